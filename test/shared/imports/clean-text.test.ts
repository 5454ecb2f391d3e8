import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBytes } from '../../../shared/imports/clean-text.ts';
import { importOutline } from '../../../shared/imports/outline.ts';
import { utf8Length } from '../../../shared/plan/values.ts';
import { sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

describe('a note that is too long', () => {
  const notesOf = (text: string) => {
    const context = { newId: () => sliceId('new'), parentId: null, after: null, today: MONDAY };
    const { commands, dropped } = importOutline(`- A slice\n\n  ${text}`, context);
    return { notes: commands.flatMap((command) => ('slices' in command ? command.slices : []))[0]?.notes, dropped };
  };

  it.each([
    ['in English', 'x', 100_000],
    ['in Chinese', '界', 33_333],
  ])('is cut at 100 kB and not before, %s', (_, character, kept) => {
    expect(notesOf(character.repeat(150_000))).toEqual({
      notes: character.repeat(kept),
      dropped: [{ code: 'notes-cut', count: 1 }],
    });
  });

  it('is counted in bytes as the disk counts them, and never cut within a character', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '界', '🔴', '👩‍👩‍👧'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.nat({ max: 60 }), (characters, limit) => {
        const kept = firstBytes(characters.join(''), limit);
        const count = characters.findIndex((_, place) => bytesOf(characters.slice(0, place + 1)) > limit);
        const fitting = characters.slice(0, count === -1 ? characters.length : count);
        // A first character that does not fit as a whole is no reason to keep nothing of a text.
        if (fitting.length > 0) expect(kept).toBe(fitting.join(''));
        expect(utf8Length(kept)).toBe(bytesOf([kept]));
        expect(utf8Length(kept)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

function bytesOf(texts: readonly string[]): number {
  return new TextEncoder().encode(texts.join('')).length;
}
