import type { ClipboardEvent } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { contextAround } from '../actions/keyboard.ts';
import { readCopies, writeCopies } from '../actions/slice-copies.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { useOutline } from './outline-context.ts';

/** Copying, taking out and pasting slices while the focus is on a row, and not in one of its fields. */
export function useRowClipboard(id: SliceId, isReadOnly: boolean) {
  const { actions } = useOutline();
  const planStore = usePlanStore();
  const viewStore = useViewStore();

  function copy(event: ClipboardEvent<HTMLElement>): boolean {
    if (event.target !== event.currentTarget || !actions.isKnown(id)) return false;
    event.preventDefault();
    return writeCopies(event.clipboardData, contextAround(id, planStore, viewStore));
  }

  return {
    onCopy: (event: ClipboardEvent<HTMLElement>) => void copy(event),
    onCut(event: ClipboardEvent<HTMLElement>): void {
      if (!isReadOnly && copy(event)) actions.remove(id, 'row');
    },
    onPaste(event: ClipboardEvent<HTMLElement>): void {
      if (isReadOnly || event.target !== event.currentTarget) return;
      event.preventDefault();
      const copies = readCopies(event.clipboardData);
      if (copies !== null) actions.pasteCopies(id, copies);
      else actions.pasteText(id, event.clipboardData.getData('text/plain'), () => undefined);
    },
  };
}
