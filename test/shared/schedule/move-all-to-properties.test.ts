import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../shared/calendar/day.ts';
import { weekOf } from '../../../shared/calendar/week.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { deliveryOrder, isThin } from '../../../shared/plan/tree.ts';
import { moveAllTo, moveTo, type Target } from '../../../shared/schedule/move-to.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';

const drops = fc.record({
  plan: arbitrarySchedulable(),
  chosen: fc.array(fc.nat(11), { minLength: 1, maxLength: 6 }),
  neighbour: fc.option(fc.nat()),
  ahead: fc.integer({ min: 0, max: 20 }),
  kind: fc.constantFrom('place', 'week', 'later'),
});

type Drop = typeof drops extends fc.Arbitrary<infer Value> ? Value : never;

function targetOf({ plan, neighbour, ahead, kind }: Drop): Target {
  const day = addDays(schedule(plan, SCHEDULABLE_TODAY).from, ahead);
  if (kind === 'later') return { kind: 'later' };
  if (kind === 'week') return { kind: 'week', week: weekOf(day) };
  const board = deliveryOrder(plan).filter((leaf) => leaf.stage === 'board');
  return { kind: 'place', day, before: neighbour === null ? null : (board[neighbour % board.length]?.id ?? null) };
}

/** The thin leaves among the chosen ones that are still to be done. */
function thinLeaves(plan: Plan, chosen: readonly number[]): SliceId[] {
  const thin = deliveryOrder(plan).filter((leaf) => ['open', 'doing'].includes(leaf.status) && isThin(leaf));
  return [...new Set(chosen.flatMap((place) => thin[place % thin.length]?.id ?? []))];
}

function order(plan: Plan, ids: readonly SliceId[]): SliceId[] {
  return deliveryOrder(plan).flatMap(({ id }) => (ids.includes(id) ? [id] : []));
}

it('any cards dropped together end on the day or in the week, as it was said, in the order in which they were', () => {
  fc.assert(
    fc.property(drops, (drop) => {
      const { plan, chosen } = drop;
      const ids = thinLeaves(plan, chosen);
      const target = targetOf(drop);
      const move = moveAllTo(plan, SCHEDULABLE_TODAY, ids, target);
      if (!move.ok) {
        const isStarted = move.error.code === 'already-started' && target.kind === 'later';
        expect(ids.length === 0 || isStarted).toBe(true);
        return;
      }
      const moved = apply(plan, move.value.command);
      if (!moved.ok) throw new Error(moved.error.code);
      expect(order(moved.value, ids)).toEqual(order(plan, ids));
      const { placements } = schedule(moved.value, SCHEDULABLE_TODAY);
      for (const { id, day, landing } of move.value.landings) {
        if (target.kind === 'place') expect(day).toBe(target.day);
        if (target.kind === 'week') expect(day !== null && weekOf(day)).toBe(target.week);
        if (landing === 'parked') continue;
        expect(moved.value.slices[id]?.pin).toBe(landing === 'pinned' ? day : null);
        expect(placements.get(id)?.day).toBe(day);
      }
      expect(move.value.landings.map(({ id }) => id)).toEqual(order(plan, ids));
    }),
    { numRuns: 300 },
  );
});

it('any card dropped alone is moved by the same command, or refused for the same reason', () => {
  fc.assert(
    fc.property(drops, fc.nat(11), (drop, place) => {
      const id = Object.keys(drop.plan.slices)[place] as SliceId | undefined;
      if (id === undefined) return;
      const target = targetOf(drop);
      const alone = moveTo(drop.plan, SCHEDULABLE_TODAY, id, target);
      const all = moveAllTo(drop.plan, SCHEDULABLE_TODAY, [id], target);
      expect(all.ok ? all.value.command : all.error).toEqual(alone.ok ? alone.value.command : alone.error);
    }),
  );
});

it('any cards of which one cannot go there are refused for a reason that one of them has alone', () => {
  fc.assert(
    fc.property(drops, (drop) => {
      const { plan, chosen } = drop;
      const leaves = deliveryOrder(plan);
      const ids = [...new Set(chosen.flatMap((place) => leaves[place % leaves.length]?.id ?? []))];
      const target = targetOf(drop);
      const move = moveAllTo(plan, SCHEDULABLE_TODAY, ids, target);
      if (move.ok || ids.length === 0) return;
      const alone = ids.map((id) => moveTo(plan, SCHEDULABLE_TODAY, id, target));
      expect(alone.map((each) => (each.ok ? null : each.error))).toContainEqual(move.error);
    }),
  );
});
