import type { Day } from '../calendar/day.ts';
import type { Plan, Slice, Source } from '../plan/plan.ts';
import type { Pattern } from './pattern.ts';
import { PATTERNS } from './patterns.ts';
import { meantIn } from './trigger-sense.ts';
import {
  type Match,
  matchesIn,
  quotedFrom,
  titleWords,
  type Word,
  type WordList,
  wordList,
  wordsOf,
} from './word-match.ts';

/** A pattern that something speaks for. */
export type Fit = {
  readonly pattern: Pattern;
  /** The words of the title that speak for it, as they stand there, each once. */
  readonly words: readonly string[];
  /** The data sources whose state of access speaks for it, by name. */
  readonly sources: readonly string[];
};

/** A name of two letters stands in too many titles by chance. */
const SHORTEST_NAME = 3;

/**
 * The patterns that fit a slice, best first: by its title, by the sources it names or reads from, and by whether those
 * can be read. Without `today` it is not looked at whether an access has ended meanwhile.
 */
export function fittingPatterns(plan: Plan, slice: Slice, today: Day | null = null): readonly Fit[] {
  const named = namedSources(plan, slice.title);
  return PATTERNS.map((pattern) => fitOf(pattern, plan, slice, named, today))
    .filter(({ fit: { words, sources } }) => words.length + sources.length > 0)
    .map(({ fit, isFirst }) => ({ fit, weight: weightOf(fit, isFirst) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ fit }) => fit);
}

/** The sources whose names stand in a title, in the order of the title. */
export function namedSources({ sources }: Pick<Plan, 'sources'>, title: string): readonly NamedSource[] {
  const words = wordsOf(title);
  return Object.values(sources)
    .flatMap((source) => {
      const name = source.name.trim();
      if (name.length < SHORTEST_NAME) return [];
      const [match] = matchesIn(words, wordList([name]));
      const range = match === undefined ? null : rangeOf(words, match);
      return range === null ? [] : [{ source, ...range }];
    })
    .sort((one, other) => one.start - other.start);
}

export type NamedSource = { readonly source: Source; readonly start: number; readonly end: number };

/** Where a pattern's own words stand in a title. */
export function triggersIn(
  pattern: Pattern,
  title: string,
): readonly { readonly start: number; readonly end: number }[] {
  const words = wordsOf(title);
  return meantIn(words, triggersOf(pattern)).flatMap((match) => rangeOf(words, match) ?? []);
}

const triggers = new Map<Pattern, WordList>();

function triggersOf(pattern: Pattern): WordList {
  const known = triggers.get(pattern);
  if (known !== undefined) return known;
  const made = wordList(pattern.triggers);
  triggers.set(pattern, made);
  return made;
}

function rangeOf(words: readonly Word[], { at, length }: Match) {
  const first = words[at];
  const last = words[at + length - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function fitOf(pattern: Pattern, plan: Plan, slice: Slice, named: readonly NamedSource[], today: Day | null) {
  const words = titleWords(slice);
  const meant = meantIn(words, triggersOf(pattern));
  const found = quotedFrom(slice.title, words, meant);
  const several = pattern.id === 'one-source' && named.length > 1;
  const names = several ? named.map(({ start, end }) => slice.title.slice(start, end)) : [];
  const sources = pattern.id === 'access-spike' ? closedSources(plan, slice, named, today) : [];
  return { fit: { pattern, words: [...found, ...names], sources }, isFirst: meant[0]?.at === 0 };
}

/** The sources of the slice that nobody can read, or not any more. */
function closedSources(plan: Plan, { sourceIds }: Slice, named: readonly NamedSource[], today: Day | null) {
  const own = sourceIds.flatMap((id) => (Object.hasOwn(plan.sources, id) ? (plan.sources[id] ?? []) : []));
  const closed = [...own, ...named.map(({ source }) => source)].filter(
    ({ access, grantedUntil }) =>
      access !== 'granted' || (today !== null && grantedUntil !== null && grantedUntil < today),
  );
  return [...new Set(closed.map(({ name }) => name.trim()).filter((name) => name !== ''))];
}

/**
 * A closed source decides; after that a phrase says more than a word, two words more than one, and the word with which
 * the title begins, mostly its verb, more than one that it mentions.
 */
function weightOf({ words, sources }: Fit, isFirst: boolean): number {
  return sources.length * 10 + words.reduce((sum, word) => sum + word.split(/\s+/).length, isFirst ? 1 : 0);
}
