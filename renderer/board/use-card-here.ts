import { type RefObject, useEffect, useState } from 'react';

/** The card under the pointer, else the one that has the focus; in which of the two ways it is here. */
export type CardHere = { readonly card: HTMLElement; readonly by: 'pointer' | 'focus' };

export function useCardHere(board: RefObject<HTMLElement | null>): CardHere | null {
  const [under, setUnder] = useState<HTMLElement | null>(null);
  const [focused, setFocused] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const isOver = new AbortController();
    const options = { passive: true, signal: isOver.signal };
    element.addEventListener('pointerover', (event) => setUnder(cardOf(event.target)), options);
    element.addEventListener('pointerleave', () => setUnder(null), options);
    element.addEventListener('focusin', (event) => setFocused(cardOf(event.target)), options);
    element.addEventListener('focusout', () => setFocused(null), options);
    return () => isOver.abort();
  }, [board]);
  if (under?.isConnected) return { card: under, by: 'pointer' };
  return focused?.isConnected ? { card: focused, by: 'focus' } : null;
}

function cardOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-slice-id]') : null;
}
