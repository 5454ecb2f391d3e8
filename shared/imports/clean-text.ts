import { utf8Length } from '../plan/values.ts';

/**
 * A pasted or read text without what no title may contain: a byte order mark, control characters (NUL among them) and
 * halves of characters. Line breaks of every system become `\n`; marks of writing direction and joined emoji stay.
 */
export function cleanText(text: string): { readonly text: string; readonly removed: number } {
  let removed = 0;
  const plain = text
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}|\p{Cs}/gu, () => {
      removed++;
      return '';
    });
  return { text: plain, removed };
}

/** Finding the ends of characters is slow, and a character with more units than this is no writing of any people. */
const LONGEST_CHARACTER = 1_000;

/** The longest beginning that has at most so many UTF-16 units and does not end within a character as people see it. */
export function firstUnits(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = withoutHalf(text, Math.max(0, limit - LONGEST_CHARACTER));
  let end = start;
  // One code point more than allowed, which may be two units, shows whether the last character is whole.
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(start, limit + 2))) {
    if (end + segment.length > limit) break;
    end += segment.length;
  }
  return text.slice(0, end > start ? end : withoutHalf(text, limit));
}

/** The same place, or the one before it where that would lie within a code point. */
function withoutHalf(text: string, place: number): number {
  return /[\uD800-\uDBFF]/.test(text.charAt(place - 1)) ? place - 1 : place;
}

/** The longest beginning that takes at most so many bytes as UTF-8 and does not end within a character as people see it. */
export function firstBytes(text: string, limit: number): string {
  let bytes = 0;
  let units = 0;
  for (const character of text) {
    bytes += utf8Length(character);
    if (bytes > limit) break;
    units += character.length;
  }
  return firstUnits(text, units);
}
