import type { Day } from './calendar/day.ts';
import { daysOf, type Week } from './calendar/week.ts';
import { isWorkday } from './calendar/workdays.ts';
import type { Plan, QuarterDays, Slice, SliceId } from './plan/plan.ts';
import { deliveryOrder, isThick, type Tree, treeOf } from './plan/tree.ts';
import { knownSchedule } from './schedule/known-schedule.ts';
import type { DayLoad, NoDayReason, Schedule, ScheduleFinding } from './schedule/schedule-types.ts';
import { isOpenOnBoard, isUndone, type Summary, summaryOf } from './schedule/summary.ts';
import { weeksShown } from './schedule/weeks-shown.ts';

/** Everything that follows from a plan on a day. */
export type Derived = {
  readonly plan: Plan;
  readonly today: Day;
  readonly tree: Tree;
  readonly schedule: Schedule;
  /** Without holes from the first delivery (or this week) to the last one (or the target). */
  readonly weeks: readonly WeekView[];
  readonly tray: Tray;
  /** Slices that have a day and no error; those not delivered yet are thin as well. */
  readonly readyIds: ReadonlySet<SliceId>;
  readonly findingsBySlice: ReadonlyMap<SliceId, readonly ScheduleFinding[]>;
  readonly summary: Summary;
};

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
export function weekView({ plan, schedule, readyIds }: WeekSource, week: Week): WeekView {
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
  const view: WeekView = {
    week,
    days,
    used: days.reduce((sum, { load }) => sum + load.used, 0),
    offered: days.reduce((sum, { load }) => sum + load.offered, 0),
    deliveries: sliceIds.length,
    ready: sliceIds.filter((id) => readyIds.has(id)).length,
    isOverfull: days.some(({ load }) => load.isOverfull),
  };
  views.set(week, view);
  return view;
}

type WeekSource = Pick<Derived, 'plan' | 'schedule' | 'readyIds'>;
const weekViews = new WeakMap<Schedule, Map<Week, WeekView>>();

function deriveAnew(plan: Plan, today: Day): Derived {
  const schedule = knownSchedule(plan, today);
  const findingsBySlice = bySlice(schedule.findings);
  const readyIds = readySlices(schedule, findingsBySlice);
  const leaves = deliveryOrder(plan);
  let weeks: readonly WeekView[] | null = null;
  return {
    plan,
    today,
    tree: treeOf(plan),
    schedule,
    // While a card is dragged nobody looks at the weeks, and five years of them take longer than the schedule.
    get weeks() {
      weeks ??= weeksShown(plan, today, schedule).map((week) => weekView({ plan, schedule, readyIds }, week));
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
    readyIds,
    findingsBySlice,
    summary: summaryOf(plan, schedule, leaves, readyIds),
  };
}

function bySlice(findings: readonly ScheduleFinding[]): Derived['findingsBySlice'] {
  const grouped = new Map<SliceId, ScheduleFinding[]>();
  for (const finding of findings) {
    const others = grouped.get(finding.sliceId);
    if (others === undefined) grouped.set(finding.sliceId, [finding]);
    else others.push(finding);
  }
  return grouped;
}

function readySlices(schedule: Schedule, findingsBySlice: Derived['findingsBySlice']): ReadonlySet<SliceId> {
  const ready = new Set<SliceId>();
  for (const id of schedule.placements.keys()) {
    if (!findingsBySlice.get(id)?.some((finding) => finding.level === 'error')) ready.add(id);
  }
  return ready;
}
