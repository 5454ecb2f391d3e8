import type { Outline } from '../plan/outline.ts';
import type { SliceId } from '../plan/plan.ts';

/**
 * Who waits for whom (rule 8). Slices are named by their rows in the outline; a group that is needed is a node of its
 * own, which waits for its leaves, so that many slices may need a large group without an edge for each pair.
 */
export type Needs = {
  readonly outline: Outline;
  /** By row: 1 for a leaf that is neither delivered nor dropped. */
  readonly isOpenLeaf: Uint8Array;
  /** By row: how many needs have no day yet. */
  readonly waiting: Int32Array;
  /** By row: the last slot of the needs that have a day; -1 without any. */
  readonly latestEnd: Int32Array;
  /** By row: the first edge to somebody who waits for it, -1 for none; an index into the two lists below. */
  readonly firstEdge: Int32Array;
  readonly edgeTo: number[];
  readonly nextEdge: number[];
  /** By row: whether a group has been linked to its leaves, and what was found. */
  readonly groupState: Uint8Array;
};

const NOT_LINKED = 0;
const HAS_NO_OPEN_LEAVES = 1;
const HAS_OPEN_LEAVES = 2;

export function noNeeds(outline: Outline): Needs {
  const count = outline.ids.length;
  return {
    outline,
    isOpenLeaf: new Uint8Array(count),
    waiting: new Int32Array(count),
    latestEnd: new Int32Array(count).fill(-1),
    firstEdge: new Int32Array(count).fill(-1),
    edgeTo: [],
    nextEdge: [],
    groupState: new Uint8Array(count),
  };
}

/** The rows of needs, in their order; -1 for one that is not in the plan. */
export function rowsOfNeeds({ outline }: Needs, needIds: readonly SliceId[]): number[] {
  return needIds.map((id) => outline.rowOf.get(id) ?? -1);
}

/** Makes the slice in `row` wait for what it needs. All open leaves have to be known by now. */
export function waitFor(needs: Needs, row: number, needRows: readonly number[]): void {
  for (const needRow of needRows) {
    if (isOpenNeed(needs, needRow)) addEdge(needs, needRow, row);
  }
}

/** A need that holds somebody: neither delivered nor dropped. Links a group to its leaves; so ask before the first `settle`. */
export function isOpenNeed(needs: Needs, row: number): boolean {
  if (row < 0) return false;
  if (!isGroupRow(needs, row)) return needs.isOpenLeaf[row] === 1;
  if (needs.groupState[row] === NOT_LINKED) linkLeaves(needs, row);
  return needs.groupState[row] === HAS_OPEN_LEAVES;
}

export function isGroupRow({ outline }: Needs, row: number): boolean {
  return outline.ends[row] !== row + 1;
}

function linkLeaves(needs: Needs, group: number): void {
  const end = needs.outline.ends[group] ?? 0;
  needs.groupState[group] = HAS_NO_OPEN_LEAVES;
  for (let row = group + 1; row < end; row += 1) {
    if (needs.isOpenLeaf[row] !== 1) continue;
    needs.groupState[group] = HAS_OPEN_LEAVES;
    addEdge(needs, row, group);
  }
}

function addEdge(needs: Needs, from: number, to: number): void {
  needs.edgeTo.push(to);
  needs.nextEdge.push(needs.firstEdge[from] ?? -1);
  needs.firstEdge[from] = needs.edgeTo.length - 1;
  needs.waiting[to] = (needs.waiting[to] ?? 0) + 1;
}

/** The slice in `row` has a day and ends in `endSlot`; tells `onFree` the rows of slices that wait for nothing any more. */
export function settle(needs: Needs, row: number, endSlot: number, onFree: (row: number) => void): void {
  for (let edge = needs.firstEdge[row] ?? -1; edge >= 0; edge = needs.nextEdge[edge] ?? -1) {
    const waiter = needs.edgeTo[edge] ?? -1;
    const latest = Math.max(needs.latestEnd[waiter] ?? -1, endSlot);
    needs.latestEnd[waiter] = latest;
    const left = (needs.waiting[waiter] ?? 0) - 1;
    needs.waiting[waiter] = left;
    if (left > 0) continue;
    if (isGroupRow(needs, waiter)) settle(needs, waiter, latest, onFree);
    else onFree(waiter);
  }
}
