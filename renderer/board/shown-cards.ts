import type { SliceId } from '../../shared/plan/plan.ts';

/** So many cards of a day or of a section of the tray are mounted at first, and so many more each time somebody asks. */
export const MOST_TOGETHER = 60;

/** The three sections of the tray leave room for the days. */
export const MOST_IN_TRAY = 40;

const MOST_ON_BOARD = 300;

/** A day shows at least these, however full the other days are. */
const FEWEST_ON_DAY = 3;

/** The first cards, and behind them those that have to stay: the selected one, the lifted one. `rest` are left out. */
export function shownCards<Card extends { readonly id: SliceId }>(
  cards: readonly Card[],
  limit: number,
  keptIds: readonly (SliceId | null)[],
): { readonly shown: readonly Card[]; readonly rest: readonly Card[] } {
  if (cards.length <= limit) return { shown: cards, rest: [] };
  const isShown = (card: Card, place: number) => place < limit || keptIds.includes(card.id);
  return { shown: cards.filter(isShown), rest: cards.filter((card, place) => !isShown(card, place)) };
}

/**
 * How many cards a day may show, so that the board does not get more elements than it can move smoothly. `counts` are
 * the cards of each mounted day; `inTray` are mounted beside them.
 */
export function mostOnDay(counts: readonly number[], inTray: number): number {
  for (let most = MOST_TOGETHER; most > FEWEST_ON_DAY; most--) {
    const mounted = counts.reduce((sum, count) => sum + Math.min(count, most), inTray);
    if (mounted <= MOST_ON_BOARD) return most;
  }
  return FEWEST_ON_DAY;
}
