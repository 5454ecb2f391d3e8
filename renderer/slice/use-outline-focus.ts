import { type FocusEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type FocusTarget, focusIn } from './outline-focus.ts';
import type { Row } from './visible-rows.ts';

/**
 * Focus by slice, not by element: asked for now, given once the row is in the document. Moving a row in the document
 * takes the focus away from it; asked for again, it gets it back with its selection before anything is painted.
 */
export function useOutlineFocus() {
  const elements = useRef(new Map<SliceId, HTMLElement>());
  const wanted = useRef<FocusTarget | null>(null);
  const isKeeping = useRef(false);
  const [target, setTarget] = useState<FocusTarget | null>(null);

  const focus = useCallback((next: FocusTarget) => {
    wanted.current = next;
    // A copy, so that asking twice for the same is seen as two wishes.
    setTarget({ ...next });
  }, []);

  const register = useCallback((id: SliceId, element: HTMLElement | null) => {
    if (element === null) elements.current.delete(id);
    else elements.current.set(id, element);
  }, []);

  const reveal = useCallback((id: SliceId) => elements.current.get(id)?.scrollIntoView({ block: 'center' }), []);

  // After every drawing: the row may come with this one or with a later one.
  useLayoutEffect(() => {
    const row = wanted.current === null ? undefined : elements.current.get(wanted.current.id);
    if (wanted.current === null || row === undefined) return;
    isKeeping.current = wanted.current.keepsSelection === true;
    focusIn(row, wanted.current);
    isKeeping.current = false;
    wanted.current = null;
  });

  const isKeepingSelection = useCallback(() => isKeeping.current, []);
  return useMemo(
    () => ({ focus, register, reveal, isKeepingSelection, targetId: target?.id ?? null }),
    [focus, register, reveal, isKeepingSelection, target],
  );
}

/**
 * Keeps the focus in the outline when the row that has it goes, by undo or by another window: it goes to the row that
 * stood above. Gives the handlers that tell where the focus is.
 */
export function useFocusRescue(rows: readonly Row[], focus: (target: FocusTarget) => void) {
  const focusedId = useRef<SliceId | null>(null);
  // What has the focus stays in the document, however far it is scrolled away.
  const [shownId, setShownId] = useState<SliceId | null>(null);
  const rowsBefore = useRef(rows);

  useLayoutEffect(() => {
    const before = rowsBefore.current;
    rowsBefore.current = rows;
    const lostId = focusedId.current;
    if (before === rows || lostId === null || rows.some((row) => row.id === lostId)) return;
    focusedId.current = null;
    if (document.activeElement !== document.body) return;
    const kept = new Set(rows.map((row) => row.id));
    const above = before.slice(
      0,
      before.findIndex((row) => row.id === lostId),
    );
    const next = above.findLast((row) => kept.has(row.id)) ?? rows[0];
    if (next !== undefined) focus({ id: next.id, column: next.isDraft ? 'title' : 'row', caret: 'end' });
  }, [rows, focus]);

  return {
    focusedId: shownId,
    onFocus: (event: FocusEvent) => {
      focusedId.current = (event.target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null) as SliceId | null;
      setShownId(focusedId.current);
    },
    onBlur: () => {
      focusedId.current = null;
    },
  };
}
