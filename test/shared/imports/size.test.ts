import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesUnit, parseSize } from '../../../shared/imports/size.ts';
import { sizeText } from '../../../shared/words/en.ts';
import { sizeProblemText } from '../../../shared/words/size-problem.ts';

/** What is typed, and the quarters of a day that it means. */
const SIZES: readonly (readonly [string, number | null])[] = [
  ['', null],
  ['   ', null],
  ['?', null],
  ['1', 4],
  ['3', 12],
  ['1/2', 2],
  ['½', 2],
  ['¼', 1],
  ['¾', 3],
  ['1½', 6],
  ['1 ½ d', 6],
  ['1 1/2', 6],
  ['1/4 day', 1],
  ['5/4', 5],
  ['0.5d', 2],
  ['0,5 d', 2],
  ['.5', 2],
  ['0.25', 1],
  ['1.75 days', 7],
  ['2 days', 8],
  ['1 day', 4],
  ['2D', 8],
  ['4h', 2],
  ['2 h', 1],
  ['8 hours', 4],
  ['30 min', 1],
  ['1w', 20],
  ['2 weeks', 40],
  ['1d 4h', 6],
  ['1w 2d', 28],
  ['~2d', 8],
  ['～４ｈ', 2],
  ['１／２', 2],
  ['２．５ d', 10],
  ['2\u00a0d', 8],
  ['1000', 4000],
];

const ROUNDED_UP: readonly (readonly [string, number])[] = [
  ['1h', 1],
  ['3h', 2],
  ['⅓', 2],
  ['1/3', 2],
  ['⅔ d', 3],
  ['⅛', 1],
  ['0.1', 1],
  ['0.26', 2],
  ['0,125', 1],
  ['1.0000000001', 5],
  ['15min', 1],
];

const NO_SIZES: readonly (readonly [string, string])[] = [
  ['0', 'zero'],
  ['0 d', 'zero'],
  ['0/5', 'zero'],
  ['-1', 'negative'],
  ['−½', 'negative'],
  ['- 2d', 'negative'],
  ['1e9', 'too-large'],
  ['1001', 'too-large'],
  ['201w', 'too-large'],
  ['9'.repeat(400), 'too-large'],
  ['abc', 'not-a-size'],
  ['two', 'not-a-size'],
  ['2x', 'not-a-size'],
  ['d', 'not-a-size'],
  ['1/0', 'not-a-size'],
  ['1 2', 'not-a-size'],
  ['1d 2', 'not-a-size'],
  ['1//2', 'not-a-size'],
  ['1,000', 'not-a-size'],
  ['1.2.3', 'not-a-size'],
  ['5%', 'not-a-size'],
  ['NaN', 'not-a-size'],
  ['constructor', 'not-a-size'],
  ['1 constructor', 'not-a-size'],
  ['\u0000', 'not-a-size'],
];

describe('a size that is typed', () => {
  it('is understood in days, hours and weeks, as a fraction, a decimal number or a sign', () => {
    const read = SIZES.map(([text]) => [text, parseSize(text)]);
    expect(read).toEqual(SIZES.map(([text, quarterDays]) => [text, { ok: true, value: quarterDays }]));
  });

  it('goes up to the next quarter of a day, never down', () => {
    const read = ROUNDED_UP.map(([text]) => [text, parseSize(text)]);
    expect(read).toEqual(ROUNDED_UP.map(([text, quarterDays]) => [text, { ok: true, value: quarterDays }]));
  });

  it('is turned down with a reason when it is nothing, too much or not a size', () => {
    const read = NO_SIZES.map(([text]) => [text, parseSize(text)]);
    expect(read).toEqual(NO_SIZES.map(([text, code]) => [text, { ok: false, error: { code } }]));
  });

  it('comes back from every size as it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (quarterDays) => {
        expect(parseSize(sizeText(quarterDays))).toEqual({ ok: true, value: quarterDays });
      }),
    );
    expect(parseSize(sizeText(null))).toEqual({ ok: true, value: null });
  });

  it('is never a fraction of a quarter and never throws, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,/ ½¼⅓dhw~-]{0,20}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const size = parseSize(text);
        if (!size.ok) expect(sizeProblemText(size.error)).not.toBe('');
        else expect(size.value === null || (Number.isInteger(size.value) && size.value >= 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows whether it names its unit', () => {
    expect(['2d', '½ d', '4 H', '1w', '2', '½', ''].map(namesUnit)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
