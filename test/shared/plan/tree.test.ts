import { describe, expect, it } from 'vitest';
import type { Plan, SliceId } from '../../../shared/plan/plan.ts';
import { deliveryOrder, groupFigures, isThick, isThin, treeOf } from '../../../shared/plan/tree.ts';
import { planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';

const FOREST: readonly SliceSketch[] = [
  { id: 'data', rank: 'a8' },
  { id: 'read', under: 'data', rank: 'a3' },
  { id: 'clean', under: 'data', rank: 'a1' },
  { id: 'dates', under: 'clean', rank: 'a2' },
  { id: 'names', under: 'clean', rank: 'a2' },
  { id: 'alert', rank: 'a0' },
];

const ids = (slices: readonly { id: SliceId }[]) => slices.map(({ id }) => id);

describe('the outline', () => {
  const plan = planWith({ slices: FOREST });
  const tree = treeOf(plan);

  it('lists every slice below its parent, with its depth', () => {
    expect(tree.rows.map(({ slice, depth }) => `${'  '.repeat(depth)}${slice.id}`)).toEqual([
      'data',
      '  read',
      '  clean',
      '    dates',
      '    names',
      'alert',
    ]);
  });

  it('knows children, ancestors, descendants and leaves', () => {
    expect({
      top: ids(tree.childrenOf(null)),
      data: ids(tree.childrenOf(sliceId('data'))),
      alert: ids(tree.childrenOf(sliceId('alert'))),
      leaves: ids(tree.leaves),
      ancestors: ids(tree.ancestorsOf(sliceId('names'))),
      below: ids(tree.descendantsOf(sliceId('data'))),
      belowLeaf: ids(tree.descendantsOf(sliceId('alert'))),
      groups: ['data', 'read', 'clean', 'dates', 'alert'].filter((id) => !tree.isLeaf(sliceId(id))),
      depth: tree.depthOf(sliceId('dates')),
      parent: tree.parentOf(sliceId('dates'))?.id,
    }).toEqual({
      top: ['data', 'alert'],
      data: ['read', 'clean'],
      alert: [],
      leaves: ['read', 'dates', 'names', 'alert'],
      ancestors: ['clean', 'data'],
      below: ['read', 'clean', 'dates', 'names'],
      belowLeaf: [],
      groups: ['data', 'clean'],
      depth: 2,
      parent: 'clean',
    });
  });

  it('answers for a slice that is not there as for a leaf', () => {
    const nowhere = sliceId('nowhere');
    expect([tree.isLeaf(nowhere), tree.rowOf(nowhere), tree.depthOf(nowhere)]).toEqual([true, -1, 0]);
    expect([tree.childrenOf(nowhere), tree.descendantsOf(nowhere), tree.ancestorsOf(nowhere)]).toEqual([[], [], []]);
    expect(treeOf(planWith()).rows).toEqual([]);
  });

  it('is the same whatever the order in which the slices are stored', () => {
    const reversed = { slices: Object.fromEntries(Object.entries(plan.slices).reverse()) };
    expect(treeOf(reversed).rows).toEqual(tree.rows);
    expect(deliveryOrder(reversed)).toEqual(deliveryOrder(plan));
  });

  it('is made once', () => {
    expect(treeOf({ ...plan })).toBe(tree);
    expect(deliveryOrder({ ...plan })).toBe(deliveryOrder(plan));
  });

  it('bears 20,000 levels', () => {
    const deep = Array.from({ length: 20_000 }, (_, level) => ({
      id: `s${level}`,
      ...(level > 0 && { under: `s${level - 1}` }),
    }));
    const deepest = treeOf(planWith({ slices: deep }));
    expect([deepest.leaves.length, deepest.depthOf(sliceId('s19999'))]).toEqual([1, 19_999]);
  });

  it('shows every slice once, also when the parents in a file lead in a circle or nowhere', () => {
    const broken = planWith({
      slices: [
        { id: 'b', under: 'c' },
        { id: 'c', under: 'b' },
        { id: 'a', under: 'c' },
        { id: 'self', under: 'self' },
        { id: 'orphan', under: 'gone' },
        { id: 'fine' },
      ],
    });
    const rows = treeOf(broken).rows.map(({ slice, depth }) => `${slice.id} ${depth}`);
    expect(rows).toEqual(['orphan 0', 'fine 0', 'b 0', 'c 1', 'a 2', 'self 0']);
    expect(ids(treeOf(broken).ancestorsOf(sliceId('a')))).toEqual(['c', 'b']);
    expect(ids(treeOf(broken).childrenOf(null))).toEqual(['orphan', 'fine', 'b', 'self']);
  });
});

describe('the delivery order', () => {
  it('has the leaves alone, by rank and then by id', () => {
    expect(ids(deliveryOrder(planWith({ slices: FOREST })))).toEqual(['alert', 'dates', 'names', 'read']);
  });
});

describe('a size', () => {
  it('is thin up to a day', () => {
    const sizes = [null, 1, 4, 5].map((quarterDays) => ({ quarterDays }));
    expect(sizes.map(isThin)).toEqual([false, true, true, false]);
    expect(sizes.map(isThick)).toEqual([true, false, false, true]);
  });
});

describe('a group', () => {
  const figures = (...leaves: Omit<SliceSketch, 'id'>[]) => {
    const below = leaves.map((leaf, place) => ({ ...leaf, id: `leaf${place}`, under: 'group' }));
    const plan: Plan = planWith({ slices: [{ id: 'group', status: 'delivered', quarterDays: 99 }, ...below] });
    return groupFigures(treeOf(plan), sliceId('group'));
  };

  it.each([
    ['open', ['open', 'dropped']],
    ['doing', ['open', 'doing']],
    ['doing', ['open', 'delivered']],
    ['delivered', ['delivered', 'dropped']],
    ['dropped', ['dropped', 'dropped']],
  ] as const)('is %s when its leaves are %s', (expected, statuses) => {
    expect(figures(...statuses.map((status) => ({ status }))).status).toBe(expected);
  });

  it('is as large as the leaves below it that are to be done, and says how many have no size', () => {
    expect(
      figures({ quarterDays: 2 }, { quarterDays: 5 }, { quarterDays: null }, { quarterDays: 4, status: 'dropped' }),
    ).toEqual({
      status: 'open',
      quarterDays: 7,
      unsized: 1,
      leaves: 4,
    });
  });

  it('of one leaf shows that leaf', () => {
    const plan = planWith({ slices: [{ id: 'leaf', status: 'doing', quarterDays: 3 }] });
    expect(groupFigures(treeOf(plan), sliceId('leaf'))).toEqual({
      status: 'doing',
      quarterDays: 3,
      unsized: 0,
      leaves: 1,
    });
  });
});
