import { olderDays } from '../../shared/imports/data-report/report-source.ts';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { SourceId, SourceReport } from '../../shared/plan/plan.ts';
import { sentence } from '../../shared/words/en.ts';
import { reportRefusalText } from '../../shared/words/report-refusal-text.ts';
import { sourceName } from '../../shared/words/slice-names.ts';
import { olderReportText, oneReportText, reportAddedText } from '../../shared/words/source-text.ts';
import { type NoticeWords, type ReportDesk, shownFileName } from './report-desk.ts';

/**
 * Takes the report of a source from a file: reads it, then keeps its summary as one step that can be undone. Of two
 * files that are given one after the other the later one counts, of several at once the first one. A report that is
 * older than the one that the source has is taken only when somebody says so.
 */
export async function takeReport(desk: ReportDesk, id: SourceId, [file, ...others]: readonly File[]): Promise<void> {
  if (file === undefined) return;
  const name = shownFileName(file);
  const left = others.length === 0 ? '' : oneReportText(others.length);
  const reply = await desk.read(id, file);
  if (reply === null) return;
  if (!reply.ok) {
    desk.refuse(id, [{ text: `${name} ${reportRefusalText(reply.error)} ${left}`.trim(), offer: null }]);
    return;
  }
  const report = datedReport(desk, name, reply.value);
  if (report === null) return;
  const older = olderNotice(desk, id, name, report);
  if (older === null) keepReport(desk, id, report, left);
  else desk.refuse(id, [{ ...older, text: `${older.text} ${left}`.trim() }]);
}

/** With the day on which it came here; `null` when its plan is not open any more, which is said. */
export function datedReport(
  { planStore, viewStore, planId }: ReportDesk,
  name: string,
  summary: Omit<SourceReport, 'addedOn'>,
): SourceReport | null {
  const { opened, today } = planStore.getState();
  if (opened?.planId === planId && today !== null) return { ...summary, addedOn: today };
  viewStore.toast(`${name} was read when its plan was no longer open. Nothing was kept.`);
  return null;
}

/** That a report is older than the one that its source has, with the way to take it all the same; `null` if it is not. */
export function olderNotice(desk: ReportDesk, id: SourceId, name: string, report: SourceReport): NoticeWords | null {
  const { opened, today } = desk.planStore.getState();
  const source = opened === null ? undefined : ownRecord(opened.plan.sources, id);
  const days = source?.report == null ? null : olderDays(report, source.report);
  if (source === undefined || days === null || today === null) return null;
  const onSelect = () => keepReport(desk, id, report, '');
  return { text: olderReportText(name, source, days, today), offer: { label: 'Take the older one', onSelect } };
}

/** `left`: what is said of other files, as a sentence, or empty. */
function keepReport(
  { planStore, viewStore, planId, succeed }: ReportDesk,
  id: SourceId,
  report: SourceReport,
  left: string,
): void {
  const { opened, today } = planStore.getState();
  const source = opened?.planId === planId ? ownRecord(opened.plan.sources, id) : undefined;
  if (opened === null || today === null || source === undefined) {
    viewStore.toast('The source of this report is gone. Nothing was kept.');
    return;
  }
  const done = planStore.execute({ type: 'source.edit', id, changes: { report } });
  const text = `${sentence(sourceName(opened.plan, id))}: ${reportAddedText({ ...source, report }, today)} ${left}`;
  succeed(id, text.trim(), done);
}
