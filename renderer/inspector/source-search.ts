import type { Plan, SourceId } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { foldText, searchWords } from '../view/fold-text.ts';

export type FoundSources = {
  readonly ids: readonly SourceId[];
  /** How many more would be found; they are shown when something more is typed. */
  readonly more: number;
  /** The name of a source that could be added: what was typed, unless one is called so already. */
  readonly newName: string | null;
};

const MOST_OPTIONS = 40;

/** The sources in whose names all words occur, without those that are read already; by name. */
export function findSources(plan: Plan, takenIds: readonly SourceId[], text: string): FoundSources {
  const words = searchWords(text);
  const name = oneLine(text);
  const named = Object.entries(plan.sources).map(([id, source]) => ({
    id: id as SourceId,
    name: foldText(oneLine(source.name)),
  }));
  const found = named
    .filter((source) => !takenIds.includes(source.id) && words.every((word) => source.name.includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
  const isNew = name !== '' && !named.some((source) => source.name === foldText(name));
  return {
    ids: found.slice(0, MOST_OPTIONS).map(({ id }) => id),
    more: Math.max(0, found.length - MOST_OPTIONS),
    newName: isNew ? name : null,
  };
}
