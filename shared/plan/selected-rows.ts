import type { Plan, SliceId } from './plan.ts';
import { type Row, treeOf } from './tree.ts';

export type SelectedRow = Row & { readonly isLeaf: boolean };

/**
 * These slices and everything below them, each once, in outline order. The depth counts from the selected slice at the
 * top, so that several parts of an outline can stand below each other. Ids that are not in the plan are passed over.
 */
export function selectedRows(plan: Pick<Plan, 'slices'>, ids: readonly SliceId[]): readonly SelectedRow[] {
  const tree = treeOf(plan);
  const asked = [...new Set(ids)].map((id) => tree.rowOf(id)).filter((row) => row >= 0);
  const rows: SelectedRow[] = [];
  let end = 0;
  for (const first of asked.sort((a, b) => a - b)) {
    const top = tree.rows[first];
    // What is below a selected slice has come with it.
    if (top === undefined || first < end) continue;
    end = first + 1 + tree.descendantsOf(top.slice.id).length;
    for (const { slice, depth } of tree.rows.slice(first, end)) {
      rows.push({ slice, depth: depth - top.depth, isLeaf: tree.isLeaf(slice.id) });
    }
  }
  return rows;
}
