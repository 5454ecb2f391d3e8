import type { Slice } from '../../plan/plan.ts';
import { isAfterDeterminer } from '../title-joint.ts';
import { isInAnotherLanguage, LISTS, PHASES, VAGUE_VERBS } from '../word-lists.ts';
import { type Match, matchAt, matchesIn, quotedFrom, titleWords, type Word, type WordList } from '../word-match.ts';
import type { SliceRules } from './rule.ts';
import { isQuestion } from './spikes.ts';

/** Somebody sees it happen: a title names neither a layer of the technology, nor a phase, nor a tool. */
export const verticalRules = {
  V1(slice) {
    const words = titleWords(slice);
    if (phaseOf(words) !== null || canBeWitnessed(slice, words)) return [];
    const nouns = matchesIn(words, LISTS.layerNouns);
    return nouns.length === 0 ? [] : [{ rule: 'V1', sliceId: slice.id, quoted: quotedFrom(slice.title, words, nouns) }];
  },
  V2(slice) {
    const words = titleWords(slice);
    const phase = phaseOf(words);
    if (phase === null) return [];
    const quoted = quotedFrom(slice.title, words, [{ at: 0, length: words.length }]);
    return [{ rule: 'V2', sliceId: slice.id, part: phase, quoted }];
  },
  V3(slice) {
    const words = titleWords(slice);
    if (words.length === 0) return [{ rule: 'V3', sliceId: slice.id, part: 'no-words' }];
    // One fault, one finding: a layer and a phase have no witnessable verb either.
    if (phaseOf(words) !== null || canBeWitnessed(slice, words)) return [];
    if (matchesIn(words, LISTS.layerNouns).length > 0) return [];
    return [{ rule: 'V3', sliceId: slice.id, part: 'no-verb' }];
  },
  V4(slice) {
    const words = titleWords(slice);
    const from = words[0]?.folded === 'to' || words[0]?.folded === 'please' ? 1 : 0;
    for (const { pattern, list } of VAGUE_VERBS) {
      const match = matchAt(words, from, list);
      if (match === null) continue;
      return [{ rule: 'V4', sliceId: slice.id, part: pattern, quoted: quotedFrom(slice.title, words, [match]) }];
    }
    return [];
  },
  V5(slice) {
    const words = titleWords(slice);
    const tools = matchesIn(words, LISTS.tools);
    return tools.length === 0 ? [] : [{ rule: 'V5', sliceId: slice.id, quoted: quotedFrom(slice.title, words, tools) }];
  },
} satisfies SliceRules;

/**
 * Whether a title says that somebody will see something, or nothing can be said about it: a spike that asks is seen by
 * its answer, and the verbs of other languages are not known.
 */
function canBeWitnessed(slice: Slice, words: readonly Word[]): boolean {
  if (slice.kind === 'spike' && isQuestion(slice.title)) return true;
  return witnessableVerbs(words).length > 0 || isInAnotherLanguage(words);
}

/** “Report” shows something, “the report” does not: after an article, a word that is noun and verb is a noun. */
function witnessableVerbs(words: readonly Word[]): readonly Match[] {
  return matchesIn(words, LISTS.witnessableVerbs).filter(
    ({ at }) => !(isAfterDeterminer(words, at) && matchAt(words, at, LISTS.alsoNouns) !== null),
  );
}

/** The pattern that fits instead, where a title consists of names of phases and nothing else. */
function phaseOf(words: readonly Word[]): string | null {
  let pattern: string | null = null;
  for (let at = 0; at < words.length; ) {
    const phase = phaseAt(words, at);
    const joiner = phase === null && pattern !== null ? matchAt(words, at, LISTS.phaseJoiners) : null;
    const length = phase?.length ?? joiner?.length ?? 0;
    if (length === 0) return null;
    if (phase !== null) pattern ??= phase.pattern;
    at += length;
  }
  return pattern;
}

function phaseAt(words: readonly Word[], at: number): { readonly pattern: string; readonly length: number } | null {
  const numbered = phaseWithNumber(words, at);
  if (numbered > 0) return { pattern: 'stop-or-scale', length: numbered };
  // The longest name counts: “model evaluation” is not “model”.
  let found: { readonly pattern: string; readonly length: number } | null = null;
  for (const { pattern, list } of PHASES) {
    const length = matchAt(words, at, list)?.length ?? 0;
    if (length > (found?.length ?? 0)) found = { pattern, length };
  }
  return found;
}

/** “Phase 2”, “second phase” and “next phase” take two words; 0 where none stands there. */
function phaseWithNumber(words: readonly Word[], at: number): number {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined) return 0;
  const isNumber = (word: Word) => /^\p{N}+\p{L}{0,2}$/u.test(word.folded) || isIn(word, LISTS.phaseNumbers);
  const isPhase = (word: Word) => isIn(word, LISTS.numberedPhases);
  return (isPhase(first) && isNumber(second)) || (isNumber(first) && isPhase(second)) ? 2 : 0;
}

function isIn(word: Word, list: WordList): boolean {
  return list.byFirstWord.has(word.folded);
}
