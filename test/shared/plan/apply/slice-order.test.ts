import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { CommandOf } from '../../../../shared/plan/commands.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import { deliveryOrder, treeOf } from '../../../../shared/plan/tree.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { changes, deliveryIds, planAfter } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const PLAN = planWith({
  slices: [{ id: 'a' }, { id: 'b' }, { id: 'group' }, { id: 'c', under: 'group' }, { id: 'd', pin: '2026-11-25' }],
});

function order(...ids: string[]): CommandOf<'slice.order'> {
  return { type: 'slice.order', ids: ids.map(sliceId) };
}

describe('Deliver in this order', () => {
  it('shares out the places of these slices among them; the others keep theirs', () => {
    expect(deliveryIds(planAfter(PLAN, order('d', 'a')))).toEqual(['d', 'b', 'c', 'a']);
    expect(Object.keys(changes(PLAN, order('d', 'a')))).toEqual(['a', 'd']);
    expect(deliveryIds(planAfter(PLAN, order('d', 'c', 'b', 'a')))).toEqual(['d', 'c', 'b', 'a']);
  });

  it('leaves pins as they are', () => {
    expect(planAfter(PLAN, order('d', 'a')).slices.d?.pin).toBe('2026-11-25');
  });

  it('holds also where ranks are equal', () => {
    const tied = planWith({ slices: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, rank: id === 'e' ? 'a2' : 'a1' })) });
    expect(deliveryIds(planAfter(tied, order('c', 'a')))).toEqual(['c', 'b', 'a', 'd', 'e']);
    expect(deliveryIds(planAfter(tied, order('e', 'd')))).toEqual(['a', 'b', 'c', 'e', 'd']);
  });

  it('gives everybody a new rank where the old ones have grown too long', () => {
    const stem = `a1${'V'.repeat(57)}`;
    const tied = planWith({
      slices: [
        { id: 'first', rank: `${stem}V` },
        { id: 'a', rank: `${stem}VV` },
        { id: 'b', rank: `${stem}VV` },
        { id: 'last', rank: `${stem}W` },
      ],
    });
    const ordered = planAfter(tied, order('b', 'a'));
    expect(deliveryIds(ordered)).toEqual(['first', 'b', 'a', 'last']);
    expect(Math.max(...deliveryOrder(ordered).map(({ rank }) => rank.length))).toBeLessThan(10);
  });

  it('that is already so is no change', () => {
    for (const same of [order(), order('b'), order('a', 'c', 'd')]) {
      const outcome = apply(PLAN, same);
      expect(outcome.ok && outcome.value === PLAN).toBe(true);
    }
  });

  it.each([
    [{ code: 'slice-not-found', id: 'gone' }, order('a', 'gone')],
    [{ code: 'is-group', id: 'group' }, order('group', 'a')],
    [{ code: 'bad-value', field: 'ids' }, order('a', 'b', 'a')],
  ])('is refused with %j', (rejection, command) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });

  it('gives any leaves of any plan the sequence that was asked for, and the others stay where they were', () => {
    const asked = arbitraryPlan().chain((plan) =>
      fc.record({ plan: fc.constant(plan), ids: fc.shuffledSubarray(treeOf(plan).leaves.map(({ id }) => id)) }),
    );
    fc.assert(
      fc.property(asked, ({ plan, ids }) => {
        const after = planAfter(plan, { type: 'slice.order', ids });
        const before = deliveryIds(plan);
        const next = [...ids];
        expect(deliveryIds(after)).toEqual(before.map((id) => (ids.includes(sliceId(id)) ? next.shift() : id)));
        expect(violations(after)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
