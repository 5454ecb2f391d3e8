import { useMemo } from 'react';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { shortcutText } from './shortcut.ts';
import { ACTIONS, type Action, type ActionContext, type ActionId } from './table.ts';

/** An action as a button or a line of a menu needs it. */
export function useAction(id: ActionId): {
  readonly label: string;
  readonly shortcut: string | undefined;
  readonly isEnabled: boolean;
  readonly perform: () => void;
} {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const plan = usePlanState((state) => state);
  const view = useView((state) => state);
  return useMemo(() => {
    const context: ActionContext = { plan, view, planStore, viewStore, platform: plan.app?.platform ?? 'linux' };
    const action: Action = ACTIONS[id];
    const first = action.shortcuts[0];
    return {
      label: action.label?.(context) ?? action.name,
      shortcut: first === undefined ? undefined : shortcutText(first, context.platform),
      isEnabled: action.isEnabled(context),
      perform: () => action.perform(context),
    };
  }, [id, plan, view, planStore, viewStore]);
}
