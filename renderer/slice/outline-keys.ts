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

/** On the row itself: Tab leaves the outline, the arrows walk through the tree. */
export function rowIntention(pressed: Key): Intention | null {
  const common = anywhere(pressed);
  if (common !== null || isModified(pressed)) return common;
  switch (pressed.key) {
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

function isModified(pressed: Key): boolean {
  return pressed.altKey || pressed.ctrlKey || pressed.metaKey;
}
