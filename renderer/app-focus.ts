import { useEffect, useRef } from 'react';
import { usePlanState } from './plan/hooks.ts';
import { useViewStore } from './view/hooks.ts';
import { useWish } from './view/use-wish.ts';
import type { Screen, ViewState, ViewStore } from './view/view-state.ts';

/** A screen is loaded, drawn and scrolled within this many frames. */
const MOST_FRAMES = 60;
/** What is far away on the board may need as many frames to come into sight. */
const FRAMES_FOR_SELECTED = 25;

/**
 * Of each screen: what has the focus first. Rows and cards have one in each list that Tab enters; `data-entry` names
 * what a line is about, or is empty on a button that leads out of an empty screen.
 */
const ENTRIES: { readonly [Name in Screen]: string } = {
  plans: '[data-entry][tabindex="0"]',
  // Of an empty outline it is the field in which the first slice is typed.
  slice: '[data-row][tabindex="0"], [data-row] input[tabindex="0"]',
  board: '[data-slice-id] > [tabindex="0"], [data-entry]',
  schedule: '[data-entry]',
  wall: '[data-entry][tabindex="0"]',
  log: '[data-entry]',
};

/**
 * When a screen goes, the focus goes with it, and no key would mean anything on the next one. So the row or card of the
 * selected slice gets it there, else the first one (of the plans the line that Tab enters), unless something has it already. The first screen of a window
 * leaves the focus where the page begins.
 */
export function useScreenFocus(screen: Screen | 'starting'): void {
  const viewStore = useViewStore();
  const planId = usePlanState((state) => state.opened?.planId ?? null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (screen === 'starting' || (screen !== 'plans' && planId === null)) return undefined;
    const isStart = isFirst.current;
    isFirst.current = false;
    return isStart ? undefined : takeFocus(screen, viewStore);
  }, [screen, planId, viewStore]);
  useWish('focus-screen', () => {
    const focused = document.activeElement;
    if (screen === 'starting' || (!isLost() && document.querySelector('main')?.contains(focused) === true)) return;
    if (focused instanceof HTMLElement) focused.blur();
    takeFocus(screen, viewStore);
  });
}

/** Returns what ends it. */
function takeFocus(screen: Screen, viewStore: ViewStore): () => void {
  const isOver = new AbortController();
  const end = () => isOver.abort();
  const { selectedId } = viewStore.getState();
  const isWaiting = screen === 'board' && selectedId !== null;
  let frames = 0;
  const look = () => {
    frames++;
    if (isOver.signal.aborted || frames > MOST_FRAMES) return end();
    if (isFree(viewStore.getState()) && !(isWaiting && frames < FRAMES_FOR_SELECTED)) {
      if (!isLost()) return end();
      entryOf(screen, selectedId)?.focus();
    }
    requestAnimationFrame(look);
  };
  const begin = () => {
    window.addEventListener('pointerdown', end, { capture: true, signal: isOver.signal });
    const isWished = viewStore.getState().wish !== null;
    if (isWaiting && !isWished && isLost()) viewStore.wish({ kind: 'show-card', id: selectedId });
    requestAnimationFrame(look);
  };
  if (viewStore.getState().dialog === null) begin();
  // What is asked on the way, as whether a review is over, may be thought about for long.
  else whenAnswered(viewStore, begin, isOver.signal);
  return end;
}

/** Calls back as soon as no dialog is open any more, and what it gave the focus to has it. */
function whenAnswered(viewStore: ViewStore, then: () => void, isOver: AbortSignal): void {
  const stop = viewStore.subscribe(({ dialog }) => {
    if (dialog !== null) return;
    stop();
    setTimeout(() => !isOver.aborted && requestAnimationFrame(then));
  });
  isOver.addEventListener('abort', stop);
}

/** A dialog has the keyboard to itself, and a wish says where the focus goes. */
function isFree({ dialog, wish }: ViewState): boolean {
  return dialog === null && wish === null && document.querySelector('[role="dialog"]') === null;
}

function isLost(): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || focused.matches('main');
}

/** The entry of the selected slice, else the first one that is in sight. */
function entryOf(screen: Screen, selectedId: string | null): HTMLElement | null {
  const main = document.querySelector('main');
  if (main === null) return null;
  const entries = [...main.querySelectorAll<HTMLElement>(ENTRIES[screen])];
  const edges = main.getBoundingClientRect();
  const isInSight = (entry: HTMLElement) => {
    const { left, right } = entry.getBoundingClientRect();
    return left >= edges.left && right <= edges.right;
  };
  return entries.find(({ dataset }) => dataset.entry === selectedId) ?? entries.find(isInSight) ?? entries[0] ?? null;
}
