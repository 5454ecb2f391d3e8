/**
 * What a shell gives to the core, beyond the disk. Electron and the browser shell each have one; tests have a third.
 * Paths stay on this side of the seam.
 */
export interface Host {
  readonly shell: 'desktop' | 'browser';
  readonly version: string;
  /** False: the page asks for files with its own means, and sends their contents. */
  readonly hasFileDialogs: boolean;
  /** Asks for a plan file; `null` when cancelled. */
  pickPlanFile(): Promise<string | null>;
  /** Asks where to save an export; `null` when cancelled. */
  pickSavePath(suggestedName: string): Promise<string | null>;
  /** Shows a file in the file manager. Rejects with an `Error` when there is none. */
  showInFolder(path: string): Promise<void>;
  /** Opens another window on the same plans; `false`: this shell has no windows of its own. */
  openWindow(): boolean;
  /** The folder in which the person keeps documents. */
  documentsFolder(): string;
}
