import { describe, expect, it } from 'vitest';
import { closeGoneDialogs } from '../../renderer/app-gone-dialogs.ts';
import { createPlanStore } from '../../renderer/plan/store.ts';
import { createViewStore } from '../../renderer/view/store.ts';
import type { OpenDialog } from '../../renderer/view/view-state.ts';
import { FakePlanner } from '../support/fake-planner.ts';
import { planWith, sliceId } from '../support/plan-builder.ts';

const plan = planWith({
  title: 'Churn',
  slices: [
    { id: 'a', title: 'One sheet' },
    { id: 'b', title: 'A list' },
  ],
});
const about = (id: string): OpenDialog => ({ kind: 'move-to', id: sliceId(id) });
const RENAME: OpenDialog = { kind: 'rename-plan' };
const PASTE_INTO: OpenDialog = {
  kind: 'paste-outline',
  into: { kind: 'plan', parentId: sliceId('a'), after: null },
  text: '',
};
const PASTE_NEW: OpenDialog = { kind: 'paste-outline', into: { kind: 'new-plan' }, text: '' };

async function withDialog(dialog: OpenDialog) {
  const planner = new FakePlanner(plan);
  const planStore = createPlanStore(planner.transport, () => undefined);
  const viewStore = createViewStore(null);
  closeGoneDialogs(planStore, viewStore);
  planStore.start(plan.id);
  await planner.settle();
  viewStore.openDialog(dialog);
  return { planner, planStore, isOpen: () => viewStore.getState().dialog !== null };
}

describe('A dialog', () => {
  it('about a slice is closed when another window deletes that slice, and only then', async () => {
    const { planner, isOpen } = await withDialog(about('a'));
    planner.changeElsewhere({ type: 'slice.delete', id: sliceId('b') });
    await planner.settle();
    expect(isOpen()).toBe(true);
    planner.changeElsewhere({ type: 'slice.delete', id: sliceId('a') });
    await planner.settle();
    expect(isOpen()).toBe(false);
  });

  it.each([
    ['about a slice', false, about('a')],
    ['that renames the plan', false, RENAME],
    ['that pastes into the plan', false, PASTE_INTO],
    ['for a new plan', true, PASTE_NEW],
    ['about no plan', true, { kind: 'help' } as const],
  ])('%s, when another window moves the plan into the trash: still open is %s', async (_which, stays, dialog) => {
    const { planner, isOpen } = await withDialog(dialog);
    planner.send({ type: 'PlanTrashed', planId: plan.id, title: 'Churn' });
    await planner.settle();
    expect(isOpen()).toBe(stays);
  });

  it('that renames a plan never renames another one, which the shell was asked to show meanwhile', async () => {
    const { planner, isOpen } = await withDialog(RENAME);
    const other = planWith({ id: 'other222', title: 'Double-clicked' });
    planner.plan = other;
    planner.send({ type: 'PlanRequested', planId: other.id });
    await planner.settle();
    expect(isOpen()).toBe(false);
  });
});
