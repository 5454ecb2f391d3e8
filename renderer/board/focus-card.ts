import type { SliceId } from '../../shared/plan/plan.ts';
import { cardElementId } from './card-element.ts';

/** A menu or dialog has closed, and weeks have scrolled into view, within this many frames. */
const MOST_FRAMES = 20;
const STEADY_FRAMES = 2;

let callOff: () => void = () => undefined;

/**
 * Puts the focus on a card, wherever it stands now. A closing dialog gives the focus back to where it was before, and
 * a card of a far week is mounted late; so this goes on until the card has kept the focus for two frames, or until the
 * person does something else. A dialog that is open keeps the focus.
 */
export function focusCard(id: SliceId): void {
  callOff();
  const isOver = new AbortController();
  callOff = () => isOver.abort();
  for (const type of ['keydown', 'pointerdown'])
    window.addEventListener(type, callOff, { capture: true, signal: isOver.signal });
  let frames = 0;
  let steady = 0;
  const settle = () => {
    if (isOver.signal.aborted) return;
    const card = document.getElementById(cardElementId(id));
    const isBlocked = document.querySelector('[role="dialog"]') !== null;
    steady = !isBlocked && card !== null && card === document.activeElement ? steady + 1 : 0;
    if (steady === 0 && !isBlocked) card?.focus();
    frames++;
    if (steady < STEADY_FRAMES && frames < MOST_FRAMES) requestAnimationFrame(settle);
    else isOver.abort();
  };
  settle();
}
