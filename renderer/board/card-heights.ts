import type { Slice } from '../../shared/plan/plan.ts';
import { layersHeight } from './thickness.ts';

/**
 * How high cards are: as measured when they were last on the page, and before that as their text lets expect. Kept for
 * as long as the board is there, so that a week that comes back stands as it did. Lengths are pixels.
 */
export type CardHeights = {
  /** Of cards in a list that is `breadth` wide: those that were measured at another width are forgotten. */
  readonly at: (breadth: number) => void;
  /** `undefined` for what has never been on the page. */
  readonly measured: (key: string) => number | undefined;
  /** True when it is another height than the one that was known. */
  readonly note: (key: string, height: number) => boolean;
  /** Everything is measured anew, as after other fonts have come. */
  readonly forget: () => void;
};

export function createCardHeights(): CardHeights {
  const known = new Map<string, number>();
  let knownAt = 0;
  return {
    at(breadth) {
      if (breadth !== knownAt) known.clear();
      knownAt = breadth;
    },
    measured: (key) => known.get(key),
    note(key, height) {
      if (known.get(key) === height) return false;
      known.set(key, height);
      return true;
    },
    forget: () => known.clear(),
  };
}

/** Space below each card; part of its height. */
const CARD_GAP = 6;

/** As the style sheet of a card has them. */
const FRAME = 15;
const MARKS = 23;
const TITLE = { line: 16.9, character: 6.6, inset: 58, most: 3, above: 0 };
const VALUE = { line: 16.2, character: 5.7, inset: 44, most: 2, above: 2 };
const FOOTNOTE = { line: 14.85, character: 5.2, inset: 44, most: Number.POSITIVE_INFINITY, above: 3 };
const LEAST_WIDTH = 100;

/** What a card that was never on the page will take; a few pixels off do no harm, as it is measured when it comes. */
export function expectedHeight(slice: Slice | undefined, breadth: number, footnote = ''): number {
  if (slice === undefined) return 0;
  const heightOf = (text: string, { line, character, inset, most, above }: typeof TITLE) => {
    if (text === '') return 0;
    const lines = Math.ceil((text.length * character) / Math.max(LEAST_WIDTH, breadth - inset));
    return Math.min(most, lines) * line + above;
  };
  const title = heightOf(slice.title || ' ', TITLE);
  const value = slice.status === 'delivered' ? 0 : heightOf(slice.value, VALUE);
  const layers = layersHeight(slice.quarterDays);
  return Math.ceil(FRAME + title + value + heightOf(footnote, FOOTNOTE) + MARKS + layers + CARD_GAP);
}
