import { reportSourceName, sourceOfReport } from '../../shared/imports/data-report/report-source.ts';
import type { ReportSummary } from '../../shared/imports/data-report/report-values.ts';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Source, SourceId } from '../../shared/plan/plan.ts';
import { reportRefusalText } from '../../shared/words/report-refusal-text.ts';
import { moreRefusedText, reportsTakenText } from '../../shared/words/source-text.ts';
import { newSource } from '../actions/new-source.ts';
import { newRecordId } from '../plan/new-id.ts';
import { type NoticeWords, type ReportDesk, shownFileName } from './report-desk.ts';
import { datedReport, olderNotice } from './take-report.ts';

type Found = { readonly file: File; readonly summary: ReportSummary };
/** `isNew`: it is not among the sources yet. */
type Taken = { readonly id: SourceId; readonly source: Source; readonly isNew: boolean };

/** Whoever drops more at once has most likely dropped the wrong folder. */
const MOST_FILES = 20;
/** Of more than these nobody reads why. */
const MOST_NAMED = 6;

const waitingAt = new WeakMap<ReportDesk, File[]>();

/**
 * Takes reports that were given to no source: each goes to the one that it is about, if there is one, and becomes a
 * source of its own otherwise. One after the other is read, then all of them are one step that can be undone. Files that
 * come meanwhile are read too. Hands back the sources whose reports were taken.
 */
export async function takeNewReports(desk: ReportDesk, files: readonly File[]): Promise<readonly SourceId[]> {
  const known = waitingAt.get(desk);
  known?.push(...files);
  if (known !== undefined || files.length === 0) return [];
  const waiting = [...files];
  waitingAt.set(desk, waiting);
  const { found, refused } = await readAll(desk, waiting);
  waitingAt.delete(desk);
  const { ids, older } = keep(desk, found);
  desk.refuse(null, [...older, ...named(refused)]);
  return ids;
}

/** Nothing of what was read before somebody stopped it is kept. */
async function readAll(
  desk: ReportDesk,
  waiting: File[],
): Promise<{ readonly found: readonly Found[]; readonly refused: readonly string[] }> {
  const found: Found[] = [];
  const refused: string[] = [];
  for (let count = 0; count < MOST_FILES; count += 1) {
    const file = waiting.shift();
    if (file === undefined) return { found, refused };
    const reply = await desk.read(null, file);
    if (reply === null) return { found: [], refused: [] };
    if (reply.ok) found.push({ file, summary: reply.value });
    else refused.push(`${shownFileName(file)} ${reportRefusalText(reply.error)}`);
  }
  if (waiting.length > 0) refused.unshift(`At most ${MOST_FILES} reports are read at once; the rest was not.`);
  return { found, refused };
}

function keep(desk: ReportDesk, found: readonly Found[]) {
  const { planStore } = desk;
  const taken: Taken[] = [];
  const older: NoticeWords[] = [];
  for (const each of withSources(desk, found)) {
    const name = shownFileName(each.file);
    const report = datedReport(desk, name, each.summary);
    if (report === null) break;
    const notice = each.id === null ? null : olderNotice(desk, each.id, name, report);
    if (notice !== null) older.push(notice);
    else if (each.id !== null) taken.push({ id: each.id, source: { ...each.source, report }, isNew: false });
    else taken.push({ id: newRecordId<SourceId>(), source: { ...each.source, report }, isNew: true });
  }
  const [only, ...others] = taken.map(commandFor);
  if (only === undefined) return { ids: [], older };
  const done = planStore.execute(others.length === 0 ? only : { type: 'batch', commands: [only, ...others] });
  const { opened, today } = planStore.getState();
  // A refusal is said by itself, and there is nothing to take back then.
  const isDone = opened !== null && taken.every(({ id }) => ownRecord(opened.plan.sources, id) !== undefined);
  if (!isDone || today === null) return { ids: [], older };
  const sources = (isNew: boolean) => taken.filter((each) => each.isNew === isNew).map(({ source }) => source);
  desk.succeed(null, reportsTakenText(sources(true), sources(false), today), done);
  return { ids: taken.map(({ id }) => id), older };
}

/** Each with the source that it is about, or with a new one. Two reports of one source are most likely about two. */
function withSources({ planStore }: ReportDesk, found: readonly Found[]) {
  const plan = planStore.getState().opened?.plan ?? { sources: {} };
  const about = found.map(({ file, summary }) => sourceOfReport(plan, summary, file.name));
  return found.map(({ file, summary }, place) => {
    const id = about[place] ?? null;
    const known =
      id === null || about.filter((other) => other === id).length > 1 ? undefined : ownRecord(plan.sources, id);
    const source = known ?? newSource(reportSourceName(summary, file.name));
    return { file, summary, id: known === undefined ? null : id, source };
  });
}

function commandFor({ id, source, isNew }: Taken): Command {
  return isNew ? { type: 'source.add', id, source } : { type: 'source.edit', id, changes: { report: source.report } };
}

function named(refused: readonly string[]): readonly NoticeWords[] {
  const left = refused.length - MOST_NAMED;
  const texts = left > 1 ? [...refused.slice(0, MOST_NAMED), moreRefusedText(left)] : refused;
  return texts.map((text) => ({ text, offer: null }));
}
