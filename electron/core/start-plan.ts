import { dirname, join } from 'node:path';
import type { Notice } from '../../shared/contract.ts';
import type { Plan, PlanId } from '../../shared/plan/plan.ts';
import type { CoreContext } from './core-context.ts';
import { historyFolderOf } from './folders.ts';
import { OpenPlan } from './open-plan.ts';
import type { KnownFile } from './saving.ts';
import { isVersion } from './store/journal-line.ts';
import { type JournalContents, readJournal } from './store/journal-reading.ts';
import { cutBack } from './store/journal-segments.ts';
import { storageErrorFrom } from './store/storage-error.ts';
import { sweepStrayFiles } from './store/stray-files.ts';

/** Begins the journal of a plan that is open, or goes on with it, and settles the file with what the journal knows. */
export async function startOpenPlan(
  context: CoreContext,
  start: { readonly plan: Plan; readonly seq: number },
  file: KnownFile,
  contents: JournalContents,
  notices: readonly Notice[],
): Promise<OpenPlan> {
  const plan = new OpenPlan(context, start, file, contents);
  for (const folder of [dirname(file.path), historyFolderOf(context.folders, plan.id), plan.backupsFolder]) {
    await sweepStrayFiles(context.files, folder, context.clock.now());
  }
  await beginJournal(context, plan, contents);
  if (!file.isDamaged) await plan.saver.check();
  for (const notice of notices) plan.notify(notice);
  plan.start();
  return plan;
}

/** The journal of a plan, or nothing when it has none. Throws when it is there and cannot be read. */
export async function readJournalOf(context: CoreContext, planId: PlanId): Promise<JournalContents> {
  const folder = join(historyFolderOf(context.folders, planId), 'journal');
  try {
    return await readJournal(context.files, folder);
  } catch (error) {
    // To go on without it would bury what is in it under a new beginning.
    throw storageErrorFrom(error, folder);
  }
}

async function beginJournal(context: CoreContext, plan: OpenPlan, contents: JournalContents): Promise<void> {
  const newest = contents.segments.at(-1);
  try {
    if (newest !== undefined && endsClean(plan, contents)) return await plan.journal.continueSegment(newest.totalBytes);
    await cutBackQuietly(context, plan.id, contents);
    await plan.journal.begin();
  } catch (error) {
    plan.notSaved.enter(storageErrorFrom(error, context.folders.histories));
  }
}

/**
 * True when the file has everything that is in the journal. Otherwise its last lines may be in memory only, since a
 * failed sync leaves them there; then the whole plan is written anew before anything is built on them.
 */
function endsClean({ file, tip }: OpenPlan, { segments }: JournalContents): boolean {
  const newest = segments.at(-1);
  const last = newest?.entries.at(-1);
  const isSound = newest !== undefined && newest.soundBytes === newest.totalBytes;
  if (!isSound || last === undefined || !isVersion(last)) return false;
  return last.seq === tip.seq && last.sha256 === file.sha256 && last.differs === undefined;
}

async function cutBackQuietly(context: CoreContext, planId: PlanId, { segments }: JournalContents): Promise<void> {
  const newest = segments.at(-1);
  if (newest === undefined || newest.soundBytes === newest.totalBytes) return;
  const aside = damagedPath(context, planId, '.jsonl');
  context.log.info('journal-cut-back', { planId, bytes: newest.totalBytes - newest.soundBytes });
  try {
    await cutBack(context.files, newest, aside);
  } catch (error) {
    // What is behind the sound part does not count, whether it is there or not.
    context.log.failure('journal-not-cut-back', error, { planId });
  }
}

/** Where something damaged is kept aside; the time in the name is for people. */
export function damagedPath({ folders, clock }: CoreContext, planId: PlanId, ending: string): string {
  const time = clock.now().toISOString().slice(0, 19).replaceAll(':', '-');
  return join(historyFolderOf(folders, planId), `damaged-${time}${ending}`);
}
