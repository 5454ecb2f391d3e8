import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, unmarked } from '../../../shared/exports/marked-text.ts';
import { oneLine, sentence, shortened, titleText } from '../../../shared/words/en.ts';
import { hostileText } from '../../support/hostile-text.ts';

/** What of a sentence somebody has written. */
function theirsIn(told: string): string[] {
  const { text, theirs } = unmarked(told);
  return theirs.map(({ start, end }) => text.slice(start, end));
}

describe('a text with marks', () => {
  it('comes back as it was, and all of it is theirs', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        fc.pre(!text.includes('\u{e01ef}'));
        const back = unmarked(marked(text));
        expect(back.text).toBe(text);
        const isTheirs = (at: number) => back.theirs.some(({ start, end }) => start <= at && at < end);
        const bare = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter(({ index }) => !isTheirs(index));
        expect(bare).toEqual([]);
      }),
    );
  });

  it('is told from ours in a sentence that is made of both', () => {
    const said = `Nothing since the review: ${marked('First model, north only.')} (${marked('head of data')}).`;
    expect(theirsIn(said)).toEqual(['First model, north only.', 'head of data).']);
    expect(theirsIn('Only ours.')).toEqual([]);
  });

  it('is theirs with its last sign, also where that stands alone', () => {
    for (const text of ['Done.', '> .', '...', 'a )', 'x\n!']) {
      const { text: told, theirs } = unmarked(`ours ${marked(text)} ours`);
      const covered = new Set(theirs.flatMap(({ start, end }) => [...told.slice(start, end)]));
      expect([...text].filter((sign) => sign.trim() !== '' && !covered.has(sign))).toEqual([]);
    }
  });

  it('is shortened at the same place, and keeps its capital, its quotation marks and its one line', () => {
    const title = 'läuft 👩‍🔬 mit “Zitat” und\n vielen weiteren Wörtern, die niemand braucht';
    for (const say of [titleText, oneLine, sentence, (text: string) => shortened(text, 12)])
      expect(unmarked(say(marked(title))).text).toBe(say(title));
  });

  it('ends as it ends, so that a period follows where it would', () => {
    for (const text of ['Done.', 'Really?!', 'He said “no.”', 'a.\nb', 'x!y'])
      expect(/[.!?…]["”’)]?$/.test(marked(text))).toBe(/[.!?…]["”’)]?$/.test(text));
  });

  it('of a hundred thousand signs takes a moment', () => {
    const text = `${'!'.repeat(100_000)}x`;
    expect(unmarked(marked(text)).text).toBe(text);
  });
});
