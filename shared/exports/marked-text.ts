/**
 * Keeps apart what a person has written from our own words while a sentence is made of both: each character of the
 * person carries a mark, which no operation on texts takes off, and what has none at the end is ours.
 */

/**
 * The last of the variation selectors. It has no meaning and no width, and belongs to the character before it: a text
 * that is shortened at a whole character, or given a capital, keeps its marks.
 */
const MARK = '\u{e01ef}';
const ALL_MARKS = new RegExp(MARK, 'gu');

/** A character as people see it, as far as it matters where a text may be cut. */
const CHARACTER = `(?:\\p{RI}\\p{RI}|[^\\s\\p{Cc}])(?:(?!${MARK})[\\p{M}\\p{Emoji_Modifier}]|\\u200d[^\\s\\p{Cc}]?)*`;
const CHARACTERS = new RegExp(CHARACTER, 'gu');
const TOLD = new RegExp(`(${CHARACTER})(${MARK})?|\\s|\\p{Cc}`, 'gu');
// Most texts have no other characters, and to find them by their properties takes ten times as long.
const ASCII = /^[\0-\x7f]*$/;
const TOLD_IN_ASCII = new RegExp(`([!-~])(${MARK})?|[^!-~]`, 'gu');
const ENDINGS = '.!?…)"”’]';

/** The text with each character marked, line by line; white space is nobody's. */
export function marked(text: string): string {
  return text.replaceAll(/[^\n\r\u2028\u2029]+/g, markedLine);
}

/** How a line ends decides whether a period follows: its last signs stay bare, and are known by what they stand behind. */
function markedLine(line: string): string {
  const shown = line.trimEnd();
  let end = shown.length;
  while (end > 0 && ENDINGS.includes(shown.charAt(end - 1))) end -= 1;
  // Signs that stand alone are behind nothing by which they could be known.
  const isNothingElse = end === 0 || /\s/.test(shown.charAt(end - 1));
  const told = isNothingElse ? line : line.slice(0, end);
  const pattern = ASCII.test(told) ? /[!-~]/g : CHARACTERS;
  return told.replaceAll(pattern, `$&${MARK}`) + (isNothingElse ? '' : line.slice(end));
}

/** A text without its marks, and what of it a person has written: from `start` up to `end`, from left to right. */
type Unmarked = {
  readonly text: string;
  readonly theirs: readonly { readonly start: number; readonly end: number }[];
};

/** Takes the marks off. White space between two words of a person is theirs too. */
export function unmarked(told: string): Unmarked {
  const theirs: { start: number; end: number }[] = [];
  if (!told.includes(MARK)) return { text: told, theirs };
  let at = 0;
  let isAfterTheirs = false;
  const text = told.replaceAll(ALL_MARKS, '');
  for (const [whole, character, mark] of told.matchAll(ASCII.test(text) ? TOLD_IN_ASCII : TOLD)) {
    const length = (character ?? whole).length;
    const last = theirs.at(-1);
    if (mark !== undefined || (isAfterTheirs && last?.end === at && ENDINGS.includes(whole))) {
      if (last !== undefined && isAfterTheirs) last.end = at + length;
      else theirs.push({ start: at, end: at + length });
      isAfterTheirs = true;
    } else if (character !== undefined) isAfterTheirs = false;
    at += length;
  }
  return { text, theirs };
}
