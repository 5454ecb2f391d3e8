import { useMemo, useRef } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type Tree, treeOf } from '../../shared/plan/tree.ts';
import { usePlan, usePlanState } from '../plan/hooks.ts';
import { useView } from '../view/hooks.ts';
import type { ViewState } from '../view/view-state.ts';
import { type Drafts, draftList } from './drafts.ts';
import { shownSubtree } from './subtree.ts';
import { keepUnchanged, type Row, visibleRows } from './visible-rows.ts';

const NO_IDS: readonly SliceId[] = [];

/** The rows to be drawn; the same list as before unless a row came, went or moved. */
export function useOutlineRows(drafts: Drafts): readonly Row[] {
  const planId = usePlanState((state) => state.opened?.planId);
  const collapsedIds = useView((view) => (planId === undefined ? undefined : view.collapsed[planId])) ?? NO_IDS;
  const collapsed = useMemo(() => new Set(collapsedIds), [collapsedIds]);
  const subtree = useView((view) => view.subtree);
  const latest = useRef<Drawn>({ tree: null, collapsed, drafts, subtree, rows: [] });
  return usePlan((plan) => {
    const before = latest.current;
    const tree = treeOf(plan);
    const isSame = before.tree === tree && before.collapsed === collapsed && before.drafts === drafts;
    if (isSame && before.subtree === subtree) return before.rows;
    const subtreeId = shownSubtree(subtree, plan);
    const rows = keepUnchanged(
      before.rows,
      visibleRows(tree, collapsed, draftList(drafts, tree, subtreeId), subtreeId),
    );
    latest.current = { tree, collapsed, drafts, subtree, rows };
    return rows;
  });
}

/** What the rows were last drawn from; the selector above runs several times a change. */
type Drawn = {
  readonly tree: Tree | null;
  readonly collapsed: ReadonlySet<SliceId>;
  readonly drafts: Drafts;
  readonly subtree: ViewState['subtree'];
  readonly rows: readonly Row[];
};
