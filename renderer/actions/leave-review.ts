import { runningReview } from '../../shared/plan/running-review.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';

/** Who leaves the wall while a review runs is asked whether it is over. Returns how to end it. */
export function askOnLeavingReview(planStore: PlanStore, viewStore: ViewStore): () => void {
  return viewStore.subscribe(({ screen, dialog }, before) => {
    if (before.screen !== 'wall' || screen === 'wall' || dialog !== null) return;
    const { opened, app } = planStore.getState();
    const isReadOnly = opened === null || opened.readOnly !== null || app?.isReadOnly === true;
    if (!isReadOnly && runningReview(opened.plan) !== null) {
      viewStore.openDialog({ kind: 'close-review', isLeaving: true });
    }
  });
}
