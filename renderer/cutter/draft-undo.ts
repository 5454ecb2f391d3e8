import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent } from 'react';

type DraftStep = 'undo' | 'redo';

/** Ctrl Z, Ctrl Shift Z and Ctrl Y, and the same with Command. */
export function draftStep({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): DraftStep | null {
  if ((!ctrlKey && !metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null;
}

/**
 * The browser undoes by what was typed, and knows nothing of what a field was set to since: it would put keys of then
 * into the text of now. So its undo, which its own menus offer too, becomes a step of the draft.
 */
export function useNoBrowserUndo(
  root: RefObject<HTMLElement | null>,
  onStep: ((step: DraftStep) => void) | null,
): void {
  const handle = useEffectEvent((event: InputEvent) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    onStep?.(event.inputType === 'historyUndo' ? 'undo' : 'redo');
  });
  useEffect(() => {
    const element = root.current;
    const listener = (event: InputEvent) => handle(event);
    element?.addEventListener('beforeinput', listener);
    return () => element?.removeEventListener('beforeinput', listener);
  }, [root]);
}
