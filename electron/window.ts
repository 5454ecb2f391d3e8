import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  type Session,
  type WebContents,
  type WebPreferences,
} from 'electron';
import { isOurUrl, PAGE_ADDRESS } from './page-protocol.ts';

/** Written out although most are defaults, so that a test can hold them and a change is seen. */
export const WEB_PREFERENCES = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // It fetches its dictionaries from the network.
  spellcheck: false,
} as const satisfies WebPreferences;

const WINDOW_OPTIONS = {
  width: 1440,
  height: 900,
  minWidth: 720,
  minHeight: 480,
  show: false,
} as const satisfies BrowserWindowConstructorOptions;

/** Opens a window on our page. `preload` is the absolute path of the built preload script. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({ ...WINDOW_OPTIONS, webPreferences: { ...WEB_PREFERENCES, preload } });
  window.once('ready-to-show', () => window.show());
  // The page holds the window back while changes are on no disk.
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayCloseUnsaved(window)) event.preventDefault();
  });
  void window.loadURL(PAGE_ADDRESS);
  return window;
}

/** Everything is refused but one: writing to the clipboard from our own page, which *Copy* needs. */
export function isPermitted(permission: string, requestingUrl: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurUrl(requestingUrl);
}

/** Without handlers Electron approves every request of a page. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(details.isMainFrame && isPermitted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, details) => {
    return details.isMainFrame && isPermitted(permission, details.requestingUrl ?? '');
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}

/** For every contents that is ever made, ours or not: it stays where it is, and opens and embeds nothing. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', keepHere);
  contents.on('will-frame-navigate', keepHere);
  contents.on('will-redirect', keepHere);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function keepHere(details: { readonly url: string; preventDefault(): void }): void {
  if (!isOurUrl(details.url)) details.preventDefault();
}

function mayCloseUnsaved(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: 'Some changes are not saved.',
    detail: 'They could not be written to the disk. If you close now, they are lost.',
    buttons: ['Keep open', 'Close and lose them'],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
}
