import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../../shared/calendar/day.ts';
import type { Person, Plan, Slice } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { draftBehind } from '../../../shared/schedule/draft-behind.ts';
import { dependentsOf } from '../../../shared/schedule/need-circles.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY as today } from '../../support/arbitrary-schedulable.ts';
import { inFull } from '../../support/in-full.ts';
import { moreCapacity } from '../../support/more-capacity.ts';
import { planWith } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

describe('more time to work', () => {
  it('never makes the last delivery later where one person does everything', () => {
    const pairs = arbitrarySchedulable()
      .filter((plan) => Object.keys(plan.people).length > 0)
      .map(alone)
      .chain((plan) => fc.tuple(fc.constant(plan), moreCapacity(plan)));
    fc.assert(
      fc.property(pairs, ([plan, roomier]) => {
        const before = lastDay(plan);
        const after = lastDay(roomier);
        expect(before === null || (after !== null && after <= before)).toBe(true);
      }),
      { numRuns: inFull(2_000, 300) },
    );
  });

  it('can make it later where several do: what is ready earlier goes first, and others wait for what it displaces', () => {
    // Known of every order by priority: R. L. Graham, Bounds on multiprocessing timing anomalies, SIAM Journal on
    // Applied Mathematics 17, 1969.
    const lastDelivery = (quartersOnMonday: number) => {
      const plan = planWith({
        people: { an: {}, be: { quarterDaysByWeekday: [quartersOnMonday, 4, 4, 4, 4, 0, 0] } },
        slices: [
          { id: 'now', ownerId: 'an' },
          { id: 'need', ownerId: 'be' },
          { id: 'ready', ownerId: 'an', needs: ['need'] },
          { id: 'displaced', ownerId: 'an' },
          ...['one', 'two', 'three'].map((id) => ({ id, ownerId: 'be', needs: ['displaced'] })),
        ],
      });
      return schedule(plan, MONDAY).lastDelivery;
    };
    expect([lastDelivery(0), lastDelivery(4)]).toEqual(['2026-11-27', '2026-11-30']);
  });
});

describe('a flowing slice that nothing needs', () => {
  it('changes nothing about what was placed before it', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const made = schedule(plan, today);
        const inTurn = (draftBehind(made)?.placedInTurn ?? []).flatMap(
          (order) => draftBehind(made)?.leaves[order] ?? [],
        );
        inTurn.forEach((slice, turn) => {
          if (made.placements.get(slice.id)?.by !== 'flowing' || dependentsOf(plan, slice.id).length > 0) return;
          const without = schedule(withSlice(plan, { ...slice, stage: 'later' }), today);
          const earlier = inTurn.slice(0, turn).map(({ id }) => id);
          expect(earlier.map((id) => without.placements.get(id))).toEqual(earlier.map((id) => made.placements.get(id)));
        });
      }),
      { numRuns: inFull(500, 100) },
    );
  });
});

/** The last delivery day; `null` while something waits because nobody has the time. */
function lastDay(plan: Plan): Day | null | '' {
  const { lastDelivery, noDay } = schedule(plan, today);
  return [...noDay.values()].some(({ code }) => code === 'nobody-has-time') ? null : (lastDelivery ?? '');
}

/** Only the first person is left. */
function alone(plan: Plan): Plan {
  const [first] = Object.entries(plan.people) as [string, Person][];
  return { ...plan, people: Object.fromEntries(first === undefined ? [] : [first]) };
}

function withSlice(plan: Plan, slice: Slice): Plan {
  expect(treeOf(plan).isLeaf(slice.id)).toBe(true);
  return { ...plan, slices: { ...plan.slices, [slice.id]: slice } };
}
