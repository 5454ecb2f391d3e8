import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plainSettings } from '../../electron/plain-settings.ts';
import { settingsOver } from '../../electron/settings-over.ts';
import { app, BrowserWindow, dialog, shell } from '../support/electron-module.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

const { desktopHost } = await import('../../electron/desktop-host.ts');
const { desktopSettings } = await import('../../electron/desktop-settings.ts');

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-desktop-'));
  app.paths.set('userData', join(folder, 'chromium'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('settings', () => {
  it('are one file in the data folder, whichever shell runs', async () => {
    desktopSettings(folder).set({ theme: 'dark', ofTomorrow: [1, 2] });
    expect(plainSettings(folder).get()).toEqual({ theme: 'dark', ofTomorrow: [1, 2] });
    plainSettings(folder).set({ theme: 'light' });
    expect(desktopSettings(folder).get()).toEqual({ theme: 'light' });
    expect(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).toEqual({ theme: 'light' });
  });

  it.each([
    ['the desktop shell', (data: string) => desktopSettings(data)],
    ['the browser shell', (data: string) => plainSettings(data)],
  ])('that are damaged do not keep %s from starting', async (_shell, open) => {
    await writeFile(join(folder, 'config.json'), '{"theme": "da');
    const settings = open(folder);
    expect(settings.get()).toEqual({});
    settings.set({ theme: 'dark' });
    expect(open(folder).get()).toEqual({ theme: 'dark' });
  });
});

it('settings that cannot be written hold for as long as the app runs', () => {
  const file = Object.defineProperty({}, 'store', {
    get: () => ({ theme: 'light' }),
    set: () => {
      throw new Error('ENOSPC');
    },
  }) as { store: Record<string, unknown> };
  const settings = settingsOver(file);
  expect(settings.get()).toEqual({ theme: 'light' });
  settings.set({ theme: 'dark' });
  expect(settings.get()).toEqual({ theme: 'dark' });
});

describe('the dialogs', () => {
  it('belong to the window in front, and give the path that was chosen', async () => {
    const host = desktopHost('1.2.3', () => undefined);
    const window = new BrowserWindow({ webPreferences: {} });
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/plans/Goal.carpaccio'] });
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/home/Week 48.md' });
    expect([await host.pickPlanFile(), await host.pickSavePath('Week 48.md')]).toEqual([
      '/plans/Goal.carpaccio',
      '/home/Week 48.md',
    ]);
    expect(dialog.showOpenDialog.mock.lastCall).toMatchObject([window, { properties: ['openFile'] }]);
    expect(dialog.showSaveDialog.mock.lastCall).toMatchObject([window, { defaultPath: 'Week 48.md' }]);
  });

  it('give nothing when they were cancelled, also without a window', async () => {
    BrowserWindow.windows = [];
    const host = desktopHost('1.2.3', () => undefined);
    expect([await host.pickPlanFile(), await host.pickSavePath('Week 48.md')]).toEqual([null, null]);
  });
});

it('a plan’s file is shown in the file manager, and never opened with another program', async () => {
  await desktopHost('1.2.3', () => undefined).showInFolder('/plans/Goal.carpaccio');
  expect(shell.showItemInFolder.mock.calls).toEqual([['/plans/Goal.carpaccio']]);
  expect(shell.openPath).not.toHaveBeenCalled();
});

it('another window is opened when the page asks for one', () => {
  const open = vi.fn();
  expect(desktopHost('1.2.3', open).openWindow()).toBe(true);
  expect(open).toHaveBeenCalledOnce();
});
