import type { ActionId } from '../../shared/actions.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import { type ActionContext, ALL_ACTION_IDS, actionContext, actionInfo, isForSlices } from './action.ts';
import { selectFocusedCard } from './focused-slice.ts';
import { isPressed, type PressedKey } from './shortcut.ts';
import { ACTIONS, performAction } from './table.ts';

/** Listens for the shortcuts of the list. Returns the function that ends it. */
export function listenForShortcuts(planStore: PlanStore, viewStore: ViewStore): () => void {
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    // A dialog has the keyboard to itself.
    if (viewStore.getState().dialog !== null) return;
    const context = actionContext(planStore, viewStore);
    const id = actionIdFor(event, context);
    if (id === undefined) return;
    const isPossible = ACTIONS[id].whyNot(context) === null;
    if (!isPossible && ACTIONS[id].keepsKeys === false) return;
    event.preventDefault();
    // A key that is held down says only once why nothing happens.
    if (isPossible || !event.repeat) performAction(id, context);
  }
  window.addEventListener('keydown', handleKeyDown);
  return () => window.removeEventListener('keydown', handleKeyDown);
}

/** The action of the slice menu that a key means while a slice has the focus, also where it cannot be done with it. */
export function sliceActionFor(event: PressedKey, context: ActionContext): ActionId | undefined {
  const { plan, sliceIds } = context;
  if (!sliceIds.some((id) => plan.opened?.plan.slices[id] !== undefined)) return undefined;
  return ALL_ACTION_IDS.find((id) => isForSlices(id) && hasKeys(id, event, context));
}

/** A line of the shell's own menu was chosen: done as if by its keys, wherever the focus is. */
export function performRequested(id: ActionId, planStore: PlanStore, viewStore: ViewStore): void {
  const isStep = id === 'undo' || id === 'redo';
  // While a text is being typed, its own steps are meant; the browser keeps them, and this is the only way to them.
  if (isStep && textState(document.activeElement) === 'typing') document.execCommand(id);
  else if (viewStore.getState().dialog !== null) viewStore.toast('Close the dialog first.');
  else {
    if (isForSlices(id)) selectFocusedCard(viewStore);
    performAction(id, actionContext(planStore, viewStore));
  }
}

/** The context of one slice that is pointed at: all selected ones when it is one of them, else itself. */
export function contextAround(id: SliceId, planStore: PlanStore, viewStore: ViewStore): ActionContext {
  const { selectedIds } = viewStore.getState();
  return actionContext(planStore, viewStore, selectedIds.includes(id) ? selectedIds : [id]);
}

function actionIdFor(event: KeyboardEvent, context: ActionContext): ActionId | undefined {
  const id = ALL_ACTION_IDS.find((known) => !isForSlices(known) && hasKeys(known, event, context));
  return id !== undefined && isAllowedIn(id, textState(event.target)) ? id : undefined;
}

function hasKeys(id: ActionId, event: PressedKey, { platform }: ActionContext): boolean {
  return actionInfo(id).shortcuts.some((shortcut) => isPressed(shortcut, event, platform));
}

type TextState = 'no-text' | 'at-rest' | 'typing';

function isAllowedIn(id: ActionId, text: TextState): boolean {
  const { inTextFields } = ACTIONS[id];
  return text === 'no-text' || inTextFields === 'always' || (inTextFields === 'at-rest' && text === 'at-rest');
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
