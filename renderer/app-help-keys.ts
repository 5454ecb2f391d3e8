import type { Shortcut } from './actions/shortcut.ts';

export type PlaceKeys = {
  readonly place: string;
  readonly keys: readonly { readonly label: string; readonly shortcuts: readonly Shortcut[] }[];
};

/** The keys that belong to a place on a screen; those that work everywhere stand in the table of actions. */
export const SCREEN_KEYS: readonly PlaceKeys[] = [
  {
    place: 'Slice, in a title',
    keys: [
      { label: 'Add the next slice', shortcuts: [{ key: 'Enter' }] },
      { label: 'Nest under the slice above', shortcuts: [{ key: 'Tab' }] },
      { label: 'Take out again', shortcuts: [{ key: 'Tab', isShift: true }] },
      { label: 'Delete an empty slice', shortcuts: [{ key: 'Backspace' }] },
    ],
  },
  {
    place: 'Slice, in value, size and audience',
    keys: [
      { label: 'To the next field, the one before', shortcuts: [{ key: 'Tab' }, { key: 'Tab', isShift: true }] },
      { label: 'To the row below, above', shortcuts: [{ key: 'Enter' }, { key: 'Enter', isShift: true }] },
    ],
  },
  {
    place: 'Slice, in every field and on a row',
    keys: [
      { label: 'Move up, down', shortcuts: alt('ArrowUp', 'ArrowDown') },
      { label: 'Nest, take out', shortcuts: alt('ArrowRight', 'ArrowLeft') },
      {
        label: 'Go to the slice above, below (in the audience: choose)',
        shortcuts: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }],
      },
      { label: 'Delete', shortcuts: [{ key: 'Backspace', isMod: true, isShift: true }] },
    ],
  },
  {
    place: 'Slice, on a row',
    keys: [
      { label: 'Leave the text for its row', shortcuts: [{ key: 'Escape' }] },
      { label: 'Edit the title', shortcuts: [{ key: 'Enter' }, { key: 'F2' }] },
      { label: 'Unfold, then into the row', shortcuts: [{ key: 'ArrowRight' }] },
      { label: 'Fold, then to the group', shortcuts: [{ key: 'ArrowLeft' }] },
      { label: 'To the first, the last row', shortcuts: [{ key: 'Home' }, { key: 'End' }] },
      { label: 'Delete', shortcuts: [{ key: 'Delete' }] },
    ],
  },
  {
    place: 'Board, on a card',
    keys: [
      { label: 'Menu of the card', shortcuts: [{ key: 'Enter' }, { key: 'F10', isShift: true }] },
      { label: 'Move to…', shortcuts: [{ key: 'm' }] },
      { label: 'Let a pinned card flow', shortcuts: [{ key: 'l' }] },
    ],
  },
  {
    place: 'Plans, on a plan',
    keys: [
      { label: 'To the plan above, below', shortcuts: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }] },
      { label: 'Open it', shortcuts: [{ key: 'Enter' }] },
    ],
  },
];

function alt(...keys: readonly string[]): readonly Shortcut[] {
  return keys.map((key) => ({ key, isAlt: true }));
}
