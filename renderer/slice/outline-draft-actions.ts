import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { rejectionText } from '../../shared/words/rejection-text.ts';
import { newSliceId } from '../plan/new-id.ts';
import { type Column, rowWith } from './outline-focus.ts';
import type { OutlineParts, OutlineState } from './outline-state.ts';
import { type Place, placeBehind, unnestedPlace } from './places.ts';

/** The rows in which something new is typed: how they open, become slices, and go again. */
export function createDraftActions({ planStore, viewStore, drafts, focus }: OutlineParts, state: OutlineState) {
  function add(id: SliceId, title: string): void {
    const place = state.draftPlace(id);
    const { today } = planStore.getState();
    if (place === null || today === null) return;
    const { endId } = drafts.get();
    // Until the slice is confirmed its draft stays, unseen, so that a refusal leaves the row there.
    drafts.set({ inner: { id, place }, endId: endId === id ? newSliceId() : endId });
    const command: Command = { type: 'slice.add', ...place, slices: [{ id, title }], on: today };
    void planStore.execute(command).then((rejection) => {
      if (rejection === null) drop(id);
    });
  }

  function drop(id: SliceId): void {
    const { inner, endId } = drafts.get();
    if (inner?.id === id) drafts.set({ inner: null, endId });
  }

  function focusTitle(id: SliceId): void {
    focus({ id, column: 'title', caret: 'end' });
  }

  function addBelow(id: SliceId, isFirstChildWanted: boolean): void {
    if (!state.isKnown(id)) {
      closeLevel(id);
      return;
    }
    const isAlone = id === state.subtreeId();
    const place = isFirstChildWanted || isAlone ? state.placeForMore(id) : placeBehind(state.tree(), id);
    if (isAlone) state.unfold(id);
    const draft = { id: newSliceId(), place };
    drafts.set({ inner: draft, endId: drafts.get().endId });
    focusTitle(draft.id);
  }

  /** Enter in an empty new row goes up one level, and on the outermost that is shown closes the row. */
  function closeLevel(id: SliceId): void {
    const { inner, endId } = drafts.get();
    if (inner?.id !== id) return;
    const isOutermost = inner.place.parentId === state.subtreeId();
    const place = isOutermost ? null : unnestedPlace(state.tree(), inner.place);
    if (place === null) {
      remove(id);
    } else {
      drafts.set({ inner: { id, place }, endId });
      focusTitle(id);
    }
  }

  function remove(id: SliceId, column: Column = 'title'): void {
    const above = rowWith(state.rows(), id, column, -1);
    drop(id);
    if (above !== null) focus({ id: above.id, column, caret: 'end' });
  }

  function move(id: SliceId, place: Place): void {
    const { endId } = drafts.get();
    const { today } = planStore.getState();
    if (today === null) return;
    const trial = apply(state.plan(), { type: 'slice.add', ...place, slices: [{ id, title: 'New' }], on: today });
    if (!trial.ok) viewStore.toast(rejectionText(trial.error, state.plan()));
    else drafts.set({ inner: { id, place }, endId: endId === id ? newSliceId() : endId });
  }

  return { add, drop, addBelow, remove, move };
}

export type DraftActions = ReturnType<typeof createDraftActions>;
