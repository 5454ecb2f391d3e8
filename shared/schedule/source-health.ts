import { type Day, daysBetween } from '../calendar/day.ts';
import type { Plan, Slice, Source, SourceId, SourceReport } from '../plan/plan.ts';

/**
 * How a data source is: whether it may be read, and what the last report says of what is in it. Red is what puts dates
 * at risk now, amber what may. Without a report nobody knows, and that is no green.
 */
export type HealthLevel = 'red' | 'amber' | 'unknown' | 'green';

export type AccessHealth = {
  readonly level: HealthLevel;
  readonly code: 'refused' | 'expired' | 'overdue' | 'asked' | 'not-asked' | 'granted';
  /** The day that the code speaks of: the last of a grant, or the one on which access is expected. */
  readonly day: Day | null;
};

export type ReportHealth = {
  readonly level: HealthLevel;
  readonly code:
    | 'none'
    /** The data had no rows. */
    | 'empty'
    | 'failed'
    | 'noticed'
    /** Nothing failed, and it was looked at too long ago to trust. */
    | 'old'
    | 'not-run'
    /** It lists no failure, and does not say either that anything was checked. */
    | 'says-nothing'
    | 'passed';
  /** The day on which the data was looked at, or else on which the report came here; `null` without a report. */
  readonly day: Day | null;
  /** Days from `day` to today, never below zero; `null` without a report. */
  readonly ageDays: number | null;
};

export type SourceHealth = {
  /** The graver of the two; green takes both. */
  readonly level: HealthLevel;
  readonly access: AccessHealth;
  readonly report: ReportHealth;
};

/** What is wrong with the data that a slice reads: the gravest level, and the sources that make it so, gravest first. */
export type SliceData = {
  readonly level: 'red' | 'amber';
  readonly sourceIds: readonly SourceId[];
};

/** Our choice: data that nobody has looked at for longer is not known to be good any more. */
const REPORT_FRESH_DAYS = 30;

/** Alerts of a profile that say how data is and not that something is wrong with it. */
const PLAIN_ALERTS: ReadonlySet<string> = new Set([
  ...['CONSTANT_LENGTH', 'HIGH_CARDINALITY', 'HIGH_CORRELATION', 'IMBALANCE', 'NON_STATIONARY', 'SEASONAL'],
  ...['SKEWED', 'TYPE_DATE', 'UNIFORM', 'UNIQUE', 'ZEROS'],
]);

const ORDER: readonly HealthLevel[] = ['red', 'amber', 'unknown', 'green'];

/** The health of a source on a day. */
export function sourceHealth(source: Source, today: Day): SourceHealth {
  const access = accessHealth(source, today);
  const report = reportHealth(source.report, today);
  return { level: graver(access.level, report.level), access, report };
}

/** Whether an alert of a profile says that something is wrong, and not only how the data is. */
export function isConcern(check: string): boolean {
  return !PLAIN_ALERTS.has(check);
}

/** Less than zero where the first is graver, as for `sort`. */
export function compareLevels(one: HealthLevel, other: HealthLevel): number {
  return ORDER.indexOf(one) - ORDER.indexOf(other);
}

/**
 * What is wrong with the data of a slice that is still to be delivered; `null` where nothing is, as far as is known.
 * That access is only asked for is no trouble of this kind: the day of the slice waits for it, and says so.
 */
export function sliceData(plan: Pick<Plan, 'sources'>, slice: Slice, today: Day): SliceData | null {
  if (slice.sourceIds.length === 0 || slice.status === 'delivered' || slice.status === 'dropped') return null;
  const troubles = slice.sourceIds.flatMap((id) => {
    const source = Object.hasOwn(plan.sources, id) ? plan.sources[id] : undefined;
    const level = source === undefined ? null : troubleOf(sourceHealth(source, today));
    return level === null ? [] : [{ id, level }];
  });
  troubles.sort((a, b) => compareLevels(a.level, b.level));
  const [first] = troubles;
  return first === undefined ? null : { level: first.level, sourceIds: troubles.map(({ id }) => id) };
}

/** Sources that are refused, expired or broken, or may soon be, gravest first; of one level in the order of their ids. */
export function troubledSources(
  plan: Pick<Plan, 'sources'>,
  today: Day,
): readonly { readonly id: SourceId; readonly level: 'red' | 'amber'; readonly health: SourceHealth }[] {
  return Object.entries(plan.sources)
    .flatMap(([id, source]) => {
      const health = sourceHealth(source, today);
      const level = troubleOf(health);
      return level === null ? [] : [{ id: id as SourceId, level, health }];
    })
    .sort((a, b) => compareLevels(a.level, b.level) || (a.id < b.id ? -1 : 1));
}

function troubleOf({ access, report }: SourceHealth): 'red' | 'amber' | null {
  if (access.level === 'red' || report.level === 'red') return 'red';
  return access.code === 'overdue' || report.level === 'amber' ? 'amber' : null;
}

function accessHealth({ access, expectedOn, grantedUntil }: Source, today: Day): AccessHealth {
  switch (access) {
    case 'refused':
      return { level: 'red', code: 'refused', day: null };
    case 'granted':
      if (grantedUntil !== null && grantedUntil < today) return { level: 'red', code: 'expired', day: grantedUntil };
      return { level: 'green', code: 'granted', day: grantedUntil };
    case 'asked':
    case 'unknown':
      if (expectedOn !== null && expectedOn < today) return { level: 'amber', code: 'overdue', day: expectedOn };
      return { level: 'amber', code: access === 'asked' ? 'asked' : 'not-asked', day: expectedOn };
  }
}

function reportHealth(report: SourceReport | null, today: Day): ReportHealth {
  if (report === null) return { level: 'unknown', code: 'none', day: null, ageDays: null };
  const { checkedOn, addedOn } = report;
  // The clock of the machine that made it may be ahead of ours, by years too; what is here was looked at by then.
  const day = checkedOn !== null && checkedOn < addedOn ? checkedOn : addedOn;
  const ageDays = Math.max(0, daysBetween(day, today));
  return { ...judgedReport(report, ageDays), day, ageDays };
}

function judgedReport(report: SourceReport, ageDays: number): Pick<ReportHealth, 'level' | 'code'> {
  const { kind, rows, passed, failed, notRun, problems } = report;
  const has = (level: SourceReport['problems'][number]['level']) => problems.some((problem) => problem.level === level);
  if (rows === 0) return { level: 'red', code: 'empty' };
  if ((failed ?? 0) > 0 || has('failed')) return { level: 'red', code: 'failed' };
  if (problems.some(({ level, check }) => level === 'noticed' && isConcern(check))) {
    return { level: 'amber', code: 'noticed' };
  }
  if (ageDays > REPORT_FRESH_DAYS) return { level: 'amber', code: 'old' };
  if ((notRun ?? 0) > 0 || has('not-run')) return { level: 'unknown', code: 'not-run' };
  // A profile looks at all that is there; a list of failures that is empty may as well come from no check at all.
  if ((passed ?? 0) > 0 || kind === 'ydata-profiling') return { level: 'green', code: 'passed' };
  return { level: 'unknown', code: 'says-nothing' };
}

function graver(one: HealthLevel, other: HealthLevel): HealthLevel {
  return compareLevels(one, other) <= 0 ? one : other;
}
