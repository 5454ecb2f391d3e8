import { useRef } from 'react';

/**
 * Names for the entries of a list that have none of their own, so that each field stays with its entry while others
 * come and go. `forget` is to be called when one is about to be removed.
 */
export function useEntryKeys(count: number): {
  readonly keys: readonly string[];
  readonly forget: (place: number) => void;
} {
  const known = useRef<{ readonly keys: string[]; made: number }>({ keys: [], made: 0 });
  const { keys } = known.current;
  keys.length = Math.min(keys.length, count);
  while (keys.length < count) {
    known.current.made += 1;
    keys.push(`entry ${known.current.made}`);
  }
  return { keys: [...keys], forget: (place) => keys.splice(place, 1) };
}
