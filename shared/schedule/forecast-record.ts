import type { Day } from '../calendar/day.ts';
import type { Command } from '../plan/commands.ts';
import type { Forecast, ForecastId, Plan } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';
import { FORECAST_SEED } from './forecast.ts';
import { remainingLeaves } from './forecast-input.ts';
import type { KnownForecast } from './known-forecast.ts';

/**
 * The command that keeps a forecast of today, so that it can be compared with what came; `null` when there is nothing
 * to keep: one of today is there already, or nothing remains.
 */
export function recordForecastCommand(
  { forecasts }: Pick<Plan, 'forecasts'>,
  today: Day,
  id: ForecastId,
  { input, answer }: KnownForecast,
): Command | null {
  const hasOne = Object.values(forecasts).some(({ on }) => on === today);
  if (hasOne || answer.state === 'nothing-left') return null;
  const { p50, p85, p95, chance } = answer.goal;
  const samples = input.weeks.map(({ delivered }) => delivered);
  const splitRate = input.splitRate.measured;
  const forecast: Forecast = {
    on: today,
    seed: FORECAST_SEED,
    samples,
    splitRate,
    p50,
    p85,
    p95,
    chance,
    target: input.target,
    outcome: null,
  };
  return { type: 'forecast.record', id, forecast };
}

/**
 * The commands that note how forecasts came out. Reality has arrived when no leaf on the board is open any more, and the
 * last one was delivered before today: what was delivered by a slip of the hand can be taken back on the same day. That
 * day is the outcome of every forecast that was made up to it and has none yet.
 */
export function scoreForecastCommands(plan: Plan, today: Day): Command[] {
  const waiting = Object.entries(plan.forecasts).filter(([, { outcome }]) => outcome === null);
  if (waiting.length === 0 || remainingLeaves(plan).length > 0) return [];
  const outcome = lastDeliveredOn(plan);
  if (outcome === null || outcome >= today) return [];
  return waiting.flatMap(([id, { on }]) =>
    on <= outcome ? [{ type: 'forecast.score', id: id as ForecastId, outcome } as const] : [],
  );
}

function lastDeliveredOn(plan: Plan): Day | null {
  return treeOf(plan).leaves.reduce<Day | null>(
    (last, { status, deliveredOn }) =>
      status === 'delivered' && deliveredOn !== null && (last === null || deliveredOn > last) ? deliveredOn : last,
    null,
  );
}

/** How often what was said came true: delivered on the day or before. */
export type Calibration = {
  /** Newest first, those that wait for their outcome included. */
  readonly forecasts: readonly (Forecast & { readonly id: string })[];
  readonly p50: CameTrue;
  readonly p85: CameTrue;
  readonly p95: CameTrue;
};

/** Forecasts that gave a day and have an outcome, and how many of these came true. */
export type CameTrue = { readonly times: number; readonly of: number };

export function calibrationOf({ forecasts }: Pick<Plan, 'forecasts'>): Calibration {
  const all = Object.entries(forecasts).map(([id, forecast]) => ({ ...forecast, id }));
  const cameTrue = (which: 'p50' | 'p85' | 'p95'): CameTrue => {
    const scored = all.flatMap((forecast) => {
      const said = forecast[which];
      return said === null || forecast.outcome === null ? [] : [forecast.outcome <= said];
    });
    return { times: scored.filter(Boolean).length, of: scored.length };
  };
  return {
    forecasts: all.sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on > b.on ? -1 : 1)),
    p50: cameTrue('p50'),
    p85: cameTrue('p85'),
    p95: cameTrue('p95'),
  };
}
