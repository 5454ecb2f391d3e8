import { join } from 'node:path';
import { writeFileAtomic } from './atomic-write.ts';
import type { FileSystem } from './file-system.ts';
import { makeDurableFolder } from './journal-segments.ts';
import { PLAN_FILE_ENDING, type PlanFile, readPlanFile, sha256Of } from './plan-file.ts';
import { StorageError, systemCodeOf } from './storage-error.ts';

const KEPT = 30;

export type BackupReason = 'before-save' | 'before-merge' | 'daily' | 'theirs';

type Backup = { readonly name: string; readonly number: number };

/**
 * Copies of a plan file, in a folder of their own. They are numbered, because clocks go backwards; the time in the name
 * is for people. Thirty are kept, and always the newest one that can be read.
 */
export async function keepBackup(
  files: FileSystem,
  folder: string,
  bytes: Uint8Array,
  { at, reason }: { at: Date; reason: BackupReason },
): Promise<{ readonly name: string }> {
  await makeDurableFolder(files, folder);
  const backups = await listBackups(files, folder);
  const newest = backups.at(-1);
  if (newest && (await hasContent(files, join(folder, newest.name), bytes))) return { name: newest.name };
  const number = String((newest?.number ?? 0) + 1).padStart(6, '0');
  const time = at.toISOString().slice(0, 19).replaceAll(':', '-');
  const name = `${number} ${time} ${reason}${PLAN_FILE_ENDING}`;
  await writeFileAtomic(files, join(folder, name), bytes);
  await removeOldest(files, folder);
  return { name };
}

/** The newest backup that can be read and that is wanted; `null` when there is none. */
export async function newestGoodBackup(
  files: FileSystem,
  folder: string,
  isWanted: (file: PlanFile) => boolean = () => true,
): Promise<{ readonly file: PlanFile; readonly name: string } | null> {
  const backups = await listBackups(files, folder);
  for (const { name } of backups.toReversed()) {
    try {
      const file = await readPlanFile(files, join(folder, name));
      if (isWanted(file)) return { file, name };
    } catch (error) {
      // One that cannot be read is passed over, for there may be older ones.
      if (!(error instanceof StorageError)) throw error;
    }
  }
  return null;
}

async function listBackups(files: FileSystem, folder: string): Promise<readonly Backup[]> {
  const names = await files.list(folder).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .map((name) => ({ name, number: Number(/^(\d{6,}) .*\.carpaccio$/.exec(name)?.[1] ?? Number.NaN) }))
    .filter(({ number }) => !Number.isNaN(number))
    .sort((a, b) => a.number - b.number);
}

async function removeOldest(files: FileSystem, folder: string): Promise<void> {
  const backups = await listBackups(files, folder);
  const old = backups.slice(0, -KEPT);
  if (old.length === 0) return;
  const good = await newestGoodBackup(files, folder);
  for (const { name } of old) {
    if (name !== good?.name) await files.remove(join(folder, name));
  }
}

async function hasContent(files: FileSystem, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return sha256Of(await files.read(path)) === sha256Of(bytes);
  } catch {
    // It cannot be read, so it holds nothing that one would want to have only once.
    return false;
  }
}
