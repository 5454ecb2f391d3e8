import type { SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';
import { lastPlaceIn, type Place } from './places.ts';
import type { Row } from './visible-rows.ts';

/** Where a row would be dropped: its place in the outline, and the line that shows it. */
export type RowDrop = {
  readonly place: Place;
  /** The line is above the row of this number; the number of rows when it is below the last. */
  readonly gap: number;
  /** How far the line is indented. */
  readonly depth: number;
  /** The slice under which it would come; `null` on the top level. */
  readonly parentId: SliceId | null;
};

type DropOptions = {
  readonly rows: readonly Row[];
  readonly tree: Tree;
  /** What is dragged, with everything below it. */
  readonly lifted: ReadonlySet<SliceId>;
  /** Where the pointer is, in rows from the top of the list: 2.5 is the middle of the third one. */
  readonly y: number;
  /** Where the pointer is, in levels from the left. */
  readonly level: number;
  /** Whether something may be put under a slice. */
  readonly takes: (id: SliceId) => boolean;
};

/**
 * The place for a pointer. Its height chooses the gap between two rows, its distance from the left how deep it goes
 * there: at most one level below the row above the gap, at least as deep as the row below. `null` where nothing can be
 * dropped: no row is left around it.
 */
export function rowDropAt({ rows, tree, lifted, y, level, takes }: DropOptions): RowDrop | null {
  const gap = Math.min(Math.max(Math.round(y), 0), rows.length);
  const isStaying = (row: Row) => !row.isDraft && !lifted.has(row.id);
  const above = rows.slice(0, gap).findLast(isStaying) ?? null;
  const below = rows.slice(gap).find(isStaying) ?? null;
  if (above === null && below === null) return null;
  // Above the first row of all: its level, before it.
  if (above === null) {
    if (below === null || rows[0]?.isSubtreeTop === true) return null;
    const parentId = tree.parentOf(below.id)?.id ?? null;
    return { place: { parentId, after: null }, gap, depth: below.depth, parentId };
  }
  const deepest = above.isSubtreeTop || takes(above.id) ? above.depth + 1 : above.depth;
  const flattest = Math.max(below?.depth ?? 0, rows[0]?.isSubtreeTop === true ? 1 : 0);
  const depth = Math.min(Math.max(Math.round(level), flattest), Math.max(deepest, flattest));
  if (depth > deepest) return null;
  const place = depth > above.depth ? placeIn(above, tree) : placeBehindAncestor(above, depth, tree);
  return { place, gap, depth, parentId: place.parentId };
}

/** Under a row: as its first child where the children are to be seen, else behind them all. */
function placeIn(row: Row, tree: Tree): Place {
  return row.isExpanded ? { parentId: row.id, after: null } : lastPlaceIn(tree, row.id);
}

/** Behind the row itself or the one around it that stands on this level. */
function placeBehindAncestor(row: Row, depth: number, tree: Tree): Place {
  let id = row.id;
  for (let level = row.depth; level > depth; level--) id = tree.parentOf(id)?.id ?? id;
  return { parentId: tree.parentOf(id)?.id ?? null, after: id };
}
