import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, protocol, session } from 'electron';
import { readVersion } from './app-root.ts';
import { systemClock } from './core/clock.ts';
import { resolveFolders } from './core/folders.ts';
import { desktopHost } from './desktop-host.ts';
import { desktopSettings } from './desktop-settings.ts';
import { registerIpc } from './ipc.ts';
import { installMenu } from './menu.ts';
import { openApp, problemText } from './open-app.ts';
import { readPageFiles } from './page-files.ts';
import { respondToPage } from './page-protocol.ts';
import { readShellOptions } from './shell-options.ts';
import { hardenContents, hardenSession, openWindow } from './window.ts';

// Before any await: afterwards Electron may be ready, and it is too late for a scheme to become a standard one.
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => hardenContents(contents));

// The folder of package.json, in a checkout as in app.asar.
const root = app.getAppPath();
const argv = process.argv.slice(app.isPackaged ? 1 : 2);
const options = readShellOptions(argv, process.cwd());
const folders = resolveFolders({
  argv,
  env: process.env,
  platform: process.platform,
  home: homedir(),
  documents: app.getPath('documents'),
  workingFolder: process.cwd(),
});
// Before `ready`: cookies, caches and the lock of the single instance go there.
app.setPath('userData', folders.chromium);

if (app.requestSingleInstanceLock({ planPath: options.planPath })) start().catch(giveUp);
else app.quit();

function giveUp(error: unknown): void {
  dialog.showErrorBox('Carpaccio could not start', problemText(error));
  app.exit(1);
}

async function start(): Promise<void> {
  // On macOS a double click may come before everything is up.
  const early: string[] = [];
  let open = (path: string): void => void early.push(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, _argv, _folder, given) => {
    const path = planPathIn(given);
    if (path !== null) open(path);
    const window = BrowserWindow.getAllWindows()[0];
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });

  const files = await readPageFiles(join(root, 'out', 'renderer'));
  const opened = await openApp({
    folders,
    openSettings: desktopSettings,
    host: desktopHost(readVersion(root)),
    clock: systemClock(options.today),
  });
  await app.whenReady();
  hardenSession(session.defaultSession);
  protocol.handle('app', (request) => respondToPage(files, request));
  registerIpc({
    ipcMain,
    serve: opened.serve,
    subscribe: opened.planner.subscribe,
    windows: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
    log: opened.log,
  });
  installMenu(process.platform);

  open = (path) => {
    void opened.openForPerson(path).then((problem) => {
      if (problem !== null) dialog.showErrorBox('Carpaccio', problemText(problem));
    });
  };
  for (const path of options.planPath === null ? early : [options.planPath, ...early]) open(path);
  const preload = join(root, 'out', 'preload', 'preload.cjs');
  openWindow(preload);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(preload);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    void opened.close().finally(() => app.exit());
  });
}

function planPathIn(given: unknown): string | null {
  const hasPath = typeof given === 'object' && given !== null && 'planPath' in given;
  return hasPath && typeof given.planPath === 'string' ? given.planPath : null;
}
