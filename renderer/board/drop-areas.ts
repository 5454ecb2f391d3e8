import { useCallback } from 'react';
import type { DropArea } from './drop-target.ts';

type AreaData = { readonly area: DropArea; readonly isClosed: boolean };

const areas = new WeakMap<Element, AreaData>();

/**
 * Makes an element take cards. Where areas lie in each other, the inner one wins; a closed one takes nothing and does
 * not leave it to the one around it either.
 */
export function useDropArea(area: DropArea, isClosed: boolean): (element: Element | null) => (() => void) | undefined {
  return useCallback(
    (element) => {
      if (element === null) return undefined;
      areas.set(element, { area, isClosed });
      return () => areas.delete(element);
    },
    [area, isClosed],
  );
}

/** The area that takes what is dropped on this element; `null` where nothing does. */
export function areaAround(under: Element | null): DropArea | null {
  for (let element = under; element !== null; element = element.parentElement) {
    const found = areas.get(element);
    if (found !== undefined) return found.isClosed ? null : found.area;
  }
  return null;
}
