import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { readDataReport } from '../../../../shared/imports/data-report/data-report.ts';
import type { ReportSummary } from '../../../../shared/imports/data-report/report-values.ts';
import { isReportOrNull } from '../../../../shared/plan/apply/record-checks.ts';
import { REPORT_FILES, ROW_VALUES, reportText } from '../../../support/report-fixtures.ts';

function summaryOf(text: string): ReportSummary {
  const read = readDataReport(text);
  if (!read.ok) throw new Error(`Refused: ${read.error.code}`);
  return read.value;
}

function refusalOf(text: string) {
  const read = readDataReport(text);
  return read.ok ? 'read' : read.error;
}

/** `column check rows percent level`, a line for each problem. */
function lines({ problems }: ReportSummary): string[] {
  return problems.map(({ column, check, rows, percent, level }) => [column, check, rows, percent, level].join(' '));
}

function suite(...checks: readonly object[]): string {
  return JSON.stringify({ success: false, suite_name: 's', results: checks });
}

const NOT_NULL = { type: 'expect_column_values_to_not_be_null', kwargs: { column: 'gift' } };

describe('A result of Great Expectations', () => {
  it('as it is stored says what held, what failed by how much, and what could not run', () => {
    const summary = summaryOf(reportText('great-expectations-1.json'));
    expect(summary).toMatchObject({
      kind: 'great-expectations',
      name: 'gifts_of_the_year',
      checkedOn: '2026-11-21',
      rows: 48_210,
      passed: 2,
      failed: 2,
      notRun: 1,
    });
    expect(lines(summary)).toEqual([
      'given_on expect_column_values_to_not_be_null 1206 2.502 failed',
      'mail expect_column_values_to_match_regex 3 0.006 failed',
      'gift expect_column_max_to_be_between   not-run',
    ]);
  });

  it('of an older version is found within the result of its checkpoint', () => {
    const summary = summaryOf(reportText('great-expectations-0-checkpoint.json'));
    expect(summary).toMatchObject({
      name: 'donors_suite',
      checkedOn: '2026-11-16',
      rows: 9120,
      passed: 2,
      failed: 1,
      notRun: 0,
    });
    expect(lines(summary)).toEqual(['region expect_column_values_to_be_in_set 456 5 failed']);
  });

  it('as a description has no name and no day, and its checks all the same', () => {
    const { problems, ...summary } = summaryOf(reportText('great-expectations-described.json'));
    expect(summary).toEqual({
      kind: 'great-expectations',
      name: '',
      checkedOn: null,
      rows: 300,
      passed: 2,
      failed: 0,
      notRun: 0,
    });
    expect(problems).toEqual([]);
  });

  it('of several suites adds them up', () => {
    const one = { success: true, statistics: {}, expectations: [{ success: true, expectation_type: 'expect_x' }] };
    const other = {
      success: false,
      expectations: [{ success: false, expectation_type: 'expect_y', kwargs: { column_A: 'sent', column_B: 'got' } }],
    };
    const summary = summaryOf(JSON.stringify({ success: false, validation_results: [one, other] }));
    expect(summary).toMatchObject({ passed: 1, failed: 1, notRun: 0 });
    expect(lines(summary)).toEqual(['sent expect_y   failed']);
  });

  it('that carries nothing but success still says which checks failed', () => {
    const summary = summaryOf(suite({ success: false, expectation_config: NOT_NULL }));
    expect(lines(summary)).toEqual(['gift expect_column_values_to_not_be_null   failed']);
    expect(summary.rows).toBeNull();
  });

  it('with nothing but its statistics counts by them', () => {
    const statistics = { evaluated_expectations: 4, successful_expectations: 3, unsuccessful_expectations: 1 };
    expect(summaryOf(JSON.stringify({ success: false, statistics, results: [] }))).toMatchObject({
      passed: 3,
      failed: 1,
      notRun: null,
    });
  });

  it('knows that a check could not run also where each part of it says so', () => {
    const info = { "('column_values.nonnull', 'x')": { raised_exception: true, exception_message: 'no such column' } };
    const summary = summaryOf(suite({ success: false, expectation_config: NOT_NULL, exception_info: info }));
    expect(summary).toMatchObject({ failed: 0, notRun: 1 });
  });

  it('counts nothing that is no number', () => {
    const result = '{"element_count": Infinity, "unexpected_count": -1, "unexpected_percent": NaN}';
    const check = `{"success": false, "expectation_config": ${JSON.stringify(NOT_NULL)}, "result": ${result}}`;
    const summary = summaryOf(`{"success": false, "results": [${check}]}`);
    expect(lines(summary)).toEqual(['gift expect_column_values_to_not_be_null   failed']);
    expect(summary.rows).toBeNull();
  });
});

