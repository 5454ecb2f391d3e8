import type { SliceId } from '../../shared/plan/plan.ts';
import type { Wanted } from './sight.ts';

/**
 * A stack is what scrolls up and down: a week with its days, or the tray with its sections. It knows where everything
 * stands without most of its cards being on the page. All lengths are pixels.
 */
export type StackSection = {
  /** A day, or the name of a section of the tray. */
  readonly key: string;
  readonly ids: readonly SliceId[];
  /** Cards that the filter hides. A line below the others counts them. */
  readonly hidden: number;
};

/** Where a section stands in its stack, and where the cards stand in the section. */
export type Frame = {
  readonly top: number;
  readonly height: number;
  readonly headHeight: number;
  /** One for each card, from the upper edge of the frame; behind them where the last one ends. */
  readonly tops: readonly number[];
};

export type StackLayout = { readonly frames: readonly Frame[]; readonly height: number };

/** Height of the parts of a section other than its cards. */
export type StackMeasures = {
  readonly headOf: (key: string) => number;
  readonly cardOf: (id: SliceId) => number;
  /** An empty section is at least so high below its head. */
  readonly leastBody: number;
  /** Below the last card of a section. */
  readonly tail: number;
  readonly hiddenNote: number;
};

export function layOut(sections: readonly StackSection[], measures: StackMeasures): StackLayout {
  let top = 0;
  const frames = sections.map(({ key, ids, hidden }): Frame => {
    const headHeight = measures.headOf(key);
    let end = headHeight;
    const tops = [end];
    for (const id of ids) {
      end += measures.cardOf(id);
      tops.push(end);
    }
    if (hidden > 0) end += measures.hiddenNote;
    const height = Math.max(end, headHeight + measures.leastBody) + measures.tail;
    const frame = { top, height, headHeight, tops };
    top += height;
    return frame;
  });
  return { frames, height: top };
}

/** The cards of a frame that reach into a range of its stack: from `first` up to, and without, `end`. */
export function cardsWithin({ top, tops }: Frame, from: number, to: number): { first: number; end: number } {
  const count = tops.length - 1;
  const first = firstBelow(tops, from - top) - 1;
  const end = firstBelow(tops, to - top, true);
  const start = Math.min(Math.max(first, 0), count);
  return { first: start, end: Math.max(start, Math.min(end, count)) };
}

/** The place of the first entry that is greater than the value, or with `orEqual` not less than it. */
function firstBelow(sorted: readonly number[], value: number, orEqual = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = sorted[middle] ?? 0;
    if (orEqual ? entry >= value : entry > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * For each section the places of the cards that are on the page, in their order: those within the range, at most
 * `most` of them together, and in any case those that have to stay.
 */
export function mountedPlaces(
  sections: readonly StackSection[],
  layout: StackLayout,
  range: { readonly from: number; readonly to: number },
  keptIds: readonly SliceId[],
  most: number,
): readonly (readonly number[])[] {
  const kept = sections.map(({ ids }) => keptIds.map((id) => ids.indexOf(id)).filter((place) => place !== -1));
  let room = most - kept.reduce((sum, places) => sum + places.length, 0);
  return sections.map((_, place) => {
    const frame = layout.frames[place];
    const places = new Set(kept[place]);
    if (frame === undefined) return [];
    const { first, end } = cardsWithin(frame, range.from, range.to);
    for (let card = first; card < end && room > 0; card++) {
      if (places.has(card)) continue;
      places.add(card);
      room -= 1;
    }
    return [...places].sort((one, other) => one - other);
  });
}

/** From the upper edge of a stack. */
export type Stretch = { readonly top: number; readonly bottom: number };

/** Where something stands that somebody wants to see; `null` where the stack does not have it. */
export function placeOf(sections: readonly StackSection[], layout: StackLayout, wanted: Wanted): Stretch | null {
  for (const [at, { key, ids }] of sections.entries()) {
    const frame = layout.frames[at];
    if (frame === undefined || (wanted.kind !== 'card' && wanted.section !== key)) continue;
    if (wanted.kind === 'section') return { top: frame.top, bottom: frame.top + frame.height };
    const id = wanted.kind === 'card' ? wanted.id : wanted.before;
    const card = id === null ? -1 : ids.indexOf(id);
    if (wanted.kind === 'card' && card === -1) continue;
    const top = frame.top + (frame.tops[card === -1 ? ids.length : card] ?? 0);
    if (wanted.kind === 'place') return { top, bottom: top };
    return { top, bottom: frame.top + (frame.tops[card + 1] ?? 0) };
  }
  return null;
}

/** How far a stack has to be scrolled so that a stretch is seen; no further than it must. All in pixels. */
export function scrollToShow({ top, bottom }: Stretch, offset: number, size: number, margin: number): number {
  if (top - margin < offset) return Math.max(0, top - margin);
  if (bottom + margin > offset + size) return Math.max(0, Math.min(top - margin, bottom + margin - size));
  return offset;
}
