import { expect, it } from 'vitest';
import type { Shortcut } from '../../renderer/actions/shortcut.ts';
import { SCREEN_KEYS } from '../../renderer/app-help-keys.ts';
import { cardActionOn } from '../../renderer/board/card-actions.ts';
import { fieldIntention, type Key, rowIntention, titleIntention } from '../../renderer/slice/outline-keys.ts';
import { asDay } from '../../shared/calendar/day.ts';

function pressed({ key, isMod = false, isAlt = false, isShift = false }: Shortcut): Key {
  return { key, ctrlKey: isMod, metaKey: false, altKey: isAlt, shiftKey: isShift };
}

function meanings(place: string, meaning: (key: Key) => unknown): readonly unknown[] {
  const keys = SCREEN_KEYS.find((known) => known.place === place)?.keys ?? [];
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
  ]);
  const anywhere = [
    ['Move up, down', 'move-up', 'move-down'],
    ['Nest, take out', 'nest', 'unnest'],
    ['Go to the slice above, below (in the audience: choose)', 'focus-up', 'focus-down'],
    ['Delete', 'delete'],
  ];
  for (const intention of [(key: Key) => titleIntention(key, false), fieldIntention, rowIntention])
    expect(meanings('Slice, in every field and on a row', intention)).toEqual(anywhere);
  expect(
    meanings('Slice, on a row', (key) => (key.key === 'Escape' ? fieldIntention(key) : rowIntention(key))),
  ).toEqual([
    ['Leave the text for its row', 'leave'],
    ['Edit the title', 'edit-title', 'edit-title'],
    ['Unfold, then into the row', 'expand'],
    ['Fold, then to the group', 'collapse'],
    ['To the first, the last row', 'focus-first', 'focus-last'],
    ['Delete', 'delete'],
  ]);
});

it('the help says what a letter does on a card', () => {
  const pinned = { status: 'open', stage: 'board', pin: asDay('2026-11-25'), risk: null, quarterDays: 4 } as const;
  expect(meanings('Board, on a card', ({ key }) => cardActionOn(pinned, key))).toEqual([
    ['Menu of the card', undefined, undefined],
    ['Move to…', 'move-to'],
    ['Let a pinned card flow', 'flow'],
  ]);
});
