import { createContext, useContext } from 'react';
import { assert } from '../../shared/assert.ts';
import type { Day } from '../../shared/calendar/day.ts';
import type { Week } from '../../shared/calendar/week.ts';
import type { SliceId } from '../../shared/plan/plan.ts';

/**
 * Brings parts of the board into sight, which may mean that they are mounted first. Given by the board, asked by
 * whatever moves a card or looks for one. Stays the same object.
 */
export type Sight = {
  /** Scrolls to a place in a day: above the card `before`, or with `null` to the end of the day's cards. */
  readonly showPlace: (day: Day, before: SliceId | null) => void;
  /** Scrolls to a card, on a day or in the tray. Does nothing for one that the board does not have. */
  readonly showCard: (id: SliceId) => void;
  readonly showToday: () => void;
};

/** What is to be seen in a stack: a card, the place above a card of a section or at its end, or a whole section. */
export type Wanted =
  | { readonly kind: 'card'; readonly id: SliceId }
  | { readonly kind: 'place'; readonly section: string; readonly before: SliceId | null }
  | { readonly kind: 'section'; readonly section: string };

/** A week, or the tray, while it is on the page. */
export type StackSight = { readonly show: (wanted: Wanted) => void };

/** The weeks beside each other. `isAtStart`: up to the left edge, and not only as far as needed. */
export type WeeksSight = { readonly show: (week: Week, isAtStart: boolean) => void };

export type StackName = Week | 'tray';

/** For the parts of the board, which come onto the page and go. What joins is told how to leave. */
export type BoardSight = Sight & {
  readonly joinStack: (name: StackName, stack: StackSight) => () => void;
  readonly joinWeeks: (weeks: WeeksSight) => () => void;
};

export const SightContext = createContext<BoardSight | null>(null);

export function useSight(): BoardSight {
  const sight = useContext(SightContext);
  assert(sight !== null, 'Something stands outside the board and wants to scroll it.');
  return sight;
}
