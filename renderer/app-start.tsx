import { createRoot } from 'react-dom/client';
import { assert } from '../shared/assert.ts';
import type { ContractEvent } from '../shared/contract.ts';
import { rejectionText } from '../shared/words/rejection-text.ts';
import { contractErrorText } from '../shared/words/storage-text.ts';
import { performRequested } from './actions/keyboard.ts';
import { askOnLeavingReview } from './actions/leave-review.ts';
import { offerRecords } from './actions/offer-record.ts';
import { tellTrashed } from './actions/plan-files.ts';
import { followOutcomes } from './actions/record-forecast.ts';
import { App } from './app.tsx';
import { AppErrorBoundary } from './app-error-boundary.tsx';
import { watchWindow } from './app-window.ts';
import { PlanStoreContext } from './plan/hooks.ts';
import type { PlanStore, Report } from './plan/plan-state.ts';
import { ViewStoreContext } from './view/hooks.ts';
import { shareNonce } from './view/nonce.ts';
import type { ViewStore } from './view/view-state.ts';

type StartOptions = {
  readonly planStore: PlanStore;
  readonly viewStore: ViewStore;
  /** Resolves when what the page shows first has been loaded. */
  readonly started: Promise<void>;
};

/** Draws the app over stores that are loading or loaded, and listens to the window. */
export function startApp({ planStore, viewStore, started }: StartOptions): void {
  shareNonce();
  const { lastPlanId } = viewStore.getState();
  watchWindow(planStore, viewStore);
  followOutcomes(planStore);
  offerRecords(planStore, viewStore);
  askOnLeavingReview(planStore, viewStore);
  void started.then(() => {
    // A browser that has kept nothing, as after a restart at another port, shows the last plan and not the list of all.
    const { screen, dialog } = viewStore.getState();
    const isUntouched = lastPlanId === null && screen === 'plans' && dialog === null;
    if (isUntouched && planStore.getState().opened !== null) viewStore.show('board');
  });

  const root = document.getElementById('root');
  assert(root !== null, 'The page has no root element.');
  const page = createRoot(root);
  // Mostly the plan is there already, and nothing has to be drawn without it first.
  void Promise.race([started, nextTasks()]).then(() =>
    page.render(
      <PlanStoreContext value={planStore}>
        <ViewStoreContext value={viewStore}>
          <AppErrorBoundary onFault={planStore.reportFault}>
            <App />
          </AppErrorBoundary>
        </ViewStoreContext>
      </PlanStoreContext>,
    ),
  );
}

/** So long that answers which have come are heard, and so short that nobody looks at an empty page. */
function nextTasks(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

/** What the shell wants of this window, beyond what the plan store makes of it. */
export function hear(event: ContractEvent, planStore: PlanStore, viewStore: ViewStore): void {
  // Somebody who opened a plan file wants to see that plan, and not the list of all.
  if (event.type === 'PlanRequested' && viewStore.getState().screen === 'plans') viewStore.show('board');
  if (event.type === 'ActionRequested') performRequested(event.actionId, planStore, viewStore);
}

/** A refusal or fault as a quiet message. That nobody answers stands in a banner already. */
export function tell(report: Report, planStore: PlanStore, viewStore: ViewStore): void {
  if (report.kind === 'trashed') tellTrashed({ planStore, viewStore }, { ...report, isShown: true });
  else if (report.kind === 'rejected') viewStore.toast(rejectionText(report.rejection, report.plan));
  else if (report.error.kind !== 'storage' || report.error.code !== 'unreachable')
    viewStore.toast(contractErrorText(report.error));
}
