import { useMemo, useState } from 'react';
import type { Answer, ContractError, OpenedPlan } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { duplicatePlan, openSample, showOpened, showPlanInFolder, trashPlan } from '../actions/plan-files.ts';
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
    function showAnswer(answer: Answer<OpenedPlan | null>): void {
      if (!answer.ok) setProblem(answer.error);
      else if (answer.value !== null) showOpened(viewStore, answer.value);
    }
    const stores = { planStore, viewStore };
    return {
      dismiss: () => setProblem(null),
      /** A new plan is cut first: the focus goes on to its first slice, or to the row in which that is typed. */
      showCreated(): void {
        const first = treeOf(planStore.getState().opened?.plan ?? { slices: {} }).rows[0];
        viewStore.closeDialog();
        viewStore.show('slice');
        if (first !== undefined) viewStore.wish({ kind: 'show-row', id: first.slice.id });
      },
      async open(planId: PlanId): Promise<void> {
        setProblem(null);
        showAnswer(await planStore.open(planId));
      },
      /** The dialog for it works on the open plan, so the plan is opened first. */
      async rename(planId: PlanId): Promise<void> {
        setProblem(null);
        const isOpen = planStore.getState().opened?.planId === planId;
        const answer = isOpen ? null : await planStore.open(planId);
        if (answer === null || answer.ok) viewStore.openDialog({ kind: 'rename-plan' });
        else setProblem(answer.error);
      },
      openSample: () => void openSample(stores),
      duplicate: (planId: PlanId) => void duplicatePlan(stores, planId),
      showInFolder: (planId: PlanId) => void showPlanInFolder(stores, planId),
      trash: (planId: PlanId, title: string) => void trashPlan(stores, planId, title),
      async takeFile(file: File): Promise<void> {
        setProblem(null);
        const read = await readFile(file);
        if (!read.ok) setProblem(read.error);
        else if (read.value.kind === 'plan') showAnswer(await planStore.upload(read.value.name, read.value.text));
        else viewStore.openDialog({ kind: 'paste-outline', into: { kind: 'new-plan' }, text: read.value.text });
      },
      async pick(): Promise<void> {
        setProblem(null);
        showAnswer(await planStore.pick());
      },
    };
  }, [planStore, viewStore]);

  const openFile = () => {
    if (planStore.getState().app?.hasFileDialogs === true) void doors.pick();
    else pickFile();
  };
  return { ...doors, openFile, problem };
}

export type PlanDoors = ReturnType<typeof usePlanDoors>;
