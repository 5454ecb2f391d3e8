import { basename, dirname, join } from 'node:path';
import type { StorageCode } from '../../shared/contract.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CoreContext } from './core-context.ts';
import { historyFolderOf } from './folders.ts';
import { writeFileAtomic } from './store/atomic-write.ts';
import { keepBackup } from './store/backups.ts';
import { type LineageId, newLineageId } from './store/new-id.ts';
import { PLAN_FILE_ENDING, readPlanBytes, serialisePlanFile, sha256Of } from './store/plan-file.ts';
import { freePath, renameFile } from './store/plan-path.ts';
import { StorageError, storageErrorFrom } from './store/storage-error.ts';

const AFTER_LAST_CHANGE_MS = 30_000;
const AT_MOST_APART_MS = 120_000;
const RETRY_MS = 30_000;
/** Somebody who changes the file again and again while it is being saved wins after so many rounds. */
const ROUNDS = 5;
/** A plan that had so many slices does not become empty by itself. */
const SUSPICIOUS_SLICES = 5;

/** What is wrong with the file itself; whoever has been told may have it replaced all the same. */
const DECIDED_BY_PEOPLE: ReadonlySet<StorageCode> = new Set<StorageCode>([
  'not-found',
  'changed-outside',
  'suspiciously-empty',
  'damaged',
  'empty-file',
  'not-a-plan',
]);

/** The plan file as we know it. */
export type KnownFile = {
  readonly path: string;
  /** `null`: there is no file yet. */
  readonly sha256: string | null;
  readonly lineage: readonly LineageId[];
  /** The last change that is in it; -1 when what is in it is none of our states. */
  readonly seq: number;
  readonly slices: number;
  /** It cannot be read, and was copied aside. */
  readonly isDamaged: boolean;
};

/** A version of the file that is about to be written, or to get another name. */
export type SavedVersion = {
  readonly id: LineageId;
  readonly sha256: string;
  readonly seq: number;
  readonly path: string;
};

/** The plan that is saved, as far as saving is concerned. */
export interface Savable {
  readonly tip: { readonly plan: Plan; readonly seq: number };
  file: KnownFile;
  /** The last slice went by a command, not by accident. */
  readonly wasEmptiedByHand: boolean;
  /** Settles a version of the file that we did not write. */
  takeOver(bytes: Uint8Array): Promise<void>;
  /** Writes into the journal which version is about to replace the file. */
  recordSaving(version: SavedVersion): Promise<void>;
  onSaveStateChange(): void;
}

/** Writes the plan file of one plan, at the right times, one save at a time. */
export class Saver {
  readonly #context: CoreContext;
  readonly #subject: Savable;
  #error: StorageError | null = null;
  #turn: Promise<void> = Promise.resolve();
  #cancelSettled: (() => void) | null = null;
  #cancelLatest: (() => void) | null = null;
  #backedUpOn: string | null = null;
  #isEnded = false;

  constructor(context: CoreContext, subject: Savable) {
    this.#context = context;
    this.#subject = subject;
  }

  /** Why the file is behind; `null` when it is not, or only waits for its time. */
  get error(): StorageError | null {
    return this.#error;
  }

