import { err, ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Plan, Slice } from '../plan.ts';
import { treeOf } from '../tree.ts';
import { placeInOutline } from './outline-place.ts';
import { asParent, findSlice, notFound, type Outcome, refuseNesting, withSlices } from './slices.ts';

/** Moves a slice, and what is below it, in the outline. The delivery order stays as it is. */
export function moveSlice(plan: Plan, { id, parentId, after }: CommandOf<'slice.move'>): Outcome {
  const slice = findSlice(plan, id);
  if (slice === undefined) return notFound(id);
  const tree = treeOf(plan);
  const isInside = parentId !== null && tree.ancestorsOf(parentId).some((ancestor) => ancestor.id === id);
  if (parentId === id || after === id || isInside) return err({ code: 'into-itself', id });
  const refusal = refuseNesting(plan, parentId);
  if (refusal !== null) return err(refusal);
  const place = placeInOutline(plan, { parentId, after, count: 1, moving: id });
  if (!place.ok) return place;
  if (isAlreadyThere(plan, slice, parentId, after)) return ok(plan);
  const [outlineRank = slice.outlineRank] = place.value.outlineRanks;
  const parent = parentId === null ? undefined : findSlice(plan, parentId);
  const moved: Slice = { ...slice, parentId, outlineRank };
  return ok(withSlices(plan, [...place.value.rekeyed, ...(parent === undefined ? [] : [asParent(parent)]), moved]));
}

function isAlreadyThere(plan: Plan, slice: Slice, parentId: Slice['parentId'], after: Slice['parentId']): boolean {
  if (slice.parentId !== parentId) return false;
  const siblings = treeOf(plan).childrenOf(parentId);
  const previous = siblings[siblings.indexOf(slice) - 1];
  return (previous?.id ?? null) === after;
}
