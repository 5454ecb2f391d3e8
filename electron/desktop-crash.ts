import { type BrowserWindow, dialog } from 'electron';
import type { Log } from './core/log.ts';
import { crashPath, isCrashPath, type Trouble } from './crash-page.ts';
import { PAGE_ORIGIN } from './page-protocol.ts';

const LOOP_COUNT = 3;
const LOOP_MS = 60_000;
/** Chromium's number for a load that was given up because another one began. */
const ABORTED = -3;

export type CrashOptions = {
  readonly log: Log;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
};

/**
 * Shows a plain page instead of an empty window when the window's own page stops, does not answer or cannot be loaded.
 * After the third time within a minute that page does not offer to open it again, and where not even that page can be
 * shown, a box of the system says so.
 */
export function watchForCrashes(window: BrowserWindow, { log, now }: CrashOptions): void {
  const contents = window.webContents;
  let recent: readonly number[] = [];
  let isOnCrashPage = false;
  let isStoppedByPerson = false;
  let hasGivenUp = false;
  let question: AbortController | null = null;

  function show(trouble: Trouble): void {
    if (isOnCrashPage) {
      giveUp();
      return;
    }
    const at = now();
    recent = [...recent.filter((other) => at - other < LOOP_MS), at];
    isOnCrashPage = true;
    const path = crashPath(recent.length < LOOP_COUNT ? trouble : 'loop');
    // Later, because Electron is still clearing up what has stopped.
    setImmediate(() => {
      if (!window.isDestroyed()) window.loadURL(`${PAGE_ORIGIN}${path}`).catch(() => undefined);
    });
  }

  function giveUp(): void {
    if (hasGivenUp || window.isDestroyed()) return;
    hasGivenUp = true;
    const options = {
      type: 'error' as const,
      message: 'Carpaccio cannot show this window.',
      detail: `Nothing that was saved is lost. What happened is written in ${log.file}`,
      buttons: ['Close the window'],
    };
    void dialog.showMessageBox(window, options).then(() => {
      if (!window.isDestroyed()) window.destroy();
    });
  }

  contents.on('did-navigate', (_event, url) => {
    isOnCrashPage = isCrashPath(new URL(url).pathname);
  });
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    question?.abort();
    if (reason === 'clean-exit') return;
    log.info('window-gone', { reason, exitCode });
    show(isStoppedByPerson ? 'unresponsive' : 'gone');
    isStoppedByPerson = false;
  });
  contents.on('did-fail-load', (_event, errorCode, errorDescription, _url, isMainFrame) => {
    if (!isMainFrame || errorCode === ABORTED) return;
    log.info('window-not-loaded', { errorCode, errorDescription });
    show('load');
  });
  contents.on('preload-error', (_event, _path, error) => {
    // The plain page needs no preload script, and the same one fails there too.
    if (isOnCrashPage) return;
    log.failure('preload-failed', error);
    show('preload');
  });
  window.on('unresponsive', () => {
    if (question !== null) return;
    log.info('window-unresponsive');
    question = new AbortController();
    void askWhetherToWait(window, question.signal).then((mayWait) => {
      question = null;
      if (mayWait || window.isDestroyed()) return;
      isStoppedByPerson = true;
      contents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => question?.abort());
  window.once('closed', () => question?.abort());
}

/** It may come back by itself, and then nothing that is half typed is lost: so the person decides. */
async function askWhetherToWait(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This window does not answer.',
    detail: 'It may only need a moment. Nothing that was saved is lost either way.',
    buttons: ['Wait', 'Stop it'],
    defaultId: 0,
    cancelId: 0,
    signal,
  });
  return response === 0;
}
