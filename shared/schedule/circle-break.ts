import type { Plan, Slice, SliceId } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';

/** The need by whose removal a circle is no circle any more. */
export type CircleBreak = {
  readonly id: SliceId;
  /** The slice of the circle that it would no longer wait for. */
  readonly needId: SliceId;
  /** What it would still need. A group goes from its needs, too, where the other slice is in it. */
  readonly left: readonly SliceId[];
};

/**
 * Which need of a circle to give up: the one that goes most against the order of delivery. In every circle some slice
 * needs one that is ranked behind it; somebody has put the two the other way round. `sliceIds`: each is followed by one
 * that it waits for, and the last one waits for the first. `null` where one of them is not there any more.
 */
export function circleBreak(plan: Pick<Plan, 'slices'>, sliceIds: readonly SliceId[]): CircleBreak | null {
  const slices = sliceIds.flatMap((id) => (Object.hasOwn(plan.slices, id) ? (plan.slices[id] ?? []) : []));
  if (slices.length !== sliceIds.length) return null;
  const places = new Map([...slices].sort(byDelivery).map((slice, place) => [slice.id, place]));
  const placeOf = (slice: Slice) => places.get(slice.id) ?? 0;
  let best: { readonly slice: Slice; readonly need: Slice; readonly against: number } | null = null;
  for (const [at, slice] of slices.entries()) {
    const need = slices[(at + 1) % slices.length] ?? slice;
    const against = placeOf(need) - placeOf(slice);
    if (best === null || against > best.against) best = { slice, need, against };
  }
  if (best === null) return null;
  const { slice, need } = best;
  const covers = new Set([
    need.id,
    ...treeOf(plan)
      .ancestorsOf(need.id)
      .map((group) => group.id),
  ]);
  return { id: slice.id, needId: need.id, left: slice.needs.filter((id) => !covers.has(id)) };
}

function byDelivery(a: Slice, b: Slice): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
