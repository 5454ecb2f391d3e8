import { expect, it } from 'vitest';
import { offerRecords } from '../../../renderer/actions/offer-record.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { untilSettled } from '../../support/show-screen.tsx';

const PUT_OFF: Command = { type: 'slice.pin', id: sliceId('b'), pin: '2026-11-30' as never };

async function withTarget() {
  const plan = planWith({ slices: [{ id: 'a' }, { id: 'b' }], goal: { target: '2026-11-26' } });
  const planner = new FakePlanner(plan);
  const planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.start(plan.id);
  await planner.settle();
  const viewStore = createViewStore(null);
  const end = offerRecords(planStore, viewStore);
  const texts = () => viewStore.getState().toasts.map(({ text }) => text);
  const isOffered = () => texts().includes('Did somebody ask for that?');
  return { planStore, planner, texts, isOffered, end };
}

it('nobody is asked any more who wanted what has been taken back', async () => {
  const { planStore, planner, texts, isOffered, end } = await withTarget();
  void planStore.execute(PUT_OFF);
  await planner.settle();
  await untilSettled();
  expect(isOffered()).toBe(true);
  void planStore.undo();
  await planner.settle();
  expect(texts()).toEqual([]);
  end();
});

it('nobody is asked at all when it is taken back before the page has found the time', async () => {
  const { planStore, planner, texts, end } = await withTarget();
  void planStore.execute(PUT_OFF);
  await planner.settle();
  void planStore.undo();
  await planner.settle();
  await untilSettled();
  expect(texts()).toEqual([]);
  end();
});
