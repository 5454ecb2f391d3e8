import senses from './trigger-senses.json' with { type: 'json' };
import { type Match, matchAt, matchesIn, type Word, type WordList, wordList } from './word-match.ts';

/**
 * Whether a word of a title means what a pattern listens for. Most of those words mean other things as well: “set up”
 * changes no records, and nobody who documents a pipeline wants one. A guess, made from lists.
 */

const ONLY_AS_VERB = wordList(senses.only_as_verb);
const BEFORE_A_VERB = wordList(senses.before_a_verb);
const TELLING = wordList(senses.told_of.verbs);
const TOLD = wordList(senses.told_of.things);
const NOT_BEFORE = listsBy(senses.not_before);
const NOT_AFTER = listsBy(senses.not_after);

/** The words of a list that stand in a title and mean it. */
export function meantIn(words: readonly Word[], list: WordList): readonly Match[] {
  return matchesIn(words, list).filter((match) => isMeant(words, match));
}

function isMeant(words: readonly Word[], { at, length }: Match): boolean {
  const found = words[at];
  // A phrase says itself what it means.
  if (found === undefined || length > 1) return true;
  if (matchAt(words, at, ONLY_AS_VERB) !== null && !isVerb(words, at)) return false;
  if (at > 0 && matchAt(words, 0, TELLING) !== null && matchAt(words, at, TOLD) !== null) return false;
  const next = NOT_BEFORE.get(found.folded);
  if (next !== undefined && matchAt(words, at + 1, next) !== null) return false;
  const before = NOT_AFTER.get(found.folded);
  return before === undefined || at === 0 || matchAt(words, at - 1, before) === null;
}

/** An English title begins with its verb; later on a verb stands behind few words. */
function isVerb(words: readonly Word[], at: number): boolean {
  return at === 0 || matchAt(words, at - 1, BEFORE_A_VERB) !== null;
}

function listsBy(entries: { readonly [word: string]: readonly string[] }): ReadonlyMap<string, WordList> {
  return new Map(Object.entries(entries).map(([word, others]) => [word, wordList(others)]));
}
