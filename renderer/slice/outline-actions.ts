import type { SliceChanges } from '../../shared/plan/commands.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { actionContext } from '../actions/action.ts';
import { deleteSlices } from '../actions/delete-slices.ts';
import { addCopies, type Copies } from '../actions/slice-copies.ts';
import { plainTitle } from '../inspector/plain-title.ts';
import { createDraftActions } from './outline-draft-actions.ts';
import { type Column, hasColumn, rowWith } from './outline-focus.ts';
import { createMoveActions } from './outline-move-actions.ts';
import { createSelectionActions } from './outline-selection.ts';
import { createOutlineState, type OutlineParts } from './outline-state.ts';
import { hasSeveralLines, pasteOutline } from './paste.ts';
import type { Row } from './visible-rows.ts';

export type OutlineActions = ReturnType<typeof createOutlineActions>;

/** Everything that can be done in the outline, by key, menu or pointer alike. */
export function createOutlineActions(parts: OutlineParts) {
  const { planStore, viewStore, drafts: draftStore, focus } = parts;
  const state = createOutlineState(parts);
  const drafts = createDraftActions(parts, state);
  const { isKnown, rows } = state;

  function edit(id: SliceId, changes: SliceChanges): void {
    if (state.isShown() && isKnown(id)) state.execute({ type: 'slice.edit', id, changes });
  }

  function remove(id: SliceId, column: Column): void {
    if (!isKnown(id)) {
      drafts.remove(id, column);
      return;
    }
    const ids = state.idsAround(id);
    const neighbour = rowBesideAll(ids, column);
    deleteSlices(planStore, viewStore, ids);
    if (neighbour !== null) {
      focus({ id: neighbour.id, column: neighbour.isDraft ? 'title' : column, caret: 'end' });
    }
  }

  /** The row to which the focus goes when these are deleted: the nearest one above with such a field, else below. */
  function rowBesideAll(ids: readonly SliceId[], column: Column): Row | null {
    const gone = new Set(
      ids.flatMap((id) => [
        id,
        ...state
          .tree()
          .descendantsOf(id)
          .map((below) => below.id),
      ]),
    );
    const shown = rows();
    const first = shown.findIndex((row) => gone.has(row.id));
    const above = shown.slice(0, Math.max(first, 0)).findLast((row) => hasColumn(row, column));
    return above ?? shown.slice(first + 1).find((row) => !gone.has(row.id)) ?? null;
  }

  /** Copied slices with all their fields, at a row. */
  function pasteCopies(id: SliceId, copies: Copies): void {
    const place = isKnown(id) ? state.placeForMore(id) : state.placeOf(id);
    drafts.drop(id);
    addCopies(actionContext(planStore, viewStore), copies, place, null);
  }

  /** Makes slices of a text; false when there is nothing to make them of. */
  function pasteText(id: SliceId, text: string, commitTyped: () => void): boolean {
    const { today } = planStore.getState();
    if (today === null) return false;
    commitTyped();
    const place = isKnown(id) ? state.placeForMore(id) : state.placeOf(id);
    const pasted = pasteOutline(text, place, today);
    viewStore.toast(pasted.text);
    if (pasted.command === null) return true;
    drafts.drop(id);
    state.execute(pasted.command);
    if (pasted.firstId !== null) focus({ id: pasted.firstId, column: 'title', caret: 'end' });
    return true;
  }

  return {
    ...createMoveActions(parts, state, drafts),
    ...createSelectionActions(parts, state),
    rows,
    tree: state.tree,
    edit,
    /** An emptied title is not taken over: a slice keeps its name until it gets another one. */
    commitTitle(id: SliceId, text: string): void {
      const title = plainTitle(text);
      if (title === '' || !state.isShown()) return;
      if (isKnown(id)) edit(id, { title });
      else drafts.add(id, title);
    },
    addBelow: drafts.addBelow,
    remove,
    removeDraft: drafts.remove,
    focus,
    setExpanded: (id: SliceId, isExpanded: boolean) => viewStore.setCollapsed(state.planId(), id, !isExpanded),
    isKnown,
    idsAround: state.idsAround,
    refuseDeletion: () => viewStore.toast('It has slices below it. Its menu deletes it with all of them.'),
    isLastRow: (id: SliceId): boolean => draftStore.get().endId === id,
    /** Makes a row appear that is folded away, or outside of what is shown alone. */
    bringOut(id: SliceId): void {
      const around = state.tree().ancestorsOf(id);
      const subtreeId = state.subtreeId();
      if (subtreeId !== null && !around.some((above) => above.id === subtreeId)) viewStore.showSubtree(null);
      for (const above of around) state.unfold(above.id);
    },
    /** The row that has the focus or was selected last. */
    activeRowId(): SliceId | null {
      const { selectedId } = viewStore.getState();
      const shown = rows().filter((row) => !row.isDraft);
      return (shown.find((row) => row.id === selectedId) ?? shown[0])?.id ?? null;
    },
    focusRow: (id: SliceId) => focus({ id, column: 'row', caret: 'end', keepsSelection: true }),
    /** The first field behind the title in the next row that has it; false when there is none. */
    nextRowsFields(id: SliceId): boolean {
      const row = rowWith(rows(), id, 'value', 1);
      if (row !== null) focus({ id: row.id, column: 'value', caret: 'all' });
      return row !== null;
    },
    /** In a title a text of one line belongs into the text; more lines make slices. */
    pasteLines: (id: SliceId, text: string, commitTyped: () => void): boolean =>
      hasSeveralLines(text) && pasteText(id, text, commitTyped),
    pasteText,
    pasteCopies,
    /** A new row that was left without anything typed in it goes. */
    dropIfEmpty(id: SliceId): void {
      if (!isKnown(id)) drafts.drop(id);
    },
  };
}
