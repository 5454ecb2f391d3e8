import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowDropAt } from '../../../renderer/slice/row-drop.ts';
import { visibleRows } from '../../../renderer/slice/visible-rows.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const PLAN = planWith({
  slices: [
    { id: 'a' },
    { id: 'a1', under: 'a' },
    { id: 'a2', under: 'a' },
    { id: 'b' },
    { id: 'b1', under: 'b', status: 'delivered' },
    { id: 'c' },
  ],
});

function dropOf(
  plan: Plan,
  id: string,
  y: number,
  level: number,
  { collapsed = [], subtreeId = null }: { collapsed?: readonly string[]; subtreeId?: string | null } = {},
) {
  const tree = treeOf(plan);
  return rowDropAt({
    rows: visibleRows(tree, new Set(collapsed as SliceId[]), [], subtreeId as SliceId | null),
    tree,
    lifted: new Set([id as SliceId, ...tree.descendantsOf(id as SliceId).map((slice) => slice.id)]),
    y,
    level,
    takes: (other) => {
      const { status } = plan.slices[other] ?? {};
      return !tree.isLeaf(other) || (status !== 'doing' && status !== 'delivered');
    },
  });
}

function placeOf(...given: Parameters<typeof dropOf>) {
  const { parentId, after } = dropOf(...given)?.place ?? {};
  return [parentId, after];
}

describe('A row that is dragged', () => {
  it('goes before the first one', () => {
    expect(placeOf(PLAN, 'c', 0, 3)).toEqual([null, null]);
  });

  it('goes in front of the children below an open group, whatever its distance from the left', () => {
    expect(placeOf(PLAN, 'c', 1, 0)).toEqual(['a', null]);
    expect(placeOf(PLAN, 'c', 1, 5)).toEqual(['a', null]);
  });

  it('goes as deep as the pointer is to the right: under the slice above, beside it, or further out', () => {
    expect(placeOf(PLAN, 'c', 3, 2)).toEqual(['a2', null]);
    expect(placeOf(PLAN, 'c', 3, 1)).toEqual(['a', 'a2']);
    expect(placeOf(PLAN, 'c', 3, 0)).toEqual([null, 'a']);
    expect(placeOf(PLAN, 'c', 3, -4)).toEqual([null, 'a']);
  });

  it('goes behind everything in a folded group', () => {
    expect(placeOf(PLAN, 'c', 1, 1, { collapsed: ['a'] })).toEqual(['a', 'a2']);
    expect(placeOf(PLAN, 'c', 1, 0, { collapsed: ['a'] })).toEqual([null, 'a']);
  });

  it('does not go under a slice that was delivered', () => {
    expect(placeOf(PLAN, 'c', 5, 2)).toEqual(['b', 'b1']);
  });

  it('does not go into itself: held over its own rows it stays where it is', () => {
    expect(placeOf(PLAN, 'a', 2, 1)).toEqual([null, null]);
    expect(placeOf(PLAN, 'b', 5, 0)).toEqual([null, 'a']);
  });

  it('stays below the slice that is shown alone', () => {
    expect(placeOf(PLAN, 'a2', 1, 0, { subtreeId: 'a' })).toEqual(['a', null]);
    expect(placeOf(PLAN, 'a1', 3, 0, { subtreeId: 'a' })).toEqual(['a', 'a2']);
    expect(dropOf(PLAN, 'a1', 0, 0, { subtreeId: 'a' })).toBeNull();
    expect(dropOf(PLAN, 'a', 1, 0, { subtreeId: 'a' })).toBeNull();
  });

  it('lands in any plan where the line was, as deep as the line began', () => {
    fc.assert(
      fc.property(
        arbitraryPlan(),
        fc.nat(),
        fc.double({ min: -1, max: 40, noNaN: true }),
        fc.integer({ min: -2, max: 8 }),
        (plan, pick, y, level) => {
          const rows = visibleRows(treeOf(plan), new Set(), []);
          const id = rows[pick % Math.max(rows.length, 1)]?.id;
          if (id === undefined) return;
          const drop = dropOf(plan, id, y, level);
          if (drop === null) return;
          const changed = apply(plan, { type: 'slice.move', id, ...drop.place });
          if (!changed.ok) throw new Error(changed.error.code);
          const lifted = new Set([
            id,
            ...treeOf(plan)
              .descendantsOf(id)
              .map((slice) => slice.id),
          ]);
          const shown = visibleRows(treeOf(changed.value), new Set(), []);
          const aboveBefore = rows.slice(0, drop.gap).findLast((row) => !lifted.has(row.id))?.id;
          const place = shown.findIndex((row) => row.id === id);
          expect([shown[place - 1]?.id, shown[place]?.depth]).toEqual([aboveBefore, drop.depth]);
        },
      ),
    );
  });
});
