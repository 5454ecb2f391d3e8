import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { derive } from '../../shared/derive.ts';
import { taskJuggler } from '../../shared/exports/taskjuggler.ts';
import { projectId, quoted } from '../../shared/exports/taskjuggler-text.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { UNTITLED } from '../../shared/words/outline-words.ts';
import { inFull, isInFull } from '../support/in-full.ts';
import { LARGE_PLAN_TODAY } from '../support/large-plan.ts';
import { arbitraryComparable, type Comparable } from './arbitrary-comparable.ts';
import { largeComparablePlan } from './large-comparable-plan.ts';
import { scheduleWithTj3, TJ3_MISSING, type TjTask, tj3Version } from './tj3.ts';

const PLANS = inFull(50, 20);
/** The same plans each time: a fault must not come and go. */
const SEED = 5;
const LARGE = inFull(1_000, 200);

const version = tj3Version();
const home = process.env.TZ;
afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

// Where everything is tested it has to be there; elsewhere `npm test` says that this was left out.
describe.runIf(version !== null || isInFull())('an independent scheduler', () => {
  it('is installed', () => {
    expect(version, TJ3_MISSING).not.toBeNull();
  });

  const plans = fc.sample(arbitraryComparable(), { numRuns: PLANS, seed: SEED });
  it.concurrent.each(plans.map((comparable, place) => ({ place, ...comparable })))(
    'comes to the same first day and delivery day of each slice: plan $place, from $today, in $zone',
    expectSameDays,
  );

  it.concurrent(`comes to the same days in a plan of ${LARGE} slices`, () =>
    expectSameDays({ plan: largeComparablePlan(LARGE), today: LARGE_PLAN_TODAY, zone: 'UTC' }));
});

async function expectSameDays(comparable: Comparable): Promise<void> {
  const { tasks, text } = ours(comparable);
  const theirs = await scheduleWithTj3(text);
  const found = new Map(theirs.map((task) => [task.id, task]));
  const { isLeaf } = treeOf(comparable.plan);
  expect(tasks.length).toBe(
    Object.values(comparable.plan.slices).filter(({ id, ownerId }) => ownerId !== null && isLeaf(id)).length,
  );
  expect(tasks.map(({ id }) => withDays(found.get(id)))).toEqual(tasks);
}

/** Our schedule as TaskJuggler would tell it, made in the zone in which somebody sits. */
function ours({ plan, today, zone }: Comparable) {
  process.env.TZ = zone;
  const derived = derive(plan, today);
  const tasks = [...derived.schedule.placements.values()].map(({ sliceId, day, bookings }) => ({
    id: projectId('s', sliceId),
    name: asRead(quoted(plan.slices[sliceId]?.title ?? '', UNTITLED)),
    days: `${bookings[0]?.day} to ${day}`,
  }));
  return { tasks, text: taskJuggler(derived).text };
}

function withDays(task: TjTask | undefined) {
  if (task === undefined) return undefined;
  const { id, name, start, end } = task;
  return { id, name, days: `${start.slice(0, 10)} to ${end.slice(0, 10)}` };
}

function asRead(text: string): string {
  return text.slice(1, -1).replaceAll('\\"', '"').trim();
}
