import type { FileSystem, OpenFile } from './file-system.ts';
import { systemCodeOf } from './storage-error.ts';

const CANNOT: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP']);

/**
 * Writes all bytes. The system may store a part and call it a success, as it does on a nearly full disk; a writer that
 * takes the first answer for the whole truth leaves a cut file behind.
 */
export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < bytes.length) {
    const written = await file.write(bytes, offset);
    if (written <= 0) throw new Error('The system wrote nothing and gave no reason.');
    offset += written;
  }
}

/** Makes names in a folder durable: a new file and a rename are on the disk only when their folder is. */
export async function syncFolder(files: FileSystem, folder: string): Promise<void> {
  // Windows cannot sync a folder; there the file system keeps names in order by itself.
  if (files.platform === 'win32') return;
  const handle = await files.open(folder, 'folder');
  try {
    await handle.sync();
  } catch (error) {
    // Some network disks cannot sync a folder, and say so; a disk that failed says something else.
    if (!CANNOT.has(systemCodeOf(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
