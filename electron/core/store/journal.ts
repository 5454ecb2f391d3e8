import type { FileSystem, OpenFile } from './file-system.ts';
import { encodeLine, isChange, type JournalEntry } from './journal-line.ts';
import { makeDurableFolder, segmentPath } from './journal-segments.ts';
import { type StorageError, storageErrorFrom, systemCodeOf } from './storage-error.ts';
import { syncFolder, writeAll } from './write-all.ts';

export const SEGMENT_LIMIT_BYTES = 4_000_000;

export type JournalOptions = {
  readonly files: FileSystem;
  /** Made when the first segment is begun. */
  readonly folder: string;
  /**
   * What a new segment begins with: the whole plan as it is now, everything that was handed to `append` included, and
   * the last known version of its file.
   */
  readonly beginning: () => readonly JournalEntry[];
  /** The number of the newest segment there is; 0 when there is none. */
  readonly newestSegment: number;
  /** Called after a segment was begun, when there may be old ones to throw away. */
  readonly onSegmentBegun?: () => void;
};

type Waiting = {
  readonly entry: JournalEntry;
  readonly line: Buffer;
  readonly confirm: () => void;
  readonly refuse: (error: StorageError) => void;
};
type OpenSegment = { readonly file: OpenFile; sizeBytes: number };

/**
 * Appends to the journal of one plan. What `append` has confirmed is on the disk. While the disk is busy further lines
 * gather, and the next sync covers them all.
 *
 * After a failure the segment is never touched again: a disk that failed to sync forgets that it had to, and would
 * confirm the next sync without having written anything. Only `begin`, which writes the whole plan into a new file,
 * ends that state.
 */
export class Journal {
  readonly #options: JournalOptions;
  #newestSegment: number;
  #segment: OpenSegment | null = null;
  #failure: unknown = new Error('The journal has not been begun.');
  #waiting: Waiting[] = [];
  /** Changes that are on no disk; the next segment starts with them. */
  #refused: Buffer[] = [];
  #isWriting = false;
  /** One thing at a time: writing of gathered lines, beginning of a segment, closing. */
  #turn: Promise<void> = Promise.resolve();

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#newestSegment = options.newestSegment;
  }

  /** How many changes are on no disk. */
  get unsavedChanges(): number {
    return this.#refused.length;
  }

  /** Goes on writing the newest segment, which must be sound and on the disk up to `sizeBytes`. */
  async continueSegment(sizeBytes: number): Promise<void> {
    const { files, folder } = this.#options;
    const path = segmentPath(folder, this.#newestSegment);
    try {
      this.#segment = { file: await files.open(path, 'append'), sizeBytes };
    } catch (error) {
      this.#failure = error;
      throw storageErrorFrom(error, path);
    }
  }

  /**
   * Begins a new segment: the whole plan, then the changes that could not be saved. Lines that are handed in meanwhile
   * wait for it. Throws a `StorageError` when it fails; then nothing of it is left.
   */
  begin(): Promise<void> {
    return this.#inTurn(() => this.#beginSegment([]));
  }

  /** Resolves when the line is on the disk. Throws a `StorageError` when it is not sure to be there. */
  append(entry: JournalEntry): Promise<void> {
    return new Promise((confirm, refuse) => {
      this.#waiting.push({ entry, line: encodeLine(entry), confirm, refuse });
      if (this.#isWriting) return;
      this.#isWriting = true;
      // Each line has its own promise, which tells how it went.
      void this.#inTurn(() => this.#writeWaiting());
    });
  }

  /** Waits for what is being written and lets go of the file. */
  async close(): Promise<void> {
    await this.#inTurn(async () => {
      this.#failure = new Error('The journal is closed.');
      await this.#abandon();
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #writeWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch.map(({ line }) => line));
        for (const { confirm } of batch) confirm();
      } catch (error) {
        this.#failure = error;
        await this.#abandon();
        this.#refused.push(...batch.filter(({ entry }) => isChange(entry)).map(({ line }) => line));
        const reason = storageErrorFrom(error, this.#options.folder);
        for (const { refuse } of batch) refuse(reason);
      }
    }
    this.#isWriting = false;
  }

  async #write(lines: readonly Buffer[]): Promise<void> {
    if (this.#segment === null) throw this.#failure;
    if (this.#segment.sizeBytes >= SEGMENT_LIMIT_BYTES) return await this.#beginSegment(lines);
    const bytes = lines.length === 1 && lines[0] ? lines[0] : Buffer.concat(lines);
    await writeAll(this.#segment.file, bytes);
    await this.#segment.file.syncData();
    this.#segment.sizeBytes += bytes.length;
  }

  /** The plan is taken before the first wait, so that it holds exactly what was handed in up to now. */
  async #beginSegment(lines: readonly Buffer[]): Promise<void> {
    const { files, folder, beginning, onSegmentBegun } = this.#options;
    const refused = this.#refused;
    const bytes = Buffer.concat([...beginning().map(encodeLine), ...refused, ...lines]);
    let begun: { readonly file: OpenFile; readonly path: string } | null = null;
    try {
      await makeDurableFolder(files, folder);
      begun = await this.#createSegment();
      await writeAll(begun.file, bytes);
      await begun.file.sync();
      await syncFolder(files, folder);
    } catch (error) {
      this.#failure = error;
      if (begun !== null) await letGoAndRemove(files, begun);
      throw storageErrorFrom(error, folder);
    }
    this.#refused = this.#refused.slice(refused.length);
    const previous = this.#segment;
    this.#segment = { file: begun.file, sizeBytes: bytes.length };
    await previous?.file.close().catch(() => undefined);
    onSegmentBegun?.();
  }

  async #createSegment(): Promise<{ readonly file: OpenFile; readonly path: string }> {
    for (;;) {
      const path = segmentPath(this.#options.folder, this.#newestSegment + 1);
      try {
        const file = await this.#options.files.open(path, 'create', 0o600);
        this.#newestSegment += 1;
        return { file, path };
      } catch (error) {
        // A segment that could not be finished, nor removed.
        if (systemCodeOf(error) !== 'EEXIST') throw error;
        this.#newestSegment += 1;
      }
    }
  }

  async #abandon(): Promise<void> {
    const segment = this.#segment;
    this.#segment = null;
    // Its last sync has succeeded or failed already; closing adds nothing that could be relied on.
    await segment?.file.close().catch(() => undefined);
  }
}

async function letGoAndRemove(
  files: FileSystem,
  { file, path }: { readonly file: OpenFile; readonly path: string },
): Promise<void> {
  await file.close().catch(() => undefined);
  // What stays behind has a torn first line, and counts as nothing when it is read.
  await files.remove(path).catch(() => undefined);
}
