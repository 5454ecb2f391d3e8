import { type BrowserWindow, screen, type WebContents } from 'electron';
import type { ContractEvent } from '../shared/contract.ts';
import type { PlanId } from '../shared/plan/plan.ts';
import type { SettingsStore } from './core/settings.ts';
import { tell } from './ipc.ts';
import { openWindow } from './window.ts';
import { type Box, placeWindow, readPlaces, type WindowPlace } from './window-place.ts';

/** While a window is being moved its place is not written at every pixel. */
const REST_MS = 500;

export type DesktopWindowsOptions = {
  /** The absolute path of the built preload script. */
  readonly preload: string;
  /** The absolute path of the picture that stands for the window where the system has no other. */
  readonly icon: string;
  /** The places of windows are kept there, under a name that is not among our settings. */
  readonly settings: SettingsStore;
  /** Called with each new window before it loads anything. */
  readonly onOpened: (window: BrowserWindow) => void;
};

/** The windows on our page, and which of them is in front. */
export type DesktopWindows = {
  /** Opens one more; `planId`: the plan that it is to show. */
  open(planId?: PlanId | null): void;
  contents(): readonly WebContents[];
  /** The window that has the focus, or had it last; `null` without windows. */
  front(): BrowserWindow | null;
  /** Tells the front window alone. False: there is none. */
  tellFront(event: ContractEvent): boolean;
  /** Brings the front window up, or opens one. */
  focusFront(): void;
};

export function desktopWindows({ preload, icon, settings, onOpened }: DesktopWindowsOptions): DesktopWindows {
  /** By its number: the first window opens where the first one was last time. */
  const numbered = new Map<number, BrowserWindow>();
  /** The last one that had the focus is first. */
  let byFocus: readonly BrowserWindow[] = [];
  /** Their pages do not listen yet. */
  const starting = new Set<BrowserWindow>();

  /** Tells it as soon as its page listens, which is when it has run. */
  function tellWindow(window: BrowserWindow, event: ContractEvent): void {
    if (starting.has(window)) window.webContents.once('did-finish-load', () => tell(window.webContents, event));
    else tell(window.webContents, event);
  }

  function open(planId: PlanId | null = null): void {
    const number = firstFree(numbered);
    const kept = readPlaces(keptIn(settings).windows)[number] ?? null;
    const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
    const taken = byFocus.map((other) => other.getNormalBounds());
    const box = placeWindow(kept ?? byFocus[0]?.getNormalBounds() ?? null, screens, taken);
    const window = openWindow({ preload, icon, box, isMaximised: kept?.isMaximised ?? false });
    numbered.set(number, window);
    byFocus = [...byFocus, window];
    keepPlaceOf(window, (place) => keep(number, place));
    window.on('focus', () => {
      byFocus = [window, ...byFocus.filter((other) => other !== window)];
    });
    window.once('closed', () => {
      numbered.delete(number);
      starting.delete(window);
      byFocus = byFocus.filter((other) => other !== window);
    });
    starting.add(window);
    window.webContents.once('did-finish-load', () => starting.delete(window));
    if (planId !== null) tellWindow(window, { type: 'PlanRequested', planId });
    onOpened(window);
  }

  function keep(number: number, place: WindowPlace): void {
    const raw = keptIn(settings);
    const places = [...readPlaces(raw.windows)];
    // The windows before it are open, or have been: they have a place, or get this one's.
    while (places.length < number) places.push(place);
    places[number] = place;
    settings.set({ ...raw, windows: places });
  }

  return {
    open,
    contents: () => byFocus.map((window) => window.webContents),
    front: () => byFocus[0] ?? null,
    tellFront(event) {
      const [front] = byFocus;
      if (front !== undefined) tellWindow(front, event);
      return front !== undefined;
    },
    focusFront() {
      const [front] = byFocus;
      if (front === undefined) open();
      else if (front.isMinimized()) front.restore();
      front?.focus();
    },
  };
}

/** Tells where the window is: some time after it was moved, and when it closes. */
function keepPlaceOf(window: BrowserWindow, keep: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | null = null;
  function keepNow(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!window.isDestroyed()) keep({ ...boxOf(window), isMaximised: window.isMaximized() });
  }
  function keepSoon(): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(keepNow, REST_MS);
  }
  window.on('move', keepSoon);
  window.on('resize', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keepNow);
  window.once('closed', () => {
    if (timer !== null) clearTimeout(timer);
  });
}

function boxOf(window: BrowserWindow): Box {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height };
}

function keptIn(settings: SettingsStore): Readonly<Record<string, unknown>> {
  const raw = settings.get();
  return typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
}

function firstFree(numbered: ReadonlyMap<number, unknown>): number {
  let number = 0;
  while (numbered.has(number)) number += 1;
  return number;
}
