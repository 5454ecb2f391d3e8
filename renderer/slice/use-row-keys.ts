import type { KeyboardEvent } from 'react';
import type { useDraftField } from '../ui/use-draft-field.ts';
import { useOutline } from './outline-context.ts';
import { type Field, selectionOf } from './outline-focus.ts';
import type { Intention } from './outline-keys.ts';
import { perform } from './outline-perform.ts';
import type { Row } from './visible-rows.ts';

type DraftControls = ReturnType<typeof useDraftField>;

/** Turns the keys of a field into what they mean in the outline; the others stay with the field. */
export function useRowKeys(row: Row, column: Field, draft: DraftControls) {
  const { actions } = useOutline();
  const field = { text: draft.text, commit: draft.commit, settle: draft.inputProps.onBlur };
  return (event: KeyboardEvent<HTMLInputElement>, intention: Intention | null) => {
    if (event.nativeEvent.isComposing) return;
    const wanted = intention ?? fieldAtEdge(event, column);
    if (wanted === null) return;
    const origin = { id: row.id, column, caret: selectionOf(event.currentTarget) };
    if (!perform(actions, wanted, origin, row, field)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Left at the start of a field and Right at its end go on to the next field, as in a table. */
function fieldAtEdge(event: KeyboardEvent<HTMLInputElement>, column: Field): Intention | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (selectionStart !== selectionEnd) return null;
  if (event.key === 'ArrowRight' && selectionEnd === value.length) return column === 'audience' ? null : 'next-field';
  if (event.key === 'ArrowLeft' && selectionStart === 0 && column !== 'title') return 'previous-field';
  return null;
}
