import type { Derived } from '../../shared/derive.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import { dayCountText } from '../../shared/words/en.ts';
import { noDayText } from '../../shared/words/finding-text.ts';
import { type CardHeights, expectedHeight } from './card-heights.ts';
import type { StackMeasures, StackSection } from './stack-layout.ts';
import { shownSection } from './week-stack.ts';

/** A section of the tray: what it is called, counts and says about itself, and the cards that the filter lets through. */
export type TraySection = {
  readonly title: 'Still to slice' | 'No day yet' | 'Later';
  readonly figure: string;
  readonly about: string | null;
  readonly cards: StackSection;
  /** Why a card is here. */
  readonly footnotes?: ReadonlyMap<SliceId, string>;
};

/** The sections from top to bottom. *No day yet* is there only when something has none. */
export function traySections({ plan, tray }: Derived, shownIds: ReadonlySet<SliceId> | null): readonly TraySection[] {
  const { stillToSlice, noDay, later } = tray;
  const cardsOf = (title: string, slices: readonly Slice[]) =>
    shownSection(
      title,
      slices.map(({ id }) => id),
      shownIds,
    );
  return [
    {
      title: 'Still to slice',
      figure: stillToSliceFigure(stillToSlice),
      about:
        stillToSlice.length === 0
          ? 'Nothing: every slice fits into a day.'
          : 'Thicker than a day, or not sized. Size one, or cut it.',
      cards: cardsOf('Still to slice', stillToSlice),
    },
    ...(noDay.length === 0
      ? []
      : [
          {
            title: 'No day yet' as const,
            figure: String(noDay.length),
            about: null,
            cards: cardsOf(
              'No day yet',
              noDay.map(({ slice }) => slice),
            ),
            footnotes: new Map(noDay.map(({ slice, reason }) => [slice.id, noDayText(reason, plan)])),
          },
        ]),
    {
      title: 'Later',
      figure: String(later.length),
      about: later.length === 0 ? 'Drop a slice here to park it: no day, not in the forecast.' : null,
      cards: cardsOf('Later', later),
    },
  ];
}

/** As expected until they are measured, in pixels. */
const HEAD = 28;
const ABOUT = 37;

export function trayMeasures(
  { plan }: Derived,
  sections: readonly TraySection[],
  heights: CardHeights,
  breadth: number,
): StackMeasures {
  const footnotes = new Map(sections.flatMap((section) => [...(section.footnotes ?? [])]));
  const abouts = new Map(sections.map(({ title, about }) => [title as string, about]));
  return {
    headOf: (key) => heights.measured(key) ?? HEAD + (abouts.get(key) === null ? 0 : ABOUT),
    cardOf: (id) => heights.measured(id) ?? expectedHeight(plan.slices[id], breadth, footnotes.get(id)),
    leastBody: 0,
    tail: 14,
    hiddenNote: 18,
  };
}

/** `3 · 11 d`; slices without a size are a question mark in the sum. */
function stillToSliceFigure(slices: readonly Slice[]): string {
  const quarterDays = slices.reduce((sum, slice) => sum + (slice.quarterDays ?? 0), 0);
  const isOpenEnded = slices.some((slice) => slice.quarterDays === null);
  const size = [quarterDays > 0 ? `${dayCountText(quarterDays)} d` : '', isOpenEnded ? '?' : ''].filter(Boolean);
  return [String(slices.length), size.join(' + ')].filter(Boolean).join(' · ');
}