  /** Something is to be saved, not at once. */
  changed(): void {
    if (this.#isEnded) return;
    this.#cancelSettled?.();
    this.#cancelSettled = this.#context.clock.after(AFTER_LAST_CHANGE_MS, () => void this.save());
    this.#cancelLatest ??= this.#context.clock.after(AT_MOST_APART_MS, () => void this.save());
  }

  /**
   * Brings the file up to date. Never throws; `error` tells how it went. `isForced` is somebody who was told what is
   * wrong and wants it saved: then a missing file is written anew, and one that cannot be merged is kept aside and replaced.
   */
  save({ isForced = false }: { isForced?: boolean } = {}): Promise<void> {
    this.#turn = this.#turn.then(() => this.#saveNow(isForced));
    return this.#turn;
  }

  /** Gives the file the name of the plan, once everything is in it. Throws a `StorageError`; then it has its old name. */
  rename(title: string): Promise<void> {
    const done = this.save().then(() => this.#rename(title));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** Looks whether somebody else has written the file, and takes it over. Never throws. */
  check(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#settle(() => this.#takeOverIfChanged(false)));
    return this.#turn;
  }

  end(): void {
    this.#isEnded = true;
    this.#cancelTimers();
  }

  async #saveNow(isForced: boolean): Promise<void> {
    this.#cancelTimers();
    await this.#settle(async () => {
      for (let round = 1; round <= ROUNDS; round++) {
        // Where the file cannot be watched, this is how a change from outside is found when there is nothing to save.
        if (this.#isUpToDate() && !isForced) await this.#takeOverIfChanged(false);
        if (this.#isUpToDate() && !isForced) return;
        if (await this.#tryToSave(isForced)) return;
      }
      throw new StorageError('changed-outside', this.#subject.file.path, { canRetry: true });
    });
    if (this.#error !== null && !this.#isEnded) {
      this.#cancelSettled = this.#context.clock.after(RETRY_MS, () => void this.save());
    }
  }

  #isUpToDate(): boolean {
    return this.#subject.file.seq === this.#subject.tip.seq;
  }

  /** False: somebody else wrote the file meanwhile, and it was not replaced. */
  async #tryToSave(isForced: boolean): Promise<boolean> {
    const onDisk = await this.#takeOverIfChanged(isForced);
    const { tip, file } = this.#subject;
    this.#refuseSuspiciouslyEmpty(isForced);
    await this.#keepBackup(onDisk);
    const lineage = [newLineageId(), ...file.lineage] as const;
    const { bytes, sha256 } = serialisePlanFile(tip.plan, lineage);
    await this.#subject.recordSaving({ id: lineage[0], sha256, seq: tip.seq, path: file.path });
    // Its folder may be gone as well.
    if (isForced && onDisk === null) await this.#context.files.makeFolder(dirname(file.path));
    let isChanged = false;
    try {
      await writeFileAtomic(this.#context.files, file.path, bytes, {
        beforeRename: async () => {
          const now = await this.#bytesOnDisk();
          isChanged = (now && sha256Of(now)) !== (onDisk && sha256Of(onDisk));
          if (isChanged) throw new StorageError('changed-outside', file.path, { canRetry: true });
        },
      });
    } catch (error) {
      if (isChanged) return false;
      throw error;
    }
    const slices = Object.keys(tip.plan.slices).length;
    this.#subject.file = { ...this.#subject.file, sha256, lineage, seq: tip.seq, slices, isDamaged: false };
    return true;
  }

  /** Returns what is in the file now, after it was taken over when we did not write it; `null` when there is none. */
  async #takeOverIfChanged(isForced: boolean): Promise<Uint8Array | null> {
    const bytes = await this.#bytesOnDisk();
    const { file } = this.#subject;
    if (bytes === null) {
      if (file.sha256 === null || isForced) return null;
      if (await this.#findRenamed()) return this.#bytesOnDisk();
      throw new StorageError('not-found', file.path, { canRetry: true });
    }
    if (sha256Of(bytes) === file.sha256) return bytes;
    try {
      await this.#subject.takeOver(bytes);
    } catch (error) {
      if (!isForced || !(error instanceof StorageError)) throw error;
      await this.#keepBackup(bytes, true);
    }
    return bytes;
  }

  async #bytesOnDisk(): Promise<Uint8Array | null> {
    try {
      return await readPlanBytes(this.#context.files, this.#subject.file.path);
    } catch (error) {
      if (error instanceof StorageError && error.code === 'not-found') return null;
      throw error;
    }
  }

  /** The file has another name in the same folder, and is otherwise as we know it. */
  async #findRenamed(): Promise<boolean> {
    const { file } = this.#subject;
    const folder = dirname(file.path);
    for (const name of await this.#context.files.list(folder).catch(() => [])) {
      const path = join(folder, name);
      if (!name.endsWith(PLAN_FILE_ENDING) || this.#context.index.planAt(path) !== null) continue;
      const bytes = await readPlanBytes(this.#context.files, path).catch(() => null);
      if (bytes === null || sha256Of(bytes) !== file.sha256) continue;
      this.#subject.file = { ...file, path };
      return true;
    }
    return false;
  }

  async #rename(title: string): Promise<void> {
    if (this.#error !== null) throw this.#error;
    const { files } = this.#context;
    const { file } = this.#subject;
    const path = await freePath(files, dirname(file.path), title, basename(file.path));
    const [id] = file.lineage;
    if (path === file.path || id === undefined || file.sha256 === null) return;
    // The journal knows the new name first. If nothing comes of it, the plan is found under the old one, as one that was moved.
    await this.#subject.recordSaving({ id, sha256: file.sha256, seq: file.seq, path });
    try {
      await renameFile(files, file.path, path);
    } catch (error) {
      await this.#subject.recordSaving({ id, sha256: file.sha256, seq: file.seq, path: file.path });
      throw storageErrorFrom(error, file.path);
    }
    this.#subject.file = { ...file, path };
  }

  #refuseSuspiciouslyEmpty(isForced: boolean): void {
    const { tip, file, wasEmptiedByHand } = this.#subject;
    const isEmpty = Object.keys(tip.plan.slices).length === 0;
    if (isEmpty && file.slices >= SUSPICIOUS_SLICES && !wasEmptiedByHand && !isForced) {
      throw new StorageError('suspiciously-empty', file.path, { canRetry: true });
    }
  }

  /** Before the first overwrite after opening, and then once a day. What is damaged was copied aside already. */
  async #keepBackup(bytes: Uint8Array | null, isTheirs = false): Promise<void> {
    const { files, folders, clock } = this.#context;
    const today = clock.today();
    if (bytes === null || (!isTheirs && (this.#subject.file.isDamaged || this.#backedUpOn === today))) return;
    const reason = isTheirs ? 'theirs' : this.#backedUpOn === null ? 'before-save' : 'daily';
    const folder = join(historyFolderOf(folders, this.#subject.tip.plan.id), 'backups');
    await keepBackup(files, folder, bytes, { at: clock.now(), reason });
    this.#backedUpOn = today;
  }

  async #settle(work: () => Promise<unknown>): Promise<void> {
    const before = this.#error;
    try {
      await work();
      this.#error = null;
    } catch (error) {
      this.#error = storageErrorFrom(error, this.#subject.file.path);
      this.#context.log.failure('plan-file-not-saved', error, { planId: this.#subject.tip.plan.id });
    }
    if (this.#error !== before) this.#subject.onSaveStateChange();
  }

  #cancelTimers(): void {
    this.#cancelSettled?.();
    this.#cancelLatest?.();
    this.#cancelSettled = null;
    this.#cancelLatest = null;
  }
}

export function isForTheirDecision(error: StorageError | null): boolean {
  return error !== null && DECIDED_BY_PEOPLE.has(error.code);
}

/** The name of a plan's file, for people. */
export function fileNameOf({ path }: KnownFile): string {
  return basename(path);
}
