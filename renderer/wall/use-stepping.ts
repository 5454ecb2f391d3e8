import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useView, useViewStore } from '../view/hooks.ts';
import { useWish } from '../view/use-wish.ts';
import { WALL_PARTS, type WallItem, type WallPart, type WallView } from './wall-view.ts';

export type Stepping = {
  /** The item on which one stands; `null` on an empty wall. */
  readonly current: WallItem | null;
  /** Tab goes from part to part: to the current item, and in every other part to the first. */
  readonly isTabStop: (item: WallItem) => boolean;
  /** Also when an item gets the focus by a click. */
  readonly stand: (item: WallItem) => void;
  /** Moves the focus; false for a key that does not step. */
  readonly step: (key: string) => boolean;
};

/**
 * One item of the wall is the current one: it has the focus unless a dialog or a panel has it, and the keys act on it.
 * When it goes, the one that comes into its place is the next.
 */
export function useStepping(view: WallView, wall: RefObject<HTMLElement | null>): Stepping {
  const viewStore = useViewStore();
  const [key, setKey] = useState<string | null>(() => firstKey(view, viewStore.getState().selectedId));
  const lastPlace = useRef(0);
  const { items } = view;
  const known = items.findIndex((item) => item.key === key);
  const place = known === -1 ? Math.min(lastPlace.current, items.length - 1) : known;
  const current = items[place] ?? null;
  lastPlace.current = Math.max(0, place);
  // Within a part a line keeps its element, and the focus with it; from part to part it is drawn anew.
  const currentSpot = current === null ? null : `${partOf(view, current)} ${current.key}`;
  const hasPanel = useView((state) => state.panel !== null);
  const hasDialog = useView((state) => state.dialog !== null);

  function stand(item: WallItem): void {
    setKey(item.key);
    // The palette, and every action that is about a slice, act on it too.
    viewStore.select(item.sliceId);
  }

  function focus(item: WallItem): void {
    stand(item);
    elementOf(wall.current, item.key)?.focus();
  }

  // What had the focus has gone, or a panel or dialog gave it to nothing.
  const takeBack = useEffectEvent(() => {
    if (hasDialog || !isLost(wall.current)) return;
    const element = current === null ? null : elementOf(wall.current, current.key);
    (element ?? wayOutOf(wall.current))?.focus();
  });
  const situation = [currentSpot, hasPanel, hasDialog].join();
  const former = useRef(situation);
  useEffect(() => {
    // Who comes to the wall by a key gets the focus from the frame; the first screen of a window has it nowhere.
    if (former.current === situation) return undefined;
    former.current = situation;
    // A dialog that closes gives the focus back in the frame behind.
    const frame = requestAnimationFrame(() => takeBack());
    return () => cancelAnimationFrame(frame);
  }, [situation]);

  // What comes in above it, as by an undo, pushes it out of a list that is full.
  const currentKey = current?.key;
  useEffect(() => {
    const shown = items.find((item) => item.key === currentKey);
    const element = shown === undefined ? null : elementOf(wall.current, shown.key);
    if (element !== null && element === document.activeElement) element.scrollIntoView?.({ block: 'nearest' });
  }, [items, currentKey, wall]);

  const standOn = (sliceId: string) => {
    const item = items.find((other) => other.sliceId === sliceId) ?? current;
    if (item !== null) focus(item);
  };
  // What a panel was about: a card on the board, a row in the outline, and here an item.
  useWish('show-card', ({ id }) => standOn(id));
  useWish('show-row', ({ id }) => standOn(id));

  return {
    current,
    isTabStop(item) {
      const name = partOf(view, item);
      const part = name === undefined ? [] : view.parts[name];
      return item === current || (item === part[0] && (current === null || !part.includes(current)));
    },
    stand,
    step(pressed) {
      const next = placeAfterKey(pressed, view, place);
      if (next === null) return false;
      const item = items[Math.max(0, Math.min(items.length - 1, next))];
      if (item !== undefined) focus(item);
      return true;
    },
  };
}

/** What was looked at before, where it is on the wall; else where the meeting begins. */
function firstKey({ items }: WallView, selectedId: string | null): string | null {
  const selected = selectedId === null ? undefined : items.find(({ sliceId }) => sliceId === selectedId);
  return (selected ?? items[0])?.key ?? null;
}

function partOf({ parts }: WallView, item: WallItem): WallPart | undefined {
  return WALL_PARTS.find((name) => parts[name].includes(item));
}

function elementOf(wall: HTMLElement | null, key: string): HTMLElement | null {
  const elements = wall?.querySelectorAll<HTMLElement>('[data-wall-item]') ?? [];
  return [...elements].find(({ dataset }) => dataset.wallItem === key) ?? null;
}

/** The button that leads on where there is nothing to stand on. */
function wayOutOf(wall: HTMLElement | null): HTMLElement | null {
  return wall?.querySelector<HTMLElement>('[data-entry][tabindex="0"]') ?? null;
}

function isLost(wall: HTMLElement | null): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches('main') || focused === wall;
}

/** Arrows go on by one, Page Up and Page Down to the next part that has something, Home and End to the ends. */
function placeAfterKey(pressed: string, { items, parts }: WallView, place: number): number | null {
  switch (pressed) {
    case 'ArrowRight':
    case 'ArrowDown':
      return place + 1;
    case 'ArrowLeft':
    case 'ArrowUp':
      return place - 1;
    case 'Home':
      return 0;
    case 'End':
      return items.length - 1;
    case 'PageDown':
      return startsOf(parts).find((start) => start > place) ?? items.length - 1;
    case 'PageUp':
      return startsOf(parts).findLast((start) => start < place) ?? 0;
    default:
      return null;
  }
}

/** The places at which the parts begin that have something. */
function startsOf(parts: WallView['parts']): readonly number[] {
  let next = 0;
  return WALL_PARTS.flatMap((part) => {
    const start = next;
    next += parts[part].length;
    return parts[part].length === 0 ? [] : [start];
  });
}
