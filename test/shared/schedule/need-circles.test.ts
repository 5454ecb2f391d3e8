import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { mend } from '../../../shared/plan/mend.ts';
import type { Plan, Slice, SliceId } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { dependentsOf, waitersFor, wayOf } from '../../../shared/schedule/need-circles.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const PLAN = planWith({
  slices: [
    { id: 'group' },
    { id: 'access', under: 'group' },
    { id: 'sheet', under: 'group', needs: ['access'] },
    { id: 'model', needs: ['sheet'] },
    { id: 'rollout', needs: ['group', 'model'] },
    { id: 'apart' },
  ],
});

const waiting = (id: string) => [...waitersFor(PLAN, sliceId(id)).keys()].sort();

describe('Who waits for a slice', () => {
  it('is whoever needs it, through others too, and the groups around all of them', () => {
    expect(waiting('access')).toEqual(['group', 'model', 'rollout', 'sheet']);
    expect(waiting('model')).toEqual(['rollout']);
    expect(waiting('rollout')).toEqual([]);
  });

  it('is told with the way back', () => {
    const waiters = waitersFor(PLAN, sliceId('access'));
    expect(wayOf(waiters, sliceId('model'), sliceId('access'))).toEqual(['model', 'sheet', 'access']);
    expect(wayOf(waiters, sliceId('rollout'), sliceId('access'))).toEqual(['rollout', 'group', 'access']);
  });

  it('is not the slice itself, not even in a circle', () => {
    const circle = planWith({
      slices: [
        { id: 'a', needs: ['b'] },
        { id: 'b', needs: ['a'] },
      ],
    });
    expect([...waitersFor(circle, sliceId('a')).keys()]).toEqual(['b']);
  });

  it('includes groups that are needed for what needs a part of them', () => {
    expect(dependentsOf(PLAN, sliceId('access')).map(({ id }) => id)).toEqual(['sheet', 'rollout']);
    expect(dependentsOf(PLAN, sliceId('apart'))).toEqual([]);
  });
});

const circles = (plan: Plan) =>
  [...schedule(plan, SCHEDULABLE_TODAY).noDay.values()].filter(({ code }) => code === 'circle').length;

it('a need that waits for nobody it should not makes no circle, and one that is refused would make one', () => {
  let refused = 0;
  fc.assert(
    fc.property(arbitrarySchedulable({ hasPins: false }), fc.nat(), fc.nat(), (drawn, one, other) => {
      const { plan: mended } = mend(drawn);
      const slices = Object.values(mended.slices).map((slice): [string, Slice] => [slice.id, plainOpen(slice)]);
      const plan: Plan = { ...mended, sources: {}, slices: Object.fromEntries(slices) };
      const ids = Object.keys(plan.slices) as SliceId[];
      const id = ids[one % ids.length];
      const needId = ids[other % ids.length];
      if (id === undefined || needId === undefined || id === needId || !treeOf(plan).isLeaf(id)) return;
      if (circles(plan) > 0) return;
      const needs = [...new Set([...(plan.slices[id]?.needs ?? []), needId])];
      const after = apply(plan, { type: 'slice.edit', id, changes: { needs } });
      if (!after.ok) return;
      const isRefused = waitersFor(plan, id).has(needId);
      if (isRefused) refused += 1;
      expect(circles(after.value) > 0).toBe(isRefused);
    }),
    { numRuns: 2_000 },
  );
  expect(refused).toBeGreaterThan(20);
});

/** Of a circle the schedule speaks only where nothing else keeps a slice from its day. */
function plainOpen(slice: Slice): Slice {
  return {
    ...slice,
    stage: 'board',
    status: 'open',
    quarterDays: 1,
    skills: [],
    sourceIds: [],
    startedOn: null,
    deliveredOn: null,
    droppedOn: null,
  };
}
