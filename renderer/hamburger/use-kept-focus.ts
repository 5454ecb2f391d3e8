import { type RefObject, useEffect, useRef } from 'react';

const FIRST = ['[data-accept]', '[data-heading]'];

/**
 * The focus of the panel: when it comes, it goes to what Enter accepts, or to the heading where nothing is offered. The
 * same when what has the focus goes away with what it did, or with a step that was undone.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  const isInside = useRef(true);
  const focused = useRef<EventTarget | null>(null);
  useEffect(() => {
    const panel = root.current;
    if (panel === null) return;
    const handleFocus = ({ target }: FocusEvent) => {
      isInside.current = true;
      focused.current = target;
    };
    const handleBlur = ({ target, relatedTarget }: FocusEvent) => {
      // What is taken away while it has the focus is no longer there by then.
      queueMicrotask(() => {
        const isLeft = target instanceof Node && target.isConnected;
        if (isLeft && !(relatedTarget instanceof Node && panel.contains(relatedTarget))) isInside.current = false;
      });
    };
    panel.addEventListener('focusin', handleFocus);
    panel.addEventListener('focusout', handleBlur);
    focusFirst(panel);
    return () => {
      panel.removeEventListener('focusin', handleFocus);
      panel.removeEventListener('focusout', handleBlur);
    };
  }, [root]);

  useEffect(() => {
    const panel = root.current;
    const { activeElement } = document;
    const isNowhere = activeElement === null || activeElement === document.body;
    // On its way from one field to the next the focus is nowhere for a moment, and both of them are still there.
    const isKept = focused.current instanceof Node && focused.current.isConnected;
    if (panel !== null && isNowhere && isInside.current && !isKept) focusFirst(panel);
  });
}

function focusFirst(panel: HTMLElement): void {
  for (const selector of FIRST) {
    const found = panel.querySelector<HTMLElement>(selector);
    if (found === null) continue;
    found.focus();
    return;
  }
}
