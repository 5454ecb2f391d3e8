import { expect, it } from 'vitest';
import { orderText } from '../../../shared/words/order-text.ts';

it.each([
  [{ ordered: 5, moved: 3, pinned: 0 }, '5 slices are delivered in this order now. 3 slices have another day.'],
  [{ ordered: 2, moved: 1, pinned: 0 }, '2 slices are delivered in this order now. 1 slice has another day.'],
  [
    { ordered: 2, moved: 0, pinned: 2 },
    '2 slices are delivered in this order now. No day changes. 2 pinned slices keep their day.',
  ],
  [
    { ordered: 4, moved: 2, pinned: 1 },
    '4 slices are delivered in this order now. 2 slices have another day. 1 pinned slice keeps its day.',
  ],
])('a new delivery order of %o is told as %s', (outcome, text) => {
  expect(orderText(outcome)).toBe(text);
});
