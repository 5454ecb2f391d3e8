import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';

/** Those of the slices that are not below another one of them, in outline order: what is done with a group takes them along. */
export function topSlices(tree: Tree, ids: readonly SliceId[]): readonly Slice[] {
  const rows = ids.map((id) => tree.rowOf(id)).filter((row) => row >= 0);
  const tops: Slice[] = [];
  let end = 0;
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const slice = tree.rows[row]?.slice;
    // What is below a slice stands right behind it.
    if (slice === undefined || row < end) continue;
    tops.push(slice);
    end = row + 1 + tree.descendantsOf(slice.id).length;
  }
  return tops;
}

/** How many of the slices are groups, whose size and readers are those of what is below them. */
export function groupCount(tree: Tree, ids: readonly SliceId[]): number {
  return ids.filter((id) => tree.rowOf(id) >= 0 && !tree.isLeaf(id)).length;
}

/** The leaves among the slices and everything below them, each once, in outline order. */
export function leavesBelow(tree: Tree, ids: readonly SliceId[]): readonly Slice[] {
  return topSlices(tree, ids).flatMap((top) =>
    [top, ...tree.descendantsOf(top.id)].filter(({ id }) => tree.isLeaf(id)),
  );
}
