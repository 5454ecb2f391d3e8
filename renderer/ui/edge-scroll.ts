/** Pixels of the window. */
type Spot = { readonly x: number; readonly y: number };

/** So near to an edge, in pixels, a card in the air begins to scroll what is under it. */
const ZONE = 56;
/** Pixels in a millisecond at the very edge: a week passes in a third of a second, so that one can stop at it. */
const FASTEST = 0.9;
/** After a pause between two pictures it does not jump. */
const LONGEST_STEP_MS = 40;

/**
 * How fast to scroll for a pointer between two edges: negative towards the first one, zero away from both. Pixels in
 * a millisecond.
 */
export function edgeSpeed(pointer: number, start: number, end: number): number {
  const zone = Math.min(ZONE, (end - start) / 4);
  if (zone <= 0) return 0;
  const before = Math.min(1, (start + zone - pointer) / zone);
  const after = Math.min(1, (pointer - end + zone) / zone);
  if (before > 0) return -FASTEST * before * before;
  return after > 0 ? FASTEST * after * after : 0;
}

/**
 * Scrolls while a card is held near an edge: the list under the pointer up or down first, and what holds the lists to
 * the side where that list has nothing to scroll. Only the way that the pointer has gone since the card was lifted.
 */
export function scrollAtEdge(under: Element | null, pointer: Spot, lifted: Spot, elapsedMs: number): void {
  const step = Math.min(elapsedMs, LONGEST_STEP_MS);
  if (scrollNearest(under, 'y', pointer.y, pointer.y - lifted.y, step)) return;
  scrollNearest(under, 'x', pointer.x, pointer.x - lifted.x, step);
}

function scrollNearest(under: Element | null, axis: 'x' | 'y', pointer: number, gone: number, step: number): boolean {
  for (let element = under; element !== null; element = element.parentElement) {
    if (!canScroll(element, axis)) continue;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const speed = axis === 'x' ? edgeSpeed(pointer, left, right) : edgeSpeed(pointer, top, bottom);
    if (speed * gone <= 0) continue;
    const property = axis === 'x' ? 'scrollLeft' : 'scrollTop';
    const before = element[property];
    element[property] = before + speed * step;
    if (element[property] !== before) return true;
  }
  return false;
}

function canScroll(element: Element, axis: 'x' | 'y'): boolean {
  const isLonger =
    axis === 'x' ? element.scrollWidth > element.clientWidth : element.scrollHeight > element.clientHeight;
  if (!isLonger) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return ['auto', 'scroll'].includes(axis === 'x' ? overflowX : overflowY);
}
