import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundChange } from '../../../renderer/reader-words/around-change.ts';

describe('A sentence before and after its words are replaced', () => {
  it('is shown from shortly before the word, however late it comes', () => {
    const lead = 'ten slices of it are not in these dates because nobody has sized them so far and ';
    const { before, after } = aroundChange({
      before: `${lead.repeat(3)}the slices`,
      after: `${lead.repeat(3)}the steps`,
    });
    expect(before).toMatch(/^….*the slices$/);
    expect(after).toMatch(/^….*the steps$/);
    expect(before.length).toBeLessThan(100);
  });

  it('is shown as a whole where the word comes early', () => {
    const sentence = { before: 'Slices at risk: 2', after: 'Steps at risk: 2' };
    expect(aroundChange(sentence)).toEqual(sentence);
  });

  it('keeps what changes, of any texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string(), fc.string(), (lead, before, after) => {
        const shown = aroundChange({ before: `${lead}${before}`, after: `${lead}${after}` });
        expect(shown.before.endsWith(before)).toBe(true);
        expect(shown.after.endsWith(after)).toBe(true);
      }),
    );
  });
});
