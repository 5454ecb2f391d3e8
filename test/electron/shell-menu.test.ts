import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { acceleratorOf } from '../../electron/accelerator.ts';
import { menuTemplate } from '../../electron/menu-template.ts';
import { ACTION_LIST, type ActionInfo, type ActionMenu } from '../../shared/actions.ts';

const PLATFORMS = ['darwin', 'linux', 'win32'] as const;
const TITLES: readonly (readonly [ActionMenu, string])[] = [
  ['file', 'File'],
  ['edit', 'Edit'],
  ['view', 'View'],
  ['slice', 'Slice'],
  ['help', 'Help'],
];

type Item = MenuItemConstructorOptions;

function built(platform: NodeJS.Platform) {
  const handlers = { onAction: vi.fn(), onLicences: vi.fn() };
  const template = menuTemplate(platform, handlers);
  const items = (title: string): Item[] => {
    const submenu = template.find(({ label }) => label === title)?.submenu;
    return Array.isArray(submenu) ? submenu : [];
  };
  return { ...handlers, titles: template.map(({ label }) => label), items };
}

/** The actions of a menu as the list has them: name, and whether a line stands above it. */
function listed(menu: ActionMenu): ActionInfo[] {
  const all: readonly ActionInfo[] = Object.values(ACTION_LIST);
  return all.filter((info) => info.menu === menu);
}

const actionsIn = (items: readonly Item[]) => items.filter(({ id }) => id !== undefined);
const rolesIn = (items: readonly Item[]) => items.flatMap(({ role }) => (role === undefined ? [] : [role]));

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  it('has the menus that people look for, in their usual order', () => {
    const usual = ['File', 'Edit', 'View', 'Slice', 'Window', 'Help'];
    expect(built(platform).titles).toEqual(platform === 'darwin' ? ['Carpaccio', ...usual] : usual);
  });

  it.each(TITLES)(
    'shows every action of %s, by its name and with its first shortcut, in the order of the list',
    (menu, title) => {
      const shown = actionsIn(built(platform).items(title)).map(({ label, accelerator }) => [label, accelerator]);
      const wanted = listed(menu).map(({ name, shortcuts: [first] }) => [
        name,
        first === undefined ? undefined : (acceleratorOf(first, platform) ?? undefined),
      ]);
      expect(shown).toEqual(wanted);
    },
  );

  it('leaves all keys of actions to the page, so that nothing happens twice', () => {
    const withKeys = TITLES.flatMap(([, title]) => actionsIn(built(platform).items(title))).filter(
      ({ accelerator }) => accelerator !== undefined,
    );
    expect(withKeys.length).toBeGreaterThan(5);
    expect(withKeys.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([]);
  });

  it('draws a line above each group, and none at an edge or beside another', () => {
    const { items } = built(platform);
    for (const [menu, title] of TITLES) {
      const lines = items(title).map(({ type }) => type === 'separator');
      const isDoubled = lines.some((isLine, place) => isLine && lines[place + 1] === true);
      expect([lines[0], lines.at(-1), isDoubled]).toEqual([false, false, false]);
      const firsts = listed(menu).filter(({ startsGroup }, place) => place > 0 && startsGroup === true);
      const places = firsts.map(({ name }) => items(title).findIndex(({ label }) => label === name));
      expect(places.filter((place) => lines[place - 1] !== true)).toEqual([]);
    }
  });

  it('hands a click to whoever performs actions, and shows the licences', () => {
    const { items, onAction, onLicences } = built(platform);
    for (const item of [...actionsIn(items('Slice')), ...items('Help')]) {
      item.click?.(undefined as never, undefined, undefined as never);
    }
    const wanted = Object.entries(ACTION_LIST).filter(([, { menu }]) => menu === 'slice' || menu === 'help');
    expect(onAction.mock.calls.map(([id]) => id)).toEqual(wanted.map(([id]) => id));
    expect(onLicences).toHaveBeenCalledOnce();
  });

  it('has what the system does by itself: clipboard, zoom, full screen', () => {
    const { items } = built(platform);
    expect(rolesIn(items('Edit'))).toEqual(['cut', 'copy', 'paste', 'delete', 'selectAll']);
    expect(rolesIn(items('View'))).toEqual(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen', 'reload']);
  });
});

describe('closing, quitting and About', () => {
  it('are in the app’s own menu on a Mac', () => {
    const { items } = built('darwin');
    expect(rolesIn(items('Carpaccio'))).toEqual(['about', 'services', 'hide', 'hideOthers', 'unhide', 'quit']);
    expect([rolesIn(items('File')), rolesIn(items('Window')), rolesIn(items('Help'))]).toEqual([
      ['close'],
      ['minimize', 'zoom', 'front'],
      [],
    ]);
  });

  it.each(['linux', 'win32'] as const)('are in File and Help on %s', (platform) => {
    const { items } = built(platform);
    expect([rolesIn(items('File')), rolesIn(items('Help'))]).toEqual([['close', 'quit'], ['about']]);
  });
});

describe('a shortcut in the menu', () => {
  it('has Electron’s names for the keys', () => {
    const keys = [
      { key: 'z', isMod: true, isShift: true },
      { key: ' ' },
      { key: 'ArrowUp', isAlt: true },
      { key: '+', isMod: true },
      { key: '?' },
      { key: 'F2' },
    ];
    expect(keys.map((shortcut) => acceleratorOf(shortcut, 'linux'))).toEqual([
      'CmdOrCtrl+Shift+Z',
      'Space',
      'Alt+Up',
      'CmdOrCtrl+Plus',
      '?',
      'F2',
    ]);
  });

  it('is left out on a Mac without Command, where a letter in a menu is in force even while somebody types', () => {
    expect([acceleratorOf({ key: 'm' }, 'darwin'), acceleratorOf({ key: '1', isAlt: true }, 'darwin')]).toEqual([
      null,
      null,
    ]);
    expect(acceleratorOf({ key: 'k', isMod: true }, 'darwin')).toBe('CmdOrCtrl+K');
  });
});

it('an & in a name is shown, and underlines no letter', () => {
  const items = PLATFORMS.flatMap((platform) => TITLES.flatMap(([, title]) => actionsIn(built(platform).items(title))));
  expect(items.filter(({ label = '' }) => /(^|[^&])&([^&]|$)/.test(label))).toEqual([]);
});
