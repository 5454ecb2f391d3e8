import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Plan, Slice } from '../plan.ts';
import { treeOf } from '../tree.ts';
import { findSlice, notFound, type Outcome } from './slices.ts';

/**
 * Deletes a slice and everything below it, and the needs that pointed there. What was said of it in contacts, reviews
 * and baselines is history and stays. A parent that loses its last child is a leaf again, with the facts it had.
 */
export function deleteSlice(plan: Plan, { id }: CommandOf<'slice.delete'>): Outcome {
  const slice = findSlice(plan, id);
  if (slice === undefined) return notFound(id);
  const gone = new Set([slice, ...treeOf(plan).descendantsOf(id)].map((deleted) => deleted.id));
  const slices: { [id: string]: Slice } = {};
  for (const kept of Object.values(plan.slices)) {
    if (gone.has(kept.id)) continue;
    const isAffected = kept.needs.some((need) => gone.has(need));
    slices[kept.id] = isAffected ? { ...kept, needs: kept.needs.filter((need) => !gone.has(need)) } : kept;
  }
  return ok({ ...plan, slices });
}
