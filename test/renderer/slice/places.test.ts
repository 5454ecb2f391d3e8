import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nestedPlace,
  type Place,
  placeAbove,
  placeBelow,
  placeOf,
  unnestedPlace,
} from '../../../renderer/slice/places.ts';
import { assert } from '../../../shared/assert.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan, Slice, SliceId } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';

/** A plan in which any slice may be nested under any other, and one of its slices. */
const planAndSlice = arbitraryPlan()
  .map((plan) => ({ ...plan, slices: mapped(plan.slices, (slice) => ({ ...slice, status: 'open', stage: 'board' })) }))
  .filter((plan) => Object.keys(plan.slices).length > 0)
  .chain((plan) =>
    fc.record({ plan: fc.constant(plan), id: fc.constantFrom(...(Object.keys(plan.slices) as SliceId[])) }),
  );

function mapped(slices: Plan['slices'], change: (slice: Slice) => Slice | object): Plan['slices'] {
  return Object.fromEntries(Object.entries(slices).map(([id, slice]) => [id, { ...slice, ...change(slice) }]));
}

function moved(plan: Plan, id: SliceId, place: Place): Plan {
  const applied = apply(plan, { type: 'slice.move', id, ...place });
  assert(applied.ok, 'An open slice can be moved to any place outside of itself.');
  return applied.value;
}

function outline(plan: Plan): string[] {
  return treeOf(plan).rows.map(({ slice, depth }) => `${depth} ${slice.id}`);
}

describe('A place in the outline', () => {
  it('of a slice is where it already is', () => {
    fc.assert(
      fc.property(planAndSlice, ({ plan, id }) => {
        expect(outline(moved(plan, id, placeOf(treeOf(plan), id)))).toEqual(outline(plan));
      }),
      { numRuns: 100 },
    );
  });

  it('above and below are one sibling further, and lead back', () => {
    fc.assert(
      fc.property(planAndSlice, ({ plan, id }) => {
        const below = placeBelow(treeOf(plan), id);
        if (below === null) return;
        const after = moved(plan, id, below);
        const siblings = (state: Plan) =>
          treeOf(state)
            .childrenOf(below.parentId)
            .map((slice) => slice.id);
        expect(siblings(after).indexOf(id)).toBe(siblings(plan).indexOf(id) + 1);
        const back = placeAbove(treeOf(after), id);
        assert(back !== null, 'There is a sibling above.');
        expect(outline(moved(after, id, back))).toEqual(outline(plan));
      }),
      { numRuns: 100 },
    );
  });

  it('one level down keeps the row where it is, and one level up leads back when nothing stands between', () => {
    fc.assert(
      fc.property(planAndSlice, ({ plan, id }) => {
        const nested = nestedPlace(treeOf(plan), placeOf(treeOf(plan), id));
        if (nested === null) return;
        const after = moved(plan, id, nested);
        expect(treeOf(after).rowOf(id)).toBe(treeOf(plan).rowOf(id));
        expect(treeOf(after).depthOf(id)).toBe(treeOf(plan).depthOf(id) + 1);
        const back = unnestedPlace(treeOf(after), placeOf(treeOf(after), id));
        assert(back !== null, 'It has a parent now.');
        expect(outline(moved(after, id, back))).toEqual(outline(plan));
      }),
      { numRuns: 100 },
    );
  });
});
