import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LineageId } from '../../electron/core/store/new-id.ts';
import { serialisePlanFile } from '../../electron/core/store/plan-file.ts';
import type { Day } from '../../shared/calendar/day.ts';
import { newPlan } from '../../shared/plan/new-plan.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import {
  app,
  BrowserWindow,
  calls,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  StandInContents,
  session,
} from '../support/electron-module.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

const PATIENCE = { timeout: 20_000 };
const argv = process.argv;
let folder: string;
/** Three plan files that were made before the app was started. */
let planFiles: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-shell-'));
  await mkdir(join(folder, 'out', 'renderer'), { recursive: true });
  await writeFile(join(folder, 'out', 'renderer', 'index.html'), '<title>Carpaccio</title>');
  await writeFile(join(folder, 'package.json'), '{"version":"1.2.3"}');
  planFiles = await makePlanFiles(['early', 'second', 'third']);
  app.appPath = folder;
  app.paths.set('documents', join(folder, 'documents'));
  const folders = ['--data', join(folder, 'data'), '--plans', join(folder, 'plans')];
  process.argv = ['electron', '--inspect=0', folder, ...folders];
  await import('../../electron/main.ts');
  // As a Mac does it: the double click that starts the app comes before it is up.
  app.emit('open-file', { preventDefault: () => undefined }, planFiles[0]);
  await vi.waitFor(() => expect(BrowserWindow.windows).toHaveLength(1), PATIENCE);
});

afterAll(async () => {
  app.emit('will-quit', { preventDefault: () => undefined });
  await vi.waitFor(() => expect(calls.at(-1)).toBe('exit'), PATIENCE);
  process.argv = argv;
  await rm(folder, { recursive: true });
});

async function makePlanFiles(titles: readonly string[]): Promise<readonly string[]> {
  await mkdir(join(folder, 'elsewhere'));
  return await Promise.all(
    titles.map(async (title, place) => {
      const plan = newPlan({ id: `plan000${place}` as PlanId, title, start: '2026-11-23' as Day });
      const path = join(folder, 'elsewhere', `${title}.carpaccio`);
      await writeFile(path, serialisePlanFile(plan, [`line0000000${place}` as LineageId]).bytes);
      return path;
    }),
  );
}

async function request(method: string, input: unknown): Promise<unknown> {
  const sender = new StandInContents();
  const event = { sender, senderFrame: sender.mainFrame };
  return await ipcMain.handlers.get('carpaccio:request')?.(...([event, method, input] as never[]));
}

function windowAt(place: number): BrowserWindow {
  const window = BrowserWindow.windows[place];
  if (window === undefined) throw new Error(`There is no window ${place}.`);
  return window;
}

/** What a window was asked to show or do; its page listens as soon as it is loaded. */
function wishesOf(window: BrowserWindow): unknown[] {
  window.webContents.emit('did-finish-load');
  const events = window.webContents.sent.map(([, event]) => event as { type: string });
  return events.filter(({ type }) => type === 'PlanRequested' || type === 'ActionRequested');
}

function choose(title: string, label: string): void {
  const [template] = Menu.setApplicationMenu.mock.calls[0] ?? [];
  const items = template as { label: string; submenu: { label?: string; click?: () => void }[] }[];
  items
    .find((menu) => menu.label === title)
    ?.submenu.find((item) => item.label === label)
    ?.click?.();
}

