import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserWindow, dialog, StandInContents } from '../support/electron-module.ts';
import { hostileUrls } from '../support/hostile-urls.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

const { hardenContents, hardenSession, isPermitted, openWindow, WEB_PREFERENCES } = await import(
  '../../electron/window.ts'
);

const BOX = { x: 10, y: 20, width: 1000, height: 700 };

function optionsWith(preload: string) {
  return { preload, icon: '/icon.png', box: BOX, isMaximised: false };
}

const OUR_URLS = ['app://planner/', 'app://planner/index.html', 'app://planner/assets/main.js?x#y', 'app://planner'];

/** What Electron's session is told, and the questions that it would then ask. */
function hardened() {
  const session = {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
  };
  hardenSession(session as unknown as Parameters<typeof hardenSession>[0]);
  const given = (handler: keyof typeof session) => session[handler].mock.calls[0]?.[0];
  return {
    request(permission: string, details: unknown): unknown {
      const callback = vi.fn();
      given('setPermissionRequestHandler')({}, permission, callback, details);
      return callback.mock.calls[0]?.[0];
    },
    check: (permission: string, details: unknown): unknown =>
      given('setPermissionCheckHandler')({}, permission, 'app://planner', details),
    device: (): unknown => given('setDevicePermissionHandler')({ deviceType: 'usb' }),
    screen(): unknown {
      const callback = vi.fn();
      given('setDisplayMediaRequestHandler')({}, callback);
      return callback.mock.calls[0];
    },
  };
}

const PERMISSIONS =
  'ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read ' +
  'deprecated-sync-clipboard-read display-capture fileSystem geolocation hand-tracking hid idle-detection ' +
  'keyboardLock local-fonts local-network loopback-network media mediaKeySystem midi midiSysex nfc notifications ' +
  'openExternal payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors ' +
  'serial smart-card speaker-selection storage-access system-wake-lock top-level-storage-access usb vr ' +
  'web-app-installation web-printing window-management unknown';

beforeEach(() => {
  BrowserWindow.windows = [];
});

describe('a window', () => {
  it('has every protection written out, and nothing switched off that is on', () => {
    const preload = '/app/out/preload/preload.cjs';
    openWindow(optionsWith(preload));
    expect(BrowserWindow.windows[0]?.options.webPreferences).toEqual({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      preload,
    });
    expect(Object.keys(WEB_PREFERENCES)).not.toContain('webSecurity');
  });

  it('shows our page when there is something to see', () => {
    openWindow(optionsWith('/preload.cjs'));
    const window = BrowserWindow.windows[0];
    expect([window?.loaded, window?.isShown]).toEqual(['app://planner/', false]);
    window?.emit('ready-to-show');
    expect(window?.isShown).toBe(true);
  });

  it('asks before it closes over changes that are on no disk, and stays open unless told to lose them', () => {
    openWindow(optionsWith('/preload.cjs'));
    const contents = BrowserWindow.windows[0]?.webContents;
    const outcomes = [0, 1].map((button) => {
      dialog.showMessageBoxSync.mockReturnValueOnce(button);
      const event = { preventDefault: vi.fn() };
      contents?.emit('will-prevent-unload', event);
      return event.preventDefault.mock.calls.length;
    });
    expect(outcomes).toEqual([0, 1]);
  });
});

describe('permissions', () => {
  it('are all refused, whoever asks', () => {
    const { request, check } = hardened();
    const details = { isMainFrame: true, requestingUrl: 'app://planner/' };
    const granted = PERMISSIONS.split(' ').filter((name) => request(name, details) || check(name, details));
    expect(granted).toEqual([]);
  });

  it.each(['clipboard-sanitized-write', 'fullscreen'])('let our own page have %s, and nobody else', (permission) => {
    const { request, check } = hardened();
    const ours = { isMainFrame: true, requestingUrl: 'app://planner/' };
    expect([request(permission, ours), check(permission, ours)]).toEqual([true, true]);
    const others = [
      { isMainFrame: false, requestingUrl: 'app://planner/' },
      { isMainFrame: true },
      ...hostileUrls().map((requestingUrl) => ({ isMainFrame: true, requestingUrl })),
    ];
    expect(others.filter((details) => check(permission, details))).toEqual([]);
    expect(hostileUrls().filter((url) => isPermitted(permission, url))).toEqual([]);
  });

  it('for devices and for recording the screen are refused too', () => {
    const { device, screen } = hardened();
    expect([device(), screen()]).toEqual([false, [null]]);
  });
});

describe('contents', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stay on our page at %s', (name) => {
    const contents = new StandInContents();
    hardenContents(contents as unknown as Parameters<typeof hardenContents>[0]);
    const isPrevented = (url: string) => {
      const event = { url, preventDefault: vi.fn() };
      contents.emit(name, event);
      return event.preventDefault.mock.calls.length === 1;
    };
    expect(hostileUrls().filter((url) => !isPrevented(url))).toEqual([]);
    expect(OUR_URLS.filter(isPrevented)).toEqual([]);
  });

  it('open no window and embed no web view', () => {
    const contents = new StandInContents();
    hardenContents(contents as unknown as Parameters<typeof hardenContents>[0]);
    const event = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', event);
    expect([contents.openHandler?.(), event.preventDefault.mock.calls.length]).toEqual([{ action: 'deny' }, 1]);
  });
});
