import type { SourceProblem } from '../../plan/plan.ts';
import type { Picked, PickedRecord, Wanted } from './picked-json.ts';
import {
  asList,
  asRecord,
  checkOf,
  columnOf,
  keptProblems,
  nameOf,
  type ReportSummary,
  recordAt,
  recordsIn,
} from './report-values.ts';

/**
 * What pandera says of a table that does not keep to its schema: the message of its errors, or their failure cases as
 * rows or as columns. Failure cases and the ends of error texts are values of rows, and are not read.
 */

const ERROR = { keys: { schema: 'plain', column: 'plain', check: 'plain' } } as const;
const REASONS = { each: { each: ERROR } } as const;
const COLUMN = { each: 'plain' } as const;

/** The keys that are read of a message, and of failure cases that are written column by column. */
export const PANDERA_KEYS = {
  SCHEMA: REASONS,
  DATA: REASONS,
  schema_context: COLUMN,
  column: COLUMN,
  check: COLUMN,
  check_number: COLUMN,
  index: COLUMN,
} as const satisfies { readonly [key: string]: Wanted };

/** The keys that are read of each failure case, where they are written row by row. */
export const PANDERA_ROWS = {
  each: {
    keys: { schema_context: 'plain', column: 'plain', check: 'plain', check_number: 'plain', index: 'plain' },
  },
} as const satisfies Wanted;

const LONGEST_KEY = 2_000;

/** The checks that failed; `null` for another kind of file. A pass leaves no record, so nobody knows how many held. */
export function panderaReport(top: PickedRecord): ReportSummary | null {
  if (asRecord(top.SCHEMA) === null && asRecord(top.DATA) === null) return columnsReport(top);
  const errors = ['SCHEMA', 'DATA'].flatMap((part) =>
    Object.values(recordAt(top, part)).flatMap((reason) => recordsIn(asList(reason))),
  );
  if (errors.length === 0 || errors.some(({ check }) => typeof check !== 'string')) return null;
  const problems = errors.map((error) => problemOf(error, null));
  return summaryOf(problems, errors.map(({ schema }) => nameOf(schema)).find((name) => name !== '') ?? '');
}

/** Failure cases as a list of rows; `null` for another kind of file. */
export function panderaRowsReport(rows: readonly Picked[]): ReportSummary | null {
  const cases = recordsIn(rows);
  if (cases.length === 0 || cases.length < rows.length || !cases.every(isCase)) return null;
  const groups = new Map<string, { readonly first: PickedRecord; rows: number }>();
  for (const failure of cases) {
    const key = [failure.column, failure.check, failure.check_number].map(keyPart).join('\n');
    const group = groups.get(key) ?? { first: failure, rows: 0 };
    groups.set(key, group);
    // One without a place in the table is about the table.
    if (failure.index !== null && failure.index !== undefined) group.rows += 1;
  }
  return summaryOf(
    [...groups.values()].map((group) => problemOf(group.first, group.rows === 0 ? null : group.rows)),
    '',
  );
}

function columnsReport(top: PickedRecord): ReportSummary | null {
  const contexts = asRecord(top.schema_context);
  if (contexts === null || asRecord(top.check) === null) return null;
  const fields = ['column', 'check', 'check_number', 'index'] as const;
  const columns = fields.map((field) => [field, recordAt(top, field)] as const);
  const rows = Object.entries(contexts).map(([row, context]) => {
    const failure: { [field: string]: Picked | undefined } = Object.create(null);
    failure.schema_context = context;
    for (const [field, column] of columns) failure[field] = column[row];
    return failure as PickedRecord;
  });
  return panderaRowsReport(rows);
}

/** So short that all of it counts when it is looked up. A text that reads like a number is another thing than one. */
function keyPart(value: Picked | undefined): string {
  return typeof value === 'string' ? `"${value.slice(0, LONGEST_KEY)}` : String(value ?? null);
}

function isCase({ schema_context: context, check }: PickedRecord): boolean {
  return typeof context === 'string' && typeof check === 'string';
}

function problemOf({ column, check }: PickedRecord, rows: number | null): SourceProblem {
  return { column: columnOf(column), check: checkOf(check), rows, percent: null, level: 'failed' };
}

function summaryOf(problems: readonly SourceProblem[], name: string): ReportSummary {
  return {
    kind: 'pandera',
    name,
    checkedOn: null,
    rows: null,
    passed: null,
    failed: problems.length,
    notRun: null,
    problems: keptProblems(problems),
  };
}