describe('the desktop shell', () => {
  it('does first what is too late afterwards', () => {
    expect(calls).toEqual([
      'registerSchemesAsPrivileged',
      'enableSandbox',
      'setPath userData',
      'requestSingleInstanceLock',
      'ready',
      'protocol.handle',
      'window',
    ]);
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('keeps Electron’s own files inside the data folder', () => {
    expect(app.setPath.mock.calls).toEqual([['userData', join(folder, 'data', 'chromium')]]);
  });

  it('serves the built page with its policy, and answers its requests', async () => {
    const [scheme, handler] = protocol.handle.mock.calls[0] ?? [];
    const response = handler?.(new Request('app://planner/'));
    expect([scheme, await response?.text()]).toEqual(['app', '<title>Carpaccio</title>']);
    expect(response?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await request('app.info', {})).toMatchObject({
      ok: true,
      value: { shell: 'desktop', version: '1.2.3', isReadOnly: false },
    });
  });

  it('has a plain page for a window that stopped, which needs no file of the build', async () => {
    const response = protocol.handle.mock.calls[0]?.[1](new Request('app://planner/stopped/gone'));
    expect(await response?.text()).toContain(join(folder, 'data', 'log', 'carpaccio.log'));
    expect(response?.headers.get('content-security-policy')).not.toContain('script-src');
    const other = protocol.handle.mock.calls[0]?.[1](new Request('app://planner/stopped/other'));
    expect(other?.status).toBe(404);
  });

  it('hardens its session and every contents that is ever made', () => {
    expect(session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
    expect(session.defaultSession.setPermissionCheckHandler).toHaveBeenCalledOnce();
    const contents = new StandInContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
  });

  it('has a menu and a box About, and shows the licences without giving them a bridge', () => {
    expect(app.setAboutPanelOptions.mock.lastCall?.[0]).toMatchObject({ applicationVersion: '1.2.3' });
    choose('Help', 'Software licences');
    const window = windowAt(1);
    expect([window.loaded, window.options.webPreferences.preload]).toEqual([
      'app://planner/ACKNOWLEDGEMENTS.txt',
      undefined,
    ]);
    window.close();
  });

  it('makes the system’s own boxes as light or dark as the page', async () => {
    await request('settings.change', { theme: 'dark' });
    expect(nativeTheme.themeSource).toBe('dark');
    await request('settings.change', { theme: 'contrast' });
    expect(nativeTheme.themeSource).toBe('system');
  });
});

describe('plan files', () => {
  it('that were double-clicked before the app was up are shown in its first window', async () => {
    await vi.waitFor(() => expect(wishesOf(windowAt(0))).toHaveLength(1), PATIENCE);
    expect(wishesOf(windowAt(0))).toEqual([{ type: 'PlanRequested', planId: 'plan0000' }]);
    expect(BrowserWindow.windows).toHaveLength(1);
  });

  it('of a second start come to the window in front, one in a window of its own for each more', async () => {
    expect(app.requestSingleInstanceLock.mock.calls).toEqual([[{ planPaths: [] }]]);
    windowAt(0).focus.mockClear();
    app.emit('second-instance', {}, [], '', { planPaths: [planFiles[1], planFiles[2]] });
    expect(windowAt(0).focus).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(BrowserWindow.windows).toHaveLength(2), PATIENCE);
    expect([wishesOf(windowAt(0)).at(-1), wishesOf(windowAt(1))]).toEqual([
      { type: 'PlanRequested', planId: 'plan0001' },
      [{ type: 'PlanRequested', planId: 'plan0002' }],
    ]);
  });

  it.each([
    ['that are not there', () => join(folder, 'elsewhere', 'Nowhere.carpaccio'), /is not there/],
    ['that are folders', () => join(folder, 'Folder.carpaccio'), /folder/],
    ['with another ending', () => join(folder, 'package.json'), /not a Carpaccio plan/],
  ])('%s open no window; a box says what is wrong', async (_which, path, message) => {
    await mkdir(join(folder, 'Folder.carpaccio'), { recursive: true });
    dialog.showErrorBox.mockClear();
    app.emit('open-file', { preventDefault: () => undefined }, path());
    await vi.waitFor(() => expect(dialog.showErrorBox).toHaveBeenCalledOnce(), PATIENCE);
    expect(dialog.showErrorBox.mock.lastCall?.[1]).toMatch(message);
    expect(BrowserWindow.windows).toHaveLength(2);
  });

  it.each([null, 'x.carpaccio', { planPaths: 'x' }, { planPaths: [1, null] }])(
    'are not made of whatever another process says: %j',
    (given) => {
      dialog.showErrorBox.mockClear();
      app.emit('second-instance', {}, [], '', given);
      expect(dialog.showErrorBox).not.toHaveBeenCalled();
    },
  );
});

describe('several windows', () => {
  it('are asked one at a time: a line of the menu goes to the one in front', () => {
    const [first, second] = [windowAt(0), windowAt(1)];
    second.focus();
    choose('Edit', 'Undo');
    expect([wishesOf(first).at(-1), wishesOf(second).at(-1)]).toEqual([
      { type: 'PlanRequested', planId: 'plan0001' },
      { type: 'ActionRequested', actionId: 'undo' },
    ]);
  });

  it('all hear what changed', async () => {
    const before = BrowserWindow.windows.map(({ webContents }) => webContents.sent.length);
    await request('settings.change', { theme: 'light' });
    expect(
      BrowserWindow.windows.map(({ webContents }, place) => webContents.sent.length - (before[place] ?? 0)),
    ).toEqual([1, 1]);
  });

  it('get one more when a page asks for it', async () => {
    await request('app.newWindow', {});
    expect(BrowserWindow.windows).toHaveLength(3);
    expect(windowAt(2).loaded).toBe('app://planner/');
  });

  it('do not end the app when one of them is closed, and their places are kept', async () => {
    windowAt(2).close();
    windowAt(1).close();
    expect(calls).not.toContain('quit');
    const { windows } = JSON.parse(await readFile(join(folder, 'data', 'config.json'), 'utf8'));
    expect(windows).toHaveLength(3);
  });

  it('log a part of the app that stopped, without a word of a plan', async () => {
    app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 9, name: 'secret' });
    const log = await readFile(join(folder, 'data', 'log', 'carpaccio.log'), 'utf8');
    expect(log).toContain('"event":"child-process-gone","type":"GPU","reason":"crashed","exitCode":9}');
    expect(log).not.toMatch(/secret|early|second|third/);
  });

  it('quit the app with the last one, but not on a Mac, where a click in the dock opens one again', () => {
    windowAt(0).close();
    expect(calls.filter((name) => name === 'quit')).toHaveLength(process.platform === 'darwin' ? 0 : 1);
    app.emit('activate');
    expect(BrowserWindow.windows).toHaveLength(1);
  });
});
