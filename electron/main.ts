import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, dialog, ipcMain, nativeTheme, protocol, session } from 'electron';
import type { PlanId } from '../shared/plan/plan.ts';
import { readVersion } from './app-root.ts';
import { systemClock } from './core/clock.ts';
import { resolveFolders } from './core/folders.ts';
import { respondWithCrashPage } from './crash-page.ts';
import { watchForCrashes } from './desktop-crash.ts';
import { desktopHost } from './desktop-host.ts';
import { desktopSettings } from './desktop-settings.ts';
import { desktopWindows } from './desktop-windows.ts';
import { type HandedOver, handedOverText, handOver } from './hand-over.ts';
import { registerIpc } from './ipc.ts';
import { installMenu } from './menu.ts';
import { type OpenedApp, openApp, problemText } from './open-app.ts';
import { readPageFiles } from './page-files.ts';
import { respondToPage } from './page-protocol.ts';
import { pathsFromSecondStart, planRequests } from './plan-requests.ts';
import { readShellOptions } from './shell-options.ts';
import { hardenContents, hardenSession, openTextWindow } from './window.ts';

const COPYRIGHT = 'The Carpaccio authors, MIT licence';

// Before any await: afterwards Electron may be ready, and it is too late for a scheme to become a standard one.
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => hardenContents(contents));

// The folder of package.json, in a checkout as in app.asar.
const root = app.getAppPath();
// In a checkout that folder is named on the command line, wherever Electron's own switches stand.
const argv = process.argv.slice(1).filter((word) => app.isPackaged || resolve(word) !== resolve(root));
const icon = join(root, 'out', 'main', 'icon.png');
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

if (app.requestSingleInstanceLock({ planPaths: options.planPaths })) start().catch(giveUp);
else app.quit();

function giveUp(error: unknown): void {
  dialog.showErrorBox('Carpaccio could not start', problemText(error));
  app.exit(1);
}

async function start(): Promise<void> {
  const requests = planRequests();
  requests.add(options.planPaths);
  let comeToFront = (): void => undefined;
  // Another process may ask for a plan before there is a window.
  const early: PlanId[] = [];
  let showPlan = (planId: PlanId): void => void early.push(planId);
  // On macOS a double click may come before everything is up.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    requests.add([path]);
  });
  app.on('second-instance', (_event, _argv, _folder, given) => {
    requests.add(pathsFromSecondStart(given));
    comeToFront();
  });

  const version = readVersion(root);
  const files = await readPageFiles(join(root, 'out', 'renderer'), () => opened.themeNow());
  const opened = await openApp({
    folders,
    openSettings: desktopSettings,
    host: desktopHost(version, () => windows.open()),
    clock: systemClock(options.today),
    showPlan: (planId) => showPlan(planId),
  });
  const handedOver = await handOver(opened, options.planPaths);
  if (handedOver !== null) {
    await app.whenReady();
    await tellHandedOver(handedOver);
    await opened.close();
    app.exit();
    return;
  }
  const { log, planner, settings } = opened;
  const windows = desktopWindows({
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    icon,
    settings,
    onOpened: (window) => watchForCrashes(window, { log, now: () => performance.now() }),
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.info('child-process-gone', { type, reason, exitCode });
  });

  await app.whenReady();
  hardenSession(session.defaultSession);
  protocol.handle('app', (request) =>
    respondToPage(files, request, (pathname) => respondWithCrashPage(pathname, log.file)),
  );
  registerIpc({ ipcMain, serve: opened.serve, subscribe: planner.subscribe, windows: windows.contents, log });
  followTheme(opened);
  app.setAboutPanelOptions({
    applicationName: 'Carpaccio',
    applicationVersion: version,
    copyright: COPYRIGHT,
    iconPath: icon,
  });
  installMenu(process.platform, {
    // Without a window, as on a Mac, there is nobody who could do it, but somebody who wants to work.
    onAction(actionId) {
      if (!windows.tellFront({ type: 'ActionRequested', actionId })) windows.open();
    },
    onLicences: () => openTextWindow('Software licences', '/ACKNOWLEDGEMENTS.txt'),
  });

  windows.open();
  comeToFront = windows.focusFront;
  showPlan = showInFront;
  for (const planId of early) showInFront(planId);
  requests.start(openPlans);
  app.on('activate', () => {
    if (windows.front() === null) windows.open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    void opened.close().finally(() => app.exit());
  });

  /** In the front window; the others stay on their plans. */
  function showInFront(planId: PlanId): void {
    if (windows.tellFront({ type: 'PlanRequested', planId })) windows.focusFront();
    else windows.open(planId);
  }

  /** The first one is shown in the front window, each other one in a window of its own. */
  async function openPlans(paths: readonly string[]): Promise<void> {
    const elsewhere = await handOver(opened, paths);
    if (elsewhere !== null) return await tellHandedOver(elsewhere);
    let isFirst = true;
    for (const path of paths) {
      const problem = await opened.openForPerson(path, (planId) => {
        if (isFirst) showInFront(planId);
        else windows.open(planId);
        isFirst = false;
      });
      if (problem !== null) dialog.showErrorBox('Carpaccio', problemText(problem));
    }
  }
}

/** Another process shows the plans, so there is no window here that would: the app in the browser. */
async function tellHandedOver({ shown, problems }: HandedOver): Promise<void> {
  for (const problem of problems) dialog.showErrorBox('Carpaccio', problemText(problem));
  if (shown.length === 0) return;
  await dialog.showMessageBox({
    type: 'info',
    message: handedOverText(shown.join(', ')),
    detail: 'It runs in your browser.',
  });
}

/** The system's own parts of a window, its menu and dialogs, are as light or dark as the page. */
function followTheme({ planner, themeNow }: OpenedApp): void {
  function follow(): void {
    const theme = themeNow();
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
  }
  follow();
  planner.subscribe((event) => {
    if (event.type === 'SettingsChanged') follow();
  });
}