describe('A report of pandera', () => {
  it('names the checks that failed, and nothing that stands behind their names', () => {
    const summary = summaryOf(reportText('pandera-message.json'));
    expect(summary).toMatchObject({
      kind: 'pandera',
      name: 'gifts',
      checkedOn: null,
      rows: null,
      passed: null,
      failed: 5,
      notRun: null,
    });
    expect(lines(summary)).toEqual([
      'gifts column_in_dataframe   failed',
      'gift dtype   failed',
      'gift less_than   failed',
      'mail isin   failed',
      'donor custom_check   failed',
    ]);
  });

  it('as failure cases counts the rows of each check', () => {
    const summary = summaryOf(reportText('pandera-failure-cases.json'));
    expect(summary.failed).toBe(4);
    expect(lines(summary)).toEqual([
      'gift not_nullable 3  failed',
      'gift less_than 2  failed',
      'mail str_matches 1  failed',
      'gifts column_in_dataframe   failed',
    ]);
  });

  it('is the same by columns as it is by rows', () => {
    expect(lines(summaryOf(reportText('pandera-failure-cases-by-column.json')))).toEqual(['gift less_than 2  failed']);
  });

  it('is not seen in every file that has data: a pass leaves no record', () => {
    for (const other of ['{"DATA": {}}', '{"DATA": {"x": 1}, "SCHEMA": {}}', '{"DATA": {"x": [{"column": "a"}]}}']) {
      expect(refusalOf(other), other).toEqual({ code: 'other-kind' });
    }
  });
});

describe('A profile', () => {
  it('keeps the kind, the column and the counts of its alerts, though JSON has no NaN', () => {
    const summary = summaryOf(reportText('ydata-profiling.json'));
    expect(summary).toMatchObject({
      kind: 'ydata-profiling',
      name: 'Gifts since spring',
      checkedOn: '2026-11-20',
      rows: 48_210,
      passed: null,
      failed: null,
      notRun: null,
    });
    expect(lines(summary)).toEqual([
      'given_on MISSING 1206 2.5 noticed',
      ' DUPLICATES 31 0.1 noticed',
      'gift [GBP] INFINITE 3 0.1 noticed',
      'donor HIGH_CARDINALITY   noticed',
      'gift [GBP] SKEWED   noticed',
      'mail CONSTANT   noticed',
      // Nothing says that this is a column.
      ' UNIQUE   noticed',
    ]);
  });

  it('knows every kind of alert by its sentence', () => {
    const alerts = {
      'Dataset is empty': 'EMPTY',
      '[a] has a constant length': 'CONSTANT_LENGTH',
      '[a] is highly overall correlated with [b] and 2 other fields': 'HIGH_CORRELATION',
      '[a] is highly imbalanced (0.91)': 'IMBALANCE',
      '[a] is non stationary': 'NON_STATIONARY',
      '[a] is seasonal': 'SEASONAL',
      '[a] only contains datetime values, but is categorical. Consider applying `pd.to_datetime()`': 'TYPE_DATE',
      '[a] is uniformly distributed': 'UNIFORM',
      '[a] is an unsupported type, check if it needs cleaning or further analysis': 'UNSUPPORTED',
      '[a] has 9 (4.5%) zeros': 'ZEROS',
      '[a] was rejected': 'REJECTED',
      '[DUPLICATES] alert on column a': 'DUPLICATES',
      'Something new': 'ALERT',
    };
    const profile = { analysis: {}, table: { n: 1, n_var: 1 }, variables: { a: {} }, alerts: Object.keys(alerts) };
    const summary = summaryOf(JSON.stringify(profile));
    expect(summary.problems.map(({ check }) => check).sort()).toEqual(Object.values(alerts).sort());
  });
});

