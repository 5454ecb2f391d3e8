import { assert } from '../../shared/assert.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command, SliceChanges } from '../../shared/plan/commands.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { type Tree, treeOf } from '../../shared/plan/tree.ts';
import { rejectionText } from '../../shared/words/rejection-text.ts';
import { deleteSlices } from '../actions/delete-slices.ts';
import { plainTitle } from '../inspector/plain-title.ts';
import { newSliceId } from '../plan/new-id.ts';
import type { OpenedState, PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import { type Drafts, draftList, draftOf } from './drafts.ts';
import type { Caret, Column, FocusTarget } from './outline-focus.ts';
import { rowWith } from './outline-focus.ts';
import { hasSeveralLines, pasteOutline } from './paste.ts';
import { nestedPlace, type Place, placeAbove, placeBehind, placeBelow, placeOf, unnestedPlace } from './places.ts';
import { type Row, visibleRows } from './visible-rows.ts';

/** What the outline works on. The drafts belong to the component; the rest are the stores of the page. */
export type OutlineParts = {
  readonly planStore: PlanStore;
  readonly viewStore: ViewStore;
  readonly drafts: { get(): Drafts; set(drafts: Drafts): void };
  readonly focus: (target: FocusTarget) => void;
};

/** Where something was done, so that the focus can stay there. */
export type Origin = { readonly id: SliceId; readonly column: Column; readonly caret: Caret };

export type OutlineActions = ReturnType<typeof createOutlineActions>;

/** Everything that can be done in the outline, by key, menu or pointer alike. */
export function createOutlineActions({ planStore, viewStore, drafts, focus }: OutlineParts) {
  const { planId } = opened();

  function opened(): OpenedState {
    const { opened } = planStore.getState();
    assert(opened !== null, 'There is an outline without a plan.');
    return opened;
  }

  /** False once another plan is open: what is typed here until the outline goes is no text for that one. */
  function isShown(): boolean {
    return planStore.getState().opened?.planId === planId;
  }

  function plan(): Plan {
    return opened().plan;
  }

  function tree(): Tree {
    return treeOf(plan());
  }

  function collapsed(): ReadonlySet<SliceId> {
    return new Set(viewStore.getState().collapsed[opened().planId]);
  }

  function rows(): readonly Row[] {
    return visibleRows(tree(), collapsed(), draftList(drafts.get(), tree()));
  }

  function execute(command: Command): void {
    // A refusal is shown by the store; the row simply keeps what it had.
    void planStore.execute(command);
  }

  function edit(id: SliceId, changes: SliceChanges): void {
    if (isShown() && isKnown(id)) execute({ type: 'slice.edit', id, changes });
  }

  function isKnown(id: SliceId): boolean {
    return Object.hasOwn(plan().slices, id);
  }

  /** An emptied title is not taken over: a slice keeps its name until it gets another one. */
  function commitTitle(id: SliceId, text: string): void {
    const title = plainTitle(text);
    if (title === '' || !isShown()) return;
    if (isKnown(id)) edit(id, { title });
    else addDraft(id, title);
  }

  function addDraft(id: SliceId, title: string): void {
    const draft = draftOf(drafts.get(), tree(), id);
    const { today } = planStore.getState();
    if (draft === null || today === null) return;
    const { endId } = drafts.get();
    // Until the slice is confirmed its draft stays, unseen, so that a refusal leaves the row there.
    drafts.set({ inner: draft, endId: endId === id ? newSliceId() : endId });
    const command: Command = { type: 'slice.add', ...draft.place, slices: [{ id, title }], on: today };
    void planStore.execute(command).then((rejection) => {
      if (rejection === null) dropDraft(id);
    });
  }

  function dropDraft(id: SliceId): void {
    const { inner, endId } = drafts.get();
    if (inner?.id === id) drafts.set({ inner: null, endId });
  }

  function focusTitle(id: SliceId): void {
    focus({ id, column: 'title', caret: 'end' });
  }

  function addBelow(id: SliceId, isFirstChildWanted: boolean): void {
    if (!isKnown(id)) {
      closeLevel(id);
      return;
    }
    const place = isFirstChildWanted ? placeForMore(id) : placeBehind(tree(), id);
    const draft = { id: newSliceId(), place };
    drafts.set({ inner: draft, endId: drafts.get().endId });
    focusTitle(draft.id);
  }

  /** Enter in an empty new row goes up one level, and on the top level closes the row. */
  function closeLevel(id: SliceId): void {
    const { inner, endId } = drafts.get();
    if (inner?.id !== id) return;
    const place = unnestedPlace(tree(), inner.place);
    if (place === null) {
      removeDraft(id);
    } else {
      drafts.set({ inner: { id, place }, endId });
      focusTitle(id);
    }
  }

  /** Where slices go that are pasted into a title: into an open group, behind everything else. */
  function placeForMore(id: SliceId): Place {
    const row = rows().find((shown) => shown.id === id);
    return row?.isExpanded === true ? { parentId: id, after: null } : placeBehind(tree(), id);
  }

  function removeDraft(id: SliceId, column: Column = 'title'): void {
    const above = rowWith(rows(), id, column, -1);
    dropDraft(id);
    if (above !== null) focus({ id: above.id, column, caret: 'end' });
  }

  /** Moves a slice, or the draft of one, and keeps the focus on it. */
  function moveTo(origin: Origin, place: Place | null, whyNot: string): void {
    if (place === null) {
      viewStore.say(whyNot);
      return;
    }
    const { id } = origin;
    if (place.parentId !== null) viewStore.setCollapsed(opened().planId, place.parentId, false);
    if (isKnown(id)) execute({ type: 'slice.move', id, ...place });
    else moveDraft(id, place);
    focus(origin);
  }

  function moveDraft(id: SliceId, place: Place): void {
    const { endId } = drafts.get();
    const { today } = planStore.getState();
    if (today === null) return;
    const trial = apply(plan(), { type: 'slice.add', ...place, slices: [{ id, title: 'New' }], on: today });
    if (!trial.ok) viewStore.toast(rejectionText(trial.error, plan()));
    else drafts.set({ inner: { id, place }, endId: endId === id ? newSliceId() : endId });
  }

  function currentPlace(id: SliceId): Place {
    return draftOf(drafts.get(), tree(), id)?.place ?? placeOf(tree(), id);
  }

  function remove(id: SliceId, column: Column): void {
    if (!isKnown(id)) {
      removeDraft(id, column);
      return;
    }
    const neighbour = rowWith(rows(), id, column, -1) ?? rowBehind(id);
    deleteSlices(planStore, viewStore, [id]);
    if (neighbour !== null) focus({ id: neighbour.id, column: neighbour.isDraft ? 'title' : column, caret: 'end' });
  }

  function rowBehind(id: SliceId): Row | null {
    const below = new Set(
      tree()
        .descendantsOf(id)
        .map((slice) => slice.id),
    );
    const shown = rows();
    const from = shown.findIndex((row) => row.id === id);
    return shown.slice(from + 1).find((row) => !below.has(row.id)) ?? null;
  }

  return {
    rows,
    edit,
    commitTitle,
    addBelow,
    remove,
    removeDraft,
    focus,
    nest: (origin: Origin) =>
      moveTo(origin, nestedPlace(tree(), currentPlace(origin.id)), 'There is no slice above to nest it under.'),
    unnest: (origin: Origin) =>
      moveTo(origin, unnestedPlace(tree(), currentPlace(origin.id)), 'It is on the top level already.'),
    moveUp: (origin: Origin) => {
      if (isKnown(origin.id)) moveTo(origin, placeAbove(tree(), origin.id), 'It is the first of its group.');
    },
    moveDown: (origin: Origin) => {
      if (isKnown(origin.id)) moveTo(origin, placeBelow(tree(), origin.id), 'It is the last of its group.');
    },
    /** Focus on the same field of the next row that has it; false when there is none. */
    step(id: SliceId, column: Column, direction: -1 | 1): boolean {
      const row = rowWith(rows(), id, column, direction);
      if (row !== null) focus({ id: row.id, column, caret: column === 'size' ? 'all' : 'end' });
      return row !== null;
    },
    setExpanded: (id: SliceId, isExpanded: boolean) => viewStore.setCollapsed(opened().planId, id, !isExpanded),
    isKnown,
    refuseDeletion: () => viewStore.toast('It has slices below it. Its menu deletes it with all of them.'),
    isLastRow: (id: SliceId): boolean => drafts.get().endId === id,
    focusEdge(edge: 'first' | 'last'): void {
      const shown = rows().filter((row) => !row.isDraft);
      const row = edge === 'first' ? shown.at(0) : shown.at(-1);
      if (row !== undefined) focus({ id: row.id, column: 'row', caret: 'end' });
    },
    focusParent(id: SliceId): void {
      const parent = tree().parentOf(id);
      if (parent !== null) focus({ id: parent.id, column: 'row', caret: 'end' });
    },
    /** Makes slices of a text of several lines; false for one line, which belongs into the title itself. */
    paste(id: SliceId, text: string, commitTyped: () => void): boolean {
      const { today } = planStore.getState();
      if (!hasSeveralLines(text) || today === null) return false;
      commitTyped();
      const place = isKnown(id) ? placeForMore(id) : currentPlace(id);
      const pasted = pasteOutline(text, place, today);
      viewStore.toast(pasted.text);
      if (pasted.command === null) return true;
      dropDraft(id);
      execute(pasted.command);
      if (pasted.firstId !== null) focusTitle(pasted.firstId);
      return true;
    },
    /** A new row that was left without anything typed in it goes. */
    dropIfEmpty(id: SliceId): void {
      if (!isKnown(id)) dropDraft(id);
    },
    select(id: SliceId): void {
      if (isKnown(id)) viewStore.select(id);
    },
  };
}
