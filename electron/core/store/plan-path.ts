import { dirname, join } from 'node:path';
import { planFileName } from './file-name.ts';
import type { FileSystem } from './file-system.ts';
import { systemCodeOf } from './storage-error.ts';
import { syncFolder } from './write-all.ts';

/** Where a plan of that title can have its file, next to all others in the folder. `own` may be taken again. */
export async function freePath(
  files: FileSystem,
  folder: string,
  title: string,
  own: string | null = null,
): Promise<string> {
  const names = await files.list(folder);
  return join(folder, planFileName(title, own === null ? names : names.filter((name) => name !== own)));
}

/** Gives a file another name in its folder. Never replaces a file that has that name already, or gets it meanwhile. */
export async function renameFile(files: FileSystem, from: string, to: string): Promise<void> {
  try {
    await files.link(from, to);
  } catch (error) {
    const code = systemCodeOf(error);
    // Where files have one name only, as on memory sticks, or where two spellings are one name to the file system.
    if (code === 'EEXIST' && from.toLowerCase() !== to.toLowerCase()) throw error;
    await files.rename(from, to);
    return await syncFolder(files, dirname(to));
  }
  await files.remove(from);
  await syncFolder(files, dirname(to));
}
