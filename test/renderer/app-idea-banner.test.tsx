import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { IdeaBanner } from '../../renderer/app-idea-banner.tsx';
import { PlanStoreContext } from '../../renderer/plan/hooks.ts';
import { createPlanStore } from '../../renderer/plan/store.ts';
import { ViewStoreContext } from '../../renderer/view/hooks.ts';
import { createViewStore } from '../../renderer/view/store.ts';
import { FakePlanner } from '../support/fake-planner.ts';
import { planWith } from '../support/plan-builder.ts';

async function openPlan(stage: 'idea' | 'active', isReadOnly = false) {
  const plan = planWith({ stage });
  const planner = new FakePlanner(plan);
  planner.isReadOnly = isReadOnly;
  const planStore = createPlanStore(planner.transport, () => undefined);
  const viewStore = createViewStore(null);
  viewStore.show('slice');
  void planStore.start(null);
  void planStore.open(plan.id);
  await planner.settle();
  render(
    <PlanStoreContext value={planStore}>
      <ViewStoreContext value={viewStore}>
        <IdeaBanner />
      </ViewStoreContext>
    </PlanStoreContext>,
  );
  return { plan, planner, viewStore, user: userEvent.setup(), settle: () => act(() => planner.settle()) };
}

describe('The screens of an idea', () => {
  it('say that it is one, lead to whose pain it is, and start it', async () => {
    const { plan, planner, viewStore, user, settle } = await openPlan('idea');
    expect(screen.getByRole('status').textContent).toContain('This is an idea. Nobody has begun it.');
    await user.click(screen.getByRole('button', { name: 'Whose pain, who asked…' }));
    expect(viewStore.getState().dialog).toEqual({ kind: 'idea', planId: plan.id });
    act(() => viewStore.closeDialog());
    await user.click(screen.getByRole('button', { name: 'Start it as a plan' }));
    await settle();
    expect(planner.plan.stage).toBe('active');
    expect(screen.queryByRole('status')).toBeNull();
    // The button has gone; the focus goes on to what the screen is about.
    expect(viewStore.getState().wish).toEqual({ kind: 'focus-screen' });
  });

  it('say so of an idea only, and not on the list, where it stands among the ideas', async () => {
    const { viewStore } = await openPlan('idea');
    act(() => viewStore.show('plans'));
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('say nothing of it for a plan', async () => {
    await openPlan('active');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('start nothing that can only be looked at', async () => {
    await openPlan('idea', true);
    expect(screen.queryByRole('button', { name: 'Start it as a plan' })).toBeNull();
  });
});
