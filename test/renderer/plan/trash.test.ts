import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../renderer/plan/plan-state.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const plan = planWith({ title: 'Churn', slices: [{ id: 'a', title: 'One sheet' }] });

async function openStore() {
  const planner = new FakePlanner(plan);
  const reports: Report[] = [];
  const store = createPlanStore(planner.transport, (report) => reports.push(report));
  const opening = store.open(plan.id);
  await planner.settle();
  await opening;
  return { planner, store, reports };
}

function retitle(title: string) {
  return { type: 'slice.edit', id: sliceId('a'), changes: { title } } as const;
}

describe('A plan that this window moves into the trash', () => {
  it('takes along what is on its way, is shown no longer, and needs no second message', async () => {
    const { planner, store, reports } = await openStore();
    void store.execute(retitle('Two sheets'));
    const trashing = store.trash(plan.id);
    expect(planner.requests).toEqual(['plans.open', 'plan.execute']);
    await planner.settle();
    planner.send({ type: 'PlanTrashed', planId: plan.id, title: 'Churn' });
    await planner.settle();
    expect((await trashing).ok).toBe(true);
    expect(planner.requests).toEqual(['plans.open', 'plan.execute', 'plans.trash']);
    expect([store.getState().opened, reports]).toEqual([null, []]);
  });

  it('does not wait for changes that cannot be sent', async () => {
    const { planner, store } = await openStore();
    planner.breakOff('before');
    void store.execute(retitle('Two sheets'));
    await planner.settle();
    const trashing = store.trash(plan.id);
    await planner.settle();
    expect(await trashing).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    expect(store.getState().opened?.plan.slices[sliceId('a')]?.title).toBe('Two sheets');
  });
});

describe('A plan that another window moves into the trash', () => {
  it('is shown no longer, and the person is told which one it was', async () => {
    const { planner, store, reports } = await openStore();
    planner.send({ type: 'PlanTrashed', planId: plan.id, title: 'Churn' });
    await planner.settle();
    expect(store.getState().opened).toBeNull();
    expect(reports).toEqual([{ kind: 'trashed', planId: plan.id, title: 'Churn' }]);
  });

  it('does not concern a window that shows another one', async () => {
    const { planner, store, reports } = await openStore();
    const other = planWith({ id: 'other222' });
    planner.send({ type: 'PlanTrashed', planId: other.id, title: 'Other' });
    await planner.settle();
    expect([store.getState().opened?.planId, reports]).toEqual([plan.id, []]);
  });
});
