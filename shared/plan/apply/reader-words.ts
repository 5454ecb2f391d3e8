import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import { sameJson } from '../json.ts';
import type { Plan, ReaderWord } from '../plan.ts';
import { isId, isListOf, isTitle } from '../values.ts';
import { badValue, type Outcome } from './slices.ts';

/** Replaces the words for the readers of one export. */
export function editWords(plan: Plan, { exportId, words }: CommandOf<'words.edit'>): Outcome {
  if (!isId(exportId)) return badValue('exportId');
  if (!isListOf(words, isReaderWord)) return badValue('words');
  const known = Object.hasOwn(plan.readerWords, exportId) ? plan.readerWords[exportId] : undefined;
  if (sameJson(known ?? [], words)) return ok(plan);
  const { [exportId]: _former, ...others } = plan.readerWords;
  return ok({ ...plan, readerWords: words.length === 0 ? others : { ...others, [exportId]: words } });
}

function isReaderWord(value: unknown): value is ReaderWord {
  if (typeof value !== 'object' || value === null) return false;
  const { word, instead } = value as Partial<ReaderWord>;
  return isTitle(word) && word.trim() !== '' && isTitle(instead);
}
