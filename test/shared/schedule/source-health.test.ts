import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../shared/calendar/day.ts';
import type { Source, SourceReport } from '../../../shared/plan/plan.ts';
import { sliceData, sourceHealth, troubledSources } from '../../../shared/schedule/source-health.ts';
import {
  problemText,
  reportFiguresText,
  sliceDataText,
  sourceCountsText,
  sourceFactsText,
} from '../../../shared/words/source-text.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

const REPORT: SourceReport = {
  kind: 'great-expectations',
  name: 'gifts',
  checkedOn: asDay('2026-11-21'),
  addedOn: asDay('2026-11-23'),
  rows: 1200,
  passed: 12,
  failed: 0,
  notRun: 0,
  problems: [],
};
const MISSING = { column: 'given_on', check: 'MISSING', rows: 84, percent: 7, level: 'noticed' } as const;
const PROFILE: SourceReport = { ...REPORT, kind: 'ydata-profiling', passed: null, failed: null, notRun: null };

function sourceWith(fields: Partial<Source>): Source {
  const source = planWith({ sources: { crm: { name: 'CRM' } } }).sources.crm;
  if (source === undefined) throw new Error('There is no such source.');
  return { ...source, ...fields };
}

/** `level, what is said of it`, today or some days later. */
function said(fields: Partial<Source>, later = 0): string {
  const source = sourceWith(fields);
  const today = addDays(TODAY, later);
  const health = sourceHealth(source, today);
  return `${health.level}: ${sourceFactsText(source, health, today)}`;
}

describe('A data source', () => {
  it('is green only when it may be read and a fresh report found it sound', () => {
    expect(said({ report: REPORT })).toBe('green: Access granted · all 12 checks held, 3 days ago');
    expect(said({ report: PROFILE })).toBe('green: Access granted · nothing to look at, 3 days ago');
  });

  it('without a report is unknown, and not green', () => {
    expect(said({})).toBe('unknown: Access granted · no report yet');
  });

  it('is red when access was refused or has ended, whatever a report says', () => {
    expect(said({ access: 'refused', report: REPORT })).toBe('red: Access refused · all 12 checks held, 3 days ago');
    expect(said({ grantedUntil: asDay('2026-11-23') })).toBe('red: Access ended on 23 Nov · no report yet');
    expect(said({ grantedUntil: TODAY, report: REPORT })).toContain('green: Access granted until 24 Nov');
  });

  it('is amber while access is not granted', () => {
    expect(said({ access: 'asked' })).toBe('amber: Access asked for · no report yet');
    expect(said({ access: 'asked', expectedOn: asDay('2026-12-02') })).toContain('Access asked for, expected 2 Dec');
    expect(said({ access: 'unknown' })).toBe('amber: Access not asked for yet · no report yet');
    expect(said({ access: 'asked', expectedOn: asDay('2026-11-20') })).toContain(
      'amber: Access was expected on 20 Nov',
    );
  });

  it('is red when a check failed or nothing is in it, and says since when', () => {
    const failed = { ...REPORT, passed: 10, failed: 2 };
    expect(said({ report: failed })).toBe('red: Access granted · 2 of 12 checks failed, 3 days ago');
    expect(said({ report: failed }, 100)).toBe('red: Access granted · 2 of 12 checks failed, 103 days ago');
    expect(said({ report: { ...failed, passed: null, failed: 1 } })).toContain('1 check failed, 3 days ago');
    expect(said({ report: { ...PROFILE, rows: 0 } })).toBe('red: Access granted · no rows in it, 3 days ago');
  });

  it('is amber when a profile noticed something that is wrong, but not for how data happens to be', () => {
    expect(said({ report: { ...PROFILE, problems: [MISSING] } })).toContain(
      'amber: Access granted · 1 thing to look at',
    );
    expect(said({ report: { ...PROFILE, problems: [{ ...MISSING, check: 'UNIQUE' }] } })).toContain('green');
  });

  it('turns amber with age: what nobody has looked at for over 30 days may be otherwise by now', () => {
    expect(said({ report: REPORT }, 27)).toContain('green');
    expect(said({ report: REPORT }, 28)).toBe('amber: Access granted · last checked 31 days ago');
  });

  it('is unknown where checks could not run or nothing says that any did', () => {
    expect(said({ report: { ...REPORT, passed: 11, notRun: 1 } })).toContain(
      'unknown: Access granted · 1 check could not run',
    );
    expect(said({ report: { ...REPORT, kind: 'pandera', passed: null } })).toContain('unknown');
  });

  it('counts the age from the day it was looked at, or came here, and never below zero', () => {
    expect(said({ report: { ...REPORT, checkedOn: null } })).toContain('yesterday');
    expect(said({ report: { ...REPORT, addedOn: asDay('2026-11-25') } }, -4)).toContain('all 12 checks held, today');
  });

  it('ages from the day its report came here when that says it was made in a year to come', () => {
    const early = { ...REPORT, checkedOn: asDay('2099-01-01') };
    expect(said({ report: early })).toContain('all 12 checks held, yesterday');
    expect(said({ report: early }, 30)).toBe('amber: Access granted · last checked 31 days ago');
  });
});

