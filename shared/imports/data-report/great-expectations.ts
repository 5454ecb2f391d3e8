import type { SourceProblem } from '../../plan/plan.ts';
import type { Picked, PickedRecord, Wanted } from './picked-json.ts';
import {
  amountOf,
  asRecord,
  checkOf,
  columnOf,
  dayOf,
  keptProblems,
  nameOf,
  percentOf,
  type ReportSummary,
  recordAt,
  recordsAt,
  recordsIn,
} from './report-values.ts';

/**
 * Results of Great Expectations, in the three shapes that occur: as stored by 1.x, as written by 0.x (often within the
 * result of a checkpoint) and as `describe()` gives them. Of the results of a check only counts are read: the lists of
 * unexpected values hold real data.
 */

const COLUMNS = { keys: { column: 'plain', column_A: 'plain', column_list: { each: 'plain' } } } as const;
const CHECK = {
  keys: {
    success: 'plain',
    expectation_type: 'plain',
    kwargs: COLUMNS,
    expectation_config: { keys: { type: 'plain', expectation_type: 'plain', kwargs: COLUMNS } },
    result: { keys: { element_count: 'plain', unexpected_count: 'plain', unexpected_percent: 'plain' } },
    exception_info: { keys: { raised_exception: 'plain' }, each: { keys: { raised_exception: 'plain' } } },
  },
} as const;

const SUITE = {
  success: 'plain',
  suite_name: 'plain',
  expectation_suite_name: 'plain',
  results: { each: CHECK },
  expectations: { each: CHECK },
  statistics: {
    keys: {
      evaluated_expectations: 'plain',
      successful_expectations: 'plain',
      unsuccessful_expectations: 'plain',
    },
  },
  meta: {
    keys: {
      expectation_suite_name: 'plain',
      validation_time: 'plain',
      run_id: { keys: { run_time: 'plain' } },
      active_batch_definition: { keys: { data_asset_name: 'plain' } },
    },
  },
} as const satisfies { readonly [key: string]: Wanted };

/** The keys that are read of such a report. */
export const GREAT_EXPECTATIONS_KEYS = {
  ...SUITE,
  run_id: { keys: { run_time: 'plain' } },
  run_results: { each: { keys: { ...SUITE, validation_result: { keys: SUITE } } } },
  validation_results: { each: { keys: SUITE } },
} as const satisfies { readonly [key: string]: Wanted };

type Judged = { readonly check: PickedRecord; readonly state: 'passed' | 'failed' | 'notRun' };
type Run = { readonly suite: PickedRecord; readonly checks: readonly Judged[] };

/** The checks of a report, or of all reports of a checkpoint; `null` for another kind of file. */
export function greatExpectationsReport(top: PickedRecord): ReportSummary | null {
  const suites = suitesIn(top);
  if (suites.length === 0) return null;
  const runs = suites.map((suite) => ({ suite, checks: checksIn(suite).filter(isCheck).map(judged) }));
  const counts = runs.map(countsOf);
  const checks = runs.flatMap((run) => run.checks);
  return {
    kind: 'great-expectations',
    name: suites.map(suiteName).find((name) => name !== '') ?? '',
    checkedOn: suites.map(suiteDay).find((day) => day !== null) ?? dayOf(recordAt(top, 'run_id').run_time),
    rows: largest(checks.map(({ check }) => amountOf(recordAt(check, 'result').element_count))),
    passed: sum(counts.map(({ passed }) => passed)),
    failed: sum(counts.map(({ failed }) => failed)),
    notRun: sum(counts.map(({ notRun }) => notRun)),
    problems: keptProblems(checks.flatMap((check) => problemOf(check) ?? [])),
  };
}

/** Each suite by itself; a checkpoint holds several. */
function suitesIn(top: PickedRecord): readonly PickedRecord[] {
  if (isSuite(top)) return [top];
  const ran =
    asRecord(top.run_results) === null ? recordsAt(top, 'run_results') : Object.values(recordAt(top, 'run_results'));
  const runs = [...recordsIn(ran), ...recordsAt(top, 'validation_results')];
  return runs.map((run) => asRecord(run.validation_result) ?? run).filter(isSuite);
}

/** Somebody else's file may well have `results`; nobody else's items of it are expectations. */
function isSuite(suite: PickedRecord): boolean {
  const checks = checksIn(suite);
  if (checks.length > 0) return checks.some(isCheck);
  const { evaluated_expectations: evaluated } = recordAt(suite, 'statistics');
  return typeof evaluated === 'number' && typeof suite.success === 'boolean';
}

function isCheck(check: PickedRecord): boolean {
  return typeof check.success === 'boolean' && typeName(check) !== undefined;
}

function checksIn(suite: PickedRecord): readonly PickedRecord[] {
  return [...recordsAt(suite, 'results'), ...recordsAt(suite, 'expectations')];
}

function typeName(check: PickedRecord): Picked | undefined {
  const config = recordAt(check, 'expectation_config');
  return config.type ?? config.expectation_type ?? check.expectation_type;
}

function suiteName(suite: PickedRecord): string {
  const meta = recordAt(suite, 'meta');
  const names = [suite.suite_name, suite.expectation_suite_name, meta.expectation_suite_name];
  const asset = recordAt(meta, 'active_batch_definition').data_asset_name;
  return [...names, asset].map(nameOf).find((name) => name !== '') ?? '';
}

function suiteDay(suite: PickedRecord) {
  const meta = recordAt(suite, 'meta');
  return dayOf(meta.validation_time) ?? dayOf(recordAt(meta, 'run_id').run_time);
}

/** Of each check once: one over many columns says for each of them whether it could run. */
function judged(check: PickedRecord): Judged {
  return { check, state: hasNotRun(check) ? 'notRun' : check.success === true ? 'passed' : 'failed' };
}

/** What the checks themselves say; the statistics count one that could not run among those that failed. */
function countsOf({ suite, checks }: Run): { readonly [State in Judged['state']]: number | null } {
  if (checks.length > 0) {
    const count = (state: Judged['state']) => checks.filter((check) => check.state === state).length;
    return { passed: count('passed'), failed: count('failed'), notRun: count('notRun') };
  }
  const statistics = recordAt(suite, 'statistics');
  return {
    passed: amountOf(statistics.successful_expectations),
    failed: amountOf(statistics.unsuccessful_expectations),
    notRun: null,
  };
}

function hasNotRun(check: PickedRecord): boolean {
  const info = recordAt(check, 'exception_info');
  if (info.raised_exception === true) return true;
  // Of a check over several columns or batches there is one for each of them.
  return Object.values(info).some((each) => asRecord(each)?.raised_exception === true);
}

function problemOf({ check, state }: Judged): SourceProblem | null {
  if (state === 'passed') return null;
  const isNotRun = state === 'notRun';
  const result = recordAt(check, 'result');
  const kwargs = asRecord(recordAt(check, 'expectation_config').kwargs) ?? recordAt(check, 'kwargs');
  return {
    column: columnOf(kwargs.column ?? kwargs.column_A ?? firstOf(kwargs.column_list)),
    check: checkOf(typeName(check)),
    rows: isNotRun ? null : amountOf(result.unexpected_count),
    percent: isNotRun ? null : percentOf(result.unexpected_percent),
    level: isNotRun ? 'not-run' : 'failed',
  };
}

function firstOf(list: Picked | undefined): Picked | undefined {
  return Array.isArray(list) ? list[0] : undefined;
}

function largest(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>((most, amount) => (amount === null ? most : Math.max(most ?? 0, amount)), null);
}

function sum(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>((all, amount) => (amount === null ? all : (all ?? 0) + amount), null);
}
