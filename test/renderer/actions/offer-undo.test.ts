import { expect, it } from 'vitest';
import { offerUndo } from '../../../renderer/actions/offer-undo.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

async function parked() {
  const plan = planWith({ slices: [{ id: 'a' }, { id: 'b' }] });
  const planner = new FakePlanner(plan);
  const planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.open(plan.id);
  await planner.settle();
  const viewStore = createViewStore(null);
  const done = planStore.execute({ type: 'slice.stage', id: sliceId('a'), stage: 'later' });
  offerUndo(planStore, viewStore, 'Parked.', done);
  await planner.settle();
  return { planStore, planner, texts: () => viewStore.getState().toasts.map(({ text }) => text) };
}

it('a message goes when what it offers to undo is undone in another way', async () => {
  const { planStore, planner, texts } = await parked();
  expect(texts()).toEqual(['Parked.']);
  void planStore.undo();
  await planner.settle();
  expect(texts()).toEqual([]);
});

it('a message stays when something else is done after it', async () => {
  const { planStore, planner, texts } = await parked();
  void planStore.execute({ type: 'slice.stage', id: sliceId('b'), stage: 'later' });
  await planner.settle();
  expect(texts()).toEqual(['Parked.']);
});
