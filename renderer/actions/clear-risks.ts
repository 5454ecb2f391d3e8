import type { Slice } from '../../shared/plan/plan.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import { offerUndo } from './offer-undo.ts';
import { slicesText, together } from './slice-action.ts';

/** Takes the red dot or the watch from slices, as one step, says so and offers to take it back. */
export function clearRisks(planStore: PlanStore, viewStore: ViewStore, slices: readonly Slice[]): void {
  const cleared = planStore.execute(
    together(slices.map(({ id }) => ({ type: 'slice.edit', id, changes: { risk: null } }))),
  );
  offerUndo(planStore, viewStore, `${slicesText(slices)} ${slices.length === 1 ? 'is' : 'are'} clear.`, cleared);
}
