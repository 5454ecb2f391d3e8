import { dirname } from 'node:path';
import { writeFileAtomic } from './atomic-write.ts';
import { exists, type FileSystem } from './file-system.ts';
import { sha256Of } from './plan-file.ts';
import { renameFile } from './plan-path.ts';
import { StorageError, storageErrorFrom, systemCodeOf } from './storage-error.ts';
import { syncFolder } from './write-all.ts';

/**
 * Moves a file to another folder, also onto another disk. Never replaces a file. Whenever it is interrupted, the file is
 * whole in its old place, in its new one, or in both. Throws a `StorageError`; then it may be in both.
 */
export async function moveFile(files: FileSystem, from: string, to: string): Promise<void> {
  try {
    await renameFile(files, from, to);
  } catch (error) {
    if (systemCodeOf(error) !== 'EXDEV') throw storageErrorFrom(error, from);
    await moveToOtherDisk(files, from, to);
  }
  // The new name is on the disk; without the old one's end being there too, a power cut leaves it in both.
  await syncFolder(files, dirname(from)).catch(() => undefined);
}

async function moveToOtherDisk(files: FileSystem, from: string, to: string): Promise<void> {
  try {
    const bytes = await files.read(from);
    await writeFileAtomic(files, to, bytes, {
      beforeRename: async () => {
        if (await exists(files, to)) throw new StorageError('changed-outside', to, { canRetry: true });
      },
    });
    const [copy, now] = [await files.read(to), await files.read(from)];
    if (sha256Of(copy) !== sha256Of(now)) {
      // Somebody wrote it meanwhile, or the other disk does not keep what it is given.
      await files.remove(to);
      throw new StorageError('changed-outside', from, { canRetry: true });
    }
    await files.remove(from);
  } catch (error) {
    throw storageErrorFrom(error, from);
  }
}
