import { expect, it } from 'vitest';
import { pastedText } from '../../../shared/words/pasted-text.ts';

const ALL = { slices: 3, people: [], sources: [], needs: 0 };

it.each([
  [ALL, '3 slices added.'],
  [{ ...ALL, slices: 1, needs: 1 }, '1 slice added. 1 need outside of the copy was left out.'],
  [
    { ...ALL, people: ['Anna', 'Ben'], needs: 2 },
    '3 slices added. Not among the people here: Anna and Ben. Whoever can does their slices. 2 needs outside of the copy were left out.',
  ],
  [{ ...ALL, sources: ['CRM', 'A', 'B', 'C', 'D'] }, '3 slices added. This plan has no source CRM, A, B and 2 others.'],
])('what came of pasting %o is told as %s', (outcome, text) => {
  expect(pastedText(outcome)).toBe(text);
});
