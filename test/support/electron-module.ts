import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/**
 * What stands in for the module `electron` in the tests of the shell: it records what it is told and lets the test
 * play the part of Electron. `calls` holds the names of what must happen in a certain order.
 */
export const calls: string[] = [];

function recorded(name: string): () => void {
  return vi.fn(() => void calls.push(name));
}

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly paths = new Map<string, string>();
  appPath = '';
  hasInstanceLock = true;
  enableSandbox = recorded('enableSandbox');
  quit = recorded('quit');
  exit = recorded('exit');
  setPath = vi.fn((name: string, path: string) => {
    calls.push(`setPath ${name}`);
    this.paths.set(name, path);
  });
  getPath = vi.fn((name: string) => this.paths.get(name) ?? '');
  getAppPath = vi.fn(() => this.appPath);
  getVersion = vi.fn(() => '0.0.0');
  setAboutPanelOptions = vi.fn();
  requestSingleInstanceLock = vi.fn((_data?: unknown) => {
    calls.push('requestSingleInstanceLock');
    return this.hasInstanceLock;
  });
  whenReady = vi.fn(async () => {
    calls.push('ready');
  });
}

export class StandInContents extends EventEmitter {
  readonly mainFrame = { url: 'app://planner/' };
  openHandler: (() => { action: string }) | null = null;
  sent: unknown[][] = [];
  isGone = false;
  forcefullyCrashRenderer = vi.fn();
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
  send(...args: unknown[]): void {
    this.sent.push(args);
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
}

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type WindowOptions = Partial<Bounds> & {
  readonly webPreferences: { readonly [name: string]: unknown };
  readonly [name: string]: unknown;
};

/** Windows come to the front when they are made, as a system shows them. */
export class BrowserWindow extends EventEmitter {
  static windows: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.windows;
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.windows[0] ?? null;
  }
  readonly webContents = new StandInContents();
  readonly options: WindowOptions;
  readonly loads: string[] = [];
  bounds: Bounds;
  isShown = false;
  isLarge = false;
  isMinimized = vi.fn(() => true);
  restore = vi.fn();
  focus = vi.fn(() => void this.emit('focus'));
  maximize = vi.fn(() => {
    this.isLarge = true;
  });
  setMenuBarVisibility = vi.fn();
  constructor(options: WindowOptions) {
    super();
    calls.push('window');
    this.options = options;
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    BrowserWindow.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  get loaded(): string | null {
    return this.loads.at(-1) ?? null;
  }
  async loadURL(url: string): Promise<void> {
    this.loads.push(url);
  }
  show(): void {
    this.isShown = true;
  }
  isMaximized(): boolean {
    return this.isLarge;
  }
  getNormalBounds(): Bounds {
    return this.bounds;
  }
  isDestroyed(): boolean {
    return this.webContents.isGone;
  }
  /** As a person closes it, with nothing that holds it back. */
  close(): void {
    this.emit('close');
    this.destroy();
  }
  destroy(): void {
    if (this.isDestroyed()) return;
    this.webContents.isGone = true;
    BrowserWindow.windows = BrowserWindow.windows.filter((window) => window !== this);
    this.emit('closed');
    if (BrowserWindow.windows.length === 0) app.emit('window-all-closed');
  }
}

const MAIN_DISPLAY = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };

export const screen = {
  displays: [MAIN_DISPLAY],
  getPrimaryDisplay: () => MAIN_DISPLAY,
  getAllDisplays: () => screen.displays,
};

export const nativeTheme = { themeSource: 'system' };

type Handler = (...args: never[]) => unknown;

export const app = new StandInApp();

export const protocol = {
  registerSchemesAsPrivileged: vi.fn((_schemes: unknown) => void calls.push('registerSchemesAsPrivileged')),
  handle: vi.fn((_scheme: string, _handler: (request: Request) => Response) => void calls.push('protocol.handle')),
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
  },
};

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  on: vi.fn(),
  handle: vi.fn((channel: string, handler: Handler) => void ipcMain.handlers.set(channel, handler)),
  removeHandler: vi.fn((channel: string) => void ipcMain.handlers.delete(channel)),
  removeAllListeners: vi.fn(),
};

export const dialog = {
  showOpenDialog: vi.fn(async () => ({ canceled: true, filePaths: [] as string[] })),
  showSaveDialog: vi.fn(async () => ({ canceled: true, filePath: '' })),
  showMessageBoxSync: vi.fn(() => 0),
  showMessageBox: vi.fn(async (_window: unknown, _options: { readonly signal?: AbortSignal }) => ({ response: 0 })),
  showErrorBox: vi.fn(),
};

export const Menu = { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() };

export const shell = { openPath: vi.fn(), showItemInFolder: vi.fn() };

export const exposed: { [name: string]: { [name: string]: Handler } } = {};

export const contextBridge = {
  exposeInMainWorld: vi.fn((name: string, value: { [name: string]: Handler }) => {
    exposed[name] = value;
  }),
};

export const ipcRenderer = Object.assign(new EventEmitter(), { invoke: vi.fn(async () => ({ ok: true, value: 1 })) });

export default { app, ipcMain, shell };
