import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Room } from './burn-up-shape.ts';

const UNKNOWN: Room = { width: 640, height: 420, em: 16 };

/** How large an element is, and its letters: a picture in it is drawn for the room that there is. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState(UNKNOWN);
  useLayoutEffect(() => {
    const shown = element.current;
    if (shown === null) return undefined;
    const look = () => {
      const { width, height } = shown.getBoundingClientRect();
      const em = Number.parseFloat(getComputedStyle(shown).fontSize);
      if (width > 0 && height > 0 && em > 0) setRoom({ width, height, em });
    };
    look();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const sizes = new ResizeObserver(look);
    sizes.observe(shown);
    return () => sizes.disconnect();
  }, [element]);
  return room;
}
