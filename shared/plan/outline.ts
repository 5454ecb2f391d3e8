import { strays } from './parents.ts';
import type { Plan, Slice, SliceId } from './plan.ts';
import { passOnOrder } from './rank-order.ts';

type Slices = Plan['slices'];

/**
 * The shape of the outline, without what is in it: rows from top to bottom, each with its depth, the row of its parent
 * (-1: none) and the row after the last one below it. Most changes leave the shape as it is, and pass it on.
 */
export type Outline = {
  readonly ids: readonly SliceId[];
  readonly depths: readonly number[];
  readonly parents: readonly number[];
  readonly ends: readonly number[];
  readonly rowOf: ReadonlyMap<string, number>;
};

const outlines = new WeakMap<Slices, Outline>();

/** Made once for each state of the slices. Never loops, whatever the parents in a plan say. */
export function outlineOf(slices: Slices): Outline {
  const known = outlines.get(slices);
  if (known !== undefined) return known;
  const outline = grow(slices);
  outlines.set(slices, outline);
  return outline;
}

/**
 * Passes on to `after` what is known of `before`, when `after` differs in these slices only, and they were neither
 * added nor moved in the outline.
 */
export function passOnOutline(before: Slices, after: Slices, changed: Iterable<Slice>): void {
  for (const slice of changed) {
    const former = Object.hasOwn(before, slice.id) ? before[slice.id] : undefined;
    if (former?.parentId !== slice.parentId || former.outlineRank !== slice.outlineRank) return;
  }
  passOnOrder(before, after);
  const known = outlines.get(before);
  if (known !== undefined) outlines.set(after, known);
}

/** Order of siblings in the outline. */
export function compareInOutline(a: Slice, b: Slice): number {
  if (a.outlineRank !== b.outlineRank) return a.outlineRank < b.outlineRank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

function grow(slices: Slices): Outline {
  const children = childrenByParent(slices);
  const ids: SliceId[] = [];
  const depths: number[] = [];
  const parents: number[] = [];
  const rowOf = new Map<string, number>();
  // An own stack, because an outline may be nested deeper than the call stack.
  const visit = (top: readonly Slice[]) => {
    const waiting = top.map((slice) => ({ slice, parent: -1 })).reverse();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { slice, parent } = next;
      if (rowOf.has(slice.id)) continue;
      const row = ids.length;
      rowOf.set(slice.id, row);
      ids.push(slice.id);
      depths.push((depths[parent] ?? -1) + 1);
      parents.push(parent);
      const below = children.get(slice.id) ?? [];
      for (let place = below.length - 1; place >= 0; place--) {
        const child = below[place];
        if (child !== undefined) waiting.push({ slice: child, parent: row });
      }
    }
  };
  visit(children.get(null) ?? []);
  if (ids.length < Object.keys(slices).length) {
    // Only parents that go round in a circle leave slices unvisited. `mend` opens them at the same place.
    const openings = [...strays(slices).keys()].flatMap((id) => slices[id] ?? []);
    visit(openings.filter((slice) => !rowOf.has(slice.id)).sort(compareInOutline));
  }
  return { ids, depths, parents, ends: endsOf(depths, parents), rowOf };
}

/** For each row the first row that is not below it any more. */
function endsOf(depths: readonly number[], parents: readonly number[]): number[] {
  const ends = depths.map((_, row) => row + 1);
  for (let row = depths.length - 1; row >= 0; row--) {
    const parent = parents[row] ?? -1;
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[row] ?? 0);
  }
  return ends;
}

/** Siblings in outline order. A parent that is not there counts as none. */
function childrenByParent(slices: Slices): Map<string | null, Slice[]> {
  const children = new Map<string | null, Slice[]>();
  for (const slice of Object.values(slices)) {
    const parentId = slice.parentId !== null && Object.hasOwn(slices, slice.parentId) ? slice.parentId : null;
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [slice]);
    else siblings.push(slice);
  }
  for (const siblings of children.values()) siblings.sort(compareInOutline);
  return children;
}
