import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SettingsStore } from '../../electron/core/settings.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { BrowserWindow } from '../support/electron-module.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

const { desktopWindows } = await import('../../electron/desktop-windows.ts');

const PLACE = { x: 50, y: 60, width: 1000, height: 700 };

function started(kept: Record<string, unknown> = {}) {
  const file = { value: kept, writes: 0 };
  const settings: SettingsStore = {
    get: () => file.value,
    set: (value) => {
      file.value = { ...value };
      file.writes += 1;
    },
  };
  const onOpened = vi.fn();
  const windows = desktopWindows({ preload: '/preload.cjs', icon: '/icon.png', settings, onOpened });
  return { windows, file, onOpened };
}

/** The window that was opened as number so-and-so, from 0. */
function windowAt(place: number): BrowserWindow {
  const window = BrowserWindow.windows[place];
  if (window === undefined) throw new Error(`There is no window ${place}.`);
  return window;
}

const heard = (place: number) => windowAt(place).webContents.sent.map(([, event]) => event);

function loaded(place: number): void {
  windowAt(place).webContents.emit('did-finish-load');
}

beforeEach(() => {
  BrowserWindow.windows = [];
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the place of a window', () => {
  it('is where it was when it was closed, and so is its size', () => {
    const { windows, file } = started({ theme: 'dark', windows: [{ ...PLACE, isMaximised: false }] });
    windows.open();
    expect(windowAt(0).options).toMatchObject(PLACE);
    windowAt(0).bounds = { ...PLACE, x: 80 };
    windowAt(0).close();
    expect(file.value).toEqual({ theme: 'dark', windows: [{ ...PLACE, x: 80, isMaximised: false }] });
  });

  it('is written once it rests, and not at every step on its way', () => {
    const { windows, file } = started();
    windows.open();
    for (let step = 0; step < 50; step++) {
      windowAt(0).emit('move');
      vi.advanceTimersByTime(20);
    }
    expect(file.writes).toBe(0);
    vi.advanceTimersByTime(500);
    expect(file.writes).toBe(1);
  });

  it('of one that filled the screen is full again, and goes back to the size before', () => {
    const { windows, file } = started({ windows: [{ ...PLACE, isMaximised: true }] });
    windows.open();
    windowAt(0).emit('ready-to-show');
    expect([windowAt(0).isLarge, windowAt(0).isShown]).toEqual([true, true]);
    windowAt(0).close();
    expect(file.value.windows).toEqual([{ ...PLACE, isMaximised: true }]);
  });

  it('is on a screen that exists, also when it was on one that is unplugged', () => {
    const { windows } = started({ windows: [{ ...PLACE, x: -1900, isMaximised: false }] });
    windows.open();
    expect(windowAt(0).options).toMatchObject({ x: 0, y: 60 });
  });

  it('is kept for each window by itself, and a new one steps aside', () => {
    const { windows, file } = started({ windows: [{ ...PLACE, isMaximised: false }] });
    windows.open();
    windows.open();
    expect(windowAt(1).options).toMatchObject({ ...PLACE, x: 80, y: 90 });
    windowAt(1).bounds = { ...PLACE, x: 500 };
    windowAt(1).close();
    windows.open();
    expect(windowAt(1).options).toMatchObject({ ...PLACE, x: 500 });
    expect(file.value.windows).toEqual([
      { ...PLACE, isMaximised: false },
      { ...PLACE, x: 500, isMaximised: false },
    ]);
  });

  it('is forgotten rather than in the way when the settings are damaged', () => {
    const { windows, file } = started({ windows: 'left' });
    windows.open();
    windowAt(0).close();
    expect(file.value.windows).toHaveLength(1);
  });
});

describe('the window in front', () => {
  it('is the one that had the focus last, and the next one when it closes', () => {
    const { windows } = started();
    windows.open();
    windows.open();
    const [first, second] = [windowAt(0), windowAt(1)];
    expect(windows.front()).toBe(first);
    second.focus();
    expect(windows.front()).toBe(second);
    second.close();
    expect(windows.front()).toBe(first);
    first.close();
    expect([windows.front(), windows.tellFront({ type: 'PlansChanged' })]).toEqual([null, false]);
  });

  it('alone is told what is meant for one window', () => {
    const { windows } = started();
    windows.open();
    windows.open();
    loaded(0);
    loaded(1);
    windowAt(1).focus();
    windows.tellFront({ type: 'ActionRequested', actionId: 'undo' });
    expect([heard(0), heard(1)]).toEqual([[], [{ type: 'ActionRequested', actionId: 'undo' }]]);
  });

  it('is told when its page listens, and not before', () => {
    const { windows } = started();
    windows.open();
    windows.tellFront({ type: 'PlanRequested', planId: 'plan0001' as PlanId });
    expect(heard(0)).toEqual([]);
    loaded(0);
    expect(heard(0)).toEqual([{ type: 'PlanRequested', planId: 'plan0001' }]);
  });

  it('comes up when it is asked for, and is opened where there is none', () => {
    const { windows, onOpened } = started();
    windows.focusFront();
    expect(onOpened).toHaveBeenCalledOnce();
    windows.focusFront();
    expect([windowAt(0).restore.mock.calls.length, windowAt(0).focus.mock.calls.length]).toEqual([1, 1]);
    expect(windows.contents()).toHaveLength(1);
  });
});

it('a new window shows the plan that it was opened for, and the others stay on theirs', () => {
  const { windows } = started();
  windows.open();
  loaded(0);
  windows.open('plan0002' as PlanId);
  loaded(1);
  loaded(1);
  expect([heard(0), heard(1)]).toEqual([[], [{ type: 'PlanRequested', planId: 'plan0002' }]]);
});
