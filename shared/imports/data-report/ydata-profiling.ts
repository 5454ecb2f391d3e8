import type { SourceProblem } from '../../plan/plan.ts';
import type { PickedRecord, Wanted } from './picked-json.ts';
import {
  amountOf,
  asList,
  asRecord,
  columnOf,
  dayOf,
  keptProblems,
  nameOf,
  percentOf,
  type ReportSummary,
  recordAt,
} from './report-values.ts';

/**
 * Profiles of ydata-profiling. Their alerts are sentences, of which the kind, the column and the counts are kept. The
 * samples, the counts of values and the duplicate rows hold real data, and are not read.
 */

/** The keys that are read of a profile. */
export const PROFILE_KEYS = {
  analysis: { keys: { title: 'plain', date_start: 'plain', date_end: 'plain' } },
  table: { keys: { n: 'plain', n_var: 'plain' } },
  variables: { each: { keys: {} } },
  alerts: { each: 'plain' },
} as const satisfies { readonly [key: string]: Wanted };

/** The kinds of alert by how their sentences read behind the column. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['MISSING', /missing values/],
  ['CONSTANT_LENGTH', /constant length/],
  ['CONSTANT', /constant value/],
  ['DUPLICATES', /duplicate rows/],
  ['EMPTY', /^dataset is empty/i],
  ['INFINITE', /infinite values/],
  ['ZEROS', /\) zeros/],
  ['UNSUPPORTED', /unsupported type/],
  ['REJECTED', /was rejected/],
  ['HIGH_CARDINALITY', /distinct values|high cardinality/],
  ['HIGH_CORRELATION', /correlated with/],
  ['IMBALANCE', /imbalanced/],
  ['SKEWED', /highly skewed/],
  ['TYPE_DATE', /datetime values/],
  ['UNIFORM', /uniformly distributed/],
  ['UNIQUE', /unique values/],
  ['NON_STATIONARY', /non stationary/],
  ['SEASONAL', /is seasonal/],
];
const OTHER_KIND = 'ALERT';
/** How an alert without a sentence of its own reads. */
const PLAIN_ALERT = /^\[([A-Z_]{3,30})\] alert on column /;
const COUNTS = /^(?:dataset )?(?:has )?(\d{1,15}) \((?:[<>] )?(\d{1,3}(?:\.\d+)?)%\)/i;
const LONGEST_ALERT = 2_000;
/** A profile has a few alerts for each column; of more than these nobody would see one. */
const MOST_ALERTS = 100_000;
/** Behind its column an alert names one more at most; what has more brackets than this is no alert. */
const MOST_ENDS = 20;

/** What the alerts notice; `null` for another kind of file. A profile checks nothing, so nothing of it can fail. */
export function profileReport(top: PickedRecord): ReportSummary | null {
  const { analysis, table, variables } = top;
  const figures = asRecord(table);
  const columns = asRecord(variables);
  if (figures === null || columns === null || asRecord(analysis) === null || typeof figures.n_var !== 'number') {
    return null;
  }
  const about = recordAt(top, 'analysis');
  const names = new Set(Object.keys(columns));
  const alerts = asList(top.alerts)
    .slice(0, MOST_ALERTS)
    .flatMap((alert) => (typeof alert === 'string' ? problemOf(alert, names) : []));
  return {
    kind: 'ydata-profiling',
    name: nameOf(about.title),
    checkedOn: dayOf(about.date_end) ?? dayOf(about.date_start),
    rows: amountOf(figures.n),
    passed: null,
    failed: null,
    notRun: null,
    problems: keptProblems(alerts),
  };
}

function problemOf(alert: string, columns: ReadonlySet<string>): SourceProblem {
  const text = alert.slice(0, LONGEST_ALERT);
  const plain = PLAIN_ALERT.exec(text);
  if (plain !== null) {
    const column = text.slice(plain[0].length);
    return noticed(plain[1] ?? OTHER_KIND, columns.has(column) ? column : null, '');
  }
  const column = columnIn(text, columns);
  // What stands in the brackets may be anything, words of other alerts among it.
  const said = column === null ? text.replace(/^\[.*\] /, '') : text.slice(column.length + 3);
  return noticed(KINDS.find(([, pattern]) => pattern.test(said))?.[0] ?? OTHER_KIND, column, said);
}

function noticed(check: string, column: string | null, said: string): SourceProblem {
  const [, count, share] = COUNTS.exec(said) ?? [];
  return {
    column: columnOf(column),
    check,
    rows: count === undefined ? null : amountOf(Number(count)),
    percent: share === undefined ? null : percentOf(Number(share)),
    level: 'noticed',
  };
}

/** The column that an alert begins with, if the profile has it; of several that would fit the longest. */
function columnIn(text: string, columns: ReadonlySet<string>): string | null {
  if (!text.startsWith('[')) return null;
  let end = text.lastIndexOf('] ');
  for (let tries = 0; end > 0 && tries < MOST_ENDS; tries += 1) {
    const column = text.slice(1, end);
    if (columns.has(column)) return column;
    end = text.lastIndexOf('] ', end - 1);
  }
  return null;
}
