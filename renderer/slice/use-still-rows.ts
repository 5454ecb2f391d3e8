import { type RefObject, useEffect } from 'react';

/** So long after the last step of scrolling the rows answer the pointer again. */
const STILL_AFTER_MS = 100;

/**
 * While the outline scrolls, its rows do not answer a pointer that merely rests over them: each one that passes below
 * it would be drawn as touched and then as left, two more styles and layouts for every picture. A pointer that is moved
 * or pressed ends that at once. Told by an attribute, so that nothing is drawn anew for it.
 */
export function useStillRows(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const isOver = new AbortController();
    const options = { passive: true, signal: isOver.signal };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      clearTimeout(timer);
      delete element.dataset.scrolling;
    };
    element.addEventListener(
      'scroll',
      () => {
        clearTimeout(timer);
        timer = setTimeout(wake, STILL_AFTER_MS);
        element.dataset.scrolling = 'true';
      },
      options,
    );
    // Browsers tell of a pointer at rest, too, when something has moved below it.
    element.addEventListener(
      'pointermove',
      ({ movementX, movementY }) => {
        if (movementX !== 0 || movementY !== 0) wake();
      },
      options,
    );
    return () => {
      isOver.abort();
      clearTimeout(timer);
    };
  }, [scroller]);
}
