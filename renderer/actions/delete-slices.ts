import type { SliceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { countText, titleText } from '../../shared/words/en.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import { offerUndo } from './offer-undo.ts';
import { together } from './slice-action.ts';
import { topSlices } from './top-slices.ts';

/** Deletes slices with everything below them, as one step, and offers to take it back. */
export function deleteSlices(planStore: PlanStore, viewStore: ViewStore, ids: readonly SliceId[]): void {
  const plan = planStore.getState().opened?.plan;
  if (plan === undefined) return;
  const tree = treeOf(plan);
  // What is deleted with its group needs no command of its own.
  const tops = topSlices(tree, ids).map(({ id }) => id);
  const [only, ...others] = tops.flatMap((id) => plan.slices[id] ?? []);
  if (only === undefined) return;
  const below = tops.reduce((sum, id) => sum + tree.descendantsOf(id).length, 0);
  const what = others.length === 0 ? titleText(only.title) : countText(others.length + 1, 'slice');
  const andBelow = below === 0 ? '' : ` and ${countText(below, 'slice')} below ${others.length === 0 ? 'it' : 'them'}`;
  const { selectedIds } = viewStore.getState();
  const gone = new Set(tops.flatMap((id) => [id, ...tree.descendantsOf(id).map((slice) => slice.id)]));
  if (selectedIds.some((id) => gone.has(id))) viewStore.selectAll(selectedIds.filter((id) => !gone.has(id)));
  const deleted = planStore.execute(together(tops.map((id) => ({ type: 'slice.delete', id }))));
  offerUndo(planStore, viewStore, `Deleted ${what}${andBelow}.`, deleted);
}
