import { ok } from '../../result.ts';
import type { Plan, Slice, SliceId } from '../plan.ts';
import { treeOf } from '../tree.ts';
import { findSlice, notFound, type Outcome } from './slices.ts';

/**
 * Deletes slices, one after the other, with everything below them, and the needs that pointed there. What was said of
 * them in contacts, reviews and baselines is history and stays. A parent that loses its last child is a leaf again,
 * with the facts it had. What lies below one that was named before is gone, and is not found.
 */
export function deleteSlices(plan: Plan, ids: readonly SliceId[]): Outcome {
  const tree = treeOf(plan);
  const gone = new Set<SliceId>();
  for (const id of ids) {
    const slice = findSlice(plan, id);
    if (slice === undefined || gone.has(id)) return notFound(id);
    for (const deleted of [slice, ...tree.descendantsOf(id)]) gone.add(deleted.id);
  }
  const slices: { [id: string]: Slice } = {};
  for (const kept of Object.values(plan.slices)) {
    if (gone.has(kept.id)) continue;
    const isAffected = kept.needs.some((need) => gone.has(need));
    slices[kept.id] = isAffected ? { ...kept, needs: kept.needs.filter((need) => !gone.has(need)) } : kept;
  }
  return ok({ ...plan, slices });
}
