import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Puts the focus to what a selector finds once the change that was just made is drawn. */
export function useFocusLater(root: RefObject<HTMLElement | null>): (selector: string) => void {
  // An object, so that the same place can be asked for twice.
  const [wanted, setWanted] = useState<{ readonly selector: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) root.current?.querySelector<HTMLElement>(wanted.selector)?.focus();
  }, [wanted, root]);
  return useCallback((selector: string) => setWanted({ selector }), []);
}
