import { basename, dirname, join } from 'node:path';
import type { TrashedPlan } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import type { CoreContext } from './core-context.ts';
import { historyFolderOf } from './folders.ts';
import { keepBackup } from './store/backups.ts';
import { exists } from './store/file-system.ts';
import { makeDurableFolder } from './store/journal-segments.ts';
import { moveFile } from './store/move-file.ts';
import { PLAN_FILE_ENDING, sha256Of } from './store/plan-file.ts';
import { freePath } from './store/plan-path.ts';
import { removeTree } from './store/remove-tree.ts';
import { StorageError, storageErrorFrom } from './store/storage-error.ts';
import { sweepStrayFiles } from './store/stray-files.ts';
import {
  readTrashRecord,
  recordFromFile,
  type TrashRecord,
  trashedFile,
  writeTrashRecord,
} from './store/trash-record.ts';

const TRASH_NAME = 'trash';

/**
 * The trash: for each plan in it, a folder in the plan's history with its file and a record of where that was.
 *
 * The record is written before the file is moved, in either direction, and names the place outside. Whenever a process
 * is killed the file is therefore in the trash, in the place that the record names, or the same in both; of these two
 * the one outside wins, and `settle` removes the other.
 */
export class Trash {
  readonly #context: CoreContext;

  constructor(context: CoreContext) {
    this.#context = context;
  }

