import { applyPatch } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { newestGoodBackup } from './backups.ts';
import type { FileSystem } from './file-system.ts';
import type { ChangeEntry, VersionEntry } from './journal-line.ts';
import { type JournalContents, planAfter, readJournal } from './journal-reading.ts';
import type { LineageId } from './new-id.ts';

/** Where the history of one plan is kept. */
export type HistoryPlaces = { readonly journal: string; readonly backups: string };

/**
 * What is known of how a plan came about: its changes, and which versions of its file they led to. From it the content
 * of an earlier version is rebuilt, which is the common ancestor when somebody else went on from there.
 */
export class PlanHistory {
  readonly #files: FileSystem;
  readonly #places: HistoryPlaces;
  #changes: ChangeEntry[];
  readonly #versions = new Map<LineageId, VersionEntry>();
  #lastVersion: VersionEntry | null = null;
  #hasOlder: boolean;

  constructor(files: FileSystem, places: HistoryPlaces, contents: JournalContents) {
    this.#files = files;
    this.#places = places;
    this.#changes = [...contents.changes];
    this.#hasOlder = contents.hasOlder;
    for (const version of contents.versions) this.addVersion(version);
  }

  /** Oldest first, without a gap; as far back as was read. */
  get changes(): readonly ChangeEntry[] {
    return this.#changes;
  }

  /** There are older changes than these in segments that were not read. */
  get hasOlder(): boolean {
    return this.#hasOlder;
  }

  get lastVersion(): VersionEntry | null {
    return this.#lastVersion;
  }

  versionOf(id: LineageId | undefined): VersionEntry | null {
    return (id === undefined ? undefined : this.#versions.get(id)) ?? null;
  }

  /** Newest first. */
  get lineage(): readonly LineageId[] {
    return [...this.#versions.keys()].reverse();
  }

  addChange(change: ChangeEntry): void {
    this.#changes.push(change);
  }

  addVersion(version: VersionEntry): void {
    this.#lastVersion = version;
    const id = 'saved' in version ? version.saved : version.read;
    if (id === null) return;
    // Put in again, so that the order is that in which they were last seen.
    this.#versions.delete(id);
    this.#versions.set(id, version);
  }

  /** The plan in a version of the file; `null` when it was never seen, or can no longer be told. */
  async contentOf(id: LineageId, now: { readonly plan: Plan; readonly seq: number }): Promise<Plan | null> {
    if (!this.#versions.has(id) || this.#rebuilt(id, now) === null) await this.#readOlder();
    const rebuilt = this.#rebuilt(id, now);
    if (rebuilt !== null) return rebuilt;
    const backup = await newestGoodBackup(this.#files, this.#places.backups, ({ lineage }) => lineage[0] === id);
    return backup?.file.plan ?? null;
  }

  #rebuilt(id: LineageId, now: { readonly plan: Plan; readonly seq: number }): Plan | null {
    const version = this.#versions.get(id);
    if (version === undefined) return null;
    const plan = planAfter(version.seq, now, this.#changes);
    return plan !== null && version.differs !== undefined ? applyPatch(plan, version.differs) : plan;
  }

  async #readOlder(): Promise<void> {
    if (!this.#hasOlder) return;
    const whole = await readJournal(this.#files, this.#places.journal, Number.POSITIVE_INFINITY);
    this.#hasOlder = false;
    const first = this.#changes[0]?.seq ?? Number.POSITIVE_INFINITY;
    this.#changes = [...whole.changes.filter(({ seq }) => seq < first), ...this.#changes];
    const newer = [...this.#versions.values()];
    for (const version of [...whole.versions, ...newer]) this.addVersion(version);
  }
}
