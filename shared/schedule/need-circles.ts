import type { Plan, Slice, SliceId } from '../plan/plan.ts';
import { type Tree, treeOf } from '../plan/tree.ts';

/**
 * Who waits for a slice, directly or through others: each with the next step on the way to it, which is a slice that it
 * needs, or for a group the one below it that waits. Whoever is in it cannot be needed by the slice without a circle.
 * Delivered slices count too, for they may be opened again.
 */
export type Waiters = ReadonlyMap<SliceId, SliceId>;

/** The slice itself is not among its waiters; the groups that it is in are. */
export function waitersFor(plan: Pick<Plan, 'slices'>, id: SliceId): Waiters {
  const tree = treeOf(plan);
  const neededBy = neededByIn(plan);
  const next = new Map<SliceId, SliceId>();
  const found: SliceId[] = [id];
  const isFound = new Set(found);
  for (const at of found) {
    // Whoever needs a group needs everything that is in it.
    const groups = tree.ancestorsOf(at).map((group) => group.id);
    for (const group of groups) if (!next.has(group)) next.set(group, at);
    for (const needed of [at, ...groups]) {
      for (const waiter of neededBy.get(needed) ?? []) {
        if (isFound.has(waiter)) continue;
        isFound.add(waiter);
        next.set(waiter, needed);
        found.push(waiter);
      }
    }
  }
  next.delete(id);
  return next;
}

/** From a waiter over what it needs to the slice that it waits for, both included. */
export function wayOf(waiters: Waiters, from: SliceId, id: SliceId): readonly SliceId[] {
  const way = [from];
  for (let at = from; at !== id; ) {
    const step = waiters.get(at);
    if (step === undefined || way.includes(step)) return way;
    way.push(step);
    at = step;
  }
  return way;
}

/** The slices that need this one, by itself or as a part of a group, in outline order. */
export function dependentsOf(plan: Pick<Plan, 'slices'>, id: SliceId): readonly Slice[] {
  const tree = treeOf(plan);
  const neededBy = neededByIn(plan);
  const ids = [id, ...tree.ancestorsOf(id).map((group) => group.id)];
  const dependents = [...new Set(ids.flatMap((needed) => neededBy.get(needed) ?? []))];
  return inOutlineOrder(tree, dependents).flatMap((dependent) => plan.slices[dependent] ?? []);
}

function inOutlineOrder(tree: Tree, ids: readonly SliceId[]): SliceId[] {
  return [...ids].sort((a, b) => tree.rowOf(a) - tree.rowOf(b));
}

type NeededBy = ReadonlyMap<SliceId, readonly SliceId[]>;
const known = new WeakMap<Plan['slices'], NeededBy>();

/** Made once for each state of the slices. The needs of a group hold nobody. */
function neededByIn(plan: Pick<Plan, 'slices'>): NeededBy {
  const made = known.get(plan.slices);
  if (made !== undefined) return made;
  const neededBy = new Map<SliceId, SliceId[]>();
  for (const { id, needs } of treeOf(plan).leaves) {
    for (const need of needs) {
      const others = neededBy.get(need);
      if (others === undefined) neededBy.set(need, [id]);
      else others.push(id);
    }
  }
  known.set(plan.slices, neededBy);
  return neededBy;
}
