import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { olderDays, reportSourceName, sourceOfReport } from '../../../../shared/imports/data-report/report-source.ts';
import type { ReportSummary } from '../../../../shared/imports/data-report/report-values.ts';
import type { SourceReport } from '../../../../shared/plan/plan.ts';
import { type PlanSketch, planWith } from '../../../support/plan-builder.ts';

const SUMMARY: ReportSummary = {
  kind: 'great-expectations',
  name: 'gifts',
  checkedOn: asDay('2026-11-21'),
  rows: 12,
  passed: 12,
  failed: 0,
  notRun: 0,
  problems: [],
};
const REPORT = { ...SUMMARY, addedOn: asDay('2026-11-23') };

describe('A source that comes with its report', () => {
  it('is named after what the report is about, else after its file, and never empty', () => {
    expect(reportSourceName(SUMMARY, 'a.json')).toBe('gifts');
    const unnamed = { ...SUMMARY, name: '' };
    expect(reportSourceName(unnamed, 'CRM of\u0000 today.JSON')).toBe('CRM of today');
    expect(reportSourceName(unnamed, `${'x'.repeat(900)}.json`)).toHaveLength(500);
    expect(reportSourceName(unnamed, '.json')).not.toBe('');
  });

  it('is not named after a title that a tool gives to every report', () => {
    for (const name of ['Pandas Profiling Report', 'YData Profiling Report', 'default', 'my_expectation_suite'])
      expect(reportSourceName({ ...SUMMARY, name }, 'letters.json')).toBe('letters');
    expect(reportSourceName({ ...SUMMARY, name: 'default gifts' }, 'letters.json')).toBe('default gifts');
  });
});

describe('The source that a report is about', () => {
  const about = (sources: NonNullable<PlanSketch['sources']>, summary = SUMMARY, fileName = 'a.json') =>
    sourceOfReport(planWith({ sources }), summary, fileName);

  it('has its name, however that is written', () => {
    expect(about({ a: { name: ' GIFTS' }, b: { name: 'gifts of 2026' } })).toBe('a');
    expect(about({ a: { name: 'Café' } }, { ...SUMMARY, name: '' }, 'cafe\u0301.json')).toBe('a');
    expect(about({ a: { name: '' }, b: { name: 'letters' } })).toBeNull();
  });

  it('has had a report of the same tool and name, be it called otherwise by now', () => {
    expect(about({ crm: { name: 'CRM', report: REPORT }, b: { name: 'Mail' } })).toBe('crm');
    expect(about({ crm: { name: 'CRM', report: { ...REPORT, kind: 'pandera' } } })).toBeNull();
    const plain = { ...SUMMARY, name: 'Pandas Profiling Report' };
    expect(about({ crm: { name: 'CRM', report: { ...REPORT, name: plain.name } } }, plain)).toBeNull();
  });

  it('is not guessed where several would do', () => {
    expect(about({ a: { name: 'gifts' }, b: { name: 'Gifts' } })).toBeNull();
    expect(about({ a: { name: 'gifts' }, crm: { name: 'CRM', report: REPORT } })).toBeNull();
  });
});

describe('A report is older than another one', () => {
  const on = (checkedOn: string | null, addedOn = '2026-11-23'): SourceReport => ({
    ...REPORT,
    checkedOn: checkedOn === null ? null : asDay(checkedOn),
    addedOn: asDay(addedOn),
  });

  it('when it looked at the data on an earlier day', () => {
    expect(olderDays(on('2026-11-20'), on('2026-11-22'))).toEqual({ day: '2026-11-20', other: '2026-11-22' });
    expect(olderDays(on('2026-11-22'), on('2026-11-22'))).toBeNull();
    expect(olderDays(on('2026-11-23'), on('2026-11-22'))).toBeNull();
  });

  it('not when one of the days is unknown', () => {
    expect(olderDays(on(null), on('2026-11-22'))).toBeNull();
    expect(olderDays(on('2026-11-20'), on(null))).toBeNull();
  });

  it('not by the clock of a machine that is ahead: it came here before', () => {
    expect(olderDays(on('2026-11-23'), on('2027-11-22', '2026-11-22'))).toBeNull();
  });

  it('and never both of two', () => {
    const days = fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}`);
    const reports = fc.tuple(fc.option(days), days).map(([checkedOn, addedOn]) => on(checkedOn, addedOn));
    fc.assert(
      fc.property(reports, reports, (one, other) => olderDays(one, other) === null || olderDays(other, one) === null),
    );
  });
});
