import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Inspector } from '../../../renderer/inspector/inspector.tsx';
import { PlanStoreContext } from '../../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { loadParts } from '../../../renderer/ui/part.tsx';
import { ViewStoreContext } from '../../../renderer/view/hooks.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const SLICES = [{ id: 'a', title: 'One sheet', quarterDays: 4 as const }];
const original = planWith({ title: 'Churn', slices: SLICES });
const duplicate = planWith({ id: 'copy2222', title: 'Churn (copy)', slices: SLICES });

it('What is typed after a duplicate was opened goes into the duplicate, although its slices have the same ids', async () => {
  const planner = new FakePlanner(original);
  const planStore = createPlanStore(planner.transport, () => undefined);
  const viewStore = createViewStore(null);
  const open = async (plan: typeof original) => {
    planner.plan = plan;
    void planStore.open(plan.id);
    await planner.settle();
  };
  void planStore.start(original.id);
  await planner.settle();
  viewStore.select(sliceId('a'));
  await loadParts();
  render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        <Inspector storage={null} />
      </ViewStoreContext>
    </PlanStoreContext>,
  );
  const value = () => screen.getByLabelText<HTMLTextAreaElement>('Once delivered, somebody can…');
  const typeAndLeave = async (text: string) => {
    fireEvent.change(value(), { target: { value: text } });
    fireEvent.blur(value());
    await act(() => planner.settle());
  };
  await typeAndLeave('see it');
  await act(() => open(duplicate));
  expect(value().value).toBe('');
  await typeAndLeave('hear it');
  expect([planner.plan.id, planner.plan.slices[sliceId('a')]?.value]).toEqual(['copy2222', 'hear it']);
});
