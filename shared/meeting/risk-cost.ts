import { addDays, type Day, laterDay } from '../calendar/day.ts';
import { isWorkday, nextWorkday, workdaysBetween } from '../calendar/workdays.ts';
import type { Derived } from '../derive.ts';
import type { Command } from '../plan/commands.ts';
import type { Plan, Slice, SliceId } from '../plan/plan.ts';
import { deliveryOrder } from '../plan/tree.ts';
import { latestBaselineDays } from '../schedule/late.ts';
import { waitersFor } from '../schedule/need-circles.ts';
import { type Ripple, ripple } from '../schedule/ripple.ts';
import type { Placement } from '../schedule/schedule-types.ts';
import { isOpenOnBoard } from '../schedule/summary.ts';

/** What a red dot costs, in days. Of a group it is about everything below it that is open on the board. */
export type RiskCost = {
  /** The last of its delivery days; `null`: it has none. */
  readonly day: Day | null;
  /** Cleared by the end of this day it costs nothing more; never before today. `null` without a day. */
  readonly clearBy: Day | null;
  /** What would move if it came `DELAY_WORKDAYS` later. `null` where it has no day that could slip. */
  readonly delay: { readonly ripple: Ripple; readonly ownIds: readonly SliceId[] } | null;
  /** Open slices on the board that wait for it, directly or through others, in delivery order. */
  readonly waitingIds: readonly SliceId[];
  /** By how many working days it is later than in the latest baseline; `null`: it is not, or nobody has kept it. */
  readonly slipped: { readonly from: Day; readonly to: Day; readonly workdays: number } | null;
};

/** One week. */
export const DELAY_WORKDAYS = 5;

/** So far back a working day is looked for before the first quarter of work. */
const LOOKED_BACK_DAYS = 31;

const known = new WeakMap<Derived, Map<Slice, RiskCost>>();

/**
 * What it costs as long as nobody clears the red dot of a slice: the schedule is run with a week's delay. Worked out once
 * for each state of the plan and day.
 */
export function riskCost(derived: Derived, slice: Slice): RiskCost {
  const costs = known.get(derived) ?? new Map<Slice, RiskCost>();
  known.set(derived, costs);
  const cost = costs.get(slice) ?? costOf(derived, slice);
  costs.set(slice, cost);
  return cost;
}

function costOf(derived: Derived, slice: Slice): RiskCost {
  const { tree, schedule, plan } = derived;
  const leaves = tree.isLeaf(slice.id) ? [slice] : tree.descendantsOf(slice.id).filter(({ id }) => tree.isLeaf(id));
  const open = leaves.filter(isOpenOnBoard);
  const placed = open.flatMap(({ id }) => schedule.placements.get(id) ?? []);
  const day = latest(placed.map((placement) => placement.day));
  return {
    day,
    clearBy: clearBy(derived, placed),
    delay: delayOf(derived, placed),
    waitingIds: waitingFor(plan, open),
    slipped: slipped(plan, open, day),
  };
}

/** The working day before its first quarter of work; of what is worked on today, or should be, today. */
function clearBy({ plan: { calendar }, today }: Derived, placed: readonly Placement[]): Day | null {
  const starts = placed.map(({ bookings, day }) => bookings[0]?.day ?? day);
  const first = starts.reduce<Day | null>((early, day) => (early === null || day < early ? day : early), null);
  if (first === null) return null;
  for (let back = 1; back <= LOOKED_BACK_DAYS; back += 1) {
    const day = addDays(first, -back);
    if (day <= today) return today;
    if (isWorkday(calendar, day)) return day;
  }
  return laterDay(addDays(first, -1), today);
}

function delayOf({ plan, today }: Derived, placed: readonly Placement[]): RiskCost['delay'] {
  const commands = placed.flatMap(({ sliceId, day, by }): Command[] => {
    const later = workdaysLater(plan, day, DELAY_WORKDAYS);
    if (later === null) return [];
    const pin: Command = { type: 'slice.pin', id: sliceId, pin: later };
    // What somebody works on comes before every promise: put back, it can be promised for a later day.
    return by === 'doing' ? [{ type: 'slice.reopen', id: sliceId }, pin] : [pin];
  });
  if (commands.length === 0) return null;
  const rippled = ripple(plan, { type: 'batch', commands }, today);
  return rippled.ok ? { ripple: rippled.value, ownIds: placed.map(({ sliceId }) => sliceId) } : null;
}

function workdaysLater({ calendar }: Plan, from: Day, count: number): Day | null {
  let day: Day | null = from;
  for (let step = 0; step < count && day !== null; step += 1) day = nextWorkday(calendar, day);
  return day;
}

function waitingFor(plan: Plan, open: readonly Slice[]): readonly SliceId[] {
  const own = new Set(open.map(({ id }) => id));
  const waiting = new Set(open.flatMap(({ id }) => [...waitersFor(plan, id).keys()]));
  return deliveryOrder(plan)
    .filter((leaf) => waiting.has(leaf.id) && !own.has(leaf.id) && isOpenOnBoard(leaf))
    .map(({ id }) => id);
}

function slipped(plan: Plan, open: readonly Slice[], to: Day | null): RiskCost['slipped'] {
  const days = latestBaselineDays(plan);
  const from = latest(open.flatMap(({ id }) => (Object.hasOwn(days, id) ? (days[id] ?? []) : [])));
  if (from === null || to === null || to <= from) return null;
  // Within a weekend there is no working day, and it is later all the same.
  return { from, to, workdays: Math.max(1, workdaysBetween(plan.calendar, from, to)) };
}

function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null ? day : laterDay(last, day)), null);
}
