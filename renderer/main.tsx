import { derive } from '../shared/derive.ts';
import { keepingReviews } from './actions/keep-in-review.ts';
import { followTheme } from './app-theme.ts';
import { createPlanStore } from './plan/store.ts';
import './tokens.css';
import { openTransport } from './transport/transport.ts';
import { createViewStore } from './view/store.ts';

// Small, so that the plan is on its way while the browser still reads everything that will show it.
const viewStore = createViewStore(window.localStorage);
const transport = openTransport();
const page = import('./app-start.tsx');
const planStore = keepingReviews(
  createPlanStore(transport, (report) => whenShown(({ tell }) => tell(report, planStore, viewStore))),
);
// From the first moment on: the shell knows that the page is loaded, and not that there is nobody yet to do as it says.
transport.subscribe((event) => whenShown(({ hear }) => hear(event, planStore, viewStore)));
followTheme(planStore);
planStore.subscribe(({ opened, today }, before) => {
  // Nobody has to wait for the schedule of the first plan once everything is there.
  if (opened !== null && today !== null && (before.opened === null || before.today === null))
    derive(opened.plan, today);
});
const started = planStore.start(viewStore.getState().lastPlanId);
whenShown(({ startApp }) => startApp({ planStore, viewStore, started }));

function whenShown(use: (shown: Awaited<typeof page>) => void): void {
  void page.then(use, sayNotLoaded);
}

/** Nothing is there that could draw it more nicely. */
function sayNotLoaded(): void {
  const root = document.getElementById('root');
  root?.setAttribute('role', 'alert');
  root?.replaceChildren(
    'The page could not be loaded. Every change that was shown as saved is on disk. Load the page again.',
  );
}
