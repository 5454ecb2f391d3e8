import { ok, type Result } from '../../result.ts';
import type { CommandOf, Rejection } from '../commands.ts';
import type { Forecast, Plan, Records } from '../plan.ts';
import { isPlanDay, isWhole } from '../values.ts';
import type { Checks } from './change-record.ts';
import { isDayOrNull, isNumberWithin, isPlanDayOrNull, isSampleList } from './record-checks.ts';
import { withChangedRecord, withNewRecord } from './records.ts';
import { badValue, type Outcome } from './slices.ts';

const CHECKS: Checks<Forecast> = {
  on: isPlanDay,
  seed: (value) => isWhole(value, 0, Number.MAX_SAFE_INTEGER),
  samples: isSampleList,
  splitRate: (value) => value === null || isNumberWithin(value, 0, Number.MAX_SAFE_INTEGER),
  p50: isDayOrNull,
  p85: isDayOrNull,
  p95: isDayOrNull,
  chance: (value) => value === null || isNumberWithin(value, 0, 1),
  target: isPlanDayOrNull,
  outcome: isPlanDayOrNull,
};
/** What a forecast may do without. */
const MAY_LACK: readonly string[] = ['target'];

/** Keeps a forecast. The first one of a day stands: what is recorded later on that day changes nothing. */
export function recordForecast(plan: Plan, { id, forecast }: CommandOf<'forecast.record'>): Outcome {
  const forecasts = withNewRecord(plan.forecasts, id, forecast, CHECKS, MAY_LACK);
  const isKnown = forecasts.ok && Object.values(plan.forecasts).some(({ on }) => on === forecast.on);
  return isKnown ? ok(plan) : withForecasts(plan, forecasts);
}

/** Notes how a forecast came out. It may be noted again: something may not have been delivered after all. */
export function scoreForecast(plan: Plan, { id, outcome }: CommandOf<'forecast.score'>): Outcome {
  if (!isPlanDay(outcome)) return badValue('outcome');
  return withForecasts(plan, withChangedRecord(plan.forecasts, id, { outcome }, CHECKS));
}

function withForecasts(plan: Plan, forecasts: Result<Records<Forecast>, Rejection>): Outcome {
  if (!forecasts.ok) return forecasts;
  return ok(forecasts.value === plan.forecasts ? plan : { ...plan, forecasts: forecasts.value });
}
