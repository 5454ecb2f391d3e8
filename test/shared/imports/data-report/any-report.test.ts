import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { readDataReport } from '../../../../shared/imports/data-report/data-report.ts';
import { isReportOrNull } from '../../../../shared/plan/apply/record-checks.ts';
import { sourceHealth } from '../../../../shared/schedule/source-health.ts';
import { sourceFactsText } from '../../../../shared/words/source-text.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { planWith } from '../../../support/plan-builder.ts';
import { REPORT_FILES, reportText } from '../../../support/report-fixtures.ts';

const TODAY = asDay('2026-11-24');
const CANARY = 'canary7391';

/** Where reports hold what is in the rows. */
const VALUE_KEYS: ReadonlySet<string> = new Set([
  ...['partial_unexpected_list', 'unexpected_list', 'partial_unexpected_counts', 'partial_unexpected_index_list'],
  ...['unexpected_index_list', 'observed_value', 'value_set', 'exception_message', 'exception_traceback', 'notes'],
  ...['batch_identifiers', 'failure_case', 'index', 'error', 'sample', 'duplicates', 'value_counts_without_nan'],
  ...['first_rows', 'word_counts', 'histogram', 'min', 'max', 'regex', 'details', 'scatter', 'correlations'],
]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

function parsed(name: (typeof REPORT_FILES)[number]): Json {
  return JSON.parse(reportText(name).replaceAll(/-?\b(?:NaN|Infinity)\b/g, '0'));
}

/** All places of a value, each as a function that puts something else there. */
function placesIn(value: Json): ((other: Json) => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const holder = value as { [key: string]: Json };
    const put = (other: Json) => {
      holder[key] = other;
    };
    return [put, ...placesIn(holder[key] ?? null)];
  });
}

function fillValues(value: Json, put: Json): void {
  if (typeof value !== 'object' || value === null) return;
  const holder = value as { [key: string]: Json };
  for (const key of Object.keys(holder)) {
    if (VALUE_KEYS.has(key)) holder[key] = put;
    else fillValues(holder[key] ?? null, put);
  }
}

const anything = fc.oneof(fc.jsonValue({ maxDepth: 2 }), hostileText(), fc.double()) as fc.Arbitrary<Json>;

describe('Whatever stands in a report', () => {
  it('comes out as a summary that a plan takes and a screen can say, or not at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REPORT_FILES),
        fc.array(fc.tuple(fc.nat(), anything), { minLength: 1, maxLength: 4 }),
        (name, changes) => {
          const report = parsed(name);
          for (const [at, put] of changes) {
            const places = placesIn(report);
            places[at % places.length]?.(put);
          }
          const read = readDataReport(JSON.stringify(report));
          if (!read.ok) {
            expect(read.error).toEqual({ code: 'other-kind' });
            return;
          }
          const summary = { ...read.value, addedOn: TODAY };
          expect(isReportOrNull(summary)).toBe(true);
          const source = planWith({ sources: { crm: { report: summary } } }).sources.crm;
          if (source === undefined) throw new Error('There is no such source.');
          expect(sourceFactsText(source, sourceHealth(source, TODAY), TODAY)).not.toMatch(/undefined|NaN|null/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('no value of a row comes along, whatever the value is', () => {
    const canaries = fc.constantFrom<Json>(
      CANARY,
      [CANARY, { value: CANARY }],
      { [CANARY]: CANARY },
      `[${CANARY}] 84 (7.0%) missing values`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...REPORT_FILES), canaries, (name, canary) => {
        const report = parsed(name);
        fillValues(report, canary);
        const read = readDataReport(JSON.stringify(report));
        if (!read.ok) throw new Error('It is still a report.');
        expect(JSON.stringify(read.value)).not.toContain(CANARY);
      }),
    );
  });

  it('arguments and sentences in the place of a check’s name do not come along either', () => {
    for (const check of [`isin(['${CANARY}'])`, `no gift of ${CANARY}`, `"${CANARY}"`, `x ${CANARY}`, `e@${CANARY}`]) {
      const read = readDataReport(JSON.stringify({ DATA: { X: [{ schema: null, column: 'gift', check }] } }));
      expect(JSON.stringify(read), check).not.toContain(CANARY);
    }
  });
});
