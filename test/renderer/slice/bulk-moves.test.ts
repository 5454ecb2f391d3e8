import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topSlices } from '../../../renderer/actions/top-slices.ts';
import {
  bulkCommand,
  moveAllDown,
  moveAllTo,
  moveAllUp,
  nestAll,
  unnestAll,
} from '../../../renderer/slice/bulk-moves.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan, Slice, SliceId } from '../../../shared/plan/plan.ts';
import { type Tree, treeOf } from '../../../shared/plan/tree.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const PLAN = planWith({
  slices: [
    { id: 'a' },
    { id: 'a1', under: 'a' },
    { id: 'a2', under: 'a' },
    { id: 'b' },
    { id: 'b1', under: 'b' },
    { id: 'c' },
    { id: 'd' },
  ],
});

type Planned = (tree: Tree, tops: readonly Slice[]) => ReturnType<typeof nestAll>;

function outlineAfter(plan: Plan, ids: readonly string[], planned: Planned): readonly string[] {
  const tree = treeOf(plan);
  const command = bulkCommand(planned(tree, topSlices(tree, ids as SliceId[])));
  const changed = command === null ? { ok: true as const, value: plan } : apply(plan, command);
  if (!changed.ok) throw new Error(changed.error.code);
  return treeOf(changed.value).rows.map(({ slice, depth }) => `${'-'.repeat(depth)}${slice.id}`);
}

describe('Several slices', () => {
  it('are nested under the nearest slice above that stays, in their order', () => {
    expect(outlineAfter(PLAN, ['c', 'd'], nestAll)).toEqual(['a', '-a1', '-a2', 'b', '-b1', '-c', '-d']);
    expect(outlineAfter(PLAN, ['d', 'b'], nestAll)).toEqual(['a', '-a1', '-a2', '-b', '--b1', 'c', '-d']);
  });

  it('are nested behind what stays, when the last slice there is nested itself', () => {
    expect(outlineAfter(PLAN, ['a2', 'b'], nestAll)).toEqual(['a', '-a1', '--a2', '-b', '--b1', 'c', 'd']);
    expect(outlineAfter(PLAN, ['a1', 'a2', 'b'], nestAll)).toEqual(['a', '-a1', '-a2', '-b', '--b1', 'c', 'd']);
  });

  it('stay where there is no slice above to nest them under', () => {
    expect(outlineAfter(PLAN, ['a', 'b'], nestAll)).toEqual(['a', '-a1', '-a2', 'b', '-b1', 'c', 'd']);
    expect(outlineAfter(PLAN, ['a1', 'd'], nestAll)).toEqual(['a', '-a1', '-a2', 'b', '-b1', 'c', '-d']);
  });

  it('are taken out behind their former parents, in their order', () => {
    const outOf =
      (within: SliceId | null): Planned =>
      (tree, tops) =>
        unnestAll(tree, tops, within);
    expect(outlineAfter(PLAN, ['a1', 'a2', 'b1', 'c'], outOf(null))).toEqual(['a', 'a1', 'a2', 'b', 'b1', 'c', 'd']);
    expect(outlineAfter(PLAN, ['a1', 'b1'], outOf('a' as SliceId))).toEqual(['a', '-a1', '-a2', 'b', 'b1', 'c', 'd']);
  });

  it('move up and down past those that are not among them, and stay together', () => {
    expect(outlineAfter(PLAN, ['c', 'd'], moveAllUp)).toEqual(['a', '-a1', '-a2', 'c', 'd', 'b', '-b1']);
    expect(outlineAfter(PLAN, ['a', 'b'], moveAllDown)).toEqual(['c', 'a', '-a1', '-a2', 'b', '-b1', 'd']);
    expect(outlineAfter(PLAN, ['a', 'c'], moveAllUp)).toEqual(['a', '-a1', '-a2', 'c', 'b', '-b1', 'd']);
    expect(outlineAfter(PLAN, ['a2', 'd'], moveAllUp)).toEqual(['a', '-a2', '-a1', 'b', '-b1', 'd', 'c']);
  });

  it('that are at the edge already stay, and nothing is to be undone', () => {
    const tree = treeOf(PLAN);
    expect(bulkCommand(moveAllUp(tree, topSlices(tree, ['a', 'b'] as SliceId[])))).toBeNull();
    expect(bulkCommand(moveAllDown(tree, topSlices(tree, ['c', 'd'] as SliceId[])))).toBeNull();
  });

  it('take along what is below them, which is moved once', () => {
    const place = { parentId: null, after: 'd' as SliceId };
    expect(outlineAfter(PLAN, ['a', 'a2', 'c'], (_, tops) => moveAllTo(tops, place))).toEqual([
      'b',
      '-b1',
      'd',
      'a',
      '-a1',
      '-a2',
      'c',
    ]);
  });

  it('of any plan keep their order among themselves, and everything else its own, whichever way they go', () => {
    const ways: readonly Planned[] = [nestAll, (tree, tops) => unnestAll(tree, tops, null), moveAllUp, moveAllDown];
    fc.assert(
      fc.property(
        arbitraryPlan(),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...ways),
        (plan, picks, way) => {
          const tree = treeOf(plan);
          if (tree.rows.length === 0) return;
          const ids = picks.flatMap((pick) => tree.rows[pick % tree.rows.length]?.slice.id ?? []);
          const tops = topSlices(tree, ids);
          const command = bulkCommand(way(tree, tops));
          if (command === null) return;
          const changed = apply(plan, command);
          // Nothing goes under a slice that is begun: refused as a whole.
          if (!changed.ok) {
            expect(changed.error.code).toBe('already-started');
            return;
          }
          const moved = new Set(tops.map(({ id }) => id));
          const order = (state: Plan, isWanted: (id: SliceId) => boolean) =>
            treeOf(state).rows.flatMap(({ slice }) => (isWanted(slice.id) ? [slice.id] : []));
          const isAround = (id: SliceId) =>
            !moved.has(id) &&
            !treeOf(plan)
              .ancestorsOf(id)
              .some((above) => moved.has(above.id));
          expect(order(changed.value, isAround)).toEqual(order(plan, isAround));
          for (const top of tops) {
            expect(treeOf(changed.value).descendantsOf(top.id).length).toBeGreaterThanOrEqual(
              tree.descendantsOf(top.id).length,
            );
          }
        },
      ),
    );
  });
});
