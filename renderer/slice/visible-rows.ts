import type { SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';
import { type Place, shownChildren } from './places.ts';

/** A row in which somebody may type a slice that the plan does not have yet. It keeps its id when it becomes one. */
export type Draft = { readonly id: SliceId; readonly place: Place };

export type Row = {
  readonly id: SliceId;
  /** 0 on the top level. */
  readonly depth: number;
  /** From 1 among its siblings, as a screen reader counts. */
  readonly position: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
  readonly isExpanded: boolean;
  /** From 1 to 5: the colour of its top-level group. */
  readonly colour: number;
  readonly isDraft: boolean;
  /** The slice with which the outline begins, while it shows that one alone with everything below it. */
  readonly isSubtreeTop: boolean;
};

const COLOURS = 5;

/**
 * The rows of the outline from top to bottom, without those below a collapsed group, and with each draft at its place.
 * A draft whose id the plan knows by now is an ordinary row. `subtreeId`: only this slice, which then stands on the
 * top level, and what is below it.
 */
export function visibleRows(
  tree: Tree,
  collapsed: ReadonlySet<SliceId>,
  drafts: readonly Draft[],
  subtreeId: SliceId | null = null,
): readonly Row[] {
  const rows: Row[] = [];
  const { shown, outermost, rootsBefore } = partOf(tree, subtreeId);
  let roots = rootsBefore;
  const waiting = drafts.filter((draft) => tree.rowOf(draft.id) < 0);
  const families = new Map<SliceId | null, Family>();
  // The slices around the current row, the outermost first. A loop and no recursion: an outline may be very deep.
  const open: { readonly id: SliceId; readonly isShown: boolean; readonly isOpen: boolean; readonly colour: number }[] =
    [];

  if (subtreeId === null) addDrafts({ parentId: null, after: null }, 0, 1);
  for (const { slice, depth: wholeDepth } of shown) {
    const depth = wholeDepth - outermost;
    closeDownTo(depth);
    const around = open.at(-1);
    const parentId = around?.id ?? null;
    const isShown = slice.stage !== 'archive' && (around === undefined || (around.isShown && around.isOpen));
    const isSubtreeTop = slice.id === subtreeId;
    const family = isSubtreeTop ? { size: 1, passed: 0 } : familyOf(parentId);
    if (slice.stage !== 'archive') family.passed += 1;
    if (around === undefined) roots += 1;
    const colour = around?.colour ?? ((roots - 1) % COLOURS) + 1;
    const hasChildren = isShown && shownChildren(tree, slice.id).length > 0;
    const isOpen = !collapsed.has(slice.id);
    open.push({ id: slice.id, isShown, isOpen, colour });
    if (!isShown) continue;
    rows.push({
      id: slice.id,
      depth,
      position: family.passed,
      siblings: family.size,
      hasChildren,
      isExpanded: hasChildren && isOpen,
      colour,
      isDraft: false,
      isSubtreeTop,
    });
    if (isOpen) addDrafts({ parentId: slice.id, after: null }, depth + 1, colour);
  }
  closeDownTo(0);
  return rows;

  /** Whatever stands behind a slice stands behind everything below it too. */
  function closeDownTo(depth: number): void {
    while (open.length > depth) {
      const closed = open.pop();
      const around = open.at(-1);
      if (closed === undefined || closed.id === subtreeId) continue;
      if (around !== undefined && !(around.isShown && around.isOpen)) continue;
      addDrafts({ parentId: around?.id ?? null, after: closed.id }, open.length, closed.colour);
    }
  }

  function addDrafts(place: Place, depth: number, colour: number): void {
    for (const { id, place: wanted } of waiting) {
      if (wanted.parentId !== place.parentId || wanted.after !== place.after) continue;
      rows.push({ ...EMPTY_ROW, id, depth, colour });
    }
  }

  function familyOf(parentId: SliceId | null): Family {
    const known = families.get(parentId);
    if (known !== undefined) return known;
    const family = { size: shownChildren(tree, parentId).length, passed: 0 };
    families.set(parentId, family);
    return family;
  }
}

type Family = { readonly size: number; passed: number };

const EMPTY_ROW = {
  position: 0,
  siblings: 0,
  hasChildren: false,
  isExpanded: false,
  isDraft: true,
  isSubtreeTop: false,
};

/** The lines of the tree that are looked at, how deep they begin, and how many top-level slices stand before them. */
function partOf(tree: Tree, subtreeId: SliceId | null) {
  const from = subtreeId === null ? -1 : tree.rowOf(subtreeId);
  if (subtreeId === null || from < 0) return { shown: tree.rows, outermost: 0, rootsBefore: 0 };
  const outermost = tree.depthOf(subtreeId);
  const shown = tree.rows.slice(from, from + 1 + tree.descendantsOf(subtreeId).length);
  const rootsUpToIt = tree.rows.slice(0, from + 1).filter(({ depth }) => depth === 0).length;
  return { shown, outermost, rootsBefore: rootsUpToIt - 1 };
}

/**
 * Gives back the earlier rows, and the earlier list, wherever nothing changed, so that a changed title draws no other
 * row again.
 */
export function keepUnchanged(before: readonly Row[], after: readonly Row[]): readonly Row[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const kept = after.map((row) => {
    const earlier = known.get(row.id);
    return earlier !== undefined && isSameRow(earlier, row) ? earlier : row;
  });
  return kept.length === before.length && kept.every((row, index) => row === before[index]) ? before : kept;
}

function isSameRow(one: Row, other: Row): boolean {
  return (
    one.depth === other.depth &&
    one.position === other.position &&
    one.siblings === other.siblings &&
    one.hasChildren === other.hasChildren &&
    one.isExpanded === other.isExpanded &&
    one.colour === other.colour &&
    one.isDraft === other.isDraft &&
    one.isSubtreeTop === other.isSubtreeTop
  );
}
