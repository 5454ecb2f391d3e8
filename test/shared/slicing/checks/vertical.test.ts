import { describe, expect, it } from 'vitest';
import { PATTERN_IDS } from '../../../../shared/slicing/pattern.ts';
import { PHASES, VAGUE_VERBS } from '../../../../shared/slicing/word-lists.ts';
import { hitsOf, titleHits } from '../../../support/hits.ts';

/** Slices of the reference's own examples, one of each pattern and some more: none of them may be found fault with. */
const GOOD_TITLES = [
  'Show the retention lead 20 quiet contract customers in Leeds',
  'Send York’s retention lead the same list for York',
  'Answer “which ten depots miss most?” in one e-mail to the operations lead',
  'Decide with the operations lead which question earns a page',
  'Ring 5 lapsed donors from a hand-picked list',
  'Tell the fundraising lead how many minutes each step took',
  'List customers with no login for 30 days for the retention lead',
  'Rank the same customers with a logistic regression, beside the rules',
  'Compare a boosted model with the logistic one on that hit rate',
  'Hand the call-centre lead yesterday’s scores in a sheet',
  'Show the score during the call',
  'Show the account manager ten customers with the most complaints, from the CRM alone',
  'Show the warehouse lead the raw stock counts, marked “unverified” in red',
  'Publish the counts without the mark for the three products that pass',
  'Let the pricing lead accept or reject ten of them by hand',
  'Print one page for the Monday 9 am meeting',
  'Let a store manager read their own store’s page',
  'Put generated numbers beside the typed ones in one shop’s Friday stock sheet',
  'Replace that shop’s Friday stock sheet with a generated one, same columns',
  'Explain the direction of each lever on one page',
  'Present one real case for each lever to the pricing lead',
  'Can we read one contract row with our own account?',
  'Can 50 labelled forms tell us whether OCR reads the total?',
  'Warn the data engineer by text when it fails',
  'Show one test user a constant score of 5 % in the real screen',
  'Count accepted against rejected after 30 claims',
  'Compare both after four Fridays, naming the surprises',
  'E-mail the auditor the ten oddest payments at 8 am',
  'Read ten forms with the claims clerk, writing down each verdict',
  'Agree three promises about the contract feed with its owner',
  'Agree with the sponsor: 20 calls a day, at least 6 worth making',
  'Decide with the sponsor: stop, hold or widen',
];

it.each(GOOD_TITLES)('nothing is wrong with the title “%s”', (title) => {
  expect(titleHits(title)).toEqual([]);
});

describe('V1: a layer of the technology', () => {
  it.each([
    ['Build the data pipeline', 'V1 · pipeline'],
    ['Set up the database and API', 'V1 · database · API'],
    ['CLEAN THE DATA', 'V1 · CLEAN THE DATA'],
    ['Refactor the feature store', 'V1 · Refactor · feature store'],
    ['Pipeline for the report', 'V1 · Pipeline'],
    ['Build the API-based lookup', 'V1 · API'],
  ])('“%s” is one', (title, hit) => {
    expect(titleHits(title)).toEqual([hit]);
  });

  it.each([
    'Show the lead what the pipeline would send',
    'Document data pipeline',
    'Let the clerk see ten rows of the data mart',
  ])('“%s” is none, since somebody sees it', (title) => {
    expect(hitsOf(['V1', 'V3'], { title })).toEqual([]);
  });

  it('a question that a spike asks is seen by its answer', () => {
    expect(titleHits('Is the API fast enough?', { kind: 'spike' })).toEqual([]);
    expect(titleHits('Is the API fast enough?')).toEqual(['V1 · API']);
  });
});

describe('V2: a phase of the work', () => {
  it.each([
    ['EDA', 'explanation-as-deliverable'],
    ['📂 Exploratory data analysis', 'explanation-as-deliverable'],
    ['Modelling', 'heuristic-first'],
    ['Modelling and evaluation', 'heuristic-first'],
    ['model selection', 'heuristic-first'],
    ['DEPLOYMENT', 'deploy-hello'],
    ['Phase 2', 'stop-or-scale'],
    ['Phase two: modelling', 'stop-or-scale'],
    ['2nd phase', 'stop-or-scale'],
    ['Next phase', 'stop-or-scale'],
    ['Phase IV', 'stop-or-scale'],
    ['Data preparation', 'other'],
    ['Model evaluation', 'other'],
  ])('“%s” is one, and %s fits instead', (title, part) => {
    expect(hitsOf(['V1', 'V2', 'V3'], { title })).toEqual([
      { rule: 'V2', sliceId: 'slice', part, quoted: [title.replace('📂 ', '')] },
    ]);
  });

  it.each([
    'Show the EDA to the lead',
    'Phase',
    'And',
    'Deployment of Leeds',
    'Explore data (EDA) with the lead',
    'Milestone 1: the lead signs',
    '2',
  ])('“%s” is none', (title) => {
    expect(hitsOf(['V2'], { title })).toEqual([]);
  });
});

