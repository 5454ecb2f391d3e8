import { isCount, LISTS } from './word-lists.ts';
import { type Match, matchAt, matchesIn, quotedFrom, type Word, wordsOf } from './word-match.ts';

/** Where a title joins two actions: what stands before and after, each a title of its own, and the words of the joint. */
export type TitleJoint = { readonly before: string; readonly after: string; readonly quoted: readonly string[] };

/**
 * The first joint of a title: a semicolon, *and then*, *and also*, or a verb, *and*, and another verb. `null` where it
 * names one action. Words that are noun and verb at once count as verbs only where what follows is no part of a noun.
 */
export function titleJoint(title: string, words: readonly Word[] = wordsOf(title)): TitleJoint | null {
  return semicolonJoint(title, words) ?? phraseJoint(title, words) ?? verbJoint(title, words);
}

function semicolonJoint(title: string, words: readonly Word[]): TitleJoint | null {
  // Without the space it is code or an address.
  for (const { index } of title.matchAll(/[;；](?=\s)/gu)) {
    const hasWordsAround = (words[0]?.start ?? index) < index && (words.at(-1)?.end ?? index) > index;
    if (hasWordsAround) return parted(title, index, index + 1, [';']);
  }
  return null;
}

function phraseJoint(title: string, words: readonly Word[]): TitleJoint | null {
  for (const match of matchesIn(words, LISTS.jointPhrases)) {
    const from = words[match.at];
    const to = words[match.at + match.length - 1];
    if (match.at === 0 || from === undefined || to === undefined || words[match.at + match.length] === undefined)
      continue;
    return parted(title, from.start, to.end, quotedFrom(title, words, [match]));
  }
  return null;
}

function verbJoint(title: string, words: readonly Word[]): TitleJoint | null {
  let before: Match | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word?.folded === 'and' && before !== null) {
      const next = words[at + 1]?.folded === 'to' ? at + 2 : at + 1;
      const after = verbAt(words, next, false);
      if (after !== null) return parted(title, word.start, word.end, quotedFrom(title, words, [before, after]));
    }
    before ??= verbAt(words, at, at === 0);
  }
  return null;
}

function verbAt(words: readonly Word[], at: number, isFirst: boolean): Match | null {
  const match = matchAt(words, at, LISTS.actionVerbs);
  if (match === null || isAfterDeterminer(words, at)) return null;
  if (isFirst || words[at - 1]?.folded === 'to' || matchAt(words, at, LISTS.alsoNouns) === null) return match;
  const next = words[at + match.length];
  return next !== undefined && (isOneOf(next, LISTS.determiners) || isOneOf(next, LISTS.objects) || isCount(next))
    ? match
    : null;
}

/** Whether the word at a place follows an article or the like, and so is no verb. */
export function isAfterDeterminer(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && isOneOf(before, LISTS.determiners);
}

function isOneOf(word: Word, list: (typeof LISTS)['determiners']): boolean {
  return list.byFirstWord.has(word.folded);
}

function parted(title: string, from: number, to: number, quoted: readonly string[]): TitleJoint {
  const before = title.slice(0, from).replace(/[\s,]+$/u, '');
  const after = title.slice(to).trim();
  const [first = ''] = after;
  return { before: before.trimStart(), after: first.toUpperCase() + after.slice(first.length), quoted };
}
