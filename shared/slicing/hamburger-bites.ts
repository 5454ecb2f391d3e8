import type { Plan, Slice } from '../plan/plan.ts';
import { rankOrder } from '../plan/rank-order.ts';
import { treeOf } from '../plan/tree.ts';
import { type Bite, biteKey, type Layer, type ReadBite, readBite } from './hamburger-layers.ts';

/** A slice that came out of the hamburger. */
export type TakenBite = ReadBite & {
  readonly slice: Slice;
  /** It was cut further: its worth and its size are no longer its own. */
  readonly isGroup: boolean;
};

/** All bites of a plan in delivery order, whatever became of them. */
export function takenBites(plan: Pick<Plan, 'slices'>, layers: readonly Layer[]): readonly TakenBite[] {
  const tree = treeOf(plan);
  return rankOrder(plan).flatMap((slice) => {
    const { bite } = slice;
    if (bite === null || bite.length === 0) return [];
    return [{ slice, isGroup: !tree.isLeaf(slice.id), ...readBite(layers, bite) }];
  });
}

/**
 * The bite from which to go on: the last one in delivery order, of those on the board if there are any, else of those
 * that are parked, else of those that were thrown out.
 */
export function lastBite(taken: readonly TakenBite[]): TakenBite | null {
  return (
    taken.findLast(({ slice }) => isKept(slice) && slice.stage === 'board') ??
    taken.findLast(({ slice }) => isKept(slice)) ??
    taken.at(-1) ??
    null
  );
}

/** The slice that is this very bite; one that was thrown out only where there is no other. */
export function takenAs(taken: readonly TakenBite[], bite: Bite): TakenBite | null {
  const key = biteKey(bite);
  const same = taken.filter((one) => biteKey(one.bite) === key);
  return same.find(({ slice }) => isKept(slice)) ?? same[0] ?? null;
}

/** Neither dropped nor in the archive. */
export function isKept(slice: Pick<Slice, 'status' | 'stage'>): boolean {
  return slice.status !== 'dropped' && slice.stage !== 'archive';
}
