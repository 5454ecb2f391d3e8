import { bench, describe } from 'vitest';
import { addDays, asDay } from '../../shared/calendar/day.ts';
import type { Plan, Slice } from '../../shared/plan/plan.ts';
import { asShipped } from '../support/as-shipped.ts';
import { largePlan, LARGE_PLAN_TODAY as today } from '../support/large-plan.ts';

const [{ forecastInput }, { forecast }] = (await asShipped([
  'shared/schedule/forecast-input.ts',
  'shared/schedule/forecast.ts',
])) as [typeof import('../../shared/schedule/forecast-input.ts'), typeof import('../../shared/schedule/forecast.ts')];

/** The Monday twelve weeks before. */
const START = asDay('2026-08-31');

/** The goal is the first line at 200 slices: 10,000 trials in under 100 ms. */
const SIZES = [200, 1_000, 5_000];

describe.each(SIZES)('%i slices', (size) => {
  const plan = withHistory(largePlan(size));
  const input = forecastInput(plan, today);
  if (input.basis !== 'weeks' || input.splitRate.measured === null) throw new Error('The history is too short.');

  const time = { warmupTime: 200, time: 1_000 };
  bench('forecast, 10,000 trials', () => void forecast(input), time);
  bench('forecast by sizes', () => void forecast({ ...input, basis: 'sizes' }), time);
  bench('what it is made of', () => void forecastInput(justOpened(plan), today), time);
});

/** Twelve weeks in which a tenth of the slices was delivered, and nothing of what is left was cut. */
function withHistory(plan: Plan): Plan {
  const leaves = Object.values(plan.slices).filter(({ parentId }) => parentId !== null);
  const delivered = leaves.slice(0, Math.ceil(leaves.length / 10)).map((slice, place): Slice => {
    const deliveredOn = addDays(START, (place % 12) * 7);
    return { ...slice, status: 'delivered', ownerId: null, startedOn: null, pin: null, deliveredOn };
  });
  return {
    ...plan,
    start: START,
    slices: { ...plan.slices, ...Object.fromEntries(delivered.map((slice) => [slice.id, slice])) },
  };
}

/** Equal, but nothing is known yet about its outline and its order. */
function justOpened(plan: Plan): Plan {
  return { ...plan, slices: { ...plan.slices } };
}
