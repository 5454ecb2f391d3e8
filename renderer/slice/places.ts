import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';

/** Where a slice stands in the outline: behind `after` among the children of `parentId` (`null`: first, or top level). */
export type Place = { readonly parentId: SliceId | null; readonly after: SliceId | null };

/** The children that the outline shows, in its order: what was thrown into the archive keeps its place, unseen. */
export function shownChildren(tree: Tree, parentId: SliceId | null): readonly Slice[] {
  const children = tree.childrenOf(parentId);
  return children.some(isArchived) ? children.filter((child) => !isArchived(child)) : children;
}

/** The place behind the last child. */
export function lastPlaceIn(tree: Tree, parentId: SliceId | null): Place {
  return { parentId, after: tree.childrenOf(parentId).at(-1)?.id ?? null };
}

export function placeOf(tree: Tree, id: SliceId): Place {
  const parentId = parentIdOf(tree, id);
  return { parentId, after: neighbour(tree, id, -1) };
}

/** The place behind a slice, on its own level. */
export function placeBehind(tree: Tree, id: SliceId): Place {
  return { parentId: parentIdOf(tree, id), after: id };
}

/** One level down, behind the last child of the slice above on the same level; `null` when there is none above. */
export function nestedPlace(tree: Tree, place: Place): Place | null {
  const siblings = tree.childrenOf(place.parentId);
  const until = siblings.findIndex((sibling) => sibling.id === place.after);
  const above = siblings.slice(0, until + 1).findLast((sibling) => !isArchived(sibling));
  return above === undefined ? null : lastPlaceIn(tree, above.id);
}

/** One level up, behind the former parent; `null` on the top level. */
export function unnestedPlace(tree: Tree, place: Place): Place | null {
  return place.parentId === null ? null : placeBehind(tree, place.parentId);
}

/** Before the sibling above; `null` for the first. */
export function placeAbove(tree: Tree, id: SliceId): Place | null {
  return neighbour(tree, id, -1) === null ? null : { parentId: parentIdOf(tree, id), after: neighbour(tree, id, -2) };
}

/** Behind the sibling below; `null` for the last. */
export function placeBelow(tree: Tree, id: SliceId): Place | null {
  const next = neighbour(tree, id, 1);
  return next === null ? null : { parentId: parentIdOf(tree, id), after: next };
}

function neighbour(tree: Tree, id: SliceId, steps: number): SliceId | null {
  const siblings = shownChildren(tree, parentIdOf(tree, id));
  const position = siblings.findIndex((sibling) => sibling.id === id);
  const wanted = position + steps;
  return position < 0 || wanted < 0 ? null : (siblings[wanted]?.id ?? null);
}

function parentIdOf(tree: Tree, id: SliceId): SliceId | null {
  return tree.parentOf(id)?.id ?? null;
}

function isArchived(slice: Slice): boolean {
  return slice.stage === 'archive';
}
