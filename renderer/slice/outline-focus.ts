import type { SliceId } from '../../shared/plan/plan.ts';
import type { Row } from './visible-rows.ts';

/** What can have the focus within a row; `row` is the row itself. */
export type Column = 'row' | Field;
export type Field = 'title' | 'value' | 'size' | 'audience';

/** Where the caret goes in a field: to one of its ends, around everything, or to an exact selection. */
export type Caret = 'start' | 'end' | 'all' | readonly [from: number, to: number];

export type FocusTarget = {
  readonly id: SliceId;
  readonly column: Column;
  readonly caret: Caret;
  /** The rows that are selected stay so, also where this one is none of them. */
  readonly keepsSelection?: boolean;
  /** In the middle of what is in sight, and not just at its edge. */
  readonly isRevealed?: boolean;
  /** It comes into sight, and the focus stays where it is. */
  readonly keepsFocus?: boolean;
};

const FIELDS: readonly Field[] = ['title', 'value', 'size', 'audience'];

/** The next row up (-1) or down (1) that has such a field; drafts have a title only, groups nothing but one. */
export function rowWith(rows: readonly Row[], id: SliceId, column: Column, direction: -1 | 1): Row | null {
  const from = rows.findIndex((row) => row.id === id);
  if (from < 0) return null;
  for (let place = from + direction; ; place += direction) {
    const row = rows[place];
    if (row === undefined) return null;
    if (hasColumn(row, column)) return row;
  }
}

export function hasColumn(row: Row, column: Column): boolean {
  if (column === 'title') return true;
  if (column === 'row') return !row.isDraft;
  return !row.isDraft && !row.hasChildren;
}

export function fieldBeside(row: Row, column: Field, direction: -1 | 1): Field | null {
  const field = FIELDS[FIELDS.indexOf(column) + direction];
  return field !== undefined && hasColumn(row, field) ? field : null;
}

/** Puts the focus on a part of a row that is in the document; false when that part is not there. */
export function focusIn(row: HTMLElement | undefined, target: FocusTarget): boolean {
  const { column, caret, isRevealed = false, keepsFocus = false } = target;
  const element = column === 'row' ? row : row?.querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (element === undefined || element === null) return false;
  if (keepsFocus) {
    element.scrollIntoView({ block: 'nearest' });
    return true;
  }
  // Asked for again, a caret stays where it is; a text that is to be replaced is marked anew.
  if (element === document.activeElement && !isRevealed && (caret === 'start' || caret === 'end')) return true;
  element.focus();
  if (isRevealed) element.scrollIntoView({ block: 'center' });
  if (element instanceof HTMLInputElement) setCaret(element, caret);
  return true;
}

export function selectionOf(element: EventTarget | null): Caret {
  if (!(element instanceof HTMLInputElement)) return 'end';
  return [element.selectionStart ?? 0, element.selectionEnd ?? 0];
}

function setCaret(input: HTMLInputElement, caret: Caret): void {
  const end = input.value.length;
  const [from, to] = caret === 'all' ? [0, end] : caret === 'end' ? [end, end] : caret === 'start' ? [0, 0] : caret;
  input.setSelectionRange(from, to);
}
