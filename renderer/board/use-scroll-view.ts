import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** The part of something long that is looked at, in pixels. */
export type ScrollView = {
  /** Rounded down to whole steps, so that not every pixel draws anew. */
  readonly offset: number;
  readonly size: number;
  /** The other way: how wide a list is that scrolls up and down, with the bar that comes and goes. */
  readonly breadth: number;
};

export type Scrolled = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly view: ScrollView;
  /** Scrolls, and knows it at once. */
  readonly scrollTo: (offset: number) => void;
};

type ScrollOptions = {
  readonly axis: 'x' | 'y';
  readonly step: number;
  /** What is assumed before the element is there. */
  readonly guess: () => ScrollView;
  /** In pixels; where it was when it was last on the page. */
  readonly firstOffset?: number;
  readonly onScroll?: (offset: number) => void;
};

/** Follows the scrolling and the size of an element. Draws again when it has gone a step, in the same picture. */
export function useScrollView({ axis, step, guess, firstOffset = 0, onScroll }: ScrollOptions): Scrolled {
  const ref = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<ScrollView>(() => ({ ...guess(), offset: stepOf(firstOffset, step) }));
  const latest = useRef({ view, onScroll });
  latest.current = { view, onScroll };

  const look = useCallback(() => {
    const element = ref.current;
    if (element === null) return;
    const isX = axis === 'x';
    const offset = isX ? element.scrollLeft : element.scrollTop;
    const next = {
      offset: stepOf(offset, step),
      size: isX ? element.clientWidth : element.clientHeight,
      breadth: isX ? element.offsetHeight : element.offsetWidth,
    };
    latest.current.onScroll?.(offset);
    if (isSame(next, latest.current.view)) return;
    latest.current.view = next;
    setView(next);
  }, [axis, step]);

  const scrollTo = useCallback(
    (offset: number) => {
      const element = ref.current;
      if (element === null) return;
      if (axis === 'x') element.scrollLeft = offset;
      else element.scrollTop = offset;
      look();
    },
    [axis, look],
  );

  const first = useRef(firstOffset);
  useLayoutEffect(() => {
    if (first.current > 0) scrollTo(first.current);
    else look();
  }, [look, scrollTo]);

  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    // Otherwise what comes into sight would be drawn one picture too late.
    const handleScroll = () => flushSync(look);
    element.addEventListener('scroll', handleScroll, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', handleScroll);
      sizes.disconnect();
    };
  }, [look]);

  return { ref, view, scrollTo };
}

function stepOf(offset: number, step: number): number {
  return Math.max(0, Math.floor(offset / step) * step);
}

function isSame(one: ScrollView, other: ScrollView): boolean {
  return one.offset === other.offset && one.size === other.size && one.breadth === other.breadth;
}
