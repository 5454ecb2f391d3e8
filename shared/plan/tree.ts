import { outlineOf } from './outline.ts';
import { type Plan, QUARTERS_PER_DAY, type QuarterDays, type Slice, type SliceId, type SliceStatus } from './plan.ts';
import { rankOrder } from './rank-order.ts';

/** A line of the outline; the slices directly below the goal have depth 0. */
export type Row = { readonly slice: Slice; readonly depth: number };

/** The outline of a plan. Asked for an id that is not in the plan it answers as for a leaf at the top. */
export type Tree = {
  /** In outline order; `null` asks for the slices directly below the goal. */
  readonly childrenOf: (id: SliceId | null) => readonly Slice[];
  readonly isLeaf: (id: SliceId) => boolean;
  /** In outline order. */
  readonly leaves: readonly Slice[];
  readonly depthOf: (id: SliceId) => number;
  readonly parentOf: (id: SliceId) => Slice | null;
  /** The nearest first. */
  readonly ancestorsOf: (id: SliceId) => Slice[];
  /** Every slice, in outline order. */
  readonly rows: readonly Row[];
  /** Where a slice stands in `rows`; -1 when it is not in the plan. */
  readonly rowOf: (id: SliceId) => number;
  /** Everything below a slice, in outline order, without the slice itself. */
  readonly descendantsOf: (id: SliceId) => Slice[];
};

/** What a group shows of what is below it (rule 12 of the schedule). Sizes are those of leaves that are not dropped. */
export type GroupFigures = {
  readonly status: SliceStatus;
  readonly quarterDays: QuarterDays;
  readonly unsized: number;
  readonly leaves: number;
};

const trees = new WeakMap<Plan['slices'], Tree>();
const deliveryOrders = new WeakMap<Plan['slices'], readonly Slice[]>();

/** Made once for each state of the slices. */
export function treeOf(plan: Pick<Plan, 'slices'>): Tree {
  const known = trees.get(plan.slices);
  if (known !== undefined) return known;
  const tree = treeFrom(plan.slices);
  trees.set(plan.slices, tree);
  return tree;
}

/** Leaves of every stage and status in delivery order, by rank and then by id. */
export function deliveryOrder(plan: Pick<Plan, 'slices'>): readonly Slice[] {
  const known = deliveryOrders.get(plan.slices);
  if (known !== undefined) return known;
  const tree = treeOf(plan);
  const order = rankOrder(plan).filter((slice) => tree.isLeaf(slice.id));
  deliveryOrders.set(plan.slices, order);
  return order;
}

/** Sized, and at most a day. */
export function isThin(slice: Pick<Slice, 'quarterDays'>): boolean {
  return slice.quarterDays !== null && slice.quarterDays <= QUARTERS_PER_DAY;
}

/** Not sized yet, or more than a day. */
export function isThick(slice: Pick<Slice, 'quarterDays'>): boolean {
  return !isThin(slice);
}

/** For a leaf: its own status and size. */
export function groupFigures(tree: Tree, id: SliceId): GroupFigures {
  const counts: Record<SliceStatus, number> = { open: 0, doing: 0, delivered: 0, dropped: 0 };
  let quarterDays = 0;
  let unsized = 0;
  const self = tree.rows[tree.rowOf(id)]?.slice;
  for (const slice of self === undefined ? [] : [self, ...tree.descendantsOf(id)]) {
    if (!tree.isLeaf(slice.id)) continue;
    counts[slice.status]++;
    if (slice.status === 'dropped') continue;
    if (slice.quarterDays === null) unsized++;
    else quarterDays += slice.quarterDays;
  }
  const leaves = counts.open + counts.doing + counts.delivered + counts.dropped;
  return { status: groupStatus(counts, leaves), quarterDays, unsized, leaves };
}

function groupStatus(counts: Record<SliceStatus, number>, leaves: number): SliceStatus {
  if (leaves > 0 && counts.dropped === leaves) return 'dropped';
  if (counts.delivered > 0 && counts.delivered + counts.dropped === leaves) return 'delivered';
  return counts.doing + counts.delivered > 0 ? 'doing' : 'open';
}

function treeFrom(slices: Plan['slices']): Tree {
  const outline = outlineOf(slices);
  const rowOf = (id: SliceId) => outline.rowOf.get(id) ?? -1;
  const sliceAt = (row: number): Slice | undefined => {
    const id = outline.ids[row];
    return id === undefined ? undefined : slices[id];
  };
  const isLeafRow = (row: number) => row < 0 || outline.ends[row] === row + 1;
  const parentOf = (id: SliceId) => sliceAt(outline.parents[rowOf(id)] ?? -1) ?? null;
  // Only some of those who ask for a tree look at the whole of it.
  let rows: readonly Row[] | null = null;
  let leaves: readonly Slice[] | null = null;
  return {
    get rows() {
      rows ??= outline.ids.flatMap((_, row) => {
        const slice = sliceAt(row);
        return slice === undefined ? [] : { slice, depth: outline.depths[row] ?? 0 };
      });
      return rows;
    },
    get leaves() {
      leaves ??= outline.ids.flatMap((_, row) => (isLeafRow(row) ? (sliceAt(row) ?? []) : []));
      return leaves;
    },
    rowOf,
    parentOf,
    isLeaf: (id) => isLeafRow(rowOf(id)),
    depthOf: (id) => outline.depths[rowOf(id)] ?? 0,
    childrenOf(id) {
      const parent = id === null ? -1 : rowOf(id);
      if (id !== null && parent < 0) return [];
      const end = id === null ? outline.ids.length : (outline.ends[parent] ?? 0);
      const children: Slice[] = [];
      for (let row = parent + 1; row < end; row = outline.ends[row] ?? end) {
        const child = sliceAt(row);
        if (child !== undefined) children.push(child);
      }
      return children;
    },
    ancestorsOf(id) {
      const ancestors: Slice[] = [];
      for (let parent = parentOf(id); parent !== null; parent = parentOf(parent.id)) ancestors.push(parent);
      return ancestors;
    },
    descendantsOf(id) {
      const row = rowOf(id);
      if (row < 0) return [];
      return outline.ids.slice(row + 1, outline.ends[row]).flatMap((below) => slices[below] ?? []);
    },
  };
}
