import { expect, it } from 'vitest';
import { mostOnDay, shownCards } from '../../../renderer/board/shown-cards.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';

const cards = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `card-${place}` as SliceId }));
const ids = (list: readonly { readonly id: SliceId }[]) => list.map(({ id }) => id);

it('a day of few cards shows all of them, a long one the first and those that have to stay', () => {
  const [few, many] = [cards(3), cards(6)];
  expect(shownCards(few, 3, [])).toEqual({ shown: few, rest: [] });
  const { shown, rest } = shownCards(many, 3, ['card-4' as SliceId, null]);
  expect([ids(shown), ids(rest)]).toEqual([
    ['card-0', 'card-1', 'card-2', 'card-4'],
    ['card-3', 'card-5'],
  ]);
});

it('shows 60 cards on a crowded day, and less where all days are crowded, so that the board has 300 at most', () => {
  const mounted = (counts: readonly number[], inTray: number) => {
    const most = mostOnDay(counts, inTray);
    return { most, total: counts.reduce((sum, count) => sum + Math.min(count, most), inTray) };
  };
  expect(mounted([100, 5, 5], 40)).toEqual({ most: 60, total: 110 });
  expect(mounted(Array(20).fill(50), 120)).toEqual({ most: 9, total: 300 });
  expect(mounted(Array(56).fill(80), 120).total).toBeLessThanOrEqual(300);
});
