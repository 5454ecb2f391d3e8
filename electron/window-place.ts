import { z } from 'zod';

/** A rectangle on the screens, in device-independent pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a window was; `isMaximised`: the box is the one that it goes back to. */
export type WindowPlace = Box & { readonly isMaximised: boolean };

export const SMALLEST = { width: 720, height: 480 } as const;
const FIRST = { width: 1440, height: 900 } as const;
/** About the height of a title bar, so that the one below can be read and grasped. */
const CASCADE_STEP = 30;

/** More than this many windows are placed anew. */
const KEPT_WINDOWS = 20;

const placesSchema = z.array(
  z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), isMaximised: z.boolean() }),
);

/** The places kept in the settings, the first window's first. What cannot be understood counts as none. */
export function readPlaces(raw: unknown): readonly WindowPlace[] {
  const parsed = placesSchema.safeParse(raw);
  return parsed.success ? parsed.data.slice(0, KEPT_WINDOWS) : [];
}

/**
 * Where a window opens: at its kept place, as far as that is on a screen that exists now; without one in the middle of
 * the first screen. Never exactly on top of another window. `screens` are the areas that windows may use, the first
 * one being the main screen; `taken` are the windows that are open.
 */
export function placeWindow(kept: Box | null, screens: readonly Box[], taken: readonly Box[]): Box {
  const screen = (kept === null ? null : screenOf(kept, screens)) ?? screens[0] ?? { x: 0, y: 0, ...FIRST };
  const wanted = kept ?? middleOf(screen);
  return cascaded(inside(wanted, screen), screen, taken);
}

/** The screen that shows the most of it; `null`: none shows anything. */
function screenOf(box: Box, screens: readonly Box[]): Box | null {
  const shown = screens.map((screen) => ({ screen, area: sharedArea(box, screen) }));
  const most = shown.reduce((best, other) => (other.area > best.area ? other : best), { screen: null, area: 0 } as {
    screen: Box | null;
    area: number;
  });
  return most.screen;
}

function sharedArea(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

function middleOf(screen: Box): Box {
  const width = Math.min(FIRST.width, screen.width);
  const height = Math.min(FIRST.height, screen.height);
  return {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
    width,
    height,
  };
}

/** Moved, and made smaller where it has to be, so that all of it is on the screen. */
function inside(box: Box, screen: Box): Box {
  const width = Math.min(Math.max(box.width, SMALLEST.width), screen.width);
  const height = Math.min(Math.max(box.height, SMALLEST.height), screen.height);
  return {
    x: Math.min(Math.max(box.x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(box.y, screen.y), screen.y + screen.height - height),
    width,
    height,
  };
}

/** One step down and right of each window that it would cover; from the upper left corner again when there is no room. */
function cascaded(box: Box, screen: Box, taken: readonly Box[]): Box {
  let place = box;
  for (let tries = 0; tries <= taken.length && taken.some((other) => covers(place, other)); tries++) {
    const moved = { ...place, x: place.x + CASCADE_STEP, y: place.y + CASCADE_STEP };
    place = isInside(moved, screen)
      ? moved
      : shrunk(
          { ...moved, x: screen.x + (tries + 1) * CASCADE_STEP, y: screen.y + (tries + 1) * CASCADE_STEP },
          screen,
        );
  }
  return place;
}

function covers(one: Box, other: Box): boolean {
  return Math.abs(one.x - other.x) < CASCADE_STEP / 2 && Math.abs(one.y - other.y) < CASCADE_STEP / 2;
}

function isInside(box: Box, screen: Box): boolean {
  return box.x + box.width <= screen.x + screen.width && box.y + box.height <= screen.y + screen.height;
}

/** As large as there is room to the right and below; moved back where that is less than the smallest window. */
function shrunk(box: Box, screen: Box): Box {
  const width = Math.min(box.width, screen.x + screen.width - box.x);
  const height = Math.min(box.height, screen.y + screen.height - box.y);
  return inside({ ...box, width, height }, screen);
}
