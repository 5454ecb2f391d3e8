import { useSyncExternalStore } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { forecastInput } from '../../shared/schedule/forecast-input.ts';
import type { ForecastAnswer } from '../../shared/schedule/forecast-types.ts';
import { type KnownForecast, rememberForecast } from '../../shared/schedule/known-forecast.ts';
import { startForecastWorker } from '../workers.ts';
import { usePlanStore } from './hooks.ts';
import type { PlanStore } from './plan-state.ts';

/**
 * The forecast of the plan that is shown, as far as it is known. While a newer one is worked out the last one stands:
 * `isCurrent` is false then.
 */
export type ForecastState =
  | { readonly state: 'working' }
  | { readonly state: 'known'; readonly known: KnownForecast; readonly isCurrent: boolean }
  /** The worker could not be started, broke, or does not answer. */
  | { readonly state: 'failed' };

export type Forecasts = {
  getState(): ForecastState;
  subscribe(listener: () => void): () => void;
  /** The forecast of the plan as it is shown now; `null` where there is none to be had. */
  ask(): Promise<KnownForecast | null>;
  /** Starts the worker anew. */
  tryAgain(): void;
};

/** After the last of several edits. */
const WAIT_MS = 250;
/** A worker that takes longer has died without a word. */
const LONGEST_MS = 20_000;

const forecasts = new WeakMap<PlanStore, Forecasts>();

/** The forecasts of the one plan store of the page; made when somebody first asks. */
export function forecastsOf(planStore: PlanStore): Forecasts {
  const known = forecasts.get(planStore) ?? createForecasts(planStore);
  forecasts.set(planStore, known);
  return known;
}

/** The forecast of the plan that is shown. Works only while somebody looks. */
export function useForecast(): ForecastState {
  const { subscribe, getState } = forecastsOf(usePlanStore());
  return useSyncExternalStore(subscribe, getState);
}

/** What was asked last. The newest wins: an answer to an older question is thrown away. */
type Question = {
  readonly run: number;
  readonly plan: Plan;
  readonly today: Day;
  readonly input: KnownForecast['input'];
};

function createForecasts(planStore: PlanStore): Forecasts {
  const listeners = new Set<() => void>();
  const waiting = new Set<(known: KnownForecast | null) => void>();
  let state: ForecastState = { state: 'working' };
  /** Of which plan and day `state` speaks. */
  let shown: { readonly plan: Plan | null; readonly today: Day | null } = { plan: null, today: null };
  let worker: Worker | null = null;
  let asked: Question | null = null;
  let runs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;

  function change(next: ForecastState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function isShown(): boolean {
    const { opened, today } = planStore.getState();
    return state.state === 'known' && shown.plan === opened?.plan && shown.today === today;
  }

  function settle(known: KnownForecast | null): void {
    clearTimeout(limit);
    asked = null;
    for (const resolve of waiting) resolve(known);
    waiting.clear();
  }

  function fail(): void {
    worker?.terminate();
    worker = null;
    settle(null);
    change({ state: 'failed' });
  }

  function receive(run: number, answer: ForecastAnswer): void {
    if (asked === null || asked.run !== run) return;
    const { plan, today, input } = asked;
    const known = rememberForecast(plan, today, { input, answer });
    shown = { plan, today };
    settle(known);
    const now = planStore.getState();
    change({ state: 'known', known, isCurrent: now.opened?.plan === plan && now.today === today });
  }

  function start(): Worker {
    const made = startForecastWorker();
    made.addEventListener('message', ({ data }) => receive(data.run, data.answer));
    made.addEventListener('error', fail);
    made.addEventListener('messageerror', fail);
    return made;
  }

  function run(): void {
    const { opened, today } = planStore.getState();
    clearTimeout(timer);
    if (opened === null || today === null) {
      settle(null);
      return;
    }
    if (asked?.plan === opened.plan && asked.today === today) return;
    runs += 1;
    asked = { run: runs, plan: opened.plan, today, input: forecastInput(opened.plan, today) };
    clearTimeout(limit);
    limit = setTimeout(fail, LONGEST_MS);
    try {
      worker ??= start();
      worker.postMessage({ run: asked.run, input: asked.input });
    } catch {
      fail();
    }
  }

  function follow(): () => void {
    const unsubscribe = planStore.subscribe(({ opened, today }, before) => {
      if (opened?.plan === before.opened?.plan && today === before.today) return;
      if (opened?.planId !== before.opened?.planId) change({ state: 'working' });
      else if (state.state === 'known' && state.isCurrent) change({ ...state, isCurrent: false });
      // One that is broken is not started anew with every edit: that is what *Try again* is for.
      if (state.state === 'failed') return;
      clearTimeout(timer);
      timer = setTimeout(run, WAIT_MS);
    });
    if (!isShown() && state.state !== 'failed') {
      // What is known may be about another plan.
      state = { state: 'working' };
      timer = setTimeout(run, 0);
    }
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }

  return {
    getState: () => state,
    subscribe(listener) {
      if (listeners.size === 0) stop = follow();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
    ask() {
      if (state.state === 'known' && isShown()) return Promise.resolve(state.known);
      return new Promise((resolve) => {
        waiting.add(resolve);
        run();
      });
    },
    tryAgain() {
      change({ state: 'working' });
      run();
    },
  };
}
