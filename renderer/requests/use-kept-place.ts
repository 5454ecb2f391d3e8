import { type RefObject, useEffect, useRef } from 'react';

/** When the request that had the focus is gone, the one in its place has it, or the heading when none is left. */
export function useKeptPlace(
  list: RefObject<HTMLElement | null>,
  count: number,
  heading: RefObject<HTMLElement | null>,
) {
  const place = useRef(-1);
  useEffect(() => {
    if (place.current < 0 || document.activeElement !== document.body) return;
    const items = itemsIn(list.current);
    const item = items[Math.min(place.current, count - 1)];
    (item?.querySelector<HTMLElement>('button') ?? heading.current)?.focus();
  }, [list, count, heading]);
  return {
    onFocusCapture: ({ target }: { readonly target: EventTarget }) => {
      place.current = itemsIn(list.current).findIndex((item) => item.contains(target as Node));
    },
  };
}

function itemsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-request]') ?? [])];
}
