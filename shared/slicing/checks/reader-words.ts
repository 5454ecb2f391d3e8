import type { Slice } from '../../plan/plan.ts';
import { swapped, wordSwap } from '../word-swap.ts';
import type { Hit, PlanFacts, SliceRules, Vocabulary } from './rule.ts';

/** The rule about words that the readers of a plan do not accept. */
export const readerWordRules = {
  L1: (slice: Slice, { vocabulary }: PlanFacts) => unwantedWords(slice, vocabulary),
} satisfies SliceRules;

type Told = Pick<Slice, 'title' | 'value' | 'audience' | 'demo' | 'doneWhen'>;

/** L1: each unwanted word once, with what says the same to these readers behind it. */
export function unwantedWords(slice: Slice, vocabulary: Vocabulary): readonly Hit[] {
  if (vocabulary.length === 0) return [];
  const text = [slice.title, slice.value, slice.audience, slice.demo, ...slice.doneWhen].join('\n');
  const hits = new Map<object, Hit>();
  for (const { start, end, entry } of wordSwap(vocabulary).find(text)) {
    if (hits.has(entry)) continue;
    hits.set(entry, { rule: 'L1', sliceId: slice.id, quoted: [text.slice(start, end), entry.instead] });
  }
  return [...hits.values()];
}

/** What a slice tells with a word replaced, also where it stands with a capital letter; only the fields that change. */
export function retold(slice: Told, word: string, instead: string): Partial<Told> {
  const swap = wordSwap([{ word, instead }]);
  const retell = (text: string) => swapped(text, swap.find(text));
  const changed = {
    title: retell(slice.title),
    value: retell(slice.value),
    audience: retell(slice.audience),
    demo: retell(slice.demo),
  };
  const fields = Object.entries(changed).filter(([field, text]) => text !== slice[field as keyof typeof changed]);
  const doneWhen = slice.doneWhen.map(retell);
  const isListChanged = doneWhen.some((entry, place) => entry !== slice.doneWhen[place]);
  return { ...Object.fromEntries(fields), ...(isListChanged ? { doneWhen } : {}) };
}
