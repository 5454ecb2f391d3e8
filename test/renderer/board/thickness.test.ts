import { expect, it } from 'vitest';
import { layersBelow, stackShadow } from '../../../renderer/board/thickness.ts';

it.each([
  { quarterDays: null, layers: 0 },
  { quarterDays: 1, layers: 0 },
  { quarterDays: 4, layers: 0 },
  { quarterDays: 5, layers: 1 },
  { quarterDays: 12, layers: 2 },
  { quarterDays: 20, layers: 4 },
  { quarterDays: 400, layers: 8 },
])('a slice of $quarterDays quarters lies on $layers layers', ({ quarterDays, layers }) => {
  expect(layersBelow(quarterDays)).toBe(layers);
});

it('a thick card takes room for what is drawn below it, and a thin one is left to its style sheet', () => {
  expect([stackShadow(4), stackShadow(8)]).toEqual([
    {},
    { boxShadow: '0 3px 0 -1px var(--surface), 0 3px 0 0 var(--line-strong)', marginBottom: 3 },
  ]);
});
