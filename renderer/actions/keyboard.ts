import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import { isPressed } from './shortcut.ts';
import { ACTIONS, type Action, type ActionContext } from './table.ts';

/** Listens for the shortcuts of the table. Returns the function that ends it. */
export function listenForShortcuts(planStore: PlanStore, viewStore: ViewStore): () => void {
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const plan = planStore.getState();
    const view = viewStore.getState();
    // A dialog has the keyboard to itself.
    if (view.dialog !== null) return;
    const context: ActionContext = { plan, view, planStore, viewStore, platform: plan.app?.platform ?? 'linux' };
    const action = actionFor(event, context);
    if (action === undefined) return;
    event.preventDefault();
    if (action.isEnabled(context)) action.perform(context);
  }
  window.addEventListener('keydown', handleKeyDown);
  return () => window.removeEventListener('keydown', handleKeyDown);
}

function actionFor(event: KeyboardEvent, context: ActionContext): Action | undefined {
  const actions: readonly Action[] = Object.values(ACTIONS);
  const action = actions.find(({ shortcuts }) =>
    shortcuts.some((shortcut) => isPressed(shortcut, event, context.platform)),
  );
  return action !== undefined && isAllowedIn(action, textState(event.target)) ? action : undefined;
}

type TextState = 'no-text' | 'at-rest' | 'typing';

function isAllowedIn(action: Action, text: TextState): boolean {
  return (
    text === 'no-text' || action.inTextFields === 'always' || (action.inTextFields === 'at-rest' && text === 'at-rest')
  );
}

/** A field of the plan says itself whether something waits to be committed; every other text field counts as typing. */
function textState(target: EventTarget | null): TextState {
  if (!(target instanceof HTMLElement)) return 'no-text';
  const isText =
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && takesText(target));
  if (!isText) return 'no-text';
  return target.dataset.draft === 'clean' ? 'at-rest' : 'typing';
}

function takesText(input: HTMLInputElement): boolean {
  return !['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color'].includes(input.type);
}
