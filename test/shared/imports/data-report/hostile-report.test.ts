import { describe, expect, it } from 'vitest';
import { readDataReport } from '../../../../shared/imports/data-report/data-report.ts';
import { greatExpectationsReport } from '../../../../shared/imports/data-report/great-expectations.ts';
import { pickJson } from '../../../../shared/imports/data-report/picked-json.ts';
import type { ReportSummary } from '../../../../shared/imports/data-report/report-values.ts';

function summaryOf(report: unknown): ReportSummary {
  const read = readDataReport(JSON.stringify(report));
  if (!read.ok) throw new Error(`Refused: ${read.error.code}`);
  return read.value;
}

function profile(columns: readonly string[], alerts: readonly unknown[]) {
  const variables = Object.fromEntries(columns.map((column) => [column, {}]));
  return { analysis: { title: 'x' }, table: { n: 1, n_var: 1 }, variables, alerts };
}

/** From this length on V8 takes the length of a text for its hash: each would be compared with each. */
const ALL_ALIKE = 16_384;

describe('A report that was made to keep the reader busy', () => {
  it('with millions of empty objects takes the room of one', () => {
    const picked = pickJson('{"results": [{}, {"x": 1}, {}]}', { keys: { results: { each: { keys: {} } } } });
    if (!picked.ok) throw new Error('It is JSON.');
    const { results } = picked.value as { readonly results: readonly object[] };
    expect(results).toHaveLength(3);
    expect(new Set(results).size).toBe(1);
  });

  it('with names of tens of thousands of letters has them read so far that a table can tell them apart', () => {
    const name = 'x'.repeat(ALL_ALIKE);
    const picked = pickJson(JSON.stringify({ [name]: name }), { each: 'plain' });
    if (!picked.ok) throw new Error('It is JSON.');
    const [[key, value] = []] = Object.entries(picked.value as { readonly [key: string]: string });
    expect(key?.length).toBeLessThan(ALL_ALIKE);
    expect(value?.length).toBeLessThan(ALL_ALIKE);
    const row = (column: string) => ({ schema_context: 'Column', column, check: 'isin', index: 1 });
    const cases = [row(`${name.slice(0, 5000)}a`), row(`${name.slice(0, 5000)}b`), row('a'), row('b')];
    expect(summaryOf(cases).failed).toBe(3);
  });

  it('with an alert full of brackets is not asked at each of them whether a column ends there', () => {
    const closed = (count: number) => `[a${'] '.repeat(count)}84 (7.0%) missing values`;
    const { problems } = summaryOf(profile(['a'], [closed(3), closed(30)]));
    expect(problems.map(({ column }) => column)).toEqual([null, 'a']);
  });

  it('with more alerts than any table has is read to a hundred thousand of them', () => {
    const many = Array.from({ length: 100_000 }, () => '[a] has unique values');
    const late = '[a] 84 (99.0%) missing values';
    expect(summaryOf(profile(['a'], [...many.slice(1), late])).problems[0]?.percent).toBe(99);
    expect(summaryOf(profile(['a'], [...many, late])).problems[0]?.percent).toBeNull();
  });

  it('tells a check number from a text that reads like one', () => {
    const row = (number: unknown) => ({
      schema_context: 'C',
      column: 'a',
      check: 'isin',
      check_number: number,
      index: 1,
    });
    expect(summaryOf([row(0), row('0'), row(null), row('null'), row(0)]).failed).toBe(4);
  });

  it('with a check over many columns asks each of them once whether it could run', () => {
    let asked = 0;
    const column = {
      get raised_exception() {
        asked += 1;
        return false;
      },
    };
    const check = { success: false, expectation_type: 'e', exception_info: { a: column, b: column, c: column } };
    const summary = greatExpectationsReport({ success: false, results: [check] });
    expect(summary).toMatchObject({ failed: 1, notRun: 0 });
    expect(asked).toBe(3);
  });
});
