import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { focusCard } from './focus-card.ts';
import type { FocusedCard } from './kept-cards.ts';

/**
 * A card that goes to another day is another element there, and the one that had the focus is gone: also after an
 * undo, or when somebody else moved it. The focus follows the slice, unless the person has left it before. Answers with
 * the card that has it, which stays on the page.
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>, derived: Derived): FocusedCard {
  const [focused] = useState((): FocusedCard => ({ id: null }));
  useEffect(() => {
    const remember = ({ target }: Event) => {
      if (!(target instanceof Element)) return;
      const card = board.current?.contains(target) ? target.closest<HTMLElement>('[data-slice-id]') : null;
      focused.id = (card?.dataset.sliceId ?? null) as SliceId | null;
    };
    const isOver = new AbortController();
    const options = { capture: true, signal: isOver.signal };
    document.addEventListener('focusin', remember, options);
    document.addEventListener('pointerdown', remember, options);
    return () => isOver.abort();
  }, [board, focused]);
  useLayoutEffect(() => {
    const { id } = focused;
    const isThere = id !== null && derived.plan.slices[id] !== undefined;
    if (isThere && document.activeElement === document.body) focusCard(id);
  }, [derived, focused]);
  return focused;
}
