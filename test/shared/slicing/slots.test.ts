import { describe, expect, it } from 'vitest';
import type { Plan, Slice } from '../../../shared/plan/plan.ts';
import { cutDraft } from '../../../shared/slicing/cut-draft.ts';
import { BY_DAYS, PATTERNS, patternById } from '../../../shared/slicing/patterns.ts';
import { blankText, fillTemplate, slotFills, titleOf } from '../../../shared/slicing/slots.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';

function planAbout(title: string, sketch: PlanSketch = {}): { plan: Plan; slice: Slice } {
  const plan = planWith({ slices: [{ id: 'slice001', title, quarterDays: 20 }], ...sketch });
  return { plan, slice: plan.slices.slice001 as Slice };
}

function filled(title: string, pattern: string, sketch: PlanSketch = {}) {
  const { plan, slice } = planAbout(title, sketch);
  const found = patternById(pattern);
  if (found === null) throw new Error(`There is no pattern ${pattern}.`);
  return slotFills(plan, slice, found);
}

/** Titles from fields that the patterns were not written for. */
const TITLES = [
  'Predict which premature babies need the incubator longest',
  'Real-time alerts for landslides above the railway',
  'Automate the grading of olive oil',
  'Dashboard of overdue library books for all branches',
  'Merge the choir’s three address lists',
  'Clean the weather station records since 1950',
  'Understand why bees leave the hives in every valley',
  'Apply the new lamp timetable in the museum',
  'Self-service portal for grave permissions',
  'Weekly cheese price forecast for Alpine dairies',
  'Deploy the avalanche model to the ski patrol’s phones',
  'Label the whale recordings of the northern buoys',
  'Replace the ferry timetable with an optimised one',
  'Find suspicious entries in the marathon’s timing data',
  'Make the tide gauge feed reliable',
  'Reduce waiting at the vaccination centre',
  'Continue with the mushroom identification',
  'Get access to the parish registers',
  'Evaluate satellite pictures for counting reindeer',
  'Kundenabwanderung für alle Filialen vorhersagen',
];

describe('what a draft says', () => {
  it.each(TITLES)('is template or plan and nothing else: %s', (title) => {
    const { plan, slice } = planAbout(title, {
      goal: { audience: 'harbour master' },
      sources: { logs: { name: 'Logbooks', owner: 'Archivist' } },
    });
    const words = `${title} ${plan.goal.audience} Logbooks Archivist`.split(/[^\p{L}\p{N}’-]+/u);
    for (const pattern of [...PATTERNS, BY_DAYS]) {
      const templates = pattern.children.map((child) => child.title.split(/\{[a-z-]+\}/));
      for (const [place, { parts, demo, doneWhen }] of cutDraft(plan, slice, pattern).children.entries()) {
        expect([demo, doneWhen]).toEqual([pattern.children[place]?.demo, pattern.children[place]?.doneWhen ?? []]);
        for (const part of parts) {
          if (part.from === 'slot') {
            const strange = part.text.split(/[^\p{L}\p{N}’-]+/u).filter((word) => !words.includes(word));
            expect(part.isBlank ? part.text === blankText(part.slot) : strange.length === 0, part.text).toBe(true);
          } else if (pattern !== BY_DAYS) {
            expect(part.text === 'the ' || templates[place]?.includes(part.text), part.text).toBe(true);
          }
        }
      }
    }
  });

  it('fills what the plan knows, and leaves the rest as blanks', () => {
    const { plan, slice } = planAbout('Show quiet customers in all regions', { goal: { audience: 'Retention lead' } });
    const [first, , third] = cutDraft(plan, slice, PATTERNS[0] ?? BY_DAYS).children;
    expect(titleOf(first?.parts ?? [])).toBe(
      'Show the Retention lead quiet customers, only the first 20 of [segment…]',
    );
    expect(titleOf(third?.parts ?? [])).toBe('Send the same for [next segment…] to whoever answers for it');
  });
});

