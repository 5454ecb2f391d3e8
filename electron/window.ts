import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  type Session,
  type WebContents,
  type WebPreferences,
} from 'electron';
import { isOurUrl, PAGE_ADDRESS, PAGE_ORIGIN } from './page-protocol.ts';
import { type Box, SMALLEST } from './window-place.ts';

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

export type WindowOptions = {
  /** The absolute path of the built preload script. */
  readonly preload: string;
  /** The absolute path of a picture. */
  readonly icon: string;
  readonly box: Box;
  readonly isMaximised: boolean;
};

/** Opens a window on our page. */
export function openWindow({ preload, icon, box, isMaximised }: WindowOptions): BrowserWindow {
  const options: BrowserWindowConstructorOptions = {
    ...box,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    icon,
    webPreferences: { ...WEB_PREFERENCES, preload },
  };
  const window = new BrowserWindow(options);
  window.once('ready-to-show', () => {
    if (isMaximised) window.maximize();
    window.show();
  });
  // The page holds the window back while changes are on no disk.
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayCloseUnsaved(window)) event.preventDefault();
  });
  // A load that fails is told by an event as well.
  window.loadURL(PAGE_ADDRESS).catch(() => undefined);
  return window;
}

/** A small window on a text of ours that is part of the build, without the bridge to the Node side. */
export function openTextWindow(title: string, pathname: string): void {
  const window = new BrowserWindow({ width: 760, height: 720, title, webPreferences: { ...WEB_PREFERENCES } });
  window.setMenuBarVisibility(false);
  window.loadURL(`${PAGE_ORIGIN}${pathname}`).catch(() => undefined);
}

const PERMITTED: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** Everything is refused but two for our own page: writing to the clipboard, for *Copy*, and the full screen of the wall. */
export function isPermitted(permission: string, requestingUrl: string): boolean {
  return PERMITTED.includes(permission) && isOurUrl(requestingUrl);
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
