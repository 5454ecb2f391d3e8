import { QUARTERS_PER_DAY, type SliceId } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { HORIZON_SLOTS, type PersonTime } from './person-time.ts';
import { HORIZON_DAYS } from './timeline.ts';

/** Who got which quarter, and in which turn. */
export type Turns = {
  /** By the number of a leaf. */
  readonly turnOf: Int32Array;
  /** The numbers of the leaves by their ids. */
  readonly orderOf: ReadonlyMap<SliceId, number>;
  readonly takenOf: ReadonlyMap<PersonTime, Taken>;
};

/** A person's quarters by slot. */
export type Taken = {
  /** The number of the leaf that took it, -1 while nobody has. */
  readonly takers: Int32Array;
  /** The latest turn in which this or an earlier one was taken; `NOT_TAKEN` once one is free. */
  readonly latestTurn: Int32Array;
};

/** The turn of what was delivered, which took its quarters before everybody else. */
export const BEFORE_ALL = -1;
export const NOT_TAKEN = 2 ** 31 - 1;

const known = new WeakMap<Draft, Turns>();

/**
 * Made once for a schedule, and only when somebody asks: the schedule itself keeps how much it booked on each day, which
 * is faster, and its rules leave no doubt which quarters these were.
 */
export function turnsOf(draft: Draft): Turns {
  const found = known.get(draft);
  if (found !== undefined) return found;
  const turnOf = new Int32Array(draft.leaves.length).fill(BEFORE_ALL);
  draft.placedInTurn.forEach((order, turn) => {
    turnOf[order] = turn;
  });
  const takersOf = replayed(draft);
  const takenOf = new Map(
    [...takersOf].map(([person, takers]) => [person, { takers, latestTurn: latestTurns(person, takers, turnOf) }]),
  );
  const turns = { turnOf, orderOf: new Map(draft.leaves.map((leaf, order) => [leaf.id, order])), takenOf };
  known.set(draft, turns);
  return turns;
}

function replayed({ people, personById, takenToday, placedInTurn, placements, timeline, rows, lastSlot }: Draft) {
  const takersOf = new Map(people.map((person) => [person, new Int32Array(HORIZON_SLOTS).fill(-1)]));
  for (const { order, person, quarters } of takenToday) {
    const takers = takersOf.get(person);
    for (let quarter = 0; quarter < QUARTERS_PER_DAY; quarter += 1) {
      if (takers !== undefined && (quarters & (1 << quarter)) !== 0) takers[quarter] = order;
    }
  }
  for (const order of placedInTurn) {
    const placement = placements[order];
    // What flows took all that was free up to its last quarter, and a promised slice the last free ones of its days.
    const end = placement?.by === 'pinned' ? HORIZON_SLOTS : (lastSlot[rows[order] ?? -1] ?? -1);
    for (const { day, personId, quarterDays } of placement?.bookings ?? []) {
      const person = personById.get(personId);
      if (person !== undefined)
        takeLast(person, takersOf.get(person), { day: timeline.indexOf(day), quarterDays, end, order });
    }
  }
  return takersOf;
}

type Work = { readonly day: number; readonly quarterDays: number; readonly end: number; readonly order: number };

function takeLast(
  { offered }: PersonTime,
  takers: Int32Array | undefined,
  { day, quarterDays, end, order }: Work,
): void {
  if (takers === undefined || day >= HORIZON_DAYS) return;
  const first = day * QUARTERS_PER_DAY;
  let left = quarterDays;
  for (let slot = Math.min(end, first + (offered[day] ?? 0) - 1); slot >= first && left > 0; slot -= 1) {
    if (takers[slot] !== -1) continue;
    takers[slot] = order;
    left -= 1;
  }
}

function latestTurns({ offered }: PersonTime, takers: Int32Array, turnOf: Int32Array): Int32Array {
  let latest = BEFORE_ALL;
  return takers.map((taker, slot) => {
    const isOffered = (slot & (QUARTERS_PER_DAY - 1)) < (offered[slot >> 2] ?? 0);
    if (isOffered) latest = Math.max(latest, taker < 0 ? NOT_TAKEN : (turnOf[taker] ?? BEFORE_ALL));
    return latest;
  });
}
