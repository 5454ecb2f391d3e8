import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import { useJudged } from '../plan/hooks.ts';

/**
 * A finding that is mended goes, and with it the button that had the focus. The focus goes on to the finding that has
 * moved up to its place, to the last one, or to the heading.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, heading: RefObject<HTMLElement | null>) {
  const place = useRef<number | null>(null);
  useJudged((judged) => judged);
  useEffect(() => {
    const focused = document.activeElement;
    if (place.current === null || (focused !== null && focused !== document.body)) return;
    const items = itemsIn(root.current);
    (items[Math.min(place.current, items.length - 1)] ?? heading.current)?.focus();
  });
  return {
    onFocusCapture(event: FocusEvent<HTMLElement>) {
      const item = event.target.closest<HTMLElement>('[data-finding]');
      place.current = item === null ? 0 : Math.max(0, itemsIn(root.current).indexOf(item));
    },
    onBlurCapture(event: FocusEvent<HTMLElement>) {
      // Where the focus goes elsewhere by itself it stays there; from a button that is gone it goes nowhere.
      if (event.relatedTarget !== null) place.current = null;
    },
  };
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
}
