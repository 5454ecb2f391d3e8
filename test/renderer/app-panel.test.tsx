import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AppPanel } from '../../renderer/app-panel.tsx';
import { PlanStoreContext } from '../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../renderer/plan/store.ts';
import { loadParts } from '../../renderer/ui/part.tsx';
import { ViewStoreContext } from '../../renderer/view/hooks.ts';
import { createViewStore } from '../../renderer/view/store.ts';
import { FakePlanner } from '../support/fake-planner.ts';
import { planWith } from '../support/plan-builder.ts';

it('A panel closes with its plan, and what is opened in the next one stays', async () => {
  const planner = new FakePlanner(planWith({ title: 'Churn' }));
  const planStore = createPlanStore(planner.transport, () => undefined);
  const viewStore = createViewStore(null);
  void planStore.start(planner.plan.id);
  await planner.settle();
  await loadParts();
  viewStore.openPanel({ kind: 'hamburger', id: null });
  render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        <AppPanel />
      </ViewStoreContext>
    </PlanStoreContext>,
  );
  expect(screen.getByRole('complementary', { name: 'Hamburger' })).toBeTruthy();
  planner.plan = planWith({ id: 'other222', title: 'Depots' });
  await act(async () => {
    void planStore.open(planner.plan.id);
    await planner.settle();
  });
  expect(viewStore.getState().panel).toBeNull();
  await act(async () => viewStore.openPanel({ kind: 'findings' }));
  expect(screen.getByRole('complementary', { name: 'Findings' })).toBeTruthy();
});
