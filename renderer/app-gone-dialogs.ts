import type { PlanStore } from './plan/plan-state.ts';
import type { OpenDialog, ViewStore } from './view/view-state.ts';

/**
 * Closes a dialog when what it is about is shown no longer: another window deleted the slice or moved the plan into the
 * trash, or the shell was asked for another plan. It would hold the keyboard without being seen, or change another plan.
 */
export function closeGoneDialogs(
  planStore: Pick<PlanStore, 'subscribe'>,
  viewStore: Pick<ViewStore, 'getState' | 'closeDialog'>,
): void {
  planStore.subscribe(({ opened }, before) => {
    const { dialog } = viewStore.getState();
    if (dialog === null || opened === before.opened || !isAboutPlan(dialog)) return;
    const isSamePlan = opened !== null && opened.planId === before.opened?.planId;
    const sliceId = 'id' in dialog ? dialog.id : dialog.kind === 'wall-delivered' ? dialog.sliceId : null;
    if (!isSamePlan || (sliceId !== null && opened.plan.slices[sliceId] === undefined)) viewStore.closeDialog();
  });
}

function isAboutPlan(dialog: OpenDialog): boolean {
  return (
    'id' in dialog ||
    dialog.kind === 'rename-plan' ||
    dialog.kind === 'triage' ||
    dialog.kind === 'wall-delivered' ||
    dialog.kind === 'wall-note' ||
    dialog.kind === 'wall-wish' ||
    dialog.kind === 'close-review' ||
    (dialog.kind === 'paste-outline' && dialog.into.kind === 'plan')
  );
}
