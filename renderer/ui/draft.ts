/** How long after the last key a text is committed. */
const COMMIT_AFTER_MS = 800;

type DraftOptions = {
  /** Takes over a text that differs from the value. */
  commit: (text: string) => void;
  /** What the value becomes for a typed text, for example without spaces at its ends. */
  normalise: (text: string) => string;
};

const unsettled = new Set<Draft>();

/**
 * A text while it is typed. It commits 800 ms after the last key, and whenever it is asked to; what is being typed is
 * never replaced by a value from outside.
 */
export class Draft {
  options: DraftOptions;
  #value: string;
  /** `null`: nobody has typed since the field was last at rest. */
  #text: string | null = null;
  #isDirty = false;
  #hasArrived = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(value: string, options: DraftOptions) {
    this.#value = value;
    this.options = options;
  }

  /** Bound, as it is handed to React. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The typed text; `null` when the value itself is to be shown. */
  readonly typed = (): string | null => this.#text;

  /** True while a typed text is waiting to be committed. */
  readonly isDirty = (): boolean => this.#isDirty;

  type(text: string): void {
    this.#text = text;
    this.#isDirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.commit(), COMMIT_AFTER_MS);
    unsettled.add(this);
    this.#changed();
  }

  /** Commits what was typed, if it makes a difference. */
  commit(): void {
    this.#stopWaiting();
    if (!this.#isDirty || this.#text === null) return;
    this.#isDirty = false;
    this.#hasArrived = false;
    const text = this.#text;
    const value = this.#value;
    this.#changed();
    if (this.options.normalise(text) === value) return;
    this.options.commit(text);
  }

  /** Commits, and shows the value from then on: the field was left. */
  leave(): void {
    this.commit();
    this.#rest();
  }

  /** Tells it the value. One that comes from elsewhere is shown, unless somebody is typing. */
  observe(value: string): void {
    const hasChanged = value !== this.#value;
    this.#value = value;
    if (this.#isDirty || this.#text === null) return;
    if (value === this.options.normalise(this.#text)) {
      this.#hasArrived = true;
    } else if (hasChanged || this.#hasArrived) {
      this.#rest();
    }
  }

  #rest(): void {
    if (this.#text === null) return;
    this.#text = null;
    this.#changed();
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    unsettled.delete(this);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Commits every text that somebody is still typing: what it belongs to is about to go out of sight. */
export function commitDrafts(): void {
  for (const draft of [...unsettled]) draft.commit();
}

/** From now on typed texts are committed before the window is closed or hidden. Returns the function that ends it. */
export function commitDraftsBeforeLeaving(): () => void {
  const handleHidden = () => {
    if (document.visibilityState === 'hidden') commitDrafts();
  };
  window.addEventListener('beforeunload', commitDrafts);
  window.addEventListener('pagehide', commitDrafts);
  document.addEventListener('visibilitychange', handleHidden);
  return () => {
    window.removeEventListener('beforeunload', commitDrafts);
    window.removeEventListener('pagehide', commitDrafts);
    document.removeEventListener('visibilitychange', handleHidden);
  };
}
