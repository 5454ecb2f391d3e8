import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followOutcomes, recordForecast } from '../../../renderer/actions/record-forecast.ts';
import { forecastsOf } from '../../../renderer/plan/forecasts.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { FakeWorker, useFakeWorkers } from '../../support/fake-worker.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const PLAN = planWith({ title: 'Donor churn', slices: [{ id: 'a' }, { id: 'b' }] });

async function openPlan(plan: Plan = PLAN, { isReadOnly = false } = {}) {
  const planner = new FakePlanner(plan);
  planner.isReadOnly = isReadOnly;
  const planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.start(null);
  await planner.settle();
  const forecasts = forecastsOf(planStore);
  const stop = forecasts.subscribe(() => undefined);
  const resize = (quarterDays: number) =>
    void planStore.execute({ type: 'slice.edit', id: sliceId('a'), changes: { quarterDays } });
  return { planner, planStore, forecasts, stop, resize };
}

/** Sizes of the slices that the newest question is about. */
const asked = () => FakeWorker.started.flatMap(({ questions }) => questions.map(({ input }) => [...input.quarterDays]));

describe('The forecast of the plan that is shown', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    useFakeWorkers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is worked out by a worker, and known when that has answered', async () => {
    const { forecasts } = await openPlan();
    expect(forecasts.getState()).toEqual({ state: 'working' });
    await vi.advanceTimersByTimeAsync(0);
    expect(forecasts.getState()).toMatchObject({
      state: 'known',
      isCurrent: true,
      known: { answer: { state: 'dates' } },
    });
    expect(FakeWorker.started).toHaveLength(1);
  });

  it('waits until several edits are over, and stands meanwhile as the former one', async () => {
    const { forecasts, resize } = await openPlan();
    await vi.advanceTimersByTimeAsync(0);
    for (const size of [1, 2, 3]) {
      resize(size);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(forecasts.getState()).toMatchObject({ state: 'known', isCurrent: false });
    expect(asked()).toEqual([[4, 4]]);
    await vi.advanceTimersByTimeAsync(300);
    expect(asked()).toEqual([
      [4, 4],
      [3, 4],
    ]);
    expect(forecasts.getState()).toMatchObject({ state: 'known', isCurrent: true });
  });

  it('is always the newest: an answer to an older question is thrown away', async () => {
    useFakeWorkers({ answersAtOnce: false });
    const { forecasts, resize } = await openPlan();
    await vi.advanceTimersByTimeAsync(0);
    resize(2);
    await vi.advanceTimersByTimeAsync(300);
    const [worker] = FakeWorker.started;
    const [older, newer] = worker?.questions ?? [];
    if (worker === undefined || older === undefined || newer === undefined) throw new Error('Nothing was asked.');
    worker.answer(newer);
    const known = forecasts.getState();
    expect(known).toMatchObject({ state: 'known', isCurrent: true });
    worker.answer(older);
    expect(forecasts.getState()).toBe(known);
  });

  it('says so when the worker breaks, and is tried again only when that is asked for', async () => {
    useFakeWorkers({ answersAtOnce: false });
    const { forecasts, resize } = await openPlan();
    await vi.advanceTimersByTimeAsync(0);
    FakeWorker.started[0]?.break();
    expect(forecasts.getState()).toEqual({ state: 'failed' });
    expect(FakeWorker.started[0]?.isTerminated).toBe(true);
    resize(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(FakeWorker.started).toHaveLength(1);
    useFakeWorkers();
    forecasts.tryAgain();
    await vi.advanceTimersByTimeAsync(0);
    expect(forecasts.getState()).toMatchObject({ state: 'known', isCurrent: true });
  });

  it('says so when the worker never answers', async () => {
    useFakeWorkers({ answersAtOnce: false });
    const { forecasts } = await openPlan();
    await vi.advanceTimersByTimeAsync(19_000);
    expect(forecasts.getState()).toEqual({ state: 'working' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(forecasts.getState()).toEqual({ state: 'failed' });
  });

  it('says so where there are no workers at all', async () => {
    vi.stubGlobal('Worker', undefined);
    const { forecasts } = await openPlan();
    await vi.advanceTimersByTimeAsync(0);
    expect(forecasts.getState()).toEqual({ state: 'failed' });
    expect(await forecasts.ask()).toBeNull();
  });

  it('rests while nobody looks', async () => {
    const { forecasts, resize, stop } = await openPlan();
    await vi.advanceTimersByTimeAsync(0);
    stop();
    resize(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked()).toHaveLength(1);
    forecasts.subscribe(() => undefined);
    expect(forecasts.getState()).toEqual({ state: 'working' });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked().at(-1)).toEqual([2, 4]);
  });

  it('starts its worker with an address that the page calls trusted', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (address: string) => string }) => rules);
    vi.stubGlobal('trustedTypes', { createPolicy });
    await openPlan();
    await vi.advanceTimersByTimeAsync(0);
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['carpaccio-worker']);
    const [rules] = createPolicy.mock.results.map(({ value }) => value);
    expect(FakeWorker.started[0]?.address).toContain('forecast-worker');
    expect(() => rules?.createScriptURL('https://elsewhere.example/worker.js')).toThrow('no script of ours');
  });
});

describe('A forecast that is kept', () => {
  beforeEach(() => useFakeWorkers());
  afterEach(() => vi.unstubAllGlobals());

  it('is that of the plan as it is now, once a day', async () => {
    const { planner, planStore } = await openPlan();
    await Promise.all([recordForecast(planStore), planner.settle()]);
    await planner.settle();
    const kept = () => Object.values(planStore.getState().opened?.plan.forecasts ?? {});
    expect(kept()).toMatchObject([{ on: planStore.getState().today, seed: 2026, outcome: null }]);
    await recordForecast(planStore);
    expect(kept()).toHaveLength(1);
  });

  it('is not kept for a plan that is only read, nor without a worker', async () => {
    const readOnly = await openPlan(PLAN, { isReadOnly: true });
    await recordForecast(readOnly.planStore);
    expect(readOnly.planStore.getState().opened?.plan.forecasts).toEqual({});
    vi.stubGlobal('Worker', undefined);
    const { planStore } = await openPlan();
    await recordForecast(planStore);
    expect(planStore.getState().opened?.plan.forecasts).toEqual({});
  });

  it('is scored by itself when everything is delivered and the day is over', async () => {
    const said = { on: '2026-11-20', seed: 1, samples: [], splitRate: null, p50: null, p85: null, p95: null };
    const { planner, planStore } = await openPlan(
      planWith({
        slices: [{ id: 'a', status: 'delivered', deliveredOn: '2026-11-21' }],
        forecasts: { f: { ...said, chance: null, outcome: null } },
      }),
    );
    const stop = followOutcomes(planStore);
    await planner.settle();
    expect(planStore.getState().opened?.plan.forecasts.f?.outcome).toBe(asDay('2026-11-21'));
    stop();
  });
});
