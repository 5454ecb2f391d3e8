import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FileSystem } from './file-system.ts';
import { storageErrorFrom, systemCodeOf } from './storage-error.ts';
import { syncFolder, writeAll } from './write-all.ts';

/** Between our own name, which shows who owns the file, and the end, which shows which process wrote it. */
const TEMPORARY_MARK = '.carpaccio-writing-';
const LONGEST_NAME_BYTES = 255;
const NEW_FILE_MODE = 0o666;
const RENAME_RETRIES_ON_WINDOWS = 10;

/**
 * Replaces a file as a whole, or creates it: afterwards there is the old content or the new one, whatever happens in
 * between, and the new one is on the disk when the promise is kept. A symbolic link stays, its target is replaced.
 * Any failure removes the temporary file, leaves the old file as it was and is thrown as a `StorageError`.
 *
 * `beforeRename` is the last chance to change one's mind: what it throws ends the write.
 */
export async function writeFileAtomic(
  files: FileSystem,
  path: string,
  bytes: Uint8Array,
  { beforeRename }: { beforeRename?: () => Promise<void> } = {},
): Promise<void> {
  try {
    const target = await targetOf(files, path);
    const mode = await modeOf(files, target);
    const temporary = join(dirname(target), temporaryName(basename(target)));
    try {
      await writeTemporary(files, temporary, bytes, mode);
      await beforeRename?.();
      await renamePatiently(files, temporary, target);
    } catch (error) {
      await removeQuietly(files, temporary);
      throw error;
    }
    await syncFolder(files, dirname(target));
  } catch (error) {
    throw storageErrorFrom(error, path);
  }
}

/** Whether a name is that of a temporary file of this writer; then `processId` says whose. */
export function readTemporaryName(name: string): { readonly processId: number } | null {
  const match = /\.carpaccio-writing-(\d+)-[0-9a-f]{8}$/.exec(name);
  return match ? { processId: Number(match[1]) } : null;
}

/** Hidden, in the same folder, and short enough in bytes however long the name of the file is. */
function temporaryName(name: string): string {
  const ending = `${TEMPORARY_MARK}${process.pid}-${randomBytes(4).toString('hex')}`;
  return `.${firstBytes(name, LONGEST_NAME_BYTES - 1 - ending.length)}${ending}`;
}

/** As many whole characters of a text as fit into so many bytes of UTF-8. */
export function firstBytes(text: string, limitBytes: number): string {
  let length = 0;
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limitBytes) break;
    length += character.length;
  }
  return text.slice(0, length);
}

async function targetOf(files: FileSystem, path: string): Promise<string> {
  try {
    return await files.realPath(path);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
    return join(await files.realPath(dirname(path)), basename(path));
  }
}

async function modeOf(files: FileSystem, target: string): Promise<number | null> {
  try {
    return (await files.facts(target)).mode;
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
    return null;
  }
}

async function writeTemporary(
  files: FileSystem,
  temporary: string,
  bytes: Uint8Array,
  mode: number | null,
): Promise<void> {
  const file = await files.open(temporary, 'create', mode ?? NEW_FILE_MODE);
  let isClosed = false;
  try {
    // The mode given at opening is cut by the umask; the file that is replaced may have had more. Some disks, such as
    // memory sticks, have no modes to set; that is no reason not to save.
    if (mode !== null) await file.setMode(mode).catch(() => undefined);
    await writeAll(file, bytes);
    const { sizeBytes } = await file.stat();
    if (sizeBytes !== bytes.length) throw new Error(`Wrote ${sizeBytes} of ${bytes.length} bytes.`);
    await file.sync();
    isClosed = true;
    await file.close();
  } finally {
    // An error is on its way; the one of closing would hide it.
    if (!isClosed) await file.close().catch(() => undefined);
  }
}

/** On Windows a virus scanner or a synchroniser may hold the target for a moment. */
async function renamePatiently(files: FileSystem, from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await files.rename(from, to);
    } catch (error) {
      const isHeld = ['EPERM', 'EBUSY', 'EACCES'].includes(systemCodeOf(error) ?? '');
      if (!isHeld || files.platform !== 'win32' || attempt > RENAME_RETRIES_ON_WINDOWS) throw error;
      await wait(Math.min(1_000, 50 * 2 ** (attempt - 1)));
    }
  }
}

async function removeQuietly(files: FileSystem, path: string): Promise<void> {
  try {
    await files.remove(path);
  } catch {
    // The disk is failing; what is left is swept at the next start.
  }
}
