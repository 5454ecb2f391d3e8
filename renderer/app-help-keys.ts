import type { ActionInfo, Shortcut } from '../shared/actions.ts';
import { sentence } from '../shared/words/en.ts';
import { ALL_ACTION_IDS, actionInfo, isForSlices } from './actions/action.ts';
import { WALL_ACTS } from './wall/wall-acts.ts';

export type PlaceKeys = {
  readonly place: string;
  readonly keys: readonly { readonly label: string; readonly shortcuts: readonly Shortcut[] }[];
};

/** All keys: first those that work everywhere, then those of each place, on a card with the keys of the slice's menu. */
export function helpKeys(): readonly PlaceKeys[] {
  const infos = (isForSlice: boolean): readonly ActionInfo[] =>
    ALL_ACTION_IDS.filter((id) => isForSlices(id) === isForSlice).map(actionInfo);
  return [
    { place: 'Everywhere', keys: infos(false).flatMap(keyLine) },
    ...SCREEN_KEYS.map((place) =>
      place.place === ON_A_CARD ? { ...place, keys: [...place.keys, ...infos(true).flatMap(keyLine)] } : place,
    ),
  ];
}

function keyLine({ name, shortcuts }: ActionInfo): PlaceKeys['keys'] {
  return shortcuts.length === 0 ? [] : [{ label: name, shortcuts }];
}

const ON_A_CARD = 'Board, on a card';

/** The keys that belong to a place on a screen; the others stand in the list of actions. */
const SCREEN_KEYS: readonly PlaceKeys[] = [
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
      { label: 'Leave the text for its row', shortcuts: [{ key: 'Escape' }] },
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
      { label: 'Edit the title', shortcuts: [{ key: 'Enter' }, { key: 'F2' }] },
      { label: 'Unfold, then into the row', shortcuts: [{ key: 'ArrowRight' }] },
      { label: 'Fold, then to the group', shortcuts: [{ key: 'ArrowLeft' }] },
      { label: 'To the first, the last row', shortcuts: [{ key: 'Home' }, { key: 'End' }] },
      { label: 'Select up, down', shortcuts: [shift('ArrowUp'), shift('ArrowDown')] },
      { label: 'Select up to the first, the last row', shortcuts: [shift('Home'), shift('End')] },
      { label: 'Go up, down, and leave selected what is', shortcuts: [mod('ArrowUp'), mod('ArrowDown')] },
      { label: 'Add it to the selected ones, take it out', shortcuts: [mod('Enter'), mod(' ')] },
      { label: 'Select everything up to it', shortcuts: [shift('Enter')] },
      { label: 'Back to one selected row', shortcuts: [{ key: 'Escape' }] },
      { label: 'Delete', shortcuts: [{ key: 'Delete' }] },
    ],
  },
  {
    place: ON_A_CARD,
    keys: [
      { label: 'Into the inspector, and back', shortcuts: [{ key: 'Enter' }, { key: 'Escape' }] },
      { label: 'Menu of the card', shortcuts: [{ key: 'F10', isShift: true }, { key: 'ContextMenu' }] },
      {
        label: 'To the card above, below, beside it',
        shortcuts: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }, { key: 'ArrowLeft' }, { key: 'ArrowRight' }],
      },
      { label: 'Add it to the selected ones, take it out', shortcuts: [{ key: 'Enter', isMod: true }] },
      { label: 'Select everything up to it', shortcuts: [{ key: 'Enter', isShift: true }] },
      { label: 'Back to one selected card', shortcuts: [{ key: 'Escape' }] },
    ],
  },
  {
    place: 'Board, while a card moves by keyboard',
    keys: [
      { label: 'Up, down within the day', shortcuts: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }] },
      { label: 'To the day before, after', shortcuts: [{ key: 'ArrowLeft' }, { key: 'ArrowRight' }] },
      { label: 'To the week before, after', shortcuts: [{ key: 'PageUp' }, { key: 'PageDown' }] },
      { label: 'To today', shortcuts: [{ key: 'Home' }] },
      { label: 'Drop it there', shortcuts: [{ key: 'Enter' }, { key: ' ' }] },
      { label: 'Leave it where it was', shortcuts: [{ key: 'Escape' }] },
    ],
  },
  {
    place: 'Wall',
    keys: [
      { label: 'Step back, on', shortcuts: [{ key: 'ArrowLeft' }, { key: 'ArrowRight' }] },
      { label: 'To the part before, after', shortcuts: [{ key: 'PageUp' }, { key: 'PageDown' }] },
      { label: 'To the first, the last line', shortcuts: [{ key: 'Home' }, { key: 'End' }] },
      ...WALL_ACTS.map(({ name, key }) => ({ label: sentence(name), shortcuts: [{ key }] })),
      { label: 'Full screen', shortcuts: [{ key: 'f' }] },
      { label: 'Leave the wall', shortcuts: [{ key: 'Escape' }] },
    ],
  },
  {
    place: 'Search or run a command',
    keys: [
      { label: 'Up, down in the list', shortcuts: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }] },
      { label: 'Go there, or do it', shortcuts: [{ key: 'Enter' }] },
      { label: 'What can be done with the slice', shortcuts: [{ key: 'Enter', isShift: true }] },
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

function shift(key: string): Shortcut {
  return { key, isShift: true };
}

function mod(key: string): Shortcut {
  return { key, isMod: true };
}

function alt(...keys: readonly string[]): readonly Shortcut[] {
  return keys.map((key) => ({ key, isAlt: true }));
}
