import type { Clock } from './clock.ts';
import type { Journal } from './store/journal.ts';
import { type StorageError, storageErrorFrom } from './store/storage-error.ts';

const RETRY_MS = 5_000;

/**
 * The state *not saved* of one plan: its journal has failed, changes are applied and shown, and on no disk. Every five
 * seconds, and when asked to, a fresh segment is begun with the whole plan; when that succeeds, everything is saved.
 */
export class NotSaved {
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #error: StorageError | null = null;
  #cancelRetry: () => void = () => undefined;
  #isEnded = false;

  constructor(journal: Journal, clock: Clock, onChange: () => void) {
    this.#journal = journal;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  /** Why changes are on no disk; `null` while all is well. */
  get error(): StorageError | null {
    return this.#error;
  }

  enter(error: StorageError): void {
    const isNew = this.#error === null;
    this.#error = error;
    if (isNew) this.#retryLater();
    this.#onChange();
  }

  /** Tries to save everything now. Never throws; `error` tells whether it worked. */
  async retry(): Promise<void> {
    if (this.#error === null) return;
    this.#cancelRetry();
    try {
      await this.#journal.begin();
      this.#error = null;
    } catch (error) {
      this.#error = storageErrorFrom(error, '');
      this.#retryLater();
    }
    this.#onChange();
  }

  /** No more tries. */
  end(): void {
    this.#isEnded = true;
    this.#cancelRetry();
  }

  #retryLater(): void {
    if (this.#isEnded) return;
    this.#cancelRetry = this.#clock.after(RETRY_MS, () => void this.retry());
  }
}
