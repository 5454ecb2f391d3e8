import { basename } from 'node:path';
import type { StorageError } from './core/store/storage-error.ts';
import type { OpenedApp } from './open-app.ts';

/** What has become of the plan files that were to be opened. */
export type HandedOver = {
  /** The names of those that the other process shows now. */
  readonly shown: readonly string[];
  /** What is wrong with the others. */
  readonly problems: readonly StorageError[];
};

/**
 * Where another process has these plans open, it is given what this one was started to open; then this one may end. A
 * file that is no plan is not handed on: only here is somebody who reads what is wrong with it. `null`: there is no
 * such process, nothing to open, or no answer, so that this process shows what it can.
 */
export async function handOver(
  app: Pick<OpenedApp, 'planner' | 'openForPerson' | 'handOver'>,
  planPaths: readonly string[],
): Promise<HandedOver | null> {
  if (!app.planner.isReadOnly || planPaths.length === 0) return null;
  const shown: string[] = [];
  const problems: StorageError[] = [];
  for (const path of planPaths) {
    const problem = await app.openForPerson(path, () => undefined);
    if (problem !== null) problems.push(problem);
    else if (await app.handOver(path)) shown.push(basename(path));
    else return null;
  }
  return { shown, problems };
}

export function handedOverText(name: string): string {
  return `Carpaccio is running already, and shows ${name} now.`;
}
