import type { Day } from '../calendar/day.ts';
import { type Week, weekOf } from '../calendar/week.ts';
import type { Derived } from '../derive.ts';
import type { Plan, ReaderWord, Slice, SliceId } from '../plan/plan.ts';
import { riskHolders } from '../schedule/standing-risk.ts';
import { type ReaderExport, wordsOfExport } from '../slicing/vocabulary.ts';
import { wordSwap } from '../slicing/word-swap.ts';

/** Where in a plan a person uses a word that the readers of an export do not. */
export type TheirWord = {
  /** `null`: in the plan itself. */
  readonly sliceId: SliceId | null;
  readonly place: TheirPlace;
  /** The word as it stands there. */
  readonly found: string;
  readonly entry: ReaderWord;
};

type TheirPlace =
  | 'planTitle'
  | 'goal'
  | 'person'
  | 'source'
  | 'contact'
  | 'request'
  | 'review'
  | 'title'
  | 'value'
  | 'audience'
  | 'riskNote'
  | 'riskOwner'
  | 'learned';

const SLICE_TEXTS = {
  title: ({ title }) => title,
  value: ({ value }) => value,
  audience: ({ audience }) => audience,
  riskNote: ({ risk }) => risk?.note ?? '',
  riskOwner: ({ risk }) => risk?.owner ?? '',
  learned: ({ learned }) => learned,
} satisfies { readonly [Place in TheirPlace]?: (slice: Slice) => string };

/** What each export tells of a slice. */
const TOLD = {
  'weekly-markdown': ['title', 'value', 'audience', 'riskNote', 'riskOwner'],
  digest: ['title', 'audience', 'riskNote', 'riskOwner'],
  minutes: ['title', 'audience', 'riskNote', 'riskOwner', 'learned'],
  'help-page': ['title', 'value', 'audience', 'riskNote', 'riskOwner'],
} satisfies { readonly [Id in ReaderExport]: readonly (keyof typeof SLICE_TEXTS)[] };

/** What every export tells of a group with a red dot or watch, beside its slices. */
const RISK_PLACES = ['title', 'riskNote', 'riskOwner'] as const;

/**
 * Each word of the list once for each place in which a person uses it, in the order of the outline: what an export tells
 * of the plan, of the leaves on the board and the risks that stand over them, and of what was said in this week.
 */
export function theirWords(
  { plan, tree, today }: Pick<Derived, 'plan' | 'tree' | 'today'>,
  id: ReaderExport,
): readonly TheirWord[] {
  const words = wordsOfExport(plan, id);
  if (words.length === 0) return [];
  const swap = wordSwap(words);
  const found = new Map<string, TheirWord>();
  const look = (sliceId: SliceId | null, place: TheirPlace, text: string) => {
    for (const { start, end, entry } of swap.find(text)) {
      const key = [sliceId, place, words.indexOf(entry)].join(' ');
      if (!found.has(key)) found.set(key, { sliceId, place, found: text.slice(start, end), entry });
    }
  };
  if (id !== 'digest') look(null, 'planTitle', plan.title);
  if (id === 'weekly-markdown' || id === 'help-page') look(null, 'goal', plan.goal.statement);
  const leaves = tree.leaves.filter(({ stage, status }) => stage === 'board' && status !== 'dropped');
  for (const slice of leaves) for (const place of TOLD[id]) look(slice.id, place, SLICE_TEXTS[place](slice));
  const groups = riskHolders(tree, leaves).filter((holder) => !tree.isLeaf(holder.id));
  for (const group of groups) for (const place of RISK_PLACES) look(group.id, place, SLICE_TEXTS[place](group));
  for (const { name } of Object.values(plan.people)) look(null, 'person', name);
  for (const { name, owner } of Object.values(plan.sources)) look(null, 'source', `${name}\n${owner}`);
  if (id === 'weekly-markdown' || id === 'minutes')
    for (const [place, text] of weekTexts(plan, weekOf(today))) look(null, place, text);
  return [...found.values()];
}

/** What was heard, asked for and learned in a week, of which its reviews tell. */
function weekTexts({ contacts, requests, reviews }: Plan, week: Week): readonly (readonly [TheirPlace, string])[] {
  const isIn = (day: Day | null) => day !== null && weekOf(day) === week;
  return [
    ...Object.values(contacts)
      .filter(({ on }) => isIn(on))
      .map(({ who, heard }) => ['contact', `${who}\n${heard}`] as const),
    ...Object.values(requests)
      .filter(({ askedOn, decidedOn }) => isIn(askedOn) || isIn(decidedOn))
      .map(({ askedBy, wish, agreed }) => ['request', [askedBy, wish, agreed].join('\n')] as const),
    ...Object.values(reviews)
      .filter(({ on }) => isIn(on))
      .map(
        ({ learned, changed, notes }) =>
          ['review', [learned, changed, ...notes.map(({ text }) => text)].join('\n')] as const,
      ),
  ];
}
