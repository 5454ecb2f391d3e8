import { expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { theirWords } from '../../../shared/exports/their-words.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import type { ReaderExport } from '../../../shared/slicing/vocabulary.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const PLAN = {
  ...planWith({
    title: 'Churn',
    goal: { statement: 'Less churn' },
    slices: [
      { id: 'group', title: 'All about churn' },
      { id: 'a', under: 'group', title: 'A churn list, churned and CHURN', value: 'see the churn', demo: 'churn' },
      { id: 'b', title: 'b', risk: { level: 'red', note: 'no churn data', owner: '', since: '2026-11-20' } },
      { id: 'parked', title: 'churn', stage: 'later' },
      { id: 'gone', title: 'churn', status: 'dropped', droppedOn: '2026-11-20' },
    ],
  }),
  readerWords: {
    'weekly-markdown': [{ word: 'churn', instead: 'people who leave' }],
    digest: [{ word: 'churn', instead: '' }],
  },
};

function placesIn(id: ReaderExport): string[] {
  return theirWords(derive(PLAN, TODAY), id).map(({ sliceId, place, found }) => `${sliceId} ${place} ${found}`);
}

it('names each place once in which the person uses a word that the readers of an export do not', () => {
  expect(placesIn('weekly-markdown')).toEqual([
    'null planTitle Churn',
    'null goal churn',
    'a title churn',
    'a value churn',
    'b riskNote churn',
  ]);
});

it('looks at what the export tells, and only at the words of its own list', () => {
  expect(placesIn('digest')).toEqual(['a title churn', 'b riskNote churn']);
  expect(placesIn('minutes')).toEqual([]);
});

it('looks at what is wrong with a group, which is told with each of its slices', () => {
  const plan = {
    ...planWith({
      slices: [
        { id: 'cut', title: 'Churn', risk: { level: 'red', note: 'no churn data', owner: '', since: '2026-11-20' } },
        { id: 'piece', under: 'cut', title: 'piece' },
        { id: 'quiet', title: 'churn' },
        { id: 'leaf', under: 'quiet', title: 'leaf' },
      ],
    }),
    readerWords: PLAN.readerWords,
  };
  const places = theirWords(derive(plan, TODAY), 'weekly-markdown').map(({ sliceId, place }) => `${sliceId} ${place}`);
  expect(places).toEqual(['cut title', 'cut riskNote']);
});

it('looks at names, and at what was said in this week', () => {
  const contact = { who: 'Churn team', heard: '', sliceIds: [] };
  const plan = {
    ...planWith({
      people: { one: { name: 'Churn analyst' } },
      sources: { crm: { name: 'CRM', owner: 'Head of churn' } },
      contacts: { c1: { ...contact, on: '2026-11-23' }, c2: { ...contact, who: 'old churn', on: '2026-11-16' } },
    }),
    readerWords: { minutes: [{ word: 'churn', instead: '' }], digest: [{ word: 'churn', instead: '' }] },
  };
  const places = (id: ReaderExport) => theirWords(derive(plan, TODAY), id).map(({ place }) => place);
  expect(places('minutes')).toEqual(['person', 'source', 'contact']);
  expect(places('digest')).toEqual(['person', 'source']);
});

it('finds the places of all that stands in the export', () => {
  const { readerWords } = weeklyMarkdown(derive(PLAN, TODAY));
  // Twice in one title.
  expect(readerWords?.theirs).toHaveLength(placesIn('weekly-markdown').length + 1);
});
