import { useMemo, useState } from 'react';
import type { Answer, ContractError, OpenedPlan } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { isThin, treeOf } from '../../shared/plan/tree.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { readFile } from './read-file.ts';

/**
 * The ways into a plan: from the list, by the shell's dialog, by the browser's file picker (`pickFile`) or a dropped
 * file. What went wrong stays to be read until the next try.
 */
export function usePlanDoors(pickFile: () => void) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const [problem, setProblem] = useState<ContractError | string | null>(null);

  const doors = useMemo(() => {
    function showOpened(answer: Answer<OpenedPlan | null>): void {
      if (!answer.ok) setProblem(answer.error);
      else if (answer.value !== null) viewStore.show(hasThinSlices(answer.value) ? 'board' : 'slice');
    }
    return {
      dismiss: () => setProblem(null),
      /** A new plan is cut first. */
      showCreated(): void {
        viewStore.closeDialog();
        viewStore.show('slice');
      },
      async open(planId: PlanId): Promise<void> {
        setProblem(null);
        showOpened(await planStore.open(planId));
      },
      /** The dialog for it works on the open plan, so the plan is opened first. */
      async rename(planId: PlanId): Promise<void> {
        setProblem(null);
        const isOpen = planStore.getState().opened?.planId === planId;
        const answer = isOpen ? null : await planStore.open(planId);
        if (answer === null || answer.ok) viewStore.openDialog({ kind: 'rename-plan' });
        else setProblem(answer.error);
      },
      async takeFile(file: File): Promise<void> {
        setProblem(null);
        const read = await readFile(file);
        if (!read.ok) setProblem(read.error);
        else if (read.value.kind === 'plan') showOpened(await planStore.upload(read.value.name, read.value.text));
        else viewStore.openDialog({ kind: 'paste-outline', into: { kind: 'new-plan' }, text: read.value.text });
      },
      async pick(): Promise<void> {
        setProblem(null);
        showOpened(await planStore.pick());
      },
    };
  }, [planStore, viewStore]);

  const openFile = () => {
    if (planStore.getState().app?.hasFileDialogs === true) void doors.pick();
    else pickFile();
  };
  return { ...doors, openFile, problem };
}

/** A plan with nothing thin has an empty board; it is cut first. */
function hasThinSlices({ plan }: OpenedPlan): boolean {
  return treeOf(plan).leaves.some((leaf) => leaf.stage === 'board' && isThin(leaf));
}
