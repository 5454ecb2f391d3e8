import { ownRecord } from '../plan/collections.ts';
import type { Plan, ReaderWord } from '../plan/plan.ts';

/** The exports that are told in the words of their readers, in the order in which people meet them. */
export const READER_EXPORTS = ['weekly-markdown', 'digest', 'minutes', 'help-page'] as const;

export type ReaderExport = (typeof READER_EXPORTS)[number];

const NO_WORDS: readonly ReaderWord[] = [];
const known = new WeakMap<Plan['readerWords'], readonly ReaderWord[]>();

/** What the readers of one export are told instead; the same list until it is edited. */
export function wordsOfExport({ readerWords }: Pick<Plan, 'readerWords'>, id: ReaderExport): readonly ReaderWord[] {
  return ownRecord(readerWords, id) ?? NO_WORDS;
}

/**
 * All words that some readers of the plan do not use: a slice is told to all of them. Where two exports replace the same
 * word, the first one says by what. Made once for each state of the lists.
 */
export function vocabularyOf({ readerWords }: Pick<Plan, 'readerWords'>): readonly ReaderWord[] {
  const made = known.get(readerWords) ?? vocabularyAnew(readerWords);
  known.set(readerWords, made);
  return made;
}

function vocabularyAnew(readerWords: Plan['readerWords']): readonly ReaderWord[] {
  const lists = READER_EXPORTS.map((id) => wordsOfExport({ readerWords }, id)).filter((words) => words.length > 0);
  const [only] = lists;
  if (only === undefined) return NO_WORDS;
  return lists.length === 1 ? only : lists.flat();
}
