import countWords from './word-lists/count-words.json' with { type: 'json' };
import endlessWords from './word-lists/endless-words.json' with { type: 'json' };
import genericAudiences from './word-lists/generic-audiences.json' with { type: 'json' };
import joints from './word-lists/joints.json' with { type: 'json' };
import layerNouns from './word-lists/layer-nouns.json' with { type: 'json' };
import modelLike from './word-lists/model-like.json' with { type: 'json' };
import otherLanguages from './word-lists/other-languages.json' with { type: 'json' };
import phases from './word-lists/phases.json' with { type: 'json' };
import technicalReasons from './word-lists/technical-reasons.json' with { type: 'json' };
import testableWords from './word-lists/testable-words.json' with { type: 'json' };
import tools from './word-lists/tools.json' with { type: 'json' };
import vagueVerbs from './word-lists/vague-verbs.json' with { type: 'json' };
import witnessableVerbs from './word-lists/witnessable-verbs.json' with { type: 'json' };
import { type Word, type WordList, wordList } from './word-match.ts';

/**
 * The lists behind the rules about words. They are English, they were tried on few titles, and they prompt: the
 * structured fields of a slice carry the judgement.
 */

/** Verbs of which somebody else can see the effect. */
const WITNESSABLE_VERBS: readonly string[] = [...witnessableVerbs.listed, ...witnessableVerbs.missed];

export const LISTS = {
  witnessableVerbs: wordList(WITNESSABLE_VERBS),
  layerNouns: wordList(Object.values(layerNouns).flat(), { isWithinCompounds: true }),
  tools: wordList([...layerNouns.tools, ...tools.models, ...tools.further], { isWithinCompounds: true }),
  modelLike: wordList([...layerNouns.models, ...modelLike], { isWithinCompounds: true }),
  endlessWords: wordList(endlessWords.words),
  passedOver: wordList(endlessWords.passed_over),
  spans: wordList(endlessWords.spans),
  countWords: wordList(countWords),
  jointPhrases: wordList(joints.phrases),
  /** Verbs that can be one of two actions of a title. */
  actionVerbs: wordList([...WITNESSABLE_VERBS, ...joints.verbs]),
  /** Verbs that are nouns as well. */
  alsoNouns: wordList(joints.also_nouns),
  determiners: wordList(joints.determiners),
  /** What follows a verb and hardly ever a noun. */
  objects: wordList(joints.objects),
  genericAudiences: wordList(genericAudiences.generic),
  audienceFillers: wordList(genericAudiences.fillers),
  technicalReasons: wordList(technicalReasons.phrases),
  technicalStates: wordList(technicalReasons.states),
  /** Dates, yes and no, comparisons. */
  testable: wordList([...testableWords.dates, ...testableWords.answers, ...testableWords.comparisons]),
  opinions: wordList(testableWords.opinions),
  phaseNumbers: wordList([...countWords, ...phases.numbers]),
  numberedPhases: wordList(phases.numbered),
  phaseJoiners: wordList(phases.joiners),
  otherLanguages: wordList(otherLanguages.words),
  english: wordList(otherLanguages.english),
} as const satisfies { readonly [name: string]: WordList };

/** Names of phases, each with the pattern that fits instead; `other` where none does. */
export const PHASES = byPattern(phases.named);
/** Verbs that hide several operations or have no end, each with the pattern that fits; `other` where none does. */
export const VAGUE_VERBS = byPattern(vagueVerbs);

function byPattern(entries: {
  readonly [pattern: string]: readonly string[];
}): readonly { readonly pattern: string; readonly list: WordList }[] {
  return Object.entries(entries).map(([pattern, words]) => ({ pattern, list: wordList(words) }));
}

const ONLY_LETTERS = /^[a-z']*$/;

function hasDigit(word: string): boolean {
  return !ONLY_LETTERS.test(word) && /\p{N}/u.test(word);
}

/** Whether a word says how many: digits of any script, or a number in letters. */
export function isCount(word: Word): boolean {
  return hasDigit(word.folded) || LISTS.countWords.byFirstWord.has(word.folded);
}

/**
 * Whether words are evidently not English, so that nothing can be said about the verbs among them. A guess: most of
 * them are in another script, or have more little words of another language than English ones, or a letter with a mark.
 */
export function isInAnotherLanguage(words: readonly Word[]): boolean {
  let [latin, others, english, foreign] = [0, 0, 0, 0];
  let hasMarks = false;
  for (const { folded } of words) {
    const isPlain = /^[0-9a-z']+$/.test(folded);
    if (!isPlain && !/\p{Script=Latin}/u.test(folded)) {
      if (/\p{L}/u.test(folded)) others += 1;
      continue;
    }
    if (isPlain && !/[a-z]/.test(folded)) continue;
    latin += 1;
    hasMarks ||= !isPlain;
    if (LISTS.english.byFirstWord.has(folded)) english += 1;
    if (LISTS.otherLanguages.byFirstWord.has(folded)) foreign += 1;
  }
  return others > latin || foreign > english || (hasMarks && english === 0);
}
