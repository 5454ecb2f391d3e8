import { assert } from '../../shared/assert.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Plan, Slice, SliceId } from '../../shared/plan/plan.ts';
import { type Tree, treeOf } from '../../shared/plan/tree.ts';
import { topSlices } from '../actions/top-slices.ts';
import type { OpenedState, PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import { type Drafts, draftList, draftOf } from './drafts.ts';
import type { Caret, Column, FocusTarget } from './outline-focus.ts';
import { type Place, placeBehind, placeOf } from './places.ts';
import { shownSubtree } from './subtree.ts';
import { type Row, visibleRows } from './visible-rows.ts';

/** What the outline works on. The drafts belong to the component; the rest are the stores of the page. */
export type OutlineParts = {
  readonly planStore: PlanStore;
  readonly viewStore: ViewStore;
  readonly drafts: { get(): Drafts; set(drafts: Drafts): void };
  readonly focus: (target: FocusTarget) => void;
  /** True while a row gets a focus that leaves the selected rows as they are. */
  readonly isKeepingSelection: () => boolean;
};

/** Where something was done, so that the focus can stay there. */
export type Origin = { readonly id: SliceId; readonly column: Column; readonly caret: Caret };

export type OutlineState = ReturnType<typeof createOutlineState>;

/** The outline as it is at the moment of a key or a click, and how it is changed. */
export function createOutlineState({ planStore, viewStore, drafts }: OutlineParts) {
  const { planId } = opened();

  function opened(): OpenedState {
    const { opened } = planStore.getState();
    assert(opened !== null, 'There is an outline without a plan.');
    return opened;
  }

  function plan(): Plan {
    return opened().plan;
  }

  function tree(): Tree {
    return treeOf(plan());
  }

  function subtreeId(): SliceId | null {
    return shownSubtree(viewStore.getState().subtree, plan());
  }

  function rows(): readonly Row[] {
    const collapsed = new Set(viewStore.getState().collapsed[opened().planId]);
    const subtree = subtreeId();
    return visibleRows(tree(), collapsed, draftList(drafts.get(), tree(), subtree), subtree);
  }

  function isKnown(id: SliceId): boolean {
    return Object.hasOwn(plan().slices, id);
  }

  function draftPlace(id: SliceId): Place | null {
    return draftOf(drafts.get(), tree(), subtreeId(), id)?.place ?? null;
  }

  /** What an action at a row is about: all selected slices when it is one of several, else itself. */
  function idsAround(id: SliceId): readonly SliceId[] {
    const { selectedIds } = viewStore.getState();
    return selectedIds.length > 1 && selectedIds.includes(id) ? selectedIds : [id];
  }

  return {
    /** False once another plan is open: what is typed here until the outline goes is no text for that one. */
    isShown: (): boolean => planStore.getState().opened?.planId === planId,
    planId: () => opened().planId,
    plan,
    tree,
    rows,
    isKnown,
    subtreeId,
    draftPlace,
    placeOf: (id: SliceId): Place => draftPlace(id) ?? placeOf(tree(), id),
    /** Where slices go that are added at a row: into an open group, behind everything else. */
    placeForMore(id: SliceId): Place {
      const row = rows().find((shown) => shown.id === id);
      return row?.isExpanded === true || row?.isSubtreeTop === true
        ? { parentId: id, after: null }
        : placeBehind(tree(), id);
    },
    idsAround,
    /** The same without what goes along with another one of them. */
    topsAround: (id: SliceId): readonly Slice[] => topSlices(tree(), idsAround(id)),
    execute(command: Command): void {
      // A refusal is shown by the store; the row simply keeps what it had.
      void planStore.execute(command);
    },
    /** Opens a folded group. */
    unfold(id: SliceId | null): void {
      const folded = viewStore.getState().collapsed[opened().planId] ?? [];
      if (id !== null && folded.includes(id)) viewStore.setCollapsed(opened().planId, id, false);
    },
  };
}
