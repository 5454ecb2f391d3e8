import type { Day } from './calendar/day.ts';
import { daysOf, type Week } from './calendar/week.ts';
import { isWorkday } from './calendar/workdays.ts';
import type { Plan, QuarterDays, Slice, SliceId } from './plan/plan.ts';
import { deliveryOrder, isThick, type Tree, treeOf } from './plan/tree.ts';
import { isUndone } from './schedule/in-play.ts';
import { knownSchedule } from './schedule/known-schedule.ts';
import type { DayLoad, NoDayReason, Schedule } from './schedule/schedule-types.ts';
import { isOpenOnBoard, type Summary, summaryOf } from './schedule/summary.ts';
import { weeksShown } from './schedule/weeks-shown.ts';
import { type Judgement, judge } from './slicing/judgement.ts';

/** Everything that follows from a plan on a day. */
export type Derived = {
  readonly plan: Plan;
  readonly today: Day;
  readonly tree: Tree;
  readonly schedule: Schedule;
  /** Without holes from the first delivery (or this week) to the last one (or the target). */
  readonly weeks: readonly WeekView[];
  readonly tray: Tray;
  readonly summary: Summary;
} & Judgement;

/** What waits beside the board, each list in delivery order. */
export type Tray = {
  readonly stillToSlice: readonly Slice[];
  readonly noDay: readonly { readonly slice: Slice; readonly reason: NoDayReason }[];
  readonly later: readonly Slice[];
};

export type WeekView = {
  readonly week: Week;
  /** Seven, Monday first. */
  readonly days: readonly {
    readonly day: Day;
    readonly sliceIds: readonly SliceId[];
    readonly load: DayLoad;
    readonly isWorkday: boolean;
  }[];
  readonly used: QuarterDays;
  readonly offered: QuarterDays;
  readonly deliveries: number;
  readonly ready: number;
  readonly isOverfull: boolean;
};

/** Days on which a plan is looked at: today, and tomorrow around midnight. */
const REMEMBERED_DAYS = 3;
const remembered = new WeakMap<Plan, Derived[]>();

/** Everything that follows from a plan on a day; made once for each state of the plan and day. */
export function derive(plan: Plan, today: Day): Derived {
  const known = remembered.get(plan) ?? [];
  const found = known.find((derived) => derived.today === today);
  if (found !== undefined) return found;
  const made = deriveAnew(plan, today);
  remembered.set(plan, [made, ...known].slice(0, REMEMBERED_DAYS));
  return made;
}

/** The view of any week, also of one outside `derived.weeks`: the board shows empty weeks too. Made once for each week. */
export function weekView(source: WeekSource, week: Week): WeekView {
  const { plan, schedule } = source;
  const views = weekViews.get(schedule) ?? new Map<Week, WeekView>();
  weekViews.set(schedule, views);
  const known = views.get(week);
  if (known !== undefined) return known;
  const days = daysOf(week).map((day) => ({
    day,
    sliceIds: schedule.byDay.get(day) ?? [],
    load: schedule.loadOn(day),
    isWorkday: isWorkday(plan.calendar, day),
  }));
  const sliceIds = days.flatMap((day) => day.sliceIds);
  let ready: number | null = null;
  const view: WeekView = {
    week,
    days,
    used: days.reduce((sum, { load }) => sum + load.used, 0),
    offered: days.reduce((sum, { load }) => sum + load.offered, 0),
    deliveries: sliceIds.length,
    get ready() {
      ready ??= sliceIds.filter((id) => source.readyIds.has(id)).length;
      return ready;
    },
    isOverfull: days.some(({ load }) => load.isOverfull),
  };
  views.set(week, view);
  return view;
}

type WeekSource = Pick<Derived, 'plan' | 'schedule' | 'readyIds'>;
const weekViews = new WeakMap<Schedule, Map<Week, WeekView>>();

function deriveAnew(plan: Plan, today: Day): Derived {
  const schedule = knownSchedule(plan, today);
  const tree = treeOf(plan);
  const leaves = deliveryOrder(plan);
  let judgement: Judgement | null = null;
  // Checking takes longer than the schedule, and what is shown first does without.
  const judged = () => {
    judgement ??= judge({ plan, today, schedule, tree, leaves });
    return judgement;
  };
  let weeks: readonly WeekView[] | null = null;
  const derived: Derived = {
    plan,
    today,
    tree,
    schedule,
    // While a card is dragged nobody looks at the weeks, and five years of them take longer than the schedule.
    get weeks() {
      weeks ??= weeksShown(plan, today, schedule).map((week) => weekView(derived, week));
      return weeks;
    },
    tray: {
      stillToSlice: leaves.filter((leaf) => isOpenOnBoard(leaf) && isThick(leaf)),
      noDay: leaves.flatMap((slice) => {
        const reason = schedule.noDay.get(slice.id);
        return reason === undefined ? [] : [{ slice, reason }];
      }),
      later: leaves.filter((leaf) => leaf.stage === 'later' && isUndone(leaf)),
    },
    summary: summaryOf(plan, schedule, tree, leaves),
    get findings() {
      return judged().findings;
    },
    get findingsBySlice() {
      return judged().findingsBySlice;
    },
    get readyIds() {
      return judged().readyIds;
    },
    get counts() {
      return judged().counts;
    },
  };
  return derived;
}
