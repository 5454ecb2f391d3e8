import type { Derived } from '../../shared/derive.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import { filteredIds, NO_FILTER } from '../view/filter.ts';
import { createSliceIndex, type SliceIndex } from './slice-index.ts';

let kept: { readonly planId: PlanId; readonly index: SliceIndex } | null = null;

/**
 * The slices that a text finds, the best first: by whole words, beginnings of words and misspelt words, then by any
 * part of a word, which also serves scripts that do not part their words. The index of the plan that was searched last
 * is kept, and takes in only what has changed.
 */
export function findSlices(derived: Derived, text: string, most: number): readonly SliceId[] {
  const { plan } = derived;
  if (text.trim() === '') return [];
  if (kept?.planId !== plan.id) kept = { planId: plan.id, index: createSliceIndex() };
  kept.index.sync(plan.slices);
  const found = new Set(kept.index.find(text).slice(0, most));
  if (found.size < most) {
    for (const id of filteredIds(derived, { ...NO_FILTER, text }) ?? []) {
      if (found.size >= most) break;
      found.add(id);
    }
  }
  return [...found];
}
