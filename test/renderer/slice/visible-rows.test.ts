import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepUnchanged, type Row, visibleRows } from '../../../renderer/slice/visible-rows.ts';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const NONE = new Set<SliceId>();

const PLAN = planWith({
  slices: [
    { id: 'a', title: 'A' },
    { id: 'a1', under: 'a' },
    { id: 'a2', under: 'a', stage: 'archive' },
    { id: 'a3', under: 'a' },
    { id: 'b', title: 'B' },
    { id: 'c', title: 'C' },
  ],
});

function rowsOf(plan: Plan, collapsed: readonly string[] = [], drafts: Parameters<typeof visibleRows>[2] = []) {
  return visibleRows(treeOf(plan), new Set(collapsed as SliceId[]), drafts);
}

function lines(rows: readonly Row[]): string[] {
  return rows.map((row) => `${'  '.repeat(row.depth)}${row.id}`);
}

function draft(id: string, parentId: string | null, after: string | null) {
  return { id: id as SliceId, place: { parentId: parentId as SliceId | null, after: after as SliceId | null } };
}

describe('The rows of the outline', () => {
  it('are the tree without what was thrown into the archive, counted as they are shown', () => {
    expect(
      rowsOf(PLAN).map(({ id, depth, position, siblings, colour }) => [id, depth, position, siblings, colour]),
    ).toEqual([
      ['a', 0, 1, 3, 1],
      ['a1', 1, 1, 2, 1],
      ['a3', 1, 2, 2, 1],
      ['b', 0, 2, 3, 2],
      ['c', 0, 3, 3, 3],
    ]);
  });

  it('end at a folded group', () => {
    expect(lines(rowsOf(PLAN, ['a']))).toEqual(['a', 'b', 'c']);
    expect(rowsOf(PLAN, ['a'])[0]).toMatchObject({ hasChildren: true, isExpanded: false });
  });

  it.each([
    ['first of all', draft('x', null, null), ['x', 'a', '  a1', '  a3', 'b', 'c']],
    ['first in a group', draft('x', 'a', null), ['a', '  x', '  a1', '  a3', 'b', 'c']],
    ['behind a slice', draft('x', 'a', 'a1'), ['a', '  a1', '  x', '  a3', 'b', 'c']],
    ['behind everything below a group', draft('x', null, 'a'), ['a', '  a1', '  a3', 'x', 'b', 'c']],
    ['behind one in the archive', draft('x', 'a', 'a2'), ['a', '  a1', '  x', '  a3', 'b', 'c']],
    ['as the first child of a slice without any', draft('x', 'b', null), ['a', '  a1', '  a3', 'b', '  x', 'c']],
    ['at the end', draft('x', null, 'c'), ['a', '  a1', '  a3', 'b', 'c', 'x']],
  ])('have a new row %s', (_where, wanted, expected) => {
    expect(lines(rowsOf(PLAN, [], [wanted]))).toEqual(expected);
  });

  it('are those of one slice and what is below it, which then stands on the top level', () => {
    const end = draft('end', 'a', 'a3');
    const rows = visibleRows(treeOf(PLAN), NONE, [end], 'a' as SliceId);
    expect(
      rows.map(({ id, depth, position, siblings, isSubtreeTop }) => [id, depth, position, siblings, isSubtreeTop]),
    ).toEqual([
      ['a', 0, 1, 1, true],
      ['a1', 1, 1, 2, false],
      ['a3', 1, 2, 2, false],
      ['end', 1, 0, 0, false],
    ]);
    expect(visibleRows(treeOf(PLAN), NONE, [end], 'b' as SliceId).map(({ id, colour }) => [id, colour])).toEqual([
      ['b', 2],
    ]);
  });

  it('show a new row as an ordinary one once the plan has it', () => {
    expect(lines(rowsOf(PLAN, [], [draft('b', null, null)]))).toEqual(['a', '  a1', '  a3', 'b', 'c']);
  });

  it('show an outline of two thousand levels', () => {
    const slices = Array.from({ length: 2000 }, (_, depth) =>
      depth === 0 ? { id: 's0' } : { id: `s${depth}`, under: `s${depth - 1}` },
    );
    expect(rowsOf(planWith({ slices })).at(-1)?.depth).toBe(1999);
  });

  it('are for every plan each slice once, the new row with them', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const tree = treeOf(plan);
        const isShown = (id: SliceId) =>
          [id, ...tree.ancestorsOf(id).map((slice) => slice.id)].every(
            (each) => plan.slices[each]?.stage !== 'archive',
          );
        const expected = tree.rows.filter(({ slice }) => isShown(slice.id)).map(({ slice }) => slice.id);
        const end = draft('new', null, tree.childrenOf(null).at(-1)?.id ?? null);
        const rows = visibleRows(tree, NONE, [end]);
        expect(rows.map((row) => row.id)).toEqual([...expected, 'new']);
      }),
      { numRuns: 100 },
    );
  });

  it('stay the same objects where nothing changed', () => {
    const before = rowsOf(PLAN);
    expect(keepUnchanged(before, rowsOf(PLAN))).toBe(before);
    const after = keepUnchanged(before, rowsOf(PLAN, [], [draft('x', null, 'c')]));
    expect(after.slice(0, -1).every((row, index) => row === before[index])).toBe(true);
    expect(after).toHaveLength(before.length + 1);
  });
});