describe('A slice', () => {
  const failed = { ...REPORT, passed: 10, failed: 2 };
  const plan = planWith({
    sources: {
      bank: { name: 'Bank', report: failed },
      crm: { name: 'CRM', access: 'asked' },
      mail: { name: 'Mail', report: { ...REPORT, checkedOn: '2026-09-01' } },
      gone: { name: 'Gone', access: 'refused' },
    },
    slices: [
      { id: 'red', sourceIds: ['mail', 'bank', 'nowhere'] },
      { id: 'amber', sourceIds: ['mail', 'crm'] },
      { id: 'waits', sourceIds: ['crm'] },
      { id: 'none' },
      { id: 'done', sourceIds: ['bank'], status: 'delivered', deliveredOn: '2026-11-23' },
    ],
  });
  const dataOf = (id: string) => {
    const slice = plan.slices[id];
    return slice === undefined ? undefined : sliceData(plan, slice, TODAY);
  };

  it('is as red as the worst of its data, which comes first', () => {
    const data = dataOf('red');
    expect(data).toEqual({ level: 'red', sourceIds: ['bank', 'mail'] });
    expect(data && sliceDataText(data, plan, TODAY)).toBe(
      '“Bank”: 2 of 12 checks failed, 3 days ago. “Mail”: last checked 84 days ago.',
    );
    expect(dataOf('amber')).toEqual({ level: 'amber', sourceIds: ['mail'] });
  });

  it('is not marked for what its day waits for anyway, nor when it is delivered or reads nothing', () => {
    expect(['waits', 'none', 'done'].map(dataOf)).toEqual([null, null, null]);
  });

  it('finds all troubles of a plan, red before amber', () => {
    expect(troubledSources(plan, TODAY).map(({ id, level }) => `${id} ${level}`)).toEqual([
      'bank red',
      'gone red',
      'mail amber',
    ]);
  });
});

describe('What a report found', () => {
  it('is said in plain words', () => {
    expect(problemText(MISSING)).toBe('given_on: missing, 84 rows, 7 %');
    const check = { ...MISSING, column: null, check: 'expect_table_columns_to_match_set', rows: null, percent: 0.006 };
    expect(problemText({ ...check, level: 'failed' })).toBe(
      'The whole table: expect table columns to match set, below 0.1 %',
    );
    expect(problemText({ ...check, percent: null, level: 'not-run' })).toBe(
      'The whole table: expect table columns to match set, could not run',
    );
    expect(reportFiguresText({ ...REPORT, rows: 48_210, failed: 2, notRun: 1 })).toBe(
      '48,210 rows · 12 checks held · 2 failed · 1 could not run',
    );
    expect(reportFiguresText({ ...PROFILE, rows: 1, problems: [MISSING] })).toBe('1 row · 1 thing to look at');
    expect(sourceCountsText(['red', 'amber', 'amber', 'green'])).toBe('4 sources, 1 at risk and 2 to watch');
    expect(sourceCountsText(['green'])).toBe('1 source');
    expect(sourceCountsText([])).toBe('None yet');
  });
});