describe('Any report', () => {
  it.each(REPORT_FILES)('leaves every value of a row behind: %s', (name) => {
    const summary = summaryOf(reportText(name));
    const kept = JSON.stringify(summary);
    expect(ROW_VALUES.filter((value) => kept.includes(value))).toEqual([]);
    expect(ROW_VALUES.some((value) => reportText(name).includes(value))).toBe(true);
    expect(isReportOrNull({ ...summary, addedOn: asDay('2026-11-24') })).toBe(true);
  });

  it('of another kind, empty or broken is refused with the reason', () => {
    expect(refusalOf('')).toEqual({ code: 'empty' });
    expect(refusalOf(' \n\uFEFF')).toEqual({ code: 'empty' });
    expect(refusalOf('donor;gift\n1;2')).toEqual({ code: 'not-json', line: 1 });
    expect(refusalOf(reportText('great-expectations-1.json').slice(0, 900))).toEqual({ code: 'not-json', line: 29 });
    for (const other of ['{}', '[]', '3', 'null', '"text"', '{"results": []}', '{"table": {}, "variables": {}}']) {
      expect(refusalOf(other), other).toEqual({ code: 'other-kind' });
    }
    expect(refusalOf(JSON.stringify({ success: true, results: [{ name: 'a test of ours' }] }))).toEqual({
      code: 'other-kind',
    });
    expect(refusalOf(JSON.stringify([{ check: 'x' }, { column: 'y' }]))).toEqual({ code: 'other-kind' });
    expect(refusalOf(JSON.stringify({ format: 'carpaccio-plan', version: 1, sources: {} }))).toEqual({
      code: 'other-kind',
    });
  });

  it('of ten thousand problems keeps the two hundred gravest, and the number of all', () => {
    const checks = Array.from({ length: 10_000 }, (_, place) => ({
      success: false,
      expectation_config: { type: 'expect_x', kwargs: { column: `c${place}` } },
      result: { unexpected_percent: place / 100 },
    }));
    const summary = summaryOf(suite(...checks));
    expect(summary.failed).toBe(10_000);
    expect(summary.problems).toHaveLength(200);
    expect(summary.problems[0]).toMatchObject({ column: 'c9999', percent: 99.99 });
  });

  it('of 50 MB is read to its end, samples and all', () => {
    const [head = '', tail = ''] = reportText('ydata-profiling.json').split('"scatter":');
    const row = `{"donor": "Vantongeren \\"Otto\\" \\u00e9", "gift": NaN, "deep": [[{"a": [1, 2, -3.5e+2]}]]},`;
    const room = 50_000_000 - head.length - tail.length;
    const text = `${head}"rows": [${row.repeat(Math.floor(room / row.length) - 1)} null], "scatter":${tail}`;
    expect(text.length).toBeGreaterThan(49_900_000);
    expect(summaryOf(text)).toEqual(summaryOf(reportText('ydata-profiling.json')));
    expect(refusalOf(text.slice(0, -40))).toMatchObject({ code: 'not-json' });
  });

  it('with names that every object knows, or that are no names, is read like any other', () => {
    const text = `{"__proto__": {"success": true}, "constructor": 1, "success": false, "suite_name": "a\\u0000b\\n\\u202e${'x'.repeat(600)}",
      "results": [{"success": false, "expectation_config": {"type": "<img src=x onerror=alert(1)>",
      "kwargs": {"column": "__proto__", "toString": 1}}}]}`;
    const summary = summaryOf(text);
    expect(summary.name).toHaveLength(500);
    expect(summary.name.startsWith('ab \u202exxx')).toBe(true);
    expect(lines(summary)).toEqual(['__proto__ custom_check   failed']);
  });
});
