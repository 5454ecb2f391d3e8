import { bench, describe } from 'vitest';
import { derive } from '../../shared/derive.ts';
import { taskJuggler } from '../../shared/exports/taskjuggler.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { largeComparablePlan } from '../crosscheck/large-comparable-plan.ts';
import { scheduleWithTj3, tj3Version } from '../crosscheck/tj3.ts';
import { asShipped } from '../support/as-shipped.ts';
import { LARGE_PLAN_TODAY as today } from '../support/large-plan.ts';

const [{ schedule }] = (await asShipped(['shared/schedule/schedule.ts'])) as [
  typeof import('../../shared/schedule/schedule.ts'),
];

/**
 * Ours beside TaskJuggler's, on the same plans. Its figure is that of a whole run: starting, reading, scheduling, writing
 * the days; what an empty plan takes is no scheduling. 5,000 slices take it minutes, and it has 1,000 priorities only.
 */
const SIZES = [1, 200, 1_000];

describe.runIf(tj3Version() !== null).each(SIZES)('%i slices, and TaskJuggler', (size) => {
  const plan = largeComparablePlan(size);
  const projectFile = taskJuggler(derive(plan, today)).text;
  bench('schedule of a plan that was just opened', () => void schedule(justOpened(plan), today), {
    warmupTime: 300,
    time: 1_000,
  });
  const few = { time: 0, warmupIterations: 0, warmupTime: 0, iterations: 2 };
  bench('tj3, a whole run', async () => void (await scheduleWithTj3(projectFile)), few);
});

/** Equal, but nothing is known yet about its outline and its order. */
function justOpened(plan: Plan): Plan {
  return { ...plan, slices: { ...plan.slices } };
}
