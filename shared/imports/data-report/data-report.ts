import { err, ok, type Result } from '../../result.ts';
import type { ReportRefusal } from '../../words/report-refusal-text.ts';
import { GREAT_EXPECTATIONS_KEYS, greatExpectationsReport } from './great-expectations.ts';
import { PANDERA_KEYS, PANDERA_ROWS, panderaReport, panderaRowsReport } from './pandera.ts';
import { pickJson } from './picked-json.ts';
import { asRecord, isList, type ReportSummary } from './report-values.ts';
import { PROFILE_KEYS, profileReport } from './ydata-profiling.ts';

const OBJECT = { keys: { ...GREAT_EXPECTATIONS_KEYS, ...PANDERA_KEYS, ...PROFILE_KEYS } } as const;

/**
 * What a data-quality report says in names and numbers: a result of Great Expectations, errors of pandera or a profile
 * of ydata-profiling, told apart by their keys. Values of rows are neither read nor kept. The size of the text is
 * checked by whoever has the file.
 */
export function readDataReport(text: string): Result<ReportSummary, ReportRefusal> {
  const start = /^[\uFEFF\s]*(\S?)/u.exec(text)?.[1] ?? '';
  if (start === '') return err({ code: 'empty' });
  const picked = pickJson(text, start === '[' ? PANDERA_ROWS : OBJECT);
  if (!picked.ok) return picked;
  const { value } = picked;
  const summary = value === undefined || value === null ? null : isList(value) ? panderaRowsReport(value) : ofObject();
  return summary === null ? err({ code: 'other-kind' }) : ok(summary);

  function ofObject(): ReportSummary | null {
    const top = asRecord(value);
    return top === null ? null : (greatExpectationsReport(top) ?? panderaReport(top) ?? profileReport(top));
  }
}
