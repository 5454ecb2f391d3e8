import { flushSync } from 'react-dom';
import { listenForShortcuts } from './actions/keyboard.ts';
import { closeGoneDialogs } from './app-gone-dialogs.ts';
import type { PlanStore } from './plan/plan-state.ts';
import { commitDraftsBeforeLeaving } from './ui/draft.ts';
import type { Screen, ViewStore } from './view/view-state.ts';

/** Nothing typed or changed is lost with the window: what happens when it loses the focus, is hidden, or closes. */
export function watchWindow(planStore: PlanStore, viewStore: ViewStore): void {
  // First, so that what was typed last is a change before anybody asks whether everything is saved.
  commitDraftsBeforeLeaving();
  listenForShortcuts(planStore, viewStore);
  window.addEventListener('beforeunload', (event) => {
    if (planStore.hasUnsavedChanges()) event.preventDefault();
  });
  window.addEventListener('pagehide', () => planStore.sendRest());
  window.addEventListener('pageshow', (event) => {
    // A page from the browser's memory has lost its events.
    if (event.persisted) window.location.reload();
  });
  // On the way back too: the file may have been changed meanwhile, and is looked at before it is written.
  for (const change of ['blur', 'focus']) window.addEventListener(change, () => void planStore.snapshot());
  window.addEventListener('error', (event) => void report(planStore, event.error));
  window.addEventListener('unhandledrejection', (event) => void report(planStore, event.reason));
  printSchedule(planStore, viewStore);
  closeGoneDialogs(planStore, viewStore);
  // The plan may have been there before this window was watched.
  const first = planStore.getState().opened;
  if (first !== null) viewStore.rememberPlan(first.planId);
  planStore.subscribe(({ opened }, before) => {
    if (opened === null || opened.planId === before.opened?.planId) return;
    viewStore.select(null);
    viewStore.clearFilter();
    viewStore.rememberPlan(opened.planId);
  });
}

/** The schedule is what goes on paper, also when the print command of the browser is used on the board or in the outline. */
function printSchedule(planStore: Pick<PlanStore, 'getState'>, viewStore: ViewStore): void {
  let shownBefore: Screen | null = null;
  window.addEventListener('beforeprint', () => {
    const { screen } = viewStore.getState();
    if (planStore.getState().opened === null || screen === 'plans' || screen === 'schedule') return;
    shownBefore = screen;
    // What is printed is what stands in the page when this returns.
    flushSync(() => viewStore.show('schedule'));
  });
  window.addEventListener('afterprint', () => {
    if (shownBefore !== null) viewStore.show(shownBefore);
    shownBefore = null;
  });
}

/** A fault for the log, without what it says in quotation marks: that may be text of a plan. */
export function report(planStore: Pick<PlanStore, 'reportFault'>, fault: unknown): Promise<string | null> {
  const error = fault instanceof Error ? fault : new Error(typeof fault);
  const message = error.message.split(/["“'`{[]/)[0] ?? '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line));
  return planStore.reportFault(`${error.name}: ${message.slice(0, 200)}`, places.slice(0, 30).join('\n'));
}
