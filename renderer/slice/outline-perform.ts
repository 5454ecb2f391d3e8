import { assertNever } from '../../shared/assert.ts';
import type { OutlineActions } from './outline-actions.ts';
import { fieldBeside } from './outline-focus.ts';
import type { Intention } from './outline-keys.ts';
import type { Origin } from './outline-state.ts';
import type { Row } from './visible-rows.ts';

/** The field in which a key was pressed: what is typed there is settled before something moves. */
export type FieldControls = {
  readonly text: string;
  readonly commit: () => void;
  /** Commits, and lets the field rest. */
  readonly settle: () => void;
};

/** Does what a key means. False: nothing was done, and the key is left to the browser. */
export function perform(
  actions: OutlineActions,
  intention: Intention,
  origin: Origin,
  row: Row,
  field: FieldControls | null,
): boolean {
  const { id, column } = origin;
  const isEmptyDraft = row.isDraft && field?.text.trim() === '' && !actions.isKnown(id);
  switch (intention) {
    case 'add-below': {
      field?.commit();
      // A text that was refused stays where it is, with the message that says why.
      if (isEmptyDraft || actions.isKnown(id)) actions.addBelow(id, isCaretAtEnd(origin, field));
      return true;
    }
    case 'nest':
    case 'unnest':
      // The row at the end of the outline is a way in; left empty, Tab goes past it.
      if (isEmptyDraft && actions.isLastRow(id)) return false;
      actions[intention](origin);
      return true;
    case 'move-up':
      actions.moveUp(origin);
      return true;
    case 'move-down':
      actions.moveDown(origin);
      return true;
    case 'focus-up':
    case 'focus-down':
      field?.settle();
      // At either end a size is marked again, as it is wherever Enter leads, so that it can be typed anew.
      if (!actions.step(id, column, intention === 'focus-up' ? -1 : 1) && column === 'size') {
        actions.focus({ id, column, caret: 'all' });
      }
      return true;
    case 'focus-first':
    case 'focus-last':
      actions.focusEdge(intention === 'focus-first' ? 'first' : 'last');
      return true;
    case 'next-field':
    case 'previous-field': {
      if (column === 'row') return false;
      const beside = fieldBeside(row, column, intention === 'next-field' ? 1 : -1);
      // Behind the last field come those of the next row: its title is left out, where Tab would nest.
      if (beside === null) return column === 'audience' && actions.nextRowsFields(id);
      actions.focus({ id, column: beside, caret: beside === 'title' ? 'end' : 'all' });
      return true;
    }
    case 'extend-up':
    case 'extend-down':
      actions.extend(id, intention === 'extend-up' ? -1 : 1);
      return true;
    case 'extend-first':
    case 'extend-last':
      actions.extendToEdge(intention === 'extend-first' ? 'first' : 'last');
      return true;
    case 'extend-here':
      actions.extendTo(id);
      return true;
    case 'walk-up':
    case 'walk-down':
      actions.walk(id, intention === 'walk-up' ? -1 : 1);
      return true;
    case 'toggle-selected':
      actions.toggleSelected(id);
      return true;
    case 'select-only':
      return actions.selectOnly(id);
    case 'edit-title':
      actions.selectOnly(id);
      actions.focus({ id, column: 'title', caret: 'end' });
      return true;
    case 'collapse':
      if (row.isExpanded) actions.setExpanded(id, false);
      else actions.focusParent(id);
      return true;
    case 'expand':
      if (row.hasChildren && !row.isExpanded) actions.setExpanded(id, true);
      else {
        actions.selectOnly(id);
        actions.focus({ id, column: row.hasChildren ? 'title' : 'value', caret: 'end' });
      }
      return true;
    case 'leave':
      field?.settle();
      if (actions.isKnown(id)) actions.focus({ id, column: 'row', caret: 'end' });
      else actions.removeDraft(id, 'row');
      return true;
    case 'delete':
      if (column === 'title' && row.hasChildren && field?.text === '') {
        actions.refuseDeletion();
        return true;
      }
      field?.settle();
      actions.remove(id, column);
      return true;
    default:
      return assertNever(intention);
  }
}

function isCaretAtEnd({ caret }: Origin, field: FieldControls | null): boolean {
  return typeof caret === 'string' || caret[1] >= (field?.text.length ?? 0);
}
