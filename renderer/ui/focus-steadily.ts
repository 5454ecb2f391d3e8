/** A menu or dialog has closed, and what is far away has scrolled into view, within this many frames. */
const MOST_FRAMES = 20;
const STEADY_FRAMES = 2;

let callOff: () => void = () => undefined;

/**
 * Gives the focus to an element that may only be about to be shown. A closing dialog gives the focus back to where it
 * was before, and what is far away is mounted late; so this goes on until the element has kept the focus for two
 * frames, until the person does something else, or until the focus is wanted elsewhere. A dialog that is open keeps it.
 */
export function focusSteadily(find: () => HTMLElement | null): void {
  callOff();
  const isOver = new AbortController();
  callOff = () => isOver.abort();
  for (const type of ['keydown', 'pointerdown'])
    window.addEventListener(type, callOff, { capture: true, signal: isOver.signal });
  let frames = 0;
  let steady = 0;
  const settle = () => {
    if (isOver.signal.aborted) return;
    const element = find();
    const isBlocked = document.querySelector('[role="dialog"]') !== null;
    steady = !isBlocked && element !== null && element === document.activeElement ? steady + 1 : 0;
    if (steady === 0 && !isBlocked) element?.focus();
    frames++;
    if (steady < STEADY_FRAMES && frames < MOST_FRAMES) requestAnimationFrame(settle);
    else isOver.abort();
  };
  settle();
}
