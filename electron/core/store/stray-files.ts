import { join } from 'node:path';
import { readTemporaryName } from './atomic-write.ts';
import type { FileSystem } from './file-system.ts';

const SURELY_ABANDONED_MS = 60 * 60 * 1_000;

/**
 * Removes temporary files that a killed process of ours left in a folder: only names of our own pattern, only when
 * they are older than an hour or their process is gone. Returns how many. Never throws: sweeping can wait.
 */
export async function sweepStrayFiles(files: FileSystem, folder: string, now: Date): Promise<number> {
  let swept = 0;
  for (const name of await files.list(folder).catch(() => [])) {
    const temporary = readTemporaryName(name);
    if (temporary === null) continue;
    const path = join(folder, name);
    try {
      const isOld = now.getTime() - (await files.facts(path)).modifiedMs > SURELY_ABANDONED_MS;
      if (!isOld && isRunning(temporary.processId)) continue;
      await files.remove(path);
      swept += 1;
    } catch {
      // Somebody else was faster, or may not; the next start tries again.
    }
  }
  return swept;
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
