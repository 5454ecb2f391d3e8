import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  app,
  BrowserWindow,
  calls,
  ipcMain,
  Menu,
  protocol,
  StandInContents,
  session,
} from '../support/electron-module.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

const PATIENCE = { timeout: 30_000 };
const argv = process.argv;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-shell-'));
  await mkdir(join(folder, 'out', 'renderer'), { recursive: true });
  await writeFile(join(folder, 'out', 'renderer', 'index.html'), '<title>Carpaccio</title>');
  await writeFile(join(folder, 'package.json'), '{"version":"1.2.3"}');
  app.appPath = folder;
  app.paths.set('documents', join(folder, 'documents'));
  process.argv = ['electron', folder, '--data', join(folder, 'data'), '--plans', join(folder, 'plans')];
  await import('../../electron/main.ts');
  await vi.waitFor(() => expect(BrowserWindow.windows).toHaveLength(1), PATIENCE);
});

afterAll(async () => {
  app.emit('will-quit', { preventDefault: () => undefined });
  await vi.waitFor(() => expect(calls.at(-1)).toBe('exit'), PATIENCE);
  process.argv = argv;
  await rm(folder, { recursive: true });
});

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
    const sender = new StandInContents();
    const answer = ipcMain.handlers.get('carpaccio:request')?.(
      ...([{ sender, senderFrame: sender.mainFrame }, 'app.info', {}] as never[]),
    );
    expect(await answer).toMatchObject({ ok: true, value: { shell: 'desktop', version: '1.2.3', isReadOnly: false } });
  });

  it('hardens its session and every contents that is ever made, and has a menu', () => {
    expect(session.defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce();
    expect(session.defaultSession.setPermissionCheckHandler).toHaveBeenCalledOnce();
    const contents = new StandInContents();
    app.emit('web-contents-created', {}, contents);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
    expect(Menu.setApplicationMenu).toHaveBeenCalledOnce();
  });

  it('comes to the front when it is started a second time', () => {
    app.emit('second-instance', {}, [], '', { planPath: null });
    const window = BrowserWindow.windows[0];
    expect([window?.restore.mock.calls.length, window?.focus.mock.calls.length]).toEqual([1, 1]);
  });

  it('quits with its last window, but stays on a Mac', () => {
    app.emit('window-all-closed');
    expect(calls.filter((name) => name === 'quit')).toHaveLength(process.platform === 'darwin' ? 0 : 1);
  });
});
