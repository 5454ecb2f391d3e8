import { join } from 'node:path';
import { type Folders, historyFolderOf } from './core/folders.ts';
import type { FileSystem } from './core/store/file-system.ts';
import { type JournalContents, readJournal } from './core/store/journal-reading.ts';
import { type PlanFile, readPlanFile } from './core/store/plan-file.ts';

/** A plan as a reading command sees it. */
export type LatestPlan = Pick<PlanFile, 'plan' | 'isNewer' | 'mended'> & {
  /** Changes that the app has confirmed and not yet written to the file, and that are in `plan`. */
  readonly addedChanges: number;
  /** True: the journal knows changes that are not in `plan`, or may, because it cannot be read. */
  readonly isJournalLeftOut: boolean;
};

/**
 * The plan in a file, with what only its journal knows yet; reads only, takes no lock and leaves nothing behind. The
 * journal counts when this very file is the last version that the app wrote or read; otherwise two histories would
 * have to be merged, which is for the app to do. Throws a `StorageError` when there is no plan to read.
 */
export async function readLatestPlan(files: FileSystem, folders: Folders, path: string): Promise<LatestPlan> {
  const file = await readPlanFile(files, path);
  const { plan, isNewer, mended } = file;
  const alone = { plan, isNewer, mended, addedChanges: 0, isJournalLeftOut: false };
  if (isNewer) return alone;
  let contents: JournalContents;
  try {
    contents = await readJournal(files, join(historyFolderOf(folders, plan.id), 'journal'));
  } catch {
    // The file can be read, and that is what was asked for; the caller says that there may be more.
    return { ...alone, isJournalLeftOut: true };
  }
  if (contents.last === null) return alone;
  const known = contents.versions.findLast((version) => version.sha256 === file.sha256);
  const isSameFile = known !== undefined && known.differs === undefined && known.path === (await files.realPath(path));
  const addedChanges = isSameFile ? contents.last.seq - known.seq : 0;
  if (addedChanges <= 0) return { ...alone, isJournalLeftOut: !isSameFile };
  return { ...alone, plan: contents.last.plan, addedChanges };
}
