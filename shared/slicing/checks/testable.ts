import type { Slice } from '../../plan/plan.ts';
import { isCount, isInAnotherLanguage, LISTS } from '../word-lists.ts';
import {
  matchAt,
  matchesIn,
  quotedFrom,
  titleWords,
  type Word,
  type WordList,
  wordList,
  wordsOf,
} from '../word-match.ts';
import { isGenericAudience } from './audience.ts';
import type { PlanFacts, SliceRules } from './rule.ts';

/** Done is no matter of opinion, and a model has something to beat. */
export const testableRules = {
  T1(slice, facts) {
    const entries = slice.doneWhen.filter((entry) => entry.trim() !== '');
    if (entries.length === 0) return [{ rule: 'T1', sliceId: slice.id, part: 'empty' }];
    if (entries.some((entry) => canBeTested(entry, slice, facts))) return [];
    const quoted = entries.flatMap((entry) => {
      const words = wordsOf(entry);
      return quotedFrom(entry, words, matchesIn(words, LISTS.opinions));
    });
    return [{ rule: 'T1', sliceId: slice.id, part: 'opinion', quoted: [...new Set(quoted)] }];
  },
  T2(slice, { metric }) {
    const words = titleWords(slice);
    const models = matchesIn(words, LISTS.modelLike);
    const part = models.length === 0 ? null : lackingIn(metric);
    if (part === null) return [];
    return [{ rule: 'T2', sliceId: slice.id, part, quoted: quotedFrom(slice.title, words, models) }];
  },
} satisfies SliceRules;

function lackingIn(metric: PlanFacts['metric']): 'metric' | 'both' | 'baseline' | 'threshold' | null {
  if (metric === null) return 'metric';
  const hasBaseline = metric.baseline.trim() !== '';
  if (metric.threshold.trim() === '') return hasBaseline ? 'threshold' : 'both';
  return hasBaseline ? null : 'baseline';
}

/** Whether an entry has a number, a date, a name, a yes or no, or a comparison. Other languages are given credit. */
function canBeTested(entry: string, slice: Slice, facts: PlanFacts): boolean {
  if (/[<>=≤≥≠%?？]/u.test(entry)) return true;
  const words = wordsOf(entry);
  return (
    words.some(isCount) ||
    words.some((_, at) => matchAt(words, at, LISTS.testable) !== null) ||
    namesPersonOrSource(entry, words, facts) ||
    hasCapitalisedName(entry, words) ||
    namesAudience(words, slice.audience) ||
    isInAnotherLanguage(words)
  );
}

/** A word with a capital within a sentence, as names have it; not one of a text in capitals, nor an opinion. */
function hasCapitalisedName(entry: string, words: readonly Word[]): boolean {
  return words.some((word, place) => {
    if (place === 0 || word.isJoined || !/^\p{Lu}\p{Ll}/u.test(entry.slice(word.start, word.end))) return false;
    const between = entry.slice(words[place - 1]?.end ?? 0, word.start);
    return !/[.!:]\s*\P{L}*$/u.test(between) && !LISTS.opinions.byFirstWord.has(word.folded);
  });
}

/** “The lead has seen it” names whom it is for, if that is the retention lead. */
function namesAudience(words: readonly Word[], audience: string): boolean {
  if (isGenericAudience(audience)) return false;
  const names = wordsOf(audience).filter(
    ({ folded }) => !LISTS.genericAudiences.byFirstWord.has(folded) && !LISTS.audienceFillers.byFirstWord.has(folded),
  );
  return words.some((word) => names.some((name) => name.folded === word.folded));
}

/** Initials are written in capitals: “is” is not Iris Simon. */
const LONGEST_INITIALS = 3;

function namesPersonOrSource(entry: string, words: readonly Word[], facts: PlanFacts): boolean {
  return quotedFrom(entry, words, matchesIn(words, namesOf(facts))).some(
    (name) => name.length > LONGEST_INITIALS || name !== name.toLowerCase(),
  );
}

const namesOfFacts = new WeakMap<PlanFacts, WordList>();

function namesOf(facts: PlanFacts): WordList {
  const known =
    namesOfFacts.get(facts) ??
    // A new plan has one person, “Team”: that is nobody in particular.
    wordList([...facts.personNames, ...facts.sourceNames].filter((name) => !isGenericAudience(name)));
  namesOfFacts.set(facts, known);
  return known;
}
