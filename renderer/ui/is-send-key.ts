import type { KeyboardEvent } from 'react';

/** Ctrl+Enter, or the like of it on a Mac: a form is sent from wherever one is in it. */
export function isSendKey(event: KeyboardEvent): boolean {
  if (event.isDefaultPrevented() || event.nativeEvent.isComposing || event.repeat) return false;
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey;
}
