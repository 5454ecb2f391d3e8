import { describe, expect, it } from 'vitest';
import { TITLE_LIMIT } from '../../../shared/plan/plan.ts';
import { copyTitle } from '../../../shared/words/copy-title.ts';

describe('the title of a copy', () => {
  it.each([
    ['Churn', [], 'Copy of Churn'],
    ['Churn', ['Copy of Churn'], 'Copy of Churn (2)'],
    ['Churn', ['Copy of Churn', 'Copy of Churn (2)'], 'Copy of Churn (3)'],
    ['Copy of Churn', ['Copy of Churn'], 'Copy of Churn (2)'],
    ['Copy of Churn (2)', ['Copy of Churn (2)'], 'Copy of Churn'],
    ['Churn (2)', [], 'Copy of Churn (2)'],
    ['', [], 'Copy of'],
    ['Line\nbreak', ['Copy of Line break'], 'Copy of Line\nbreak (2)'],
  ])('%j, beside %j, is %j', (title, taken, expected) => {
    expect(copyTitle(title, taken)).toBe(expected);
  });

  it('stays within the limit for titles, number included, and cuts no character in two', () => {
    const long = 'x'.repeat(TITLE_LIMIT - 9) + '👩‍🔬'.repeat(9);
    const first = copyTitle(long, []);
    const second = copyTitle(long, [first]);
    for (const title of [first, second]) {
      expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
      expect(title).not.toMatch(/\p{Cs}/u);
    }
    expect([first === second, second.endsWith(' (2)')]).toEqual([false, true]);
  });
});
