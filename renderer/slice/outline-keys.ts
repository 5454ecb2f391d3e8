/** What a key means in the outline. `null` leaves it to the browser. */
export type Intention =
  | 'add-below'
  | 'nest'
  | 'unnest'
  | 'move-up'
  | 'move-down'
  | 'focus-up'
  | 'focus-down'
  | 'focus-first'
  | 'focus-last'
  | 'next-field'
  | 'previous-field'
  | 'edit-title'
  | 'collapse'
  | 'expand'
  | 'extend-up'
  | 'extend-down'
  | 'extend-first'
  | 'extend-last'
  | 'extend-here'
  | 'walk-up'
  | 'walk-down'
  | 'toggle-selected'
  | 'select-only'
  | 'leave'
  | 'delete';

/** The part of a keyboard event that matters. */
export type Key = {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
};

/** Keys that mean the same wherever the focus is within a row. */
function anywhere(pressed: Key): Intention | null {
  if (pressed.altKey && !pressed.ctrlKey && !pressed.metaKey && !pressed.shiftKey) {
    if (pressed.key === 'ArrowUp') return 'move-up';
    if (pressed.key === 'ArrowDown') return 'move-down';
    if (pressed.key === 'ArrowRight') return 'nest';
    if (pressed.key === 'ArrowLeft') return 'unnest';
  }
  // With Shift, because Ctrl+Backspace alone deletes a word of the text.
  const isCommand = (pressed.ctrlKey || pressed.metaKey) && pressed.shiftKey && !pressed.altKey;
  if (isCommand && pressed.key === 'Backspace') return 'delete';
  return null;
}

/** In the title: Tab nests, Enter goes on to the next slice, Backspace in an empty one deletes it. */
export function titleIntention(pressed: Key, isEmpty: boolean): Intention | null {
  if (pressed.key === 'Backspace' && isEmpty && !isModified(pressed)) return 'delete';
  const common = anywhere(pressed);
  if (common !== null || isModified(pressed)) return common;
  if (pressed.key === 'Tab') return pressed.shiftKey ? 'unnest' : 'nest';
  return pressed.key === 'Enter' ? 'add-below' : inAnyField(pressed);
}

/** In the other fields: Tab goes from field to field, Enter to the same field of the row below. */
export function fieldIntention(pressed: Key): Intention | null {
  const common = anywhere(pressed);
  if (common !== null || isModified(pressed)) return common;
  if (pressed.key === 'Tab') return pressed.shiftKey ? 'previous-field' : 'next-field';
  if (pressed.key === 'Enter') return pressed.shiftKey ? 'focus-up' : 'focus-down';
  return inAnyField(pressed);
}

function inAnyField({ key }: Key): Intention | null {
  if (key === 'Escape') return 'leave';
  if (key === 'ArrowUp') return 'focus-up';
  return key === 'ArrowDown' ? 'focus-down' : null;
}

/**
 * On the row itself: Tab leaves the outline, the arrows walk through the tree; with Shift they select on the way, with
 * Ctrl or Command they leave selected what is.
 */
export function rowIntention(pressed: Key): Intention | null {
  const common = anywhere(pressed) ?? selecting(pressed);
  if (common !== null || isModified(pressed)) return common;
  switch (pressed.key) {
    case 'Escape':
      return 'select-only';
    case 'Enter':
    case 'F2':
      return 'edit-title';
    case 'ArrowUp':
      return 'focus-up';
    case 'ArrowDown':
      return 'focus-down';
    case 'ArrowLeft':
      return 'collapse';
    case 'ArrowRight':
      return 'expand';
    case 'Home':
      return 'focus-first';
    case 'End':
      return 'focus-last';
    case 'Delete':
      return 'delete';
    default:
      return null;
  }
}

const WITH_SHIFT: { readonly [key: string]: Intention } = {
  ArrowUp: 'extend-up',
  ArrowDown: 'extend-down',
  Home: 'extend-first',
  End: 'extend-last',
  Enter: 'extend-here',
  ' ': 'extend-here',
};

const WITH_CTRL: { readonly [key: string]: Intention } = {
  ArrowUp: 'walk-up',
  ArrowDown: 'walk-down',
  Enter: 'toggle-selected',
  ' ': 'toggle-selected',
};

function selecting({ key, altKey, ctrlKey, metaKey, shiftKey }: Key): Intention | null {
  const isMod = ctrlKey || metaKey;
  if (altKey || isMod === shiftKey) return null;
  return (isMod ? WITH_CTRL : WITH_SHIFT)[key] ?? null;
}

function isModified(pressed: Key): boolean {
  return pressed.altKey || pressed.ctrlKey || pressed.metaKey;
}
