import { type Day, daysBetween } from '../calendar/day.ts';
import type { Derived } from '../derive.ts';
import type { Asked, Slice, SliceId } from '../plan/plan.ts';

/** A leaf that nobody has begun and that has no day: parked, not cut far enough, or thrown out. */
export type BacklogSlice = {
  readonly id: SliceId;
  readonly title: string;
  readonly where: 'later' | 'no-day' | 'archive';
  /** The last day on which it was written down, cut or asked for. */
  readonly since: Day;
  readonly askedAgain: readonly Asked[];
};

/** How old what nobody has begun may get before it is offered to be thrown out, in weeks. */
export const BACKLOG_WEEKS = 8;
export const MOST_BACKLOG_WEEKS = 520;

const DAYS_PER_WEEK = 7;

/** Everything that waits without a day or was thrown out, in the order of the outline. */
export function backlogOf({ tree, schedule }: Pick<Derived, 'tree' | 'schedule'>): readonly BacklogSlice[] {
  return tree.leaves.flatMap((slice) => {
    if (slice.status !== 'open') return [];
    const where = slice.stage === 'board' ? 'no-day' : slice.stage;
    if (where === 'no-day' && schedule.placements.has(slice.id)) return [];
    return [{ id: slice.id, title: slice.title, where, since: touchedOn(slice), askedAgain: slice.askedAgain }];
  });
}

/** True when nobody has touched it for so many weeks. What carries a day to come is not old. */
export function isStale(since: Day, today: Day, weeks: number): boolean {
  return daysBetween(since, today) >= weeks * DAYS_PER_WEEK;
}

/** The last day on which somebody asked for it, or the first one on which it was there. */
export function lastAsked(start: Day, askedAgain: readonly Asked[]): Day {
  return [start, ...askedAgain.map(({ on }) => on)].sort().at(-1) ?? start;
}

function touchedOn({ createdOn, cutOn, askedAgain }: Slice): Day {
  return lastAsked(cutOn !== null && cutOn > createdOn ? cutOn : createdOn, askedAgain);
}
