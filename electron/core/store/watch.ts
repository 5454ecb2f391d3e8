import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Long enough for a synchroniser that writes in several steps. */
const SETTLE_MS = 300;

/**
 * Calls back when a file may have been changed, once things have settled. The folder is watched and not the file,
 * because most programs replace a file and do not write into it. Where watching is impossible nothing is called; the
 * hash is checked before each save in any case. Returns the function that ends it.
 */
export function watchFile(
  path: string,
  after: (delayMs: number, callback: () => void) => () => void,
  onSettled: () => void,
): () => void {
  const name = basename(path);
  let cancel: (() => void) | null = null;
  let watcher: FSWatcher | null = null;
  try {
    watcher = watch(dirname(path), { persistent: false }, (_event, changed) => {
      if (changed !== null && changed !== name) return;
      cancel?.();
      cancel = after(SETTLE_MS, onSettled);
    });
    // The folder is gone, or the system has no more watches to give.
    watcher.on('error', () => watcher?.close());
  } catch {
    // As above: the check before each save remains.
  }
  return () => {
    cancel?.();
    watcher?.close();
  };
}
