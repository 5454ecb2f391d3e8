import type { Answer, OpenedPlan } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { isThin, treeOf } from '../../shared/plan/tree.ts';
import { oneLine, titleText } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';

/** What is done with plans as files, from the menus of the open plan as from the list of all plans. */
export type Stores = { readonly planStore: PlanStore; readonly viewStore: ViewStore };

/** Shows the plan that was opened, or says what went wrong. A plan with nothing thin has an empty board, and is cut first. */
export async function showAnswered(stores: Stores, opening: Promise<Answer<OpenedPlan | null>>): Promise<void> {
  const answer = await opening;
  if (!answer.ok) return stores.viewStore.toast(contractErrorText(answer.error));
  if (answer.value !== null) showOpened(stores.viewStore, answer.value);
}

export function showOpened(viewStore: ViewStore, { plan }: OpenedPlan): void {
  const isThere = treeOf(plan).leaves.some((leaf) => leaf.stage === 'board' && isThin(leaf));
  viewStore.show(isThere ? 'board' : 'slice');
}

/** A new plan made of the sample, with the three steps that lead through it. */
export async function openSample({ planStore, viewStore }: Stores): Promise<void> {
  const answer = await planStore.createSample();
  if (!answer.ok) return viewStore.toast(contractErrorText(answer.error));
  viewStore.startGuide(answer.value.plan.id);
  // The first step is to cut; who has closed the steps looks at what comes of it.
  viewStore.show(viewStore.getState().guide.isOver ? 'board' : 'slice');
}

/** A copy beside the original, with a message that leads to it. */
export async function duplicatePlan(stores: Stores, planId: PlanId): Promise<void> {
  const { planStore, viewStore } = stores;
  const answer = await planStore.duplicate(planId);
  if (!answer.ok) return viewStore.toast(contractErrorText(answer.error));
  const { planId: copyId, fileName } = answer.value;
  viewStore.toast(`Duplicated as ${oneLine(fileName)}.`, {
    label: 'Open it',
    onSelect: () => void showAnswered(stores, planStore.open(copyId)),
  });
}

export async function showPlanInFolder({ planStore, viewStore }: Stores, planId: PlanId): Promise<void> {
  const answer = await planStore.showInFolder(planId);
  if (!answer.ok) viewStore.toast(contractErrorText(answer.error));
}

/** Into the trash, with a message that takes it back out; a plan that was shown is shown again then. */
export async function trashPlan(stores: Stores, planId: PlanId, title: string): Promise<void> {
  const { planStore, viewStore } = stores;
  const isShown = planStore.getState().opened?.planId === planId;
  const answer = await planStore.trash(planId);
  if (!answer.ok) return viewStore.toast(contractErrorText(answer.error));
  viewStore.show('plans');
  tellTrashed(stores, { planId, title, isShown });
}

/** The message about a plan that is in the trash now, with *Undo*. */
export function tellTrashed(
  stores: Stores,
  { planId, title, isShown }: { planId: PlanId; title: string; isShown: boolean },
): void {
  const name = title.trim() === '' ? 'The plan' : titleText(title);
  stores.viewStore.toast(`${name} is in the trash.`, {
    label: 'Undo',
    onSelect: () => void restorePlan(stores, planId, isShown),
  });
}

/** Out of the trash. What went wrong is said in a message. */
async function restorePlan(stores: Stores, planId: PlanId, isShownThen: boolean): Promise<void> {
  const { planStore, viewStore } = stores;
  const answer = await planStore.restore(planId);
  if (!answer.ok) return viewStore.toast(contractErrorText(answer.error));
  if (isShownThen) await showAnswered(stores, planStore.open(planId));
}
