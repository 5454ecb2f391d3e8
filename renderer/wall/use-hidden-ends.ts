import { type RefObject, useEffect, useState } from 'react';

/** Whether a list that scrolls has more above and below what is in sight of it. */
export type HiddenEnds = { readonly isMoreAbove: boolean; readonly isMoreBelow: boolean };

const NONE: HiddenEnds = { isMoreAbove: false, isMoreBelow: false };
/** Parts of a pixel, and the line below the last one, are nothing to look for. */
const LEAST = 3;

/** Looks again when the list is scrolled or gets another size, and after every change of what stands in it. */
export function useHiddenEnds(list: RefObject<HTMLElement | null>, lines: readonly unknown[]): HiddenEnds {
  const [ends, setEnds] = useState(NONE);
  useEffect(() => {
    const shown = list.current;
    if (shown === null || lines.length === 0) return undefined;
    const look = () => {
      const { scrollTop, scrollHeight, clientHeight } = shown;
      const isMoreAbove = scrollTop >= LEAST;
      const isMoreBelow = scrollHeight - clientHeight - scrollTop >= LEAST;
      setEnds((known) =>
        known.isMoreAbove === isMoreAbove && known.isMoreBelow === isMoreBelow ? known : { isMoreAbove, isMoreBelow },
      );
    };
    look();
    shown.addEventListener('scroll', look, { passive: true });
    // A line on which one stands is taller, which may be all that changes.
    const sizes = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    for (const element of [shown, ...shown.children]) sizes?.observe(element);
    return () => {
      shown.removeEventListener('scroll', look);
      sizes?.disconnect();
    };
  }, [list, lines]);
  return ends;
}
