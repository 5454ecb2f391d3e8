import { useMemo } from 'react';
import type { SliceChanges } from '../../shared/plan/commands.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { useViewStore } from '../view/hooks.ts';
import type { InspectorContextValue } from './inspector-context.ts';

export function useIsReadOnly(): boolean {
  return usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
}

/** The context for one slice. */
export function useInspected(sliceId: SliceId): InspectorContextValue {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const isReadOnly = useIsReadOnly();
  return useMemo(
    () => ({
      sliceId,
      isReadOnly,
      edit: editor(planStore, [sliceId]),
      goTo(id) {
        viewStore.select(id);
        viewStore.wish({ kind: 'focus-inspector' });
      },
    }),
    [sliceId, isReadOnly, planStore, viewStore],
  );
}

/**
 * Changes these slices of the plan that is open now, several of them as one step. What is typed last may come when
 * one of them is deleted, or another plan is shown: then there is nothing to change.
 */
export function editor(planStore: PlanStore, ids: readonly SliceId[]): (changes: SliceChanges) => void {
  const planId = planStore.getState().opened?.planId;
  return (changes) => {
    const { opened } = planStore.getState();
    if (opened === null || opened.planId !== planId) return;
    const commands = ids
      .filter((id) => Object.hasOwn(opened.plan.slices, id))
      .map((id) => ({ type: 'slice.edit', id, changes }) as const);
    const [first, ...others] = commands;
    if (first === undefined) return;
    void planStore.execute(others.length === 0 ? first : { type: 'batch', commands });
  };
}
