import { type RefObject, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CardHeights } from './card-heights.ts';
import { useKeptIds } from './kept-cards.ts';
import { SettledContext } from './settled.ts';
import { type StackName, useSight, type Wanted } from './sight.ts';
import {
  layOut,
  mountedPlaces,
  placeOf,
  type StackLayout,
  type StackMeasures,
  type StackSection,
  scrollToShow,
} from './stack-layout.ts';
import { type ScrollView, useScrollView } from './use-scroll-view.ts';

/** Pixels that are drawn above and below what is seen. */
const OVERSCAN = 160;
const STEP = 80;
/** What comes into sight does not stick to the edge. */
const MARGIN = 36;

export type StackOptions = {
  readonly name: StackName;
  /** The same object as long as nothing in it has changed. */
  readonly sections: readonly StackSection[];
  readonly heights: CardHeights;
  /** Asked again when something was measured. The same function as long as it answers the same. */
  readonly measuresOf: (heights: CardHeights, breadth: number) => StackMeasures;
  /** So many cards are on the page at most. */
  readonly most: number;
  readonly guess: () => ScrollView;
  readonly firstOffset?: number;
  readonly onScroll?: (offset: number) => void;
};

export type Stack = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly layout: StackLayout;
  /** For each section the places of its cards that are on the page. */
  readonly mounted: readonly (readonly number[])[];
};

/**
 * A list of sections of cards that scrolls up and down, with only the cards in sight on the page. What carries
 * `data-row` is measured under that name when it appears, before it is painted.
 */
export function useStack(options: StackOptions): Stack {
  const { name, sections, heights, measuresOf, most, guess, firstOffset = 0, onScroll } = options;
  const following = onScroll === undefined ? {} : { onScroll };
  const { ref, view, scrollTo } = useScrollView({ axis: 'y', step: STEP, guess, firstOffset, ...following });
  const { breadth } = view;
  const around = useContext(SettledContext) ? OVERSCAN : 0;
  // Another object each time that something was measured, around the same heights.
  const [known, setKnown] = useState({ heights });
  const layout = useMemo(() => {
    known.heights.at(breadth);
    return layOut(sections, measuresOf(known.heights, breadth));
  }, [sections, measuresOf, breadth, known]);
  const range = { from: view.offset - around, to: view.offset + (around > 0 ? STEP : 0) + view.size + around };
  const mounted = useSameEntries(mountedPlaces(sections, layout, range, useKeptIds()(), most));

  const latest = useRef({ sections, layout });
  latest.current = { sections, layout };
  const wanted = useRef<Wanted | null>(null);
  const anchor = useRef<{ readonly wanted: Wanted; readonly top: number } | null>(null);
  const measured = useRef<Pick<Stack, 'layout' | 'mounted'> | null>(null);
  const sight = useSight();

  useLayoutEffect(() => {
    const show = (next: Wanted) => {
      const element = ref.current;
      const place = placeOf(latest.current.sections, latest.current.layout, next);
      if (element === null || place === null) return;
      wanted.current = next;
      scrollTo(scrollToShow(place, element.scrollTop, element.clientHeight, MARGIN));
      // Draws, so that the place is looked at once more when what stands there has been measured.
      setKnown({ heights });
    };
    return sight.joinStack(name, { show });
  }, [sight, name, ref, scrollTo, heights]);

  const look = (element: HTMLElement) => {
    if (measured.current?.layout === layout && measured.current.mounted === mounted) return;
    measured.current = { layout, mounted };
    const before = anchor.current;
    anchor.current = null;
    const moved = before === null ? null : placeOf(sections, layout, before.wanted);
    // What turned out higher or lower above the upper edge must not push away what is looked at.
    if (before !== null && moved !== null && moved.top !== before.top && element.scrollTop > 0)
      scrollTo(element.scrollTop + moved.top - before.top);
    if (measure(element, heights)) {
      anchor.current = firstInSight(sections, layout, element.scrollTop);
      setKnown({ heights });
    } else if (wanted.current !== null) {
      const place = placeOf(sections, layout, wanted.current);
      wanted.current = null;
      if (place !== null) scrollTo(scrollToShow(place, element.scrollTop, element.clientHeight, MARGIN));
    }
  };
  // What turns out higher or lower may push away what is looked at, so that has to be known before it is painted. At the
  // upper end nothing does, and measuring can wait until the picture is there.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element !== null && (wanted.current !== null || view.offset > 0)) look(element);
  });
  useEffect(() => {
    if (ref.current !== null) look(ref.current);
  });

  useEffect(() => {
    const measureAnew = () => {
      heights.forget();
      setKnown({ heights });
    };
    document.fonts?.addEventListener('loadingdone', measureAnew);
    return () => document.fonts?.removeEventListener('loadingdone', measureAnew);
  }, [heights]);

  return { ref, layout, mounted };
}

/** The lists of before, as far as they hold the same, so that a section whose cards stay is not drawn again. */
function useSameEntries(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const before = useRef(lists);
  const merged = lists.map((list, at) => {
    const last = before.current[at];
    return last?.length === list.length && list.every((each, place) => last[place] === each) ? last : list;
  });
  const isSame = merged.length === before.current.length && merged.every((list, at) => list === before.current[at]);
  if (!isSame) before.current = merged;
  return before.current;
}

/** True when something is not as high as it was taken for. */
function measure(scroller: HTMLElement, heights: CardHeights): boolean {
  let isOther = false;
  for (const row of scroller.querySelectorAll<HTMLElement>('[data-row]')) {
    const height = Math.ceil(row.getBoundingClientRect().height);
    // Nothing has a height where there is no layout.
    if (height > 0 && row.dataset.row !== undefined && heights.note(row.dataset.row, height)) isOther = true;
  }
  return isOther;
}

/** The first card, or head, that stands whole below the upper edge. */
function firstInSight(sections: readonly StackSection[], layout: StackLayout, offset: number) {
  for (const [at, frame] of layout.frames.entries()) {
    const section = sections[at];
    if (section === undefined || frame.top + frame.height <= offset) continue;
    if (frame.top >= offset) {
      return { wanted: { kind: 'section', section: section.key } as const, top: frame.top };
    }
    const card = frame.tops.findIndex((top) => frame.top + top >= offset);
    const id = section.ids[card];
    if (id !== undefined) return { wanted: { kind: 'card', id } as const, top: frame.top + (frame.tops[card] ?? 0) };
  }
  return null;
}
