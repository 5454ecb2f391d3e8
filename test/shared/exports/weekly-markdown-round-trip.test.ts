import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import { importWeeklyMarkdown } from '../../../shared/imports/weekly-markdown.ts';
import { dayText, oneLine, sizeText } from '../../../shared/words/en.ts';
import { noDayText } from '../../../shared/words/finding-text.ts';
import { CHURN_PLAN } from '../../support/churn-plan.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { inFull } from '../../support/in-full.ts';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const TITLES_IN_ALL = inFull(10_000, 500);
const SLICES_IN_A_PLAN = 25;

/** Mostly nothing: the titles are what has to come back, and time is short. */
function sometimes(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 7, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text });
}

/** Slices of every kind that the export shows, with footnotes and without, their texts made to break it. */
function hostileSlice(place: number): fc.Arbitrary<SliceSketch> {
  const texts = fc.record({ title: hostileText(), value: sometimes(hostileText()), note: sometimes(hostileText()) });
  const kinds = fc.constantFrom('thin', 'red', 'waiting', 'refused', 'thick', 'unsized', 'delivered');
  return fc.tuple(texts, kinds).map(([{ title, value, note }, kind]) => ({
    id: `s${place}`,
    title,
    value,
    audience: value,
    quarterDays: kind === 'thick' ? 9 : kind === 'unsized' ? null : 1,
    ...(['red', 'unsized', 'refused'].includes(kind)
      ? { risk: { level: 'red' as const, note, owner: note, since: '2026-11-20' } }
      : {}),
    ...(kind === 'waiting' ? { sourceIds: ['asked'] } : {}),
    ...(kind === 'refused' ? { sourceIds: ['refused'] } : {}),
    ...(kind === 'delivered' ? { status: 'delivered' as const, deliveredOn: '2026-11-23' } : {}),
  }));
}

it(`brings back all of ${TITLES_IN_ALL} hostile titles, each on its day`, { timeout: 120_000 }, () => {
  const slices = fc.tuple(...Array.from({ length: SLICES_IN_A_PLAN }, (_, place) => hostileSlice(place)));
  fc.assert(
    fc.property(slices, hostileText(), sometimes(hostileText()), (sketches, name, label) => {
      const plan = planWith({
        title: name,
        goal: { statement: name },
        people: { one: { name: label } },
        sources: { asked: { name: label, access: 'asked' }, refused: { name: label, access: 'refused' } },
        slices: sketches,
      });
      const derived = derive(plan, TODAY);
      const back = importWeeklyMarkdown(weeklyMarkdown(derived).text);
      const shown = derived.weeks.flatMap(({ days }) =>
        days.flatMap(({ day, sliceIds }) => sliceIds.map((id) => [dayText(day), plan.slices[id]?.title ?? ''])),
      );
      expect({
        title: back.title,
        slices: back.weeks.flatMap((week) => week.slices.map(({ day, title }) => [day, title])),
        stillToSlice: back.stillToSlice.map(({ title, size }) => [title, size]),
        noDay: back.noDay.map(({ title, reason }) => [title, reason]),
      }).toEqual({
        title: oneLine(name) || 'Plan without a title',
        slices: shown.map(([day, title = '']) => [day, oneLine(title)]),
        stillToSlice: derived.tray.stillToSlice.map((slice) => [oneLine(slice.title), sizeText(slice.quarterDays)]),
        noDay: derived.tray.noDay.map(({ slice, reason }) => [oneLine(slice.title), noDayText(reason, plan)]),
      });
      expect(shown.length + back.stillToSlice.length + back.noDay.length).toBe(SLICES_IN_A_PLAN);
    }),
    { numRuns: TITLES_IN_ALL / SLICES_IN_A_PLAN },
  );
});

const TRAPS = [
  ...[
    'www.',
    'www.|',
    'www.*a*',
    'see www.x.y|z',
    'https://a.b/c|d',
    'a@b.c|',
    'Done!',
    'ends in \\',
    'a\\|b',
    '`a|b`',
    '``',
  ],
  ...[
    '[^1]',
    '[^1]: x',
    '![^1]',
    '[x] done',
    '# Day',
    '- a',
    '1. a',
    '> a',
    '| - |',
    '<b>',
    '&amp;',
    '_a_ **b** ~~c~~ ~d~',
  ],
];

it('brings back titles that caught us or others out, with a footnote behind them and without', () => {
  const slices = TRAPS.flatMap((title, place): SliceSketch[] => [
    { id: `a${place}`, title, quarterDays: 1 },
    { id: `b${place}`, title, quarterDays: 1, risk: { level: 'red', note: title, owner: '', since: '2026-11-20' } },
  ]);
  const { text } = weeklyMarkdown(derive(planWith({ slices }), TODAY));
  const titles = importWeeklyMarkdown(text).weeks.flatMap((week) => week.slices.map(({ title }) => title));
  expect(titles).toEqual(TRAPS.flatMap((title) => [title, title]));
});

it('brings back every field of a row', () => {
  expect(importWeeklyMarkdown(weeklyMarkdown(derive(CHURN_PLAN, TODAY)).text).weeks.at(-1)).toEqual({
    heading: 'Week 50 · 7–11 December',
    slices: [
      {
        day: 'Wed 9',
        title: 'Alert in the team channel | `#churn`',
        value: 'nobody has to ask for it',
        audience: 'Fundraisers',
        person: 'Data engineer',
        state: 'not promised',
      },
    ],
  });
});
