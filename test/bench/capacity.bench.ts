import * as fc from 'fast-check';
import { bench, describe } from 'vitest';
import { type Day, daysBetween } from '../../shared/calendar/day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { arbitraryComparable } from '../crosscheck/arbitrary-comparable.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../support/arbitrary-schedulable.ts';
import { asShipped } from '../support/as-shipped.ts';
import { moreCapacity } from '../support/more-capacity.ts';

const [{ schedule }] = (await asShipped(['shared/schedule/schedule.ts'])) as [
  typeof import('../../shared/schedule/schedule.ts'),
];

const SEED = 7;

/** A plan, and the same plan with more time to work. */
type Pair = { readonly before: Plan; readonly after: Plan; readonly today: Day };

/**
 * With one person more time never makes the last delivery later; with several it can, for what is ready earlier may
 * displace what others wait for. How often that happens is a figure and not a fault.
 */
describe('more time to work, for two people and more', () => {
  const small = arbitrarySchedulable().map((plan) => ({ plan, today: SCHEDULABLE_TODAY }));
  const samples = [
    { what: 'small plans that press on every rule', pairs: sampled(small, 4_000) },
    { what: 'plans of 10 to 45 slices with owners', pairs: sampled(arbitraryComparable(), 1_000) },
  ];
  for (const { what, pairs } of samples) console.log(sentenceOf(what, pairs));
  const pairs = samples.flatMap((sample) => sample.pairs);
  let turn = 0;
  bench('one pair', () => {
    turn += 1;
    const pair = pairs[turn % pairs.length];
    if (pair !== undefined) daysLater(pair);
  });
});

function sampled(plans: fc.Arbitrary<{ readonly plan: Plan; readonly today: Day }>, count: number): readonly Pair[] {
  const pairs = plans
    .filter(({ plan }) => Object.keys(plan.people).length > 1)
    .chain(({ plan, today }) => moreCapacity(plan).map((after) => ({ before: plan, after, today })));
  return fc.sample(pairs, { numRuns: count, seed: SEED });
}

/** 0 where one of the two has no delivery. */
function daysLater({ before, after, today }: Pair): number {
  const [first, second] = [schedule(before, today).lastDelivery, schedule(after, today).lastDelivery];
  return first === null || second === null ? 0 : daysBetween(first, second);
}

function sentenceOf(what: string, pairs: readonly Pair[]): string {
  const days = pairs.map(daysLater);
  const later = days.filter((count) => count > 0);
  const earlier = days.filter((count) => count < 0);
  const most = later.reduce((longest, count) => Math.max(longest, count), 0);
  return `More time, in ${pairs.length} ${what}: the last delivery is earlier in ${earlier.length} and later in ${later.length}, by ${most} days at most.`;
}
