import type { Slice } from '../plan/plan.ts';

/** A word of a text: as it is compared, and where it stands. */
export type Word = {
  /** In compatible form, without regard to case, without a genitive s. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether it continues a compound, as `mail` in `e-mail` and `id` in `user_id`. */
  readonly isJoined: boolean;
};

/** Entries of one word or several, found by their first word, the longest first. */
export type WordList = {
  readonly byFirstWord: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly isWithinCompounds: boolean;
};

/** An entry of a list that was found: words `at` to `at + length - 1`. */
export type Match = { readonly at: number; readonly length: number };

// Scripts without spaces: each character is a word of its own, so that texts of them can be compared at all.
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]';
const IN_WORD = `(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}]`;
const WORD = new RegExp(`${UNSPACED}\\p{M}*|(?=[\\p{L}\\p{N}])(?:${IN_WORD})+(?:['’](?:${IN_WORD})+)*`, 'gu');
// Most texts have no other letters, and finding words by their properties takes ten times as long.
const ASCII = /^[\0-\x7F]*$/;
const ASCII_WORD = /[0-9A-Za-z]+(?:'[0-9A-Za-z]+)*/g;
const JOINER = /^[-‐‑_.@#$=\\(){}<>]+$/u;

/** The words of a text in their order. Takes time in proportion to the text. */
export function wordsOf(text: string): readonly Word[] {
  const word = ASCII.test(text) ? ASCII_WORD : WORD;
  const words: Word[] = [];
  let end = 0;
  word.lastIndex = 0;
  for (let found = word.exec(text); found !== null; found = word.exec(text)) {
    const start = found.index;
    const isJoined = words.length > 0 && text[end] !== ' ' && JOINER.test(text.slice(end, start));
    end = word.lastIndex;
    words.push({ folded: folded(found[0]), start, end, isJoined });
  }
  return words;
}

const wordsOfTitles = new WeakMap<Slice, readonly Word[]>();

/** The words of a slice's title; found once for each state of the slice. */
export function titleWords(slice: Slice): readonly Word[] {
  const known = wordsOfTitles.get(slice);
  if (known !== undefined) return known;
  const words = wordsOf(slice.title);
  wordsOfTitles.set(slice, words);
  return words;
}

/**
 * A list to look for in texts. Whole words are compared: `show` is not in `showed`, and neither in `show-stopper`
 * unless the list may also be found within compounds, as `pipeline` in `pipeline-based`.
 */
export function wordList(entries: readonly string[], { isWithinCompounds = false } = {}): WordList {
  let made: WordList['byFirstWord'] | null = null;
  return {
    // Made when it is first looked into: a page that begins shows its plan before anything is checked.
    get byFirstWord() {
      made ??= byFirstWordOf(entries);
      return made;
    },
    isWithinCompounds,
  };
}

function byFirstWordOf(entries: readonly string[]): WordList['byFirstWord'] {
  const byFirstWord = new Map<string, (readonly string[])[]>();
  for (const entry of entries) {
    const words = wordsOf(entry).map((word) => word.folded);
    const [first] = words;
    if (first === undefined) continue;
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirstWord;
}

/** The longest entry that begins with the word at a place. */
export function matchAt(words: readonly Word[], at: number, list: WordList): Match | null {
  const first = words[at];
  if (first === undefined) return null;
  if (first.isJoined && !list.isWithinCompounds) return null;
  const entry = list.byFirstWord
    .get(first.folded)
    ?.find(
      (known) =>
        known.every((word, place) => words[at + place]?.folded === word) &&
        (list.isWithinCompounds || words[at + known.length]?.isJoined !== true),
    );
  return entry === undefined ? null : { at, length: entry.length };
}

/** Every entry that is found, from left to right, the longest first where several begin with one word. */
export function matchesIn(words: readonly Word[], list: WordList): readonly Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = matchAt(words, at, list);
    if (match === null) continue;
    matches.push(match);
    at += match.length - 1;
  }
  return matches;
}

/** What was found as it stands in the text, each thing once. */
export function quotedFrom(text: string, words: readonly Word[], matches: readonly Match[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const { at, length } of matches) {
    const from = words[at];
    const to = words[at + length - 1];
    if (from === undefined || to === undefined) continue;
    const quoted = text.slice(from.start, to.end);
    if (!seen.has(folded(quoted))) seen.set(folded(quoted), quoted);
  }
  return [...seen.values()];
}

/** Which part of the different words of one text, from 0 to 1, also stands in the other; 0 where it has none. */
export function sharedPart(words: readonly Word[], others: readonly Word[]): number {
  const own = differentWords(words);
  return own.size === 0 ? 0 : sharedCount(own, differentWords(others)) / own.size;
}

export function differentWords(words: readonly Word[]): ReadonlySet<string> {
  const different = new Set<string>();
  for (const { folded } of words) different.add(folded);
  return different;
}

/** How many of the different words of one text stand in the other too. */
export function sharedCount(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (others.has(word)) count += 1;
  return count;
}

const PLAIN = /^[0-9A-Za-z]*$/;

function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  // Upper case first, because some letters have one form in upper case and two in lower case.
  return text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
}
