import { useMemo } from 'react';
import type { Command, SliceChanges } from '../../shared/plan/commands.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { executeTelling } from '../actions/execute-telling.ts';
import { together } from '../actions/slice-action.ts';
import { usePlanState, usePlanStore } from '../plan/hooks.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { useViewStore } from '../view/hooks.ts';
import type { ViewStore } from '../view/view-state.ts';
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
      editTelling: tellingEditor(planStore, viewStore, [sliceId]),
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
  const commandFor = editing(planStore, ids);
  return (changes) => {
    const command = commandFor(changes);
    if (command !== null) void planStore.execute(command);
  };
}

/** The same, and says what was done and which days that moves. */
export function tellingEditor(
  planStore: PlanStore,
  viewStore: ViewStore,
  ids: readonly SliceId[],
): (changes: SliceChanges, said: string) => void {
  const commandFor = editing(planStore, ids);
  return (changes, said) => {
    const command = commandFor(changes);
    if (command !== null) executeTelling(planStore, viewStore, command, { said, ownIds: ids });
  };
}

function editing(planStore: PlanStore, ids: readonly SliceId[]): (changes: SliceChanges) => Command | null {
  const planId = planStore.getState().opened?.planId;
  return (changes) => {
    const { opened } = planStore.getState();
    if (opened === null || opened.planId !== planId) return null;
    const there = ids.filter((id) => Object.hasOwn(opened.plan.slices, id));
    return there.length === 0 ? null : together(there.map((id) => ({ type: 'slice.edit', id, changes })));
  };
}
