import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { type Derived, derive } from '../../../shared/derive.ts';
import { digest } from '../../../shared/exports/digest.ts';
import { helpAsk, helpPage } from '../../../shared/exports/help-page.ts';
import { withMarks } from '../../../shared/exports/marked-plan.ts';
import { unmarked } from '../../../shared/exports/marked-text.ts';
import { minutes } from '../../../shared/exports/minutes.ts';
import { readerWordsUse } from '../../../shared/exports/reader-words-use.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import { importWeeklyMarkdown } from '../../../shared/imports/weekly-markdown.ts';
import type { Plan, ReaderWord, ReviewId } from '../../../shared/plan/plan.ts';
import { knownForecast } from '../../../shared/schedule/known-forecast.ts';
import { READER_EXPORTS } from '../../../shared/slicing/vocabulary.ts';
import { arbitraryDay, arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { CHURN_PLAN } from '../../support/churn-plan.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { inFull } from '../../support/in-full.ts';
import { type PlanSketch, planWith, sliceId } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const REVIEW = 'r1' as ReviewId;

function withWords(plan: Plan, ...pairs: readonly (readonly [string, string])[]): Plan {
  const words = pairs.map(([word, instead]): ReaderWord => ({ word, instead }));
  return { ...plan, readerWords: Object.fromEntries(READER_EXPORTS.map((id) => [id, words])) };
}

/** A plan in which every export has something to say, and in which the person uses our own words for everything. */
const THEIRS = 'Delivered at risk: Day, State, Next, Blocked, slice';
const SKETCH: PlanSketch = {
  title: THEIRS,
  goal: { statement: THEIRS },
  people: { one: { name: THEIRS, absences: [{ from: '2026-11-25', to: '2026-11-26', label: THEIRS }] } },
  sources: { crm: { name: THEIRS, access: 'asked', owner: THEIRS } },
  slices: [
    {
      id: 'a',
      title: THEIRS,
      value: THEIRS,
      audience: THEIRS,
      status: 'delivered',
      deliveredOn: '2026-11-24',
      learned: THEIRS,
      seenBy: [THEIRS],
    },
    {
      id: 'b',
      title: THEIRS,
      value: THEIRS,
      audience: THEIRS,
      sourceIds: ['crm'],
      risk: { level: 'red', note: THEIRS, owner: THEIRS, since: '2026-11-20' },
    },
    { id: 'c', title: THEIRS, quarterDays: 9, skills: [THEIRS] },
    { id: 'd', title: THEIRS, skills: [THEIRS] },
  ],
  reviews: {
    [REVIEW]: {
      on: '2026-11-24',
      shownIds: ['b'],
      learned: THEIRS,
      changed: THEIRS,
      notes: [{ sliceId: 'b', text: THEIRS }],
      closedAt: null,
    },
  },
  requests: {
    q1: {
      askedOn: '2026-11-24',
      askedBy: THEIRS,
      wish: THEIRS,
      state: 'agreed',
      agreed: THEIRS,
      moved: [],
      decidedOn: '2026-11-24',
    },
  },
  contacts: { c1: { on: '2026-11-24', who: THEIRS, heard: THEIRS, sliceIds: [] } },
};

function textsOf(plan: Plan): Record<(typeof READER_EXPORTS)[number], string> {
  const derived = derive(plan, TODAY);
  return {
    'weekly-markdown': weeklyMarkdown(derived).text,
    digest: digest(derived).text,
    minutes: minutes(derived, REVIEW),
    'help-page': helpPage(derived, sliceId('b'), { ask: THEIRS }),
  };
}

function everythingOf(derived: Derived): string[] {
  return [
    weeklyMarkdown(derived).text,
    digest(derived).text,
    ...Object.keys(derived.plan.reviews).map((id) => minutes(derived, id as ReviewId)),
    ...Object.keys(derived.plan.slices).map((id) => helpPage(derived, sliceId(id))),
  ];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Nothing tells then whether a period follows: such a sentence is left as it is. */
function endsInSignsAlone(text: string): boolean {
  return text.split(/[\n\r\u2028\u2029]/).some((line) => /(?:^|\s)[.!?…)"”’\]]+\s*$/.test(line));
}

/** Which signs Markdown has to escape depends on those beside them, and marks are such. */
function withoutEscapes(markdown: string): string {
  return markdown
    .replaceAll('\\', '')
    .replaceAll(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function times(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('what a person has written', () => {
  it('stays as it is in every export, also where it uses the very words that are replaced', () => {
    const plain = textsOf(planWith(SKETCH));
    const told = textsOf(
      withWords(
        planWith(SKETCH),
        ...['Delivered', 'at risk', 'Day', 'State', 'Next', 'Blocked', 'slice', 'risk'].map(
          (word) => [word, `[${word.toUpperCase()}!]`] as const,
        ),
      ),
    );
    for (const id of READER_EXPORTS) {
      expect(times(plain[id], THEIRS), id).toBeGreaterThan(2);
      expect(times(told[id], THEIRS), id).toBe(times(plain[id], THEIRS));
      expect(told[id], id).not.toBe(plain[id]);
    }
  });

  it('comes back from the weekly Markdown to the letter, whatever it is and whatever is replaced', () => {
    const word = fc.oneof(fc.constantFrom('Delivered', 'day', 'week', 'the', '|', '·', '.', '-'), hostileText());
    const slice = fc.tuple(hostileText(), hostileText(), hostileText());
    fc.assert(
      fc.property(fc.array(slice, { maxLength: 6 }), fc.array(fc.tuple(word, hostileText())), (texts, pairs) => {
        const slices = texts.map(([title, value, note], place) => ({
          id: `s${place}`,
          title,
          value,
          audience: note,
          risk: { level: 'red' as const, note, owner: value, since: '2026-11-20' },
        }));
        const plain = planWith({ title: 'A plan', slices });
        const plan = withWords(plain, ...pairs);
        const words = plan.readerWords['weekly-markdown'] ?? [];
        const rows = (text: string, list: readonly ReaderWord[]) =>
          importWeeklyMarkdown(text, list).weeks.flatMap((week) =>
            week.slices.map(({ title, value, audience }) => [title, value, audience]),
          );
        expect(rows(weeklyMarkdown(derive(plan, TODAY)).text, words)).toEqual(
          rows(weeklyMarkdown(derive(plain, TODAY)).text, []),
        );
      }),
    );
  });

  it('that was written for the help page alone stays too, and what we propose there is ours', () => {
    const plan = withWords(planWith(SKETCH), ['Give access', 'Open the door']);
    const derived = derive(plan, TODAY);
    expect(helpAsk(derived, sliceId('b'))).toContain('Open the door to ');
    expect(helpPage(derived, sliceId('b'))).toContain('Open the door to ');
    expect(helpPage(derived, sliceId('b'), { ask: 'Give access to us' })).toContain('Give access to us');
  });

  it('is known from ours in whatever plan: the marks change no word of any export', () => {
    fc.assert(
      fc.property(arbitraryPlan(), arbitraryDay(), (plan, day) => {
        fc.pre(!textsIn(plan).some(endsInSignsAlone));
        const derived = derive({ ...plan, readerWords: {} }, day);
        const told = everythingOf(withMarks(derived)).map((text) => withoutEscapes(unmarked(text).text));
        expect(told).toEqual(everythingOf(derived).map(withoutEscapes));
      }),
      { numRuns: inFull(300, 40) },
    );
  });

  it('is known from ours in all exports of a plan with everything in it', () => {
    const plan = planWith(SKETCH);
    for (const known of [derive(plan, TODAY), derive(CHURN_PLAN, TODAY)]) {
      const told = withMarks(known);
      expect(unmarked(weeklyMarkdown(told).text).text).toBe(weeklyMarkdown(known).text);
      expect(unmarked(minutes(told, REVIEW)).text).toBe(minutes(known, REVIEW));
      for (const id of Object.keys(known.plan.slices).map(sliceId))
        expect(unmarked(helpPage(told, id)).text).toBe(helpPage(known, id));
    }
  });

  it('is left alone together with its sentence where it ends in nothing but signs', () => {
    const slices = [
      { id: 'a', title: 'a', risk: { level: 'red' as const, note: '> .', owner: '', since: '2026-11-20' } },
    ];
    const plan = withWords(planWith({ slices }), ['.', '!'], ['risk', 'danger'], ['State', 'Mood']);
    const { text } = weeklyMarkdown(derive(plan, TODAY));
    expect(text).toContain(': > .\n');
    expect(text).toContain('| Mood |');
  });

  it('is left alone together with its sentence where the marks are in the text already', () => {
    const title = 'Delivered\u{e01ef} slice';
    const plan = withWords(planWith({ slices: [{ id: 'a', title }] }), ['Next', 'Coming'], ['slice', 'part']);
    expect(digest(derive(plan, TODAY)).text).toContain(title);
  });
});

describe('our own words', () => {
  it('are replaced in each export by the list of that export alone', () => {
    const plan: Plan = {
      ...CHURN_PLAN,
      readerWords: {
        digest: [{ word: 'Blocked', instead: 'In the way' }],
        minutes: [{ word: 'Next', instead: 'Then' }],
      },
    };
    const derived = derive(plan, TODAY);
    expect(digest(derived).text).toContain('\nIn the way: ');
    expect(digest(derived).text).toContain('\nNext: ');
    expect(weeklyMarkdown(derived).text).toBe(weeklyMarkdown(derive(CHURN_PLAN, TODAY)).text);
  });

  it('are replaced in headings, tables, footnotes and figures', () => {
    const { text } = weeklyMarkdown(
      derive(
        withWords(
          CHURN_PLAN,
          ['Week', 'Sprint'],
          ['So that', 'Why'],
          ['planned', 'foreseen'],
          ['deliveries', 'results'],
          ['At risk', 'In danger'],
        ),
        TODAY,
      ),
    );
    expect(text).toMatch(/^## Sprint 48 · /m);
    expect(text).toContain('| Day | Delivered | Why |');
    expect(text).toMatch(/^\d+ results · /m);
    expect(text).toContain(']: In danger since ');
    expect(text).not.toMatch(/Week \d|So that|\| planned/);
  });

  it('never make Markdown of what takes their place', () => {
    const { text } = weeklyMarkdown(derive(withWords(CHURN_PLAN, ['Delivered', '# a | <b> *c*\n\nd']), TODAY));
    expect(text).toContain('| Day | # a \\| \\<b> \\*c\\* d | So that |');
  });

  it('and theirs are counted apart, with what each sentence was before', () => {
    const plan = withWords(planWith(SKETCH), ['Next', 'Coming'], ['slice', 'part']);
    const use = readerWordsUse(derive(plan, TODAY), 'digest');
    expect(use?.retold.map(({ before, after }) => [before.slice(0, 6), after.slice(0, 8)])).toEqual([
      ['Next: ', 'Coming: '],
    ]);
    expect(use?.theirs.map(({ word }) => word)).toContain('slice');
  });

  it('are shown in the sentences that are handed out, those of the forecast included', () => {
    const plan = withWords(CHURN_PLAN, ['sure', 'certain']);
    const forecast = knownForecast(plan, TODAY);
    const use = readerWordsUse(derive(plan, TODAY), 'weekly-markdown', forecast);
    const { text } = weeklyMarkdown(derive(plan, TODAY), { forecast });
    const afters = use?.retold.map(({ after }) => after) ?? [];
    expect(afters.some((after) => after.includes('85 % certain'))).toBe(true);
    expect(text).toContain('85 % certain');
  });
});

describe('the tables of the weekly Markdown', () => {
  it('are known by the words that they were written with, and by ours', () => {
    const plan = withWords(CHURN_PLAN, ['Delivered', 'Shown'], ['Because', 'Reason'], ['Slice', 'Part'], ['Day', '']);
    const derived = derive(plan, TODAY);
    const plain = importWeeklyMarkdown(weeklyMarkdown(derive(CHURN_PLAN, TODAY)).text);
    const titles = ({ weeks, stillToSlice, noDay }: typeof plain) => [
      weeks.flatMap(({ slices }) => slices.map(({ title }) => title)),
      stillToSlice.map(({ title }) => title),
      noDay.map(({ title }) => title),
    ];
    const words = plan.readerWords['weekly-markdown'];
    expect(titles(importWeeklyMarkdown(weeklyMarkdown(derived).text, words))).toEqual(titles(plain));
  });
});
