import { useEffect, useEffectEvent, useState } from 'react';
import { useViewStore } from '../view/hooks.ts';
import { LEAST_WIDTH_BESIDE } from './inspector-place.ts';

/**
 * True while the window has no room for the panel beside the screen. Then it is closed until somebody asks for it, and
 * it comes back with the room.
 */
export function useIsNarrow(): boolean {
  const viewStore = useViewStore();
  const [query] = useState(() => window.matchMedia(`(max-width: ${LEAST_WIDTH_BESIDE - 1}px)`));
  const [isNarrow, setNarrow] = useState(query.matches);
  const [wasOpen, setWasOpen] = useState(true);

  const adapt = useEffectEvent((narrow: boolean) => {
    setNarrow(narrow);
    if (narrow) setWasOpen(viewStore.getState().isInspectorOpen);
    viewStore.openInspector(narrow ? false : wasOpen);
  });
  useEffect(() => {
    if (query.matches) adapt(true);
    const handleChange = () => adapt(query.matches);
    query.addEventListener('change', handleChange);
    return () => query.removeEventListener('change', handleChange);
  }, [query]);
  return isNarrow;
}
