import { type RefObject, useEffect, useRef } from 'react';
import { INSPECTOR_FIELDS } from './inspector-place.ts';

/**
 * What is typed or picked may put lines above the field, such as checks: the field that has the focus, and was in sight,
 * stays in sight. To be used where every change of the plan and of its checks is a rendering.
 */
export function useFocusInSight(panel: RefObject<HTMLElement | null>): void {
  const wasInSight = useRef(false);
  useEffect(() => {
    const isOver = new AbortController();
    const look = () => {
      wasInSight.current = isInSight(focusedIn(panel.current));
    };
    // Whoever scrolls away from the field is not brought back to it.
    for (const type of ['focusin', 'scroll'])
      document.addEventListener(type, look, { capture: true, passive: true, signal: isOver.signal });
    return () => isOver.abort();
  }, [panel]);
  useEffect(() => {
    const focused = focusedIn(panel.current);
    if (focused === null || !wasInSight.current || isInSight(focused)) return;
    focused.scrollIntoView({ block: 'nearest' });
  });
}

function focusedIn(panel: HTMLElement | null): HTMLElement | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && panel?.contains(focused) === true ? focused : null;
}

/** Wholly within what scrolls around it. */
function isInSight(element: HTMLElement | null): boolean {
  const around = element?.closest(`[${INSPECTOR_FIELDS}]`)?.getBoundingClientRect();
  if (element === null || around === undefined) return false;
  const { top, bottom } = element.getBoundingClientRect();
  return top >= around.top && bottom <= around.bottom;
}
