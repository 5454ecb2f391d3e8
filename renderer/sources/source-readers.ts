import type { SliceId, SourceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';

const readers = new WeakMap<Tree, ReadonlyMap<SourceId, readonly SliceId[]>>();
const NONE: readonly SliceId[] = [];

/** The leaves that read from a source, in the order of the outline. Gone through once for all sources of a plan. */
export function readersOf(tree: Tree, id: SourceId): readonly SliceId[] {
  const known = readers.get(tree) ?? allReaders(tree);
  readers.set(tree, known);
  return known.get(id) ?? NONE;
}

function allReaders(tree: Tree): ReadonlyMap<SourceId, readonly SliceId[]> {
  const all = new Map<SourceId, SliceId[]>();
  for (const { id, sourceIds } of tree.leaves) {
    for (const sourceId of sourceIds) {
      const ids = all.get(sourceId);
      if (ids === undefined) all.set(sourceId, [id]);
      else ids.push(id);
    }
  }
  return all;
}
