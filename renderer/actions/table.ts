import type { ActionId } from '../../shared/actions.ts';
import {
  type Action,
  type ActionContext,
  ALL_ACTION_IDS,
  actionInfo,
  isForSlices,
  type ShownAction,
} from './action.ts';
import { BITE_ACTIONS } from './bite-actions.ts';
import { CUT_ACTIONS } from './cut-action.ts';
import { EDIT_ACTIONS } from './edit-actions.ts';
import { FINDING_ACTIONS } from './finding-actions.ts';
import { MEETING_ACTIONS } from './meeting-actions.ts';
import { MINE_ACTIONS } from './mine-action.ts';
import { OUTLINE_SLICE_ACTIONS } from './outline-slice-actions.ts';
import { PLAN_ACTIONS } from './plan-actions.ts';
import { PORTFOLIO_ACTIONS } from './portfolio-actions.ts';
import { shortcutText } from './shortcut.ts';
import { SLICE_ACTIONS } from './slice-actions.ts';
import { TIME_ACTIONS } from './time-actions.ts';
import { VIEW_ACTIONS } from './view-actions.ts';
import { WEEKLY_ACTIONS } from './weekly-actions.ts';

/** What everything in the list does: buttons, menus, shortcuts, palette and help read the same lines. */
export const ACTIONS: { readonly [Id in ActionId]: Action } = {
  ...PLAN_ACTIONS,
  ...WEEKLY_ACTIONS,
  ...EDIT_ACTIONS,
  ...VIEW_ACTIONS,
  ...SLICE_ACTIONS,
  ...OUTLINE_SLICE_ACTIONS,
  ...BITE_ACTIONS,
  ...CUT_ACTIONS,
  ...FINDING_ACTIONS,
  ...TIME_ACTIONS,
  ...MEETING_ACTIONS,
  ...PORTFOLIO_ACTIONS,
  ...MINE_ACTIONS,
};

export function shownAction(id: ActionId, context: ActionContext): ShownAction {
  const action = ACTIONS[id];
  const { name, shortcuts } = actionInfo(id);
  const [first] = shortcuts;
  const whyNot = action.whyNot(context);
  return {
    id,
    label: action.label?.(context) ?? name,
    shortcut: first === undefined ? undefined : shortcutText(first, context.platform),
    isEnabled: whyNot === null,
    whyNot,
  };
}

/** Does it, or says in a message why that is not possible now. */
export function performAction(id: ActionId, context: ActionContext): void {
  const whyNot = ACTIONS[id].whyNot(context);
  if (whyNot === null) ACTIONS[id].perform(context);
  else context.viewStore.toast(whyNot);
}

/** What can be done now with the slices of the context, in the groups of their menu. */
export function sliceMenu(context: ActionContext): readonly (readonly ShownAction[])[] {
  const groups: ShownAction[][] = [];
  for (const id of ALL_ACTION_IDS.filter(isForSlices)) {
    if (groups.length === 0 || actionInfo(id).startsGroup === true) groups.push([]);
    const action = shownAction(id, context);
    if (action.isEnabled) groups.at(-1)?.push(action);
  }
  return groups.filter((group) => group.length > 0);
}
