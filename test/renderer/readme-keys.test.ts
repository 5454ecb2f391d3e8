import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACTION_LIST, type ActionInfo, type Shortcut } from '../../shared/actions.ts';

/** As the README writes keys: `Ctrl Shift Z`, `Alt 1`, `?`. */
function readmeText({ key, isMod, isShift, isAlt }: Shortcut): string {
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key;
  return [isAlt && 'Alt', isMod && 'Ctrl', isShift && 'Shift', name]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

it('the table of keys in the README has the keys of every action, and no others where they work everywhere', () => {
  const rows = readFileSync('README.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (everywhere|board, on a card)/i.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const keysIn = (place: RegExp) =>
    rows
      .filter(([, where = '']) => place.test(where))
      .flatMap(([, , keys = '']) => [...keys.matchAll(/`([^`]+)`/g)].map(([, text]) => text ?? ''));
  const infos: readonly ActionInfo[] = Object.values(ACTION_LIST);
  const firstKeys = (isForSlices: boolean) =>
    infos
      .filter(({ menu }) => (menu === 'slice') === isForSlices)
      .flatMap(({ shortcuts }) => shortcuts.slice(0, 1).map(readmeText));
  expect(new Set(keysIn(/^everywhere$/i))).toEqual(new Set(firstKeys(false)));
  expect(keysIn(/^board, on a card$/i)).toEqual(expect.arrayContaining(firstKeys(true)));
});
