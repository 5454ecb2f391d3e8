import { ACTION_LIST, type ActionId, type ActionInfo } from '../../shared/actions.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { READ_ONLY_TEXT } from '../../shared/words/rejection-text.ts';
import type { PlanState, PlanStore } from '../plan/plan-state.ts';
import type { ViewState, ViewStore } from '../view/view-state.ts';
import type { Platform } from './shortcut.ts';

/** What an action looks at, and what it acts upon. */
export type ActionContext = {
  readonly plan: PlanState;
  readonly view: ViewState;
  readonly planStore: PlanStore;
  readonly viewStore: ViewStore;
  readonly platform: Platform;
  /** The slices on which the actions of the slice menu act: those of a menu or button, else the selected ones. */
  readonly sliceIds: readonly SliceId[];
};

/** What stands in the table for an id; its name and its keys are in `ACTION_LIST`. */
export type Action = {
  /** What it would do now, where that says more than the name. */
  readonly label?: (context: ActionContext) => string;
  /** In a text field the keys belong to the text: `always` works there too, `at-rest` where nothing waits to be committed. */
  readonly inTextFields: 'never' | 'at-rest' | 'always';
  /** Why it cannot be done now, as a sentence; `null` when it can. */
  readonly whyNot: (context: ActionContext) => string | null;
  /** False: its keys keep what they mean to the browser, as long as it cannot be done. */
  readonly keepsKeys?: boolean;
  readonly perform: (context: ActionContext) => void;
};

/** An action as a button, a line of a menu or of the palette shows it. */
export type ShownAction = {
  readonly id: ActionId;
  readonly label: string;
  /** As a person reads it: `Ctrl+Z`. */
  readonly shortcut: string | undefined;
  readonly isEnabled: boolean;
  readonly whyNot: string | null;
};

/** The stores as they are at this moment. Without `sliceIds` the selected slices are meant. */
export function actionContext(
  planStore: PlanStore,
  viewStore: ViewStore,
  sliceIds?: readonly SliceId[],
): ActionContext {
  const plan = planStore.getState();
  const view = viewStore.getState();
  const platform = plan.app?.platform ?? 'linux';
  return { plan, view, planStore, viewStore, platform, sliceIds: sliceIds ?? view.selectedIds };
}

export function actionInfo(id: ActionId): ActionInfo {
  return ACTION_LIST[id];
}

export const ALL_ACTION_IDS = Object.keys(ACTION_LIST) as readonly ActionId[];

/** Keys that mean something only while a slice has the focus; elsewhere they are letters. */
export function isForSlices(id: ActionId): boolean {
  return actionInfo(id).menu === 'slice';
}

const NO_PLAN = 'Open a plan first.';

export function whyNoPlan({ plan }: ActionContext): string | null {
  return plan.opened === null ? NO_PLAN : null;
}

export function whyNotWritable({ plan }: ActionContext): string | null {
  if (plan.opened === null) return NO_PLAN;
  return plan.opened.readOnly === null ? null : READ_ONLY_TEXT;
}
