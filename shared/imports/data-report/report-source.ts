import type { Day } from '../../calendar/day.ts';
import { ownRecord } from '../../plan/collections.ts';
import type { Plan, Source, SourceId, SourceReport } from '../../plan/plan.ts';
import { oneLine } from '../../words/en.ts';
import { nameOf, type ReportSummary } from './report-values.ts';

/** Which source a report is about, and whether it is newer than the one that the source has. */

/** Titles that tools and their guides give to every report; they say nothing of the data. */
const NO_SUBJECT =
  /^(?:(?:pandas|ydata)[ -]profiling report|default|(?:my[ _-])?(?:expectation[ _-])?suite|dataframeschema)$/i;

/** What a source is called that comes with its report: after the report, or else after its file. Never empty. */
export function reportSourceName(report: ReportSummary, fileName: string): string {
  return subjectOf(report) || nameOf(fileName.replace(/\.json$/i, '')) || 'Data of a report';
}

/**
 * The source that a report is about: it is called like the report, or it has a report of the same tool and name, be it
 * called otherwise by now. `null`: there is none, or several would do, and nobody guesses.
 */
export function sourceOfReport(plan: Pick<Plan, 'sources'>, report: ReportSummary, fileName: string): SourceId | null {
  const name = folded(reportSourceName(report, fileName));
  const subject = folded(subjectOf(report));
  const isAbout = (source: Source) =>
    folded(source.name) === name ||
    (subject !== '' && source.report?.kind === report.kind && folded(source.report.name) === subject);
  const ids = (Object.keys(plan.sources) as SourceId[]).filter((id) => {
    const source = ownRecord(plan.sources, id);
    return source !== undefined && isAbout(source);
  });
  const [only = null] = ids;
  return ids.length === 1 ? only : null;
}

/**
 * The days on which a report and another one looked at the data, if the report did so earlier; else `null`. Where one of
 * the days is unknown, nobody knows which is the older one.
 */
export function olderDays(
  report: SourceReport,
  other: SourceReport,
): { readonly day: Day; readonly other: Day } | null {
  const day = dayOfLook(report);
  const otherDay = dayOfLook(other);
  return day !== null && otherDay !== null && day < otherDay ? { day, other: otherDay } : null;
}

/** The clock of the machine that made it may be ahead of ours; what is here was looked at by then. */
function dayOfLook({ checkedOn, addedOn }: SourceReport): Day | null {
  return checkedOn !== null && checkedOn > addedOn ? addedOn : checkedOn;
}

function subjectOf({ name }: Pick<ReportSummary, 'name'>): string {
  return NO_SUBJECT.test(oneLine(name)) ? '' : name;
}

function folded(name: string): string {
  return oneLine(name).normalize('NFC').toLowerCase();
}
