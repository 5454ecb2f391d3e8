import type { Settings } from '../shared/contract.ts';
import { listenForShortcuts } from './actions/keyboard.ts';
import type { PlanStore } from './plan/plan-state.ts';
import { commitDraftsBeforeLeaving } from './ui/draft.ts';
import type { ViewStore } from './view/view-state.ts';

const THEME_KEPT_AS = 'carpaccio-theme';

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
  planStore.subscribe(({ opened }, before) => {
    if (opened === null || opened.planId === before.opened?.planId) return;
    viewStore.select(null);
    viewStore.rememberPlan(opened.planId);
  });
}

/** A fault for the log, without what it says in quotation marks: that may be text of a plan. */
export function report(planStore: Pick<PlanStore, 'reportFault'>, fault: unknown): Promise<string | null> {
  const error = fault instanceof Error ? fault : new Error(typeof fault);
  const message = error.message.split(/["“'`{[]/)[0] ?? '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line));
  return planStore.reportFault(`${error.name}: ${message.slice(0, 200)}`, places.slice(0, 30).join('\n'));
}

/** Shows the theme of the settings, from the first moment on the one that was shown last. */
export function followTheme(planStore: PlanStore): void {
  showTheme(keptTheme());
  planStore.subscribe(({ app }, before) => {
    if (app === null || app.settings.theme === before.app?.settings.theme) return;
    showTheme(app.settings.theme);
    keepTheme(app.settings.theme);
  });
}

function showTheme(theme: string | null): void {
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  else delete root.dataset.theme;
}

function keptTheme(): string | null {
  try {
    return window.localStorage.getItem(THEME_KEPT_AS);
  } catch {
    // Storage is switched off: the theme comes with the settings, a moment later.
    return null;
  }
}

function keepTheme(theme: Settings['theme']): void {
  try {
    window.localStorage.setItem(THEME_KEPT_AS, theme);
  } catch {
    // The next start shows the system's theme for a moment.
  }
}
