import type { Slice } from '../../plan/plan.ts';
import type { Hit, PlanFacts, SliceRules, Vocabulary } from './rule.ts';

/** The rule about words that the readers of a plan do not accept. */
export const readerWordRules = { L1: unwantedWords } satisfies SliceRules;

/** Until a plan can choose its words there are none that stay out. */
export const NO_VOCABULARY: Vocabulary = [];

type Told = Pick<Slice, 'title' | 'value' | 'audience' | 'demo' | 'doneWhen'>;

/** L1: each unwanted word once, with what says the same to these readers behind it. */
function unwantedWords(slice: Slice, { vocabulary }: PlanFacts): readonly Hit[] {
  if (vocabulary.length === 0) return [];
  const text = [slice.title, slice.value, slice.audience, slice.demo, ...slice.doneWhen].join('\n');
  return vocabulary.flatMap(({ word, instead }) => {
    const found = wholeWord(word)?.exec(text)?.[0];
    return found === undefined ? [] : { rule: 'L1', sliceId: slice.id, quoted: [found, instead] };
  });
}

/** What a slice tells with a word replaced, also where it stands with a capital letter; only the fields that change. */
export function retold(slice: Told, word: string, instead: string): Partial<Told> {
  const pattern = wholeWord(word);
  if (pattern === null) return {};
  const retell = (text: string) => text.replace(pattern, (found) => asWritten(instead, found));
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

function asWritten(instead: string, found: string): string {
  const first = found.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

function wholeWord(word: string): RegExp | null {
  const plain = word.trim();
  if (plain === '') return null;
  const escaped = plain.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'giu');
}
