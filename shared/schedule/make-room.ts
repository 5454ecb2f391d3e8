import type { Day } from '../calendar/day.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import { knownApply } from '../plan/apply/known-apply.ts';
import type { Command } from '../plan/commands.ts';
import type { Plan, Slice, SliceId } from '../plan/plan.ts';
import { deliveryOrder } from '../plan/tree.ts';
import { knownSchedule } from './known-schedule.ts';
import { dependentsOf } from './need-circles.ts';

/** What parking one slice would do, found by running the schedule without it. */
export type Room = {
  readonly sliceId: SliceId;
  /** Parks it; the same object each time, so that trying it out is remembered. */
  readonly command: Command;
  /** Working days by which the last delivery comes earlier; below zero when it comes later, which is rare and true. */
  readonly earlierWorkdays: number;
  /** The last delivery then; `null`: nothing is left to deliver. */
  readonly lastDelivery: Day | null;
  /** The target is missed now and met then. */
  readonly meetsTarget: boolean;
  /** Open slices that need it, in outline order. */
  readonly neededByIds: readonly SliceId[];
  /** Those that would have no day any more, directly or through others, in delivery order. */
  readonly undatedIds: readonly SliceId[];
};

/** Which slices are tried, and of how many. */
export type RoomCandidates = { readonly ids: readonly SliceId[]; readonly total: number };

/**
 * More than these are not tried out: each is a schedule of its own. Of more, the thickest are, and of those as thick the
 * ones worth least; what is thin can make little room.
 */
export const MOST_TRIED = 400;

/** What could be parked: slices on the board that have a day and were not begun. */
export function roomCandidates(plan: Plan, today: Day): RoomCandidates {
  const { placements } = knownSchedule(plan, today);
  const open = deliveryOrder(plan).filter((slice) => slice.status === 'open' && placements.has(slice.id));
  const total = open.length;
  const tried = total <= MOST_TRIED ? open : open.toSorted(thickestFirst).slice(0, MOST_TRIED);
  return { ids: tried.map(({ id }) => id), total };
}

/** Tries out to park one slice. `null` where it cannot be parked. */
export function roomOf(plan: Plan, today: Day, sliceId: SliceId): Room | null {
  const command: Command = { type: 'slice.stage', id: sliceId, stage: 'later' };
  const changed = knownApply(plan, command);
  if (!changed.ok) return null;
  const before = knownSchedule(plan, today);
  const after = knownSchedule(changed.value, today);
  const neededBy = dependentsOf(plan, sliceId).filter(({ status, stage }) => status === 'open' && stage === 'board');
  // Only what needs it, directly or through others, can lose its day.
  const undatedIds =
    neededBy.length === 0
      ? []
      : [...before.placements.keys()].filter((id) => id !== sliceId && !after.placements.has(id));
  return {
    sliceId,
    command,
    earlierWorkdays: earlierBy(plan, before.lastDelivery, after.lastDelivery),
    lastDelivery: after.lastDelivery,
    meetsTarget: isMissed(plan, before.lastDelivery) && !isMissed(plan, after.lastDelivery),
    neededByIds: neededBy.map(({ id }) => id),
    undatedIds,
  };
}

/**
 * Those that make room, the best first: what leaves nobody without a day before what does, then by how much earlier the
 * last delivery comes, then what is worth less, then what is thinner.
 */
export function rankedRooms(plan: Plan, rooms: readonly Room[]): readonly Room[] {
  const slice = (room: Room) => plan.slices[room.sliceId];
  return rooms.toSorted(
    (a, b) =>
      Number(a.undatedIds.length > 0) - Number(b.undatedIds.length > 0) ||
      b.earlierWorkdays - a.earlierWorkdays ||
      (slice(a)?.worth ?? 1) - (slice(b)?.worth ?? 1) ||
      (slice(a)?.quarterDays ?? 0) - (slice(b)?.quarterDays ?? 0) ||
      (a.sliceId < b.sliceId ? -1 : 1),
  );
}

/** Without anything left to deliver there is no day to compare with: nothing is said to be earlier then. */
function earlierBy({ calendar }: Plan, before: Day | null, after: Day | null): number {
  return before === null || after === null ? 0 : workdaysBetween(calendar, after, before);
}

function isMissed({ goal }: Plan, lastDelivery: Day | null): boolean {
  return goal.target !== null && lastDelivery !== null && lastDelivery > goal.target;
}

function thickestFirst(a: Slice, b: Slice): number {
  return (b.quarterDays ?? 0) - (a.quarterDays ?? 0) || (a.worth ?? 1) - (b.worth ?? 1);
}