  /** Settles what a killed process has left, and tells the index which plans are not where they were. Never throws. */
  async start(ownsDataFolder: boolean): Promise<void> {
    const { files, folders, log, index } = this.#context;
    for (const name of await files.list(folders.histories).catch(() => [])) {
      const planId = name as PlanId;
      try {
        if (ownsDataFolder && (await exists(files, this.#folderOf(planId)))) await this.#settle(planId);
        if (await exists(files, trashedFile(this.#folderOf(planId)))) index.forget(planId);
      } catch (error) {
        log.failure('trash-not-settled', error, { planId });
      }
    }
  }

  /** Newest first. */
  async list(): Promise<readonly TrashedPlan[]> {
    const { files, folders } = this.#context;
    const plans: TrashedPlan[] = [];
    for (const name of await files.list(folders.histories).catch(() => [])) {
      const planId = name as PlanId;
      const record = await this.#recordOf(planId);
      if (record === null || record.removes !== null) continue;
      const { title, leaves, trashedAt, path } = record;
      plans.push({ planId, title, fileName: basename(path), leaves, trashedAt });
    }
    return plans.sort((a, b) => (a.trashedAt < b.trashedAt ? 1 : a.trashedAt > b.trashedAt ? -1 : 0));
  }

  /** Moves a plan file into the trash. `path` is absolute and free of links. Throws a `StorageError`; then it is where it was. */
  async put(planId: PlanId, path: string, { title, leaves }: Pick<TrashRecord, 'title' | 'leaves'>): Promise<void> {
    const { files, clock, index } = this.#context;
    const folder = this.#folderOf(planId);
    try {
      await makeDurableFolder(files, folder);
      await this.#makeRoom(planId, folder);
      const trashedAt = clock.now().toISOString();
      await writeTrashRecord(files, folder, { path, title, leaves, trashedAt, removes: null });
      await moveFile(files, path, trashedFile(folder));
    } catch (error) {
      await this.#settleQuietly(planId);
      if (!(await this.#isOnlyAt(trashedFile(folder), path))) throw storageErrorFrom(error, path);
    }
    index.forget(planId);
  }

  /** Puts a plan file back to where it was, or into `plansFolder` where that is gone or taken. */
  async restore(
    planId: PlanId,
    plansFolder: string,
  ): Promise<{ readonly path: string; readonly isElsewhere: boolean }> {
    const { files, index } = this.#context;
    const folder = this.#folderOf(planId);
    const record = await this.#recordOf(planId);
    if (record === null || record.removes !== null) throw new StorageError('not-found', 'The plan');
    const path = await this.#placeFor(record, plansFolder);
    try {
      if (path !== record.path) await writeTrashRecord(files, folder, { ...record, path });
      await moveFile(files, trashedFile(folder), path);
      await removeTree(files, folder);
    } catch (error) {
      await this.#settleQuietly(planId);
      if (!(await this.#isOnlyAt(path, trashedFile(folder)))) throw storageErrorFrom(error, path);
    }
    if (index.pathOf(planId) === null) index.remember(planId, path);
    return { path, isElsewhere: path !== record.path };
  }

  /** Removes a plan in the trash for good; with its history, unless the plan has another file that it belongs to. */
  async removeForGood(planId: PlanId, isHistoryNeeded: boolean): Promise<void> {
    const { files } = this.#context;
    const record = await this.#recordOf(planId);
    if (record === null) throw new StorageError('not-found', 'The plan');
    const folder = this.#folderOf(planId);
    try {
      await writeTrashRecord(files, folder, { ...record, removes: isHistoryNeeded ? 'file' : 'everything' });
      await this.#settle(planId);
    } catch (error) {
      throw storageErrorFrom(error, record.title);
    }
  }

  #folderOf(planId: PlanId): string {
    return join(historyFolderOf(this.#context.folders, planId), TRASH_NAME);
  }

  /** `null`: that plan is not in the trash. */
  async #recordOf(planId: PlanId): Promise<TrashRecord | null> {
    const { files } = this.#context;
    const folder = this.#folderOf(planId);
    if (!(await exists(files, trashedFile(folder)))) return null;
    return (await readTrashRecord(files, folder)) ?? (await recordFromFile(files, folder));
  }

  /** A plan can come back by another way while it is in the trash, and be put there again; the older file is kept too. */
  async #makeRoom(planId: PlanId, folder: string): Promise<void> {
    const { files, folders, clock } = this.#context;
    const older = trashedFile(folder);
    if (await exists(files, older)) {
      const backups = join(historyFolderOf(folders, planId), 'backups');
      await keepBackup(files, backups, await files.read(older), { at: clock.now(), reason: 'theirs' });
    }
    // With its record, which may ask for the removal of what belongs to a plan that is alive.
    await removeTree(files, folder);
    await makeDurableFolder(files, folder);
  }

  async #placeFor(record: TrashRecord, plansFolder: string): Promise<string> {
    const { files } = this.#context;
    const isFree = !(await exists(files, record.path)) && (await exists(files, dirname(record.path)));
    // A record that was lost knows a name only.
    if (isFree && dirname(record.path) !== '.') return record.path;
    try {
      await files.makeFolder(plansFolder);
      return await freePath(files, await files.realPath(plansFolder), record.title || stemOf(record.path));
    } catch (error) {
      throw storageErrorFrom(error, plansFolder);
    }
  }

  async #settle(planId: PlanId): Promise<void> {
    const { files, folders, clock } = this.#context;
    const folder = this.#folderOf(planId);
    const record = await readTrashRecord(files, folder);
    if (record?.removes === 'everything') {
      await removeTree(files, historyFolderOf(folders, planId), [TRASH_NAME]);
    }
    const hasFile = await exists(files, trashedFile(folder));
    const isLeft =
      hasFile && record !== null && (record.removes !== null || (await this.#isOutsideToo(planId, record)));
    if (hasFile && !isLeft) {
      await sweepStrayFiles(files, folder, clock.now());
      return;
    }
    if (hasFile) await files.remove(trashedFile(folder));
    await removeTree(files, folder);
    if (record?.removes === 'everything') await removeTree(files, historyFolderOf(folders, planId));
  }

  async #isOutsideToo(planId: PlanId, { path }: TrashRecord): Promise<boolean> {
    const { files } = this.#context;
    if (!(await exists(files, path))) return false;
    const [outside, inside] = [await files.read(path), await files.read(trashedFile(this.#folderOf(planId)))];
    return sha256Of(outside) === sha256Of(inside);
  }

  /** After a failure. What cannot be settled now is at the next start. */
  async #settleQuietly(planId: PlanId): Promise<void> {
    try {
      await this.#settle(planId);
    } catch (error) {
      this.#context.log.failure('trash-not-settled', error, { planId });
    }
  }

  /** The move was made all the same, and what failed came after it. */
  async #isOnlyAt(path: string, elsewhere: string): Promise<boolean> {
    const { files } = this.#context;
    return (await exists(files, path)) && !(await exists(files, elsewhere));
  }
}

function stemOf(path: string): string {
  return basename(path, PLAN_FILE_ENDING);
}
