import { join } from 'node:path';
import type { PlanId } from '../../../shared/plan/plan.ts';
import type { FileSystem } from './file-system.ts';
import { findLastVersion } from './journal-line.ts';
import { segmentNumbers, segmentPath } from './journal-segments.ts';

/**
 * Which plan is in which file, as the journals tell it. Nothing of it is kept on the disk a second time: it is read from
 * the last line about the file in every journal.
 */
export class PlanIndex {
  readonly #pathOf = new Map<PlanId, string>();

  pathOf(planId: PlanId): string | null {
    return this.#pathOf.get(planId) ?? null;
  }

  planAt(path: string): PlanId | null {
    for (const [planId, known] of this.#pathOf) if (known === path) return planId;
    return null;
  }

  paths(): readonly string[] {
    return [...this.#pathOf.values()];
  }

  /** Its file is not where it was, and whatever is there now is another plan's. */
  forget(planId: PlanId): void {
    this.#pathOf.delete(planId);
  }

  /** A file is one plan's at most; the last one that said so has it. */
  remember(planId: PlanId, path: string): void {
    const previous = this.planAt(path);
    if (previous !== null) this.#pathOf.delete(previous);
    this.#pathOf.set(planId, path);
  }
}

/** Reads the index of all plans that have a journal in this data folder. */
export async function readPlanIndex(files: FileSystem, histories: string): Promise<PlanIndex> {
  const index = new PlanIndex();
  const found: { planId: PlanId; path: string; at: string }[] = [];
  for (const planId of await files.list(histories).catch(() => [])) {
    const version = await lastVersion(files, join(histories, planId, 'journal')).catch(() => null);
    if (version !== null) found.push({ planId: planId as PlanId, path: version.path, at: version.at });
  }
  // Two plans may have had the same file; the later one is what is in it.
  for (const { planId, path } of found.sort((a, b) => (a.at < b.at ? -1 : 1))) index.remember(planId, path);
  return index;
}

async function lastVersion(files: FileSystem, folder: string): ReturnType<typeof versionIn> {
  for (const number of (await segmentNumbers(files, folder)).toReversed()) {
    const version = await versionIn(files, segmentPath(folder, number));
    if (version !== null) return version;
  }
  return null;
}

async function versionIn(files: FileSystem, path: string): Promise<ReturnType<typeof findLastVersion>> {
  return findLastVersion(await files.read(path));
}