describe('what a slice is about', () => {
  it.each([
    ['Predict churn', 'heuristic-first', 'churn'],
    ['Clean the stock data', 'raw-first', 'the stock data'],
    ['360° view of customers at risk', 'one-source', 'view of customers at risk'],
    ['Understand what drives churn', 'explanation-as-deliverable', 'churn'],
    ['Deploy the score to the sales screen', 'deploy-hello', 'the score to the sales screen'],
    ['Apply the loyalty discount automatically', 'read-only', 'the loyalty discount'],
    ['Show quiet customers in all regions', 'one-segment', 'quiet customers'],
    ['Compare prices across branches', 'one-segment', 'prices'],
    ['Clean all customer records', 'one-segment', 'customer records'],
    ['Build a dashboard for the sales of all shops', 'report-before-dashboard', 'the sales'],
    ['Stock app (for the shops)', 'spreadsheet-route', 'Stock for the shops'],
    ['Choose evaluation metrics (e.g., accuracy, F1-score, RMSE)', 'metric-first', 'evaluation'],
    ['Advanced models (e.g., ensemble methods)', 'read-only', 'Advanced models'],
    ['Clean the columns (date, amount)', 'read-only', 'the columns'],
    ['PREDICT CHURN', 'heuristic-first', 'CHURN'],
    ['Abwanderung verstehen', 'one-segment', 'Abwanderung verstehen'],
  ])('is what is left of “%s” for %s', (title, pattern, object) => {
    expect(filled(title, pattern).object).toBe(object);
  });

  it('is not the data as such where causes are asked for', () => {
    expect(filled('Explore the data', 'explanation-as-deliverable')).not.toHaveProperty('object');
    expect(filled('Explore the sales data', 'explanation-as-deliverable').object).toBe('the sales data');
  });

  it.each([
    '',
    '🐘',
    '!!!',
    'Predict',
    'All of the whole',
    'Score every donor nightly',
    'word '.repeat(1000),
    'Load it; then show every row',
  ])('is left blank where the title has no name for it: %.30s', (title) => {
    expect(filled(title, 'heuristic-first')).not.toHaveProperty('object');
  });
});

describe('whom a slice is for', () => {
  it('is its own audience, else the goal’s, else who was spoken with last', () => {
    const contacts = {
      c1: { on: '2026-11-02', who: 'Old contact', heard: '', sliceIds: [] },
      c2: { on: '2026-11-20', who: 'Depot planner', heard: '', sliceIds: [] },
    };
    const own = { slices: [{ id: 'slice001', title: 'A', audience: 'Buyer' }] };
    expect(filled('A', 'shadow', { ...own, goal: { audience: 'Director' }, contacts }).audience).toBe('Buyer');
    expect(filled('A', 'shadow', { goal: { audience: ' Director\n' }, contacts }).audience).toBe('Director');
    expect(filled('A', 'shadow', { contacts }).audience).toBe('Depot planner');
    expect(filled('A', 'shadow')).not.toHaveProperty('audience');
  });

  it('is rather who was spoken with about this slice', () => {
    const contacts = {
      c1: { on: '2026-11-02', who: 'Buyer', heard: '', sliceIds: ['slice001'] },
      c2: { on: '2026-11-20', who: 'Depot planner', heard: '', sliceIds: [] },
    };
    expect(filled('A', 'shadow', { contacts }).audience).toBe('Buyer');
  });

  it('has an article before a role, and none before a name or another article', () => {
    const shown = (audience: string) => titleOf(fillTemplate('Show {audience} it', { audience }));
    expect(['lead', 'Lead', 'Retention lead', 'Head of data', 'CFO'].map(shown)).toEqual([
      'Show the lead it',
      'Show the Lead it',
      'Show the Retention lead it',
      'Show the Head of data it',
      'Show the CFO it',
    ]);
    expect(['Anna', 'the buyer', 'a clerk', 'our buyers', '3 clerks'].map(shown)).toEqual([
      'Show Anna it',
      'Show the buyer it',
      'Show a clerk it',
      'Show our buyers it',
      'Show 3 clerks it',
    ]);
  });
});

describe('from which source a slice reads', () => {
  const sources = { crm: { name: 'CRM', owner: 'Head of sales' }, bills: { name: 'Billing table' } };

  it('is said by its title, then by the slice', () => {
    const slices = [{ id: 'slice001', title: 'A', sourceIds: ['bills'] }];
    expect(filled('Join billing table with CRM', 'one-source', { sources })).toMatchObject({
      source: 'Billing table',
      'next-source': 'CRM',
    });
    expect(filled('A', 'one-source', { sources, slices })).toMatchObject({ source: 'Billing table' });
    expect(filled('A', 'one-source', { sources, slices })).not.toHaveProperty('next-source');
  });

  it('is not guessed where neither says it, however few sources there are', () => {
    expect(filled('Combine everything', 'one-source', { sources: { crm: { name: 'CRM' } } })).not.toHaveProperty(
      'source',
    );
  });

  it('is what access is asked for', () => {
    expect(filled('Get access to the contract data', 'access-spike').source).toBe('the contract data');
    expect(filled('The contract data', 'access-spike')).not.toHaveProperty('source');
  });

  it('comes with its owner', () => {
    expect(filled('Get data from the CRM', 'access-spike', { sources })).toMatchObject({
      source: 'CRM',
      'source-owner': 'Head of sales',
    });
  });
});
