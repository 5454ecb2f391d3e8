import { useLayoutEffect, useRef } from 'react';
import { focusedNow } from './ui/dialog.tsx';
import { useView } from './view/hooks.ts';

/**
 * What had the focus when the panel was opened, or opened again for something else: a line of the log, a button of the
 * status bar. A line that was drawn anew meanwhile, as under another day, is still the same one. `null`: it is gone.
 */
export function usePanelOpener(): () => HTMLElement | null {
  const panel = useView((view) => view.panel);
  const opener = useRef<HTMLElement | null>(null);
  // Before the panel takes the focus, which it does when it is drawn.
  useLayoutEffect(() => {
    if (panel === null) return;
    const focused = focusedNow();
    // From one panel to another the way back stays the same.
    if (focused?.closest('[data-panel]')) return;
    opener.current = focused === document.body ? null : focused;
  }, [panel]);
  return () => {
    const known = opener.current;
    if (known === null || known.isConnected) return known;
    const entries = document.querySelectorAll<HTMLElement>('main [data-entry]');
    const { entry } = known.dataset;
    return entry === undefined ? null : ([...entries].find(({ dataset }) => dataset.entry === entry) ?? null);
  };
}
