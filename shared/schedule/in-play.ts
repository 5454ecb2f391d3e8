import type { Slice } from '../plan/plan.ts';
import type { Tree } from '../plan/tree.ts';

/** Neither delivered nor dropped. */
export function isUndone(slice: Slice): boolean {
  return slice.status === 'open' || slice.status === 'doing';
}

/** True for a leaf that is still to be done, and for a group with such a leaf; not for what was thrown out. */
export function isInPlay(tree: Tree, slice: Slice): boolean {
  const leaves = tree.isLeaf(slice.id) ? [slice] : tree.descendantsOf(slice.id).filter(({ id }) => tree.isLeaf(id));
  return leaves.some((leaf) => isUndone(leaf) && leaf.stage !== 'archive');
}
