import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Slice } from '../../../shared/plan/plan.ts';
import { fittingPatterns } from '../../../shared/slicing/pattern-fit.ts';
import { type PlanSketch, planWith, type SliceSketch } from '../../support/plan-builder.ts';

/** The fits of a slice with this title: `one-segment (every)`. */
function fits(title: string, { sources, ...slice }: Pick<PlanSketch, 'sources'> & Partial<SliceSketch> = {}): string[] {
  const plan = planWith({
    slices: [{ ...slice, id: 'slice001', title }],
    ...(sources === undefined ? {} : { sources }),
  });
  return fittingPatterns(plan, plan.slices.slice001 as Slice, asDay('2026-11-24')).map(
    (fit) => `${fit.pattern.id} (${[...fit.words, ...fit.sources.map((name) => `no access: ${name}`)].join(', ')})`,
  );
}

describe('the patterns that fit a slice', () => {
  it('are those whose words stand in its title, with these words as they stand there', () => {
    expect(fits('Score Every donor Nightly')).toEqual([
      'heuristic-first (Score)',
      'one-segment (Every)',
      'scheduled-run (Nightly)',
    ]);
  });

  it('come with the most words first', () => {
    expect(fits('Automate the approval process of every order')[0]).toBe('one-decision (Automate, approval, process)');
  });

  it('are those of the verb with which a title begins rather than of what it mentions', () => {
    expect(fits('Deploy the model')).toEqual(['deploy-hello (Deploy)', 'heuristic-first (model)']);
  });

  it.each([
    ['Set up the monitoring dashboard', 'read-only', 'Set the prices by demand'],
    ['Test set of 500 invoices', 'read-only', 'Prepare and set the limits'],
    ['Normalize and scale features', 'stop-or-scale', 'Scale to ten depots'],
    ['Document data pipeline', 'manual-first', 'Build the pipeline'],
    ['Analyze model performance', 'heuristic-first', 'Build a churn model'],
    ['Order history of customers', 'shadow', 'Order stock by forecast'],
    ['Go live with the score', 'batch-first', 'Live scores'],
    ['Access control for the archive', 'access-spike', 'Access to the archive'],
    ['Validate against test dataset', 'data-contract', 'Validate the feed'],
  ])('are not those of another sense of a word: “%s” is not for %s, “%s” is', (other, pattern, meant) => {
    const ids = (title: string) => fits(title).map((fit) => fit.split(' ')[0]);
    expect(ids(other)).not.toContain(pattern);
    expect(ids(meant)).toContain(pattern);
  });

  it('are found by phrases, also where the phrase is written with a hyphen or another gap', () => {
    expect(fits('Real-time scores')[0]).toBe('batch-first (Real-time)');
    expect(fits('Scores in real  time')[0]).toBe('batch-first (real  time)');
    expect(fits('Roll out the score')[0]).toBe('deploy-hello (Roll out)');
  });

  it('are not found by parts of words', () => {
    expect(fits('Allergy toolbox, reordered')).toEqual([]);
    expect(fits('Ask the all-rounders')).toEqual([]);
  });

  it('name a word once, however often it stands there', () => {
    expect(fits('All shops, all weeks, ALL staff')).toEqual(['one-segment (All)']);
  });

  it('are one source first where the title names two sources of the plan', () => {
    const sources = { crm: { name: 'CRM' }, bills: { name: 'Billing table' }, calls: { name: 'Call notes' } };
    expect(fits('Show late payers by billing table and CRM', { sources })).toEqual(['one-source (billing table, CRM)']);
    expect(fits('Show late payers from the CRM', { sources })).toEqual([]);
  });

  it('begin with proving access where a source cannot be read, whatever the title says', () => {
    const sources = { crm: { name: 'CRM', access: 'asked' } } as const;
    expect(fits('Show every late payer', { sources, sourceIds: ['crm'] })).toEqual([
      'access-spike (no access: CRM)',
      'one-segment (every)',
    ]);
    expect(fits('Show late payers from the CRM', { sources })).toEqual(['access-spike (no access: CRM)']);
  });

  it('look at whether an access has ended', () => {
    const until = (day: string) => ({ crm: { name: 'CRM', access: 'granted', grantedUntil: day } }) as const;
    expect(fits('Show late payers', { sources: until('2026-11-23'), sourceIds: ['crm'] })).toHaveLength(1);
    expect(fits('Show late payers', { sources: until('2026-11-24'), sourceIds: ['crm'] })).toEqual([]);
  });

  it.each(['', '🐘', 'x'.repeat(5000), 'Kundenabwanderung vorhersagen', 'SELECT * FROM t WHERE a = 1;', '((('])(
    'are none, and nothing breaks, for a title such as %.30s',
    (title) => {
      expect(fits(title)).toEqual([]);
    },
  );

  it('are found in a title in capitals', () => {
    expect(fits('PREDICT CHURN')).toEqual(['heuristic-first (PREDICT)']);
  });

  it('are found in a title of 5,000 characters', () => {
    expect(fits(`${'late payers '.repeat(415)}nightly`)).toEqual(['scheduled-run (nightly)']);
  });
});
