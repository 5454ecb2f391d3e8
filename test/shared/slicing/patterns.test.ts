import { describe, expect, it } from 'vitest';
import { planFactsOf } from '../../../shared/slicing/checks/plan-facts.ts';
import type { SliceRules } from '../../../shared/slicing/checks/rule.ts';
import { sizeRules } from '../../../shared/slicing/checks/size.ts';
import { testableRules } from '../../../shared/slicing/checks/testable.ts';
import { verticalRules } from '../../../shared/slicing/checks/vertical.ts';
import type { RuleId } from '../../../shared/slicing/finding.ts';
import { PATTERN_IDS } from '../../../shared/slicing/pattern.ts';
import { BY_DAYS, PATTERNS, patternById } from '../../../shared/slicing/patterns.ts';
import { fillTemplate, slotsIn, titleOf } from '../../../shared/slicing/slots.ts';
import { planWith } from '../../support/plan-builder.ts';

/** A word or two for each slot, as somebody at an insurer or a food bank would type them. */
const SAMPLE_WORDS: { readonly [slot: string]: readonly string[] } = {
  audience: ['claims lead', 'Anna', 'the night shift'],
  object: ['glass claims', 'the weekly food parcels', 'late trains'],
  segment: ['Leeds', 'dry goods'],
  'next-segment': ['York', 'fresh goods'],
  source: ['the claims table', 'CRM'],
  'next-source': ['the phone notes'],
  'third-source': ['the overdue bills'],
  'source-owner': ['the head of data'],
  sponsor: ['director'],
  question: ['which ten depots miss most?'],
  'one-sign': ['no login for 30 days'],
  'known-cases': ['last month’s leavers'],
  meeting: ['the Monday meeting'],
  'next-reader': ['a store manager'],
  'their-sheet': ['the Friday sheet of one shop'],
  measure: ['read rate'],
  'small-sample': ['50 labelled forms'],
  weekday: ['Monday'],
  'who-repairs-it': ['the engineer on duty'],
  'real-screen': ['the sales screen'],
  'first-user': ['one sales clerk'],
  'one-kind-of-case': ['glass claims'],
  expert: ['the claims clerk'],
  'second-expert': ['a second clerk'],
  target: ['6 of 20 calls worth making'],
};

const templates = PATTERNS.flatMap(({ id, children }) => children.map(({ title }) => ({ id, title })));

describe('the patterns', () => {
  it('are 22, each with a name, a line about it, the question about the first child and three to five children', () => {
    expect(PATTERNS.map(({ id }) => id)).toEqual(PATTERN_IDS);
    expect(new Set(PATTERN_IDS).size).toBe(22);
    for (const { name, hint, still, triggers, children } of PATTERNS) {
      expect([name, hint, still].filter((text) => text === '' || text.includes('\n'))).toEqual([]);
      expect(still).toMatch(/\?/);
      expect(triggers.length).toBeGreaterThan(0);
      expect(children.length).toBeGreaterThanOrEqual(3);
      expect(children.length).toBeLessThanOrEqual(5);
      expect(children.some(({ kind }) => kind === 'slice')).toBe(true);
    }
  });

  it('say what is shown at the end of their first child, in words that need nothing to be filled in', () => {
    for (const { children } of PATTERNS) {
      const [first, ...others] = children;
      expect(first?.demo).toMatch(/^[A-Z][^{}[\]\n]+$/);
      expect(others.every(({ demo }) => demo === undefined)).toBe(true);
    }
    expect(new Set(PATTERNS.map(({ children }) => children[0]?.demo)).size).toBe(22);
  });

  it('say of each child when it is done, in words of its own that can be told apart from an opinion', () => {
    const { T1 } = testableRules;
    for (const { id, children } of PATTERNS) {
      for (const { title, kind, doneWhen = [] } of children) {
        const slices = [{ id: 'slice001', title, kind, doneWhen }];
        const slice = Object.values(planWith({ slices }).slices)[0];
        if (slice === undefined) throw new Error('The plan has one slice.');
        expect([id, title, T1(slice, planFactsOf(planWith(), []))]).toEqual([id, title, []]);
        expect(doneWhen.join('\n')).not.toMatch(/[{}[\]]/);
      }
    }
  });

  it('are found by their id, and one that does not exist any more is none', () => {
    expect(patternById('shadow')?.name).toBe('Run beside, change nothing');
    expect(patternById('by-days')).toBe(BY_DAYS);
    expect([patternById('of-long-ago'), patternById('toString'), patternById('')]).toEqual([null, null, null]);
  });

  it('do not count cutting by days among themselves', () => {
    expect(PATTERNS).not.toContain(BY_DAYS);
    expect(BY_DAYS.triggers).toEqual([]);
  });

  it('ask questions that take half a day at most, with what each answer leads to', () => {
    const spikes = PATTERNS.flatMap(({ children }) => children).filter(({ kind }) => kind === 'spike');
    expect(spikes.map(({ title }) => title.endsWith('?'))).toEqual([true, true]);
    expect(spikes.map(({ share, doneWhen }) => [share, doneWhen?.length])).toEqual([
      [0.5, 2],
      [0.5, 2],
    ]);
  });

  it('use only slots that somebody can make something of', () => {
    const slots = new Set(templates.flatMap(({ title }) => slotsIn(title)));
    expect([...slots].toSorted()).toEqual(Object.keys(SAMPLE_WORDS).toSorted());
    expect(templates.filter(({ title }) => title.replaceAll(/\{[a-z-]+\}/g, '').match(/[{}]/))).toEqual([]);
  });
});

describe('the titles that the patterns draft, with their slots filled', () => {
  const plan = planWith();
  const facts = planFactsOf(plan, []);
  const rules: SliceRules = { ...sizeRules, ...verticalRules };
  const asked = ['S2', 'S3', 'V1', 'V2', 'V3', 'V4', 'V5'] as const satisfies readonly RuleId[];
  const titles = templates.flatMap(({ id, title }) =>
    [0, 1, 2].map((choice) => {
      const fills = Object.fromEntries(
        slotsIn(title).map((slot) => {
          const words = SAMPLE_WORDS[slot] ?? [];
          return [slot, words[choice % words.length] ?? ''];
        }),
      );
      return { id, title: titleOf(fillTemplate(title, fills)) };
    }),
  );

  it('are asked about by every one of these rules', () => {
    expect(asked.filter((id) => rules[id] === undefined)).toEqual([]);
  });

  it.each([...new Map(titles.map((drafted) => [drafted.title, drafted])).values()])(
    'pass the checks of titles: $title',
    ({ title }) => {
      const slice = Object.values(planWith({ slices: [{ id: 'slice001', title }] }).slices)[0];
      if (slice === undefined) throw new Error('The plan has one slice.');
      expect(asked.flatMap((id) => rules[id]?.(slice, facts) ?? [])).toEqual([]);
    },
  );
});
