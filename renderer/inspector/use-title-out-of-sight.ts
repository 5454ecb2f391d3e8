import { type RefObject, useEffect, useRef } from 'react';

/** On the head of the inspector while its title is scrolled away. */
const TITLE_GONE = 'data-title-gone';

/**
 * Marks the head of the inspector while its title is scrolled away below its line, which then says which slice it is.
 * Without a rendering, as it is asked at every step of the scrolling.
 */
export function useTitleOutOfSight(): RefObject<HTMLElement | null> {
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    const scroller = header.current?.parentElement;
    if (!scroller) return undefined;
    const look = () => {
      const line = header.current?.querySelector('p')?.getBoundingClientRect();
      const title = header.current?.querySelector('textarea')?.getBoundingClientRect();
      if (line === undefined || title === undefined) return;
      header.current?.toggleAttribute(TITLE_GONE, title.bottom < line.bottom);
    };
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, []);
  return header;
}
