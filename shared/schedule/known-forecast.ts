import type { Day } from '../calendar/day.ts';
import type { Plan } from '../plan/plan.ts';
import { forecast } from './forecast.ts';
import { forecastInput } from './forecast-input.ts';
import type { ForecastAnswer, ForecastInput } from './forecast-types.ts';

/** A forecast with what it was made of. */
export type KnownForecast = { readonly input: ForecastInput; readonly answer: ForecastAnswer };

const known = new WeakMap<Plan, { readonly today: Day; readonly made: KnownForecast }>();

/**
 * The forecast of a plan, made once for each state of the plan and day. Where nobody waits for a picture: the command
 * line, and what is copied or saved. The page asks its worker, which takes longer and holds nothing up.
 */
export function knownForecast(plan: Plan, today: Day): KnownForecast {
  const last = known.get(plan);
  if (last?.today === today) return last.made;
  const input = forecastInput(plan, today);
  return rememberForecast(plan, today, { input, answer: forecast(input) });
}

/** For what was worked out elsewhere. */
export function rememberForecast(plan: Plan, today: Day, made: KnownForecast): KnownForecast {
  known.set(plan, { today, made });
  return made;
}
