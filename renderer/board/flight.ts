import { scrollAtEdge } from '../ui/edge-scroll.ts';
import { areaAround } from './drop-areas.ts';
import type { DropArea } from './drop-target.ts';

/** Pixels of the window. */
export type Point = { readonly x: number; readonly y: number };

/** A picture of a card on its way. */
export type Flight = { readonly end: () => { readonly point: Point; readonly area: DropArea | null } };

/** Lets a picture of a card follow the pointer, reports where that is, and scrolls at the edges; until it is ended. */
export function fly(
  card: Element | null,
  overlay: HTMLElement | null,
  start: Point,
  activator: Event | null,
  report: (point: Point, area: DropArea | null) => void,
): Flight {
  const box = card?.getBoundingClientRect();
  const origin = { x: (box?.left ?? start.x) - start.x, y: (box?.top ?? start.y) - start.y };
  const isOver = new AbortController();
  const options = { capture: true, passive: true, signal: isOver.signal };
  let point = start;
  let under: Element | null = null;
  let lastFrame = performance.now();

  function place(): void {
    if (overlay !== null) overlay.style.translate = `${point.x + origin.x}px ${point.y + origin.y}px`;
  }
  function look(): void {
    under = document.elementFromPoint(clamp(point.x, window.innerWidth), clamp(point.y, window.innerHeight));
    report(point, areaAround(under));
  }
  function follow(event: PointerEvent): void {
    point = { x: event.clientX, y: event.clientY };
    place();
    look();
  }
  function scroll(now: number): void {
    if (isOver.signal.aborted) return;
    scrollAtEdge(under, point, start, now - lastFrame);
    lastFrame = now;
    requestAnimationFrame(scroll);
  }

  if (overlay !== null && box !== undefined) overlay.style.width = `${box.width}px`;
  if (activator instanceof PointerEvent) {
    point = { x: activator.clientX, y: activator.clientY };
    capture(overlay, activator.pointerId);
  }
  place();
  window.addEventListener('pointermove', follow, options);
  window.addEventListener('scroll', look, options);
  requestAnimationFrame(scroll);
  return {
    end() {
      isOver.abort();
      const { x, y } = point;
      return { point, area: areaAround(document.elementFromPoint(x, y)) };
    },
  };
}

/** Who holds the pointer gives it its cursor: without changing the style of anything else. */
function capture(overlay: HTMLElement | null, pointerId: number): void {
  try {
    overlay?.setPointerCapture(pointerId);
  } catch {
    // The pointer is up already; the drag is about to end.
  }
}

function clamp(position: number, length: number): number {
  return Math.min(Math.max(position, 0), length - 1);
}
