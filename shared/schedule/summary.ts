import type { Day } from '../calendar/day.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import type { Plan, QuarterDays, Slice } from '../plan/plan.ts';
import { isThick, isThin, type Tree } from '../plan/tree.ts';
import { isInPlay, isUndone } from './in-play.ts';
import type { Schedule } from './schedule-types.ts';

/** A plan in figures, for the status bar and the list of plans. */
export type Summary = {
  /** The earliest delivery day of a leaf with an audience. */
  readonly firstValue: Day | null;
  /** Working days from one such day to the next, at most; `null` with fewer than two. */
  readonly longestGap: number | null;
  /** The last day on which something open is delivered. */
  readonly lastDelivery: Day | null;
  readonly target: Day | null;
  /** Leaves that are neither dropped nor in the archive. */
  readonly leaves: number;
  /** Open leaves on the board, by thickness. */
  readonly thin: number;
  readonly thick: number;
  readonly delivered: number;
  /** What the sized open leaves on the board still take, thick ones included. */
  readonly quarterDaysLeft: QuarterDays;
  /** As long as something is left to do of what has them: those of groups count once each. */
  readonly redDots: number;
};

export function summaryOf(plan: Plan, schedule: Schedule, tree: Tree, leaves: readonly Slice[]): Summary {
  const waiting = leaves.filter(isOpenOnBoard);
  const days = valueDays(leaves, schedule);
  return {
    firstValue: days[0] ?? null,
    longestGap: longestGap(plan, days),
    lastDelivery: schedule.lastDelivery,
    target: plan.goal.target,
    leaves: leaves.filter((leaf) => leaf.status === 'delivered' || (isUndone(leaf) && leaf.stage !== 'archive')).length,
    thin: waiting.filter(isThin).length,
    thick: waiting.filter(isThick).length,
    delivered: leaves.filter((leaf) => leaf.status === 'delivered').length,
    quarterDaysLeft: waiting.reduce((sum, leaf) => sum + quarterDaysLeftOf(leaf, schedule), 0),
    redDots: Object.values(plan.slices).filter((slice) => slice.risk?.level === 'red' && isInPlay(tree, slice)).length,
  };
}

export function isOpenOnBoard(slice: Slice): boolean {
  return slice.stage === 'board' && isUndone(slice);
}

/** Of what is being done the part that is still booked, of everything else its size. */
function quarterDaysLeftOf(leaf: Slice, schedule: Schedule): QuarterDays {
  const bookings = leaf.status === 'doing' ? schedule.placements.get(leaf.id)?.bookings : undefined;
  return bookings === undefined
    ? (leaf.quarterDays ?? 0)
    : bookings.reduce((sum, booking) => sum + booking.quarterDays, 0);
}

/** The days, earliest first, on which somebody outside gets something: spikes and decisions are for ourselves. */
function valueDays(leaves: readonly Slice[], schedule: Schedule): Day[] {
  const days = new Set<Day>();
  for (const leaf of leaves) {
    const day = schedule.placements.get(leaf.id)?.day;
    if (day !== undefined && leaf.kind === 'slice' && leaf.audience.trim() !== '') days.add(day);
  }
  return [...days].sort();
}

function longestGap({ calendar }: Plan, days: readonly Day[]): number | null {
  const gaps = days.slice(1).map((day, place) => workdaysBetween(calendar, days[place] ?? day, day));
  return gaps.length === 0 ? null : gaps.reduce((longest, gap) => Math.max(longest, gap));
}
