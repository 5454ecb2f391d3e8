import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '../../electron/core/log.ts';
import { BrowserWindow, dialog } from '../support/electron-module.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

const { watchForCrashes } = await import('../../electron/desktop-crash.ts');

const SECRET = 'the secret title of a slice';

/** A window that shows the app, watched; `load` plays Electron, which shows what it was told to. */
function watched() {
  const logged: unknown[][] = [];
  const log: Log = {
    file: '/data/log/carpaccio.log',
    info: (...facts) => void logged.push(facts),
    failure: (event, error) => void logged.push([event, error instanceof Error ? error.name : typeof error]),
  };
  let time = 0;
  const window = new BrowserWindow({ webPreferences: {} });
  watchForCrashes(window as unknown as Parameters<typeof watchForCrashes>[0], { log, now: () => time });
  const contents = window.webContents;
  return {
    window,
    contents,
    logged,
    wait(milliseconds: number): void {
      time += milliseconds;
    },
    /** Lets Electron show what was asked for, and returns its address. */
    async shown(): Promise<string | null> {
      await new Promise((resolve) => setImmediate(resolve));
      if (window.loaded !== null) contents.emit('did-navigate', {}, window.loaded);
      return window.loaded;
    },
    openAgain: () => void contents.emit('did-navigate', {}, 'app://planner/'),
    crash: (reason = 'crashed') => void contents.emit('render-process-gone', {}, { reason, exitCode: 5 }),
  };
}

/** Lets what waits for an answer of a box go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  BrowserWindow.windows = [];
  vi.clearAllMocks();
});

describe('a window whose page', () => {
  it('crashed shows a plain page instead of nothing, and the log has the reason', async () => {
    const { crash, shown, logged } = watched();
    crash('oom');
    expect(await shown()).toBe('app://planner/stopped/gone');
    expect(logged).toEqual([['window-gone', { reason: 'oom', exitCode: 5 }]]);
  });

  it('ended because the window closes is left alone', async () => {
    const { crash, shown } = watched();
    crash('clean-exit');
    expect(await shown()).toBeNull();
  });

  it('cannot be loaded shows it too; a part of a page, or a load that another one replaced, does not', async () => {
    const { contents, shown, logged } = watched();
    contents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://planner/', true);
    contents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://planner/x', false);
    expect(await shown()).toBeNull();
    contents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', `app://planner/?${SECRET}`, true);
    expect(await shown()).toBe('app://planner/stopped/load');
    expect(logged).toEqual([['window-not-loaded', { errorCode: -6, errorDescription: 'ERR_FILE_NOT_FOUND' }]]);
  });

  it('has no bridge to the Node side shows it too, once', async () => {
    const { contents, shown, logged, window } = watched();
    contents.emit('preload-error', {}, '/preload.cjs', new TypeError(SECRET));
    expect(await shown()).toBe('app://planner/stopped/preload');
    contents.emit('preload-error', {}, '/preload.cjs', new TypeError(SECRET));
    await settle();
    expect(window.loads).toHaveLength(1);
    expect(logged).toEqual([['preload-failed', 'TypeError']]);
  });
});

describe('a window that does not answer', () => {
  it('is stopped only when the person says so, and then says what happened', async () => {
    const { window, contents, crash, shown } = watched();
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    window.emit('unresponsive');
    await settle();
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce();
    crash('killed');
    expect(await shown()).toBe('app://planner/stopped/unresponsive');
  });

  it('is waited for otherwise, and asked about again when it is silent again', async () => {
    const { window, contents } = watched();
    window.emit('unresponsive');
    window.emit('unresponsive');
    await settle();
    window.emit('unresponsive');
    await settle();
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });

  it('is asked about no longer when it answers again', () => {
    const { window } = watched();
    window.emit('unresponsive');
    const signal = dialog.showMessageBox.mock.lastCall?.[1].signal;
    expect(signal?.aborted).toBe(false);
    window.emit('responsive');
    expect(signal?.aborted).toBe(true);
  });
});

describe('a window that stops again and again', () => {
  it('does not offer to be opened again after three times within a minute', async () => {
    const { crash, shown, openAgain, wait } = watched();
    const pages: (string | null)[] = [];
    for (const pause of [1_000, 20_000, 30_000]) {
      wait(pause);
      crash();
      pages.push(await shown());
      openAgain();
    }
    expect(pages.map((page) => page?.split('/').at(-1))).toEqual(['gone', 'gone', 'loop']);
  });

  it('is opened again as often as it is wanted when there is more time in between', async () => {
    const { crash, shown, openAgain, wait } = watched();
    const pages: (string | null)[] = [];
    for (let times = 0; times < 6; times++) {
      wait(31_000);
      crash();
      pages.push(await shown());
      openAgain();
    }
    expect(new Set(pages)).toEqual(new Set(['app://planner/stopped/gone']));
  });

  it('is closed after a box of the system when not even the plain page can be shown, without a loop', async () => {
    const { window, contents, crash, shown, logged } = watched();
    crash();
    await shown();
    crash();
    contents.emit('did-fail-load', {}, -2, 'ERR_FAILED', '', true);
    await settle();
    expect([window.loads.length, dialog.showMessageBox.mock.calls.length, window.isDestroyed()]).toEqual([1, 1, true]);
    expect(dialog.showMessageBox.mock.lastCall?.[1]).toMatchObject({
      detail: expect.stringContaining('/data/log/carpaccio.log'),
    });
    expect(JSON.stringify(logged)).not.toContain('secret');
  });
});
