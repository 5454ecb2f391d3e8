import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import type { ViewState } from '../view/view-state.ts';

/** The slice that is shown alone; `null` where there is none, or not any more: then the whole outline is shown. */
export function shownSubtree(subtree: ViewState['subtree'], plan: Pick<Plan, 'id' | 'slices'>): SliceId | null {
  if (subtree === null || subtree.planId !== plan.id) return null;
  const tree = treeOf(plan);
  const row = tree.rows[tree.rowOf(subtree.id)];
  if (row === undefined) return null;
  const isThrownOut = [row.slice, ...tree.ancestorsOf(subtree.id)].some(({ stage }) => stage === 'archive');
  return isThrownOut ? null : subtree.id;
}
