import type { SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';
import { lastPlaceIn, type Place } from './places.ts';
import type { Draft } from './visible-rows.ts';

/** The rows in which the next slice can be typed. */
export type Drafts = {
  /** The one that Enter opened somewhere in the outline. */
  readonly inner: Draft | null;
  /** The one that is always there, at the end. */
  readonly endId: SliceId;
};

/** `subtreeId`: the slice that is shown alone; what is typed at the end then goes below it. */
export function draftList(drafts: Drafts, tree: Tree, subtreeId: SliceId | null): readonly Draft[] {
  const end: Draft = { id: drafts.endId, place: lastPlaceIn(tree, subtreeId) };
  return drafts.inner === null ? [end] : [mended(drafts.inner, tree), end];
}

export function draftOf(drafts: Drafts, tree: Tree, subtreeId: SliceId | null, id: SliceId): Draft | null {
  return draftList(drafts, tree, subtreeId).find((draft) => draft.id === id) ?? null;
}

/** What stood around a draft may have been deleted or moved meanwhile, by undo or by another window. */
function mended(draft: Draft, tree: Tree): Draft {
  return { id: draft.id, place: mendedPlace(draft.place, tree) };
}

function mendedPlace({ parentId, after }: Place, tree: Tree): Place {
  if (parentId !== null && tree.rowOf(parentId) < 0) return lastPlaceIn(tree, null);
  if (after === null || tree.childrenOf(parentId).some((child) => child.id === after)) return { parentId, after };
  return lastPlaceIn(tree, parentId);
}
