import { type RefObject, useEffect, useEffectEvent } from 'react';
import { toggleFullScreen } from '../actions/full-screen.ts';
import { usePlanStore } from '../plan/hooks.ts';
import { useViewStore } from '../view/hooks.ts';
import { leaveWall } from './leave-wall.ts';
import type { Stepping } from './use-stepping.ts';
import { performOnWall, WALL_ACTS } from './wall-acts.ts';

/**
 * The keys of the wall. They are heard on the whole window, as the focus may be nowhere: after a picture was clicked,
 * or in a window that has just been opened. A dialog, a panel beside the wall and a text field keep theirs.
 */
export function useWallKeys(stepping: Stepping, wall: RefObject<HTMLElement | null>): void {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || viewStore.getState().dialog !== null) return;
    if (!isOfWall(event.target, wall.current) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (stepping.step(event.key)) {
      event.preventDefault();
      return;
    }
    // On a button Enter presses the button.
    const isOnButton = event.key === 'Enter' && !isItem(event.target);
    const act = WALL_ACTS.find(({ key }) => key === event.key || key === event.key.toLowerCase());
    // A key that is held down goes on stepping, but does not park one slice after the other.
    if (event.shiftKey || event.repeat || isOnButton) return;
    if (act !== undefined) performOnWall(act.id, stepping.current, planStore, viewStore);
    else if (event.key.toLowerCase() === 'f') void toggleFullScreen(viewStore);
    else if (event.key === 'Escape') leaveWall(planStore, viewStore);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isOfWall(target: EventTarget | null, wall: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target.matches('input, textarea, select') || target.closest('[role="menu"], [role="dialog"]') !== null)
    return false;
  return target === document.body || target.matches('main') || wall?.contains(target) === true;
}

function isItem(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.dataset.wallItem !== undefined || target.matches('body, main'));
}
