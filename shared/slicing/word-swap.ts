import type { ReaderWord } from '../plan/plan.ts';

/** A word of the list where it stands in a text; from `start` up to `end`, in UTF-16 units. */
type FoundWord = { readonly start: number; readonly end: number; readonly entry: ReaderWord };

/** Words that readers do not use, ready to be looked for in many texts. */
export type WordSwap = {
  /** From left to right, the longest where several begin together, none within another. */
  readonly find: (text: string) => readonly FoundWord[];
};

const NOTHING: WordSwap = { find: () => [] };
const known = new WeakMap<readonly ReaderWord[], WordSwap>();

/**
 * Finds words and phrases of a list in texts: in whatever case, whole words only, whatever characters they are made of.
 * What stands in a replacement is no find: who reads “cross-functional team” for “team” has been told already, so nothing
 * is ever replaced twice. Of a word that is listed twice the first entry counts. Made once for each list.
 */
export function wordSwap(words: readonly ReaderWord[]): WordSwap {
  const made = known.get(words) ?? swapAnew(words);
  known.set(words, made);
  return made;
}

/** Our own words, with nothing of a person in them, as these readers are told them. */
export function retoldWords(words: readonly ReaderWord[], text: string): string {
  return swapped(text, wordSwap(words).find(text));
}

/** A text with everything replaced that was found in it. */
export function swapped(text: string, found: readonly FoundWord[]): string {
  let told = '';
  let at = 0;
  for (const match of found) {
    told += text.slice(at, match.start);
    at = match.end;
    const instead = insteadOf(text, match);
    told += instead;
    // Where nothing takes its place, one of the spaces around it goes too.
    if (instead === '' && (told === '' || /\s$/u.test(told)))
      at += /^[^\S\n\r]*/u.exec(text.slice(at))?.[0].length ?? 0;
  }
  const rest = told + text.slice(at);
  return found.some(({ entry }) => entry.instead.trim() === '') ? rest.trimEnd() : rest;
}

/** A replacement stands in one line of a table or a list. */
function insteadOf(text: string, { start, end, entry }: FoundWord): string {
  const instead = plainLine(entry.instead);
  const found = text.slice(start, end);
  // A word that is listed with a capital is a name, and gives one away only where a sentence begins.
  const isCapital =
    isUpper(found) && (!isUpper(plainLine(entry.word)) || /(?:^|[.!?…]\s+)$/u.test(text.slice(0, start)));
  if (!isCapital) return instead;
  const [first = ''] = instead;
  return first.toUpperCase() + instead.slice(first.length);
}

function isUpper(text: string): boolean {
  const [first = ''] = text;
  return first !== first.toLowerCase();
}

function plainLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
}

function swapAnew(words: readonly ReaderWord[]): WordSwap {
  const entries = new Map<string, ReaderWord>();
  for (const entry of words) {
    const key = plainLine(entry.word).normalize('NFC').toLowerCase();
    if (key !== '' && !entries.has(key)) entries.set(key, entry);
  }
  if (entries.size === 0) return NOTHING;
  const unwanted = finder([...entries]);
  const accepted = [...entries.values()]
    .map(({ instead }) => plainLine(instead))
    .filter((instead) => !entries.has(instead.normalize('NFC').toLowerCase()) && unwanted(instead).length > 0);
  const find = finder([...entries, ...accepted.map((instead) => [instead, null] as const)]);
  return {
    find: (text) =>
      find(text).flatMap(({ start, end, entry }) =>
        entry === null || text.slice(start, end) === plainLine(entry.instead) ? [] : { start, end, entry },
      ),
  };
}

type Listed = readonly [word: string, entry: ReaderWord | null];

/** A word as it is compared: character by character, without regard to case. */
type Pattern = {
  readonly signs: readonly string[];
  readonly entry: ReaderWord | null;
  readonly beginsInWord: boolean;
  readonly endsInWord: boolean;
};

/** Patterns are known by what they begin with, so that a list of a thousand words takes no longer than one of ten. */
function finder(listed: readonly Listed[]) {
  const byFirst = new Map<string, Pattern[]>();
  for (const [word, entry] of listed) {
    for (const form of new Set([word.normalize('NFC'), word.normalize('NFD')])) {
      const signs = Array.from(form, folded);
      const [first = '', last = ''] = [signs[0], signs.at(-1)];
      const pattern = { signs, entry, beginsInWord: IN_WORD.test(first), endsInWord: IN_WORD.test(last) };
      const others = byFirst.get(first);
      if (others === undefined) byFirst.set(first, [pattern]);
      else others.push(pattern);
    }
  }
  for (const patterns of byFirst.values()) patterns.sort((a, b) => b.signs.length - a.signs.length);
  return (text: string) => foundBy(byFirst, text);
}

function foundBy(byFirst: ReadonlyMap<string, readonly Pattern[]>, text: string) {
  const found: { readonly start: number; readonly end: number; readonly entry: ReaderWord | null }[] = [];
  // Most texts have no other characters, and to take them apart takes three times as long.
  const isPlain = ASCII.test(text);
  const raw = isPlain ? text : [...text];
  const signs = typeof raw === 'string' ? raw.toLowerCase().replaceAll(CONTROLS, ' ') : raw.map(folded);
  let place = 0;
  let start = 0;
  while (place < signs.length) {
    const first = signs[place] ?? '';
    let next = place + 1;
    for (const pattern of byFirst.get(first) ?? []) {
      const end = endOf(pattern, signs, place);
      if (end === null) continue;
      found.push({ start, end: start + lengthOf(raw, place, end), entry: pattern.entry });
      next = end;
      break;
    }
    while (place < next) {
      start += raw[place]?.length ?? 0;
      place += 1;
    }
  }
  return found;
}

function lengthOf(raw: string | readonly string[], from: number, to: number): number {
  return typeof raw === 'string' ? to - from : raw.slice(from, to).join('').length;
}

/** Where a word ends that begins at a place; `null` when it does not, or is only a part of another one. */
function endOf({ signs, beginsInWord, endsInWord }: Pattern, text: ArrayLike<string>, place: number): number | null {
  if (beginsInWord && IN_WORD.test(text[place - 1] ?? '')) return null;
  let at = place;
  for (const sign of signs) {
    if (text[at] !== sign) return null;
    at += 1;
    // A space stands for as many as there are.
    if (sign === ' ') while (text[at] === ' ') at += 1;
  }
  return (endsInWord ? IN_WORD : GOES_ON).test(text[at] ?? '') ? null : at;
}

const ASCII = /^[\0-\x7f]*$/;
const CONTROLS = /\p{Cc}/gu;
/** What words are made of; scripts without spaces have no ends of words that could be seen. */
const IN_WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}_]/u;
/** A sign without its accent, or an emoji without its tone, is another one. */
const GOES_ON = /[\p{M}\p{Emoji_Modifier}\u200d]/u;

/** Upper case first, because some letters have one form in upper case and two in lower case. */
function folded(sign: string): string {
  if (/[\s\p{Cc}]/u.test(sign)) return ' ';
  if (sign === '’') return "'";
  const upper = sign.toUpperCase();
  return (upper.length === sign.length ? upper : sign).toLowerCase();
}
