import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { knownApply } from '../../../shared/plan/apply/known-apply.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { knownMove } from '../../../shared/schedule/known-move.ts';
import { knownSchedule } from '../../../shared/schedule/known-schedule.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

const PLAN = planWith({ people: { an: {} }, slices: ['a', 'b', 'c', 'd'].map((id) => ({ id })) });

function moved(plan: Plan, id: SliceId, before: SliceId): Plan {
  const move = knownMove(plan, MONDAY, [id], { kind: 'place', day: asDay('2026-11-23'), before });
  if (!move.ok) throw new Error(move.error.code);
  const applied = knownApply(plan, move.value.command);
  if (!applied.ok) throw new Error(applied.error.code);
  knownSchedule(applied.value, MONDAY);
  return applied.value;
}

it('what a drop would do is worked out once, and anew for another plan, day, card or place', () => {
  const target = { kind: 'later' } as const;
  const ask = (plan: Plan, id: string, today = MONDAY) => knownMove(plan, today, [sliceId(id)], target);
  const first = ask(PLAN, 'a');
  expect(ask(PLAN, 'a')).toBe(first);
  expect([ask(PLAN, 'b'), ask(PLAN, 'b', asDay('2026-11-24')), ask({ ...PLAN }, 'b')]).not.toContain(first);
});

it('after many drops the plans in between are forgotten, though somebody still holds the first one', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const between: WeakRef<Plan>[] = [];
  let plan = PLAN;
  for (let drop = 0; drop < 20; drop++) {
    plan = drop % 2 === 0 ? moved(plan, sliceId('b'), sliceId('a')) : moved(plan, sliceId('a'), sliceId('b'));
    if (drop < 18) between.push(new WeakRef(plan));
  }
  // A weak reference holds what it points to until the task in which it was made has ended.
  await new Promise((done) => setTimeout(done, 0));
  collectGarbage();
  const left = between.filter((reference) => reference.deref() !== undefined).length;
  expect([left, Object.keys(PLAN.slices).length, plan === PLAN]).toEqual([0, 4, false]);
});
