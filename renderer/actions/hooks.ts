import { useMemo } from 'react';
import type { ActionId } from '../../shared/actions.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import { useView, useViewStore } from '../view/hooks.ts';
import { actionContext, type ShownAction } from './action.ts';
import { performAction, shownAction } from './table.ts';

/**
 * An action as a button or a line of a menu needs it. `sliceId`: the slice that it is about; without it the selected
 * ones are. `perform` looks at the plan and the selection as they are then.
 */
export function useAction(id: ActionId, sliceId?: SliceId): ShownAction & { readonly perform: () => void } {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const plan = usePlanState((state) => state);
  const view = useView((state) => state);
  return useMemo(() => {
    const sliceIds = sliceId === undefined ? view.selectedIds : [sliceId];
    const platform = plan.app?.platform ?? 'linux';
    return {
      ...shownAction(id, { plan, view, planStore, viewStore, platform, sliceIds }),
      perform: () =>
        performAction(id, actionContext(planStore, viewStore, sliceId === undefined ? undefined : [sliceId])),
    };
  }, [id, sliceId, plan, view, planStore, viewStore]);
}
