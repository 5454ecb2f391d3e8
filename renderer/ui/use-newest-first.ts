import { useRef } from 'react';

/**
 * The ids of dated items, the newest first, of one day the one that was added last; by the days that they had when they
 * were first seen here. If one changed its place while its day is typed, the field would lose the focus, and with it the
 * rest of the day.
 */
export function useNewestFirst<Id extends string, Item>(
  items: { readonly [id: string]: Item },
  dayOf: (item: Item) => string,
): readonly Id[] {
  const days = useRef(new Map<string, string>());
  for (const [id, item] of Object.entries(items)) if (!days.current.has(id)) days.current.set(id, dayOf(item));
  const ids = Object.keys(items) as Id[];
  return ids.reverse().sort((a, b) => {
    const [one, other] = [days.current.get(a) ?? '', days.current.get(b) ?? ''];
    return one === other ? 0 : one < other ? 1 : -1;
  });
}
