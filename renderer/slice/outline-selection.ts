import type { SliceId } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { type Column, rowWith } from './outline-focus.ts';
import type { OutlineParts, OutlineState } from './outline-state.ts';
import type { Row } from './visible-rows.ts';

/**
 * Which rows are selected. The focus selects the row it comes to, unless that row is one of several selected ones; the
 * first of several stays where their range begins, the last is the one to which the focus went.
 */
export function createSelectionActions({ viewStore, focus, isKeepingSelection }: OutlineParts, state: OutlineState) {
  function slices(): readonly Row[] {
    return state.rows().filter((row) => !row.isDraft);
  }

  function sayCount(): void {
    viewStore.say(`${countText(viewStore.getState().selectedIds.length, 'slice')} selected.`);
  }

  /** The focus goes to a row without changing what is selected. */
  function walkTo(id: SliceId): void {
    focus({ id, column: 'row', caret: 'end', keepsSelection: true });
  }

  function extendTo(id: SliceId): void {
    const order = slices().map((row) => row.id);
    const { selectedIds, selectedId } = viewStore.getState();
    const anchor = [selectedIds[0], selectedId].find((known) => known !== undefined && known !== null) ?? id;
    const from = order.indexOf(anchor);
    const to = order.indexOf(id);
    if (to < 0) return;
    const range = from < 0 ? [id] : from <= to ? order.slice(from, to + 1) : order.slice(to, from + 1).reverse();
    viewStore.selectAll(range);
    sayCount();
    walkTo(id);
  }

  /** One row and no other; false where that took no other row out. */
  function selectOnly(id: SliceId): boolean {
    const { selectedIds } = viewStore.getState();
    if (!state.isKnown(id) || (selectedIds.length === 1 && selectedIds[0] === id)) return false;
    viewStore.select(id);
    if (selectedIds.length > 1) sayCount();
    return selectedIds.length > 1;
  }

  return {
    extendTo,
    selectOnly,
    /** The focus came to a row. */
    select(id: SliceId): void {
      if (!state.isKnown(id) || isKeepingSelection()) return;
      const { selectedIds } = viewStore.getState();
      if (!selectedIds.includes(id)) viewStore.select(id);
    },
    toggleSelected(id: SliceId): void {
      if (!state.isKnown(id)) return;
      viewStore.toggleSelected(id);
      sayCount();
      walkTo(id);
    },
    selectAllRows(): void {
      const ids = slices().map((row) => row.id);
      const { selectedId } = viewStore.getState();
      // The one that has the focus stays the last.
      const isShown = selectedId !== null && ids.includes(selectedId);
      viewStore.selectAll(isShown ? [...ids.filter((id) => id !== selectedId), selectedId] : ids);
      sayCount();
    },
    extend(id: SliceId, direction: -1 | 1): void {
      const row = rowWith(state.rows(), id, 'row', direction);
      if (row !== null) extendTo(row.id);
    },
    extendToEdge(edge: 'first' | 'last'): void {
      const row = edge === 'first' ? slices().at(0) : slices().at(-1);
      if (row !== undefined) extendTo(row.id);
    },
    walk(id: SliceId, direction: -1 | 1): void {
      const row = rowWith(state.rows(), id, 'row', direction);
      if (row !== null) walkTo(row.id);
    },
    /** Focus on the same field of the next row that has it; false when there is none. */
    step(id: SliceId, column: Column, direction: -1 | 1): boolean {
      const row = rowWith(state.rows(), id, column, direction);
      if (row === null) return false;
      selectOnly(row.id);
      focus({ id: row.id, column, caret: column === 'size' ? 'all' : 'end' });
      return true;
    },
    focusEdge(edge: 'first' | 'last'): void {
      const row = edge === 'first' ? slices().at(0) : slices().at(-1);
      if (row === undefined) return;
      selectOnly(row.id);
      focus({ id: row.id, column: 'row', caret: 'end' });
    },
    focusParent(id: SliceId): void {
      const parent = id === state.subtreeId() ? null : state.tree().parentOf(id);
      if (parent === null) return;
      selectOnly(parent.id);
      focus({ id: parent.id, column: 'row', caret: 'end' });
    },
  };
}
