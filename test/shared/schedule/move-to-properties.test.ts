import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/calendar/day.ts';
import { weekOf } from '../../../shared/calendar/week.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { deliveryOrder, isThin } from '../../../shared/plan/tree.ts';
import { moveTo, type Target } from '../../../shared/schedule/move-to.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';

describe('any drop on any board', () => {
  const drops = fc.record({
    plan: arbitrarySchedulable(),
    choice: fc.nat(),
    neighbour: fc.option(fc.nat()),
    ahead: fc.integer({ min: 0, max: 20 }),
  });

  /** Where the slice is after a drop, and whether it is pinned there. */
  function landing(plan: Plan, id: SliceId, target: Target) {
    const move = moveTo(plan, SCHEDULABLE_TODAY, id, target);
    if (!move.ok) return move.error;
    const moved = apply(plan, move.value.command);
    if (!moved.ok) return moved.error;
    const day = schedule(moved.value, SCHEDULABLE_TODAY).placements.get(id)?.day ?? null;
    return { day, pin: moved.value.slices[id]?.pin ?? null, said: move.value };
  }

  function thinLeaf(plan: Plan, choice: number): SliceId | undefined {
    const thin = deliveryOrder(plan).filter((leaf) => ['open', 'doing'].includes(leaf.status) && isThin(leaf));
    return thin[choice % thin.length]?.id;
  }

  it('lands on the target day', () => {
    fc.assert(
      fc.property(drops, ({ plan, choice, neighbour, ahead }) => {
        const id = thinLeaf(plan, choice);
        if (id === undefined) return;
        const board = deliveryOrder(plan).filter((leaf) => leaf.stage === 'board');
        const before = neighbour === null ? null : (board[neighbour % board.length]?.id ?? null);
        const day = addDays(schedule(plan, SCHEDULABLE_TODAY).from, ahead);
        const found = landing(plan, id, { kind: 'place', day, before });
        expect(found).toMatchObject({ day, said: { day } });
        if ('said' in found) expect(found.pin).toBe(found.said.landing === 'flows' ? null : day);
      }),
      { numRuns: 300 },
    );
  });

  it('lands in the target week', () => {
    fc.assert(
      fc.property(drops, ({ plan, choice, ahead }) => {
        const id = thinLeaf(plan, choice);
        if (id === undefined) return;
        const { from } = schedule(plan, SCHEDULABLE_TODAY);
        const week = weekOf(addDays(from, ahead));
        const found = landing(plan, id, { kind: 'week', week });
        expect('said' in found && found.day !== null && found.day >= from && weekOf(found.day)).toBe(week);
        expect('said' in found && found.said.day).toBe('said' in found && found.day);
      }),
    );
  });
});
