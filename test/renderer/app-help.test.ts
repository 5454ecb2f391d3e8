import { expect, it } from 'vitest';
import { helpKeys } from '../../renderer/app-help-keys.ts';
import { fieldIntention, type Key, rowIntention, titleIntention } from '../../renderer/slice/outline-keys.ts';
import { ACTION_LIST, type ActionInfo, type Shortcut } from '../../shared/actions.ts';

function pressed({ key, isMod = false, isAlt = false, isShift = false }: Shortcut): Key {
  return { key, ctrlKey: isMod, metaKey: false, altKey: isAlt, shiftKey: isShift };
}

function meanings(place: string, meaning: (key: Key) => unknown): readonly unknown[] {
  const keys = helpKeys().find((known) => known.place === place)?.keys ?? [];
  return keys.map(({ label, shortcuts }) => [label, ...shortcuts.map((shortcut) => meaning(pressed(shortcut)))]);
}

it('the help says of every key of the outline what it does', () => {
  expect(meanings('Slice, in a title', (key) => titleIntention(key, key.key === 'Backspace'))).toEqual([
    ['Add the next slice', 'add-below'],
    ['Nest under the slice above', 'nest'],
    ['Take out again', 'unnest'],
    ['Delete an empty slice', 'delete'],
  ]);
  expect(meanings('Slice, in value, size and audience', fieldIntention)).toEqual([
    ['To the next field, the one before', 'next-field', 'previous-field'],
    ['To the row below, above', 'focus-down', 'focus-up'],
    ['Leave the text for its row', 'leave'],
  ]);
  const anywhere = [
    ['Move up, down', 'move-up', 'move-down'],
    ['Nest, take out', 'nest', 'unnest'],
    ['Go to the slice above, below (in the audience: choose)', 'focus-up', 'focus-down'],
    ['Delete', 'delete'],
  ];
  for (const intention of [(key: Key) => titleIntention(key, false), fieldIntention, rowIntention])
    expect(meanings('Slice, in every field and on a row', intention)).toEqual(anywhere);
  expect(meanings('Slice, on a row', rowIntention)).toEqual([
    ['Edit the title', 'edit-title', 'edit-title'],
    ['Unfold, then into the row', 'expand'],
    ['Fold, then to the group', 'collapse'],
    ['To the first, the last row', 'focus-first', 'focus-last'],
    ['Select up, down', 'extend-up', 'extend-down'],
    ['Select up to the first, the last row', 'extend-first', 'extend-last'],
    ['Go up, down, and leave selected what is', 'walk-up', 'walk-down'],
    ['Add it to the selected ones, take it out', 'toggle-selected', 'toggle-selected'],
    ['Select everything up to it', 'extend-here'],
    ['Back to one selected row', 'select-only'],
    ['Delete', 'delete'],
  ]);
});

it('the help names every action that has keys: where it works everywhere, or on a card', () => {
  const lines = (place: string) =>
    helpKeys()
      .find((known) => known.place === place)
      ?.keys.map(({ label }) => label);
  const infos: readonly ActionInfo[] = Object.values(ACTION_LIST);
  const withKeys = infos.filter(({ shortcuts }) => shortcuts.length > 0);
  const named = (isForSlices: boolean) =>
    withKeys.filter(({ menu }) => (menu === 'slice') === isForSlices).map(({ name }) => name);
  expect(lines('Everywhere')).toEqual(named(false));
  expect(lines('Board, on a card')).toEqual(expect.arrayContaining(named(true)));
});