describe('V3: nobody sees it happen', () => {
  it.each([
    'Churn by region',
    'Write the report generator',
    'Create the list',
    'Internal sources',
    'Showcase of ten depots',
    'Listed depots',
    'SELECT name FROM donors',
    '42',
  ])('is said of “%s”', (title) => {
    expect(titleHits(title)).toEqual(['V3']);
  });

  it.each([
    'Report the ten worst depots to the lead',
    'Write to ten donors',
    'Lapsed donors by region, one sheet, by e-mail',
    'SHOW THE LEAD TEN DEPOTS',
    'Re-run last week’s list',
    'Swap the two columns for the lead',
    'Put the ten on the wall',
    'Kündigungen je Region zeigen',
    'Dem Vertrieb die Liste der Kündiger geben',
    '顧客に一覧を見せる',
    '给经理看十个客户',
  ])('is not said of “%s”', (title) => {
    expect(hitsOf(['V1', 'V3'], { title })).toEqual([]);
  });

  it('is said of a title without words, and that it has none', () => {
    for (const title of ['', '   ', '🙂', '👩‍🔬📌️', '—'])
      expect(hitsOf(['V1', 'V2', 'V3', 'V4', 'V5', 'S2', 'S3'], { title })).toEqual([
        { rule: 'V3', sliceId: 'slice', part: 'no-words' },
      ]);
  });
});

describe('V4: a verb that hides several', () => {
  it.each([
    ['Manage the list with the lead', 'Manage', 'read-only'],
    ['HANDLE missing values', 'HANDLE', 'read-only'],
    ['To process claims', 'process', 'read-only'],
    ['Improve on the baseline', 'Improve', 'metric-first'],
    ['✨ optimise the list', 'optimise', 'metric-first'],
    ['Explore why donors leave', 'Explore', 'question-spike'],
    ['Look into the returns', 'Look into', 'question-spike'],
    ['Continue with churn', 'Continue', 'stop-or-scale'],
    ['Work on the list', 'Work on', 'other'],
  ])('“%s” begins with one', (title, verb, part) => {
    expect(hitsOf(['V4'], { title })).toEqual([{ rule: 'V4', sliceId: 'slice', part, quoted: [verb] }]);
  });

  it.each([
    'Show how clerks handle claims',
    'Managers read the list',
    'Processing times for the lead',
    'Improvements for Leeds',
  ])('“%s” does not', (title) => {
    expect(hitsOf(['V4'], { title })).toEqual([]);
  });
});

describe('V5: a tool in the title', () => {
  it('is named as it stands, each once', () => {
    expect(hitsOf(['V5'], { title: 'Rank donors with XGBoost on Snowflake, xgboost-based' })[0]?.quoted).toEqual([
      'XGBoost',
      'Snowflake',
    ]);
    expect(hitsOf(['V5'], { title: 'Show the lead a Power BI page' })[0]?.quoted).toEqual(['Power BI']);
  });

  it.each(['Show the lead an Excel sheet', 'Show the snowflakes', 'Show the power of bi-weekly calls'])(
    '“%s” names none',
    (title) => {
      expect(hitsOf(['V5'], { title })).toEqual([]);
    },
  );
});

it('a title of 5,000 characters is read like any other', () => {
  const long = `${'ten depots of the north '.repeat(210)}and every pipeline`.slice(-5_000);
  expect(long).toHaveLength(5_000);
  expect(titleHits(long)).toEqual(['S3 · every', 'V1 · pipeline']);
  expect(titleHits('x'.repeat(5_000))).toEqual(['V3']);
  expect(titleHits('-_.'.repeat(1_667))).toEqual(['V3']);
});

it('phases and vague verbs lead to patterns that exist', () => {
  const ids = [...PHASES, ...VAGUE_VERBS].map(({ pattern }) => pattern).filter((pattern) => pattern !== 'other');
  const known: readonly string[] = PATTERN_IDS;
  expect(ids.filter((id) => !known.includes(id))).toEqual([]);
  expect(ids.length).toBeGreaterThan(6);
});
