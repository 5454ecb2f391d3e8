import { type RefObject, useEffect, useRef } from 'react';
import { type EntryKind, entriesIn } from './entry-element.ts';

type Place = RefObject<HTMLElement | null>;

/**
 * When the entry of a list that had the focus is gone, the one in its place has it; with none left the first of
 * `others` that is there.
 */
export function useKeptPlace(kind: EntryKind, list: Place, count: number, ...others: readonly Place[]) {
  const place = useRef(-1);
  const focused = useRef<EventTarget | null>(null);
  useEffect(() => {
    // On its way from one field to the next the focus is nowhere for a moment, and both of them are still there.
    const isGone = focused.current instanceof Node && !focused.current.isConnected;
    if (!isGone || place.current < 0 || document.activeElement !== document.body) return;
    const entry = entriesIn(list.current, kind)[Math.min(place.current, count - 1)];
    const found =
      entry?.querySelector<HTMLElement>('button') ?? others.find(({ current }) => current !== null)?.current;
    found?.focus();
  });
  return {
    onFocusCapture: ({ target }: { readonly target: EventTarget }) => {
      // The menu of an entry stands elsewhere on the page, and still belongs to it.
      if (list.current?.contains(target as Node) !== true) return;
      focused.current = target;
      place.current = entriesIn(list.current, kind).findIndex((entry) => entry.contains(target as Node));
    },
  };
}
