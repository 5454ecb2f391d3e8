import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { systemCodeOf } from './storage-error.ts';

/** What the systems say to somebody who removes a folder as if it were a file. */
const IS_FOLDER: ReadonlySet<string> = new Set(['EISDIR', 'EPERM']);

/**
 * Removes a folder of ours and all that is in it, except for the names that are kept. A link is removed, never what it
 * points to. What is gone already is no error.
 */
export async function removeTree(files: FileSystem, folder: string, kept: readonly string[] = []): Promise<void> {
  const names = await files.list(folder).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const name of names) if (!kept.includes(name)) await removeAny(files, join(folder, name));
  if (!names.some((name) => kept.includes(name))) await unlessGone(files.removeFolder(folder));
}

async function removeAny(files: FileSystem, path: string): Promise<void> {
  try {
    // Tried first, so that a link to a folder is never entered.
    await unlessGone(files.remove(path));
  } catch (error) {
    if (!IS_FOLDER.has(systemCodeOf(error) ?? '')) throw error;
    await removeTree(files, path);
  }
}

function unlessGone(removal: Promise<void>): Promise<void> {
  return removal.catch((error: unknown) => {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  });
}
