import type { MenuItemConstructorOptions } from 'electron';
import { ACTION_LIST, type ActionId, type ActionInfo, type ActionMenu } from '../shared/actions.ts';
import { acceleratorOf } from './accelerator.ts';

export type MenuHandlers = {
  /** The person chose an action of the app. */
  readonly onAction: (actionId: ActionId) => void;
  /** The person wants to see the licences of the software that is bundled. */
  readonly onLicences: () => void;
};

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/**
 * The menu of the desktop shell: the app's actions as they stand in their list, and what the system itself does
 * (clipboard, zoom, windows), by its roles.
 */
export function menuTemplate(platform: NodeJS.Platform, { onAction, onLicences }: MenuHandlers): Item[] {
  const isMac = platform === 'darwin';
  const actions = (menu: ActionMenu): Item[][] => actionGroups(menu, platform, onAction);
  const [undoAndRedo = [], ...otherEdits] = actions('edit');
  const licences: Item = { label: 'Software licences', click: onLicences };
  return [
    ...(isMac ? [macAppMenu()] : []),
    { label: 'File', submenu: joined(...actions('file'), roles('close', ...(isMac ? [] : (['quit'] as const)))) },
    {
      label: 'Edit',
      submenu: joined(undoAndRedo, roles('cut', 'copy', 'paste', 'delete', 'selectAll'), ...otherEdits),
    },
    {
      label: 'View',
      submenu: joined(...actions('view'), roles('resetZoom', 'zoomIn', 'zoomOut'), roles('togglefullscreen', 'reload')),
    },
    { label: 'Slice', submenu: joined(...actions('slice')) },
    // On a Mac the system adds the open windows to the menu of this role.
    {
      label: 'Window',
      role: 'window',
      submenu: isMac ? joined(roles('minimize', 'zoom'), roles('front')) : roles('minimize', 'zoom'),
    },
    { label: 'Help', role: 'help', submenu: joined(...actions('help'), [licences, ...(isMac ? [] : roles('about'))]) },
  ];
}

function macAppMenu(): Item {
  return {
    label: 'Carpaccio',
    submenu: joined(roles('about'), roles('services'), roles('hide', 'hideOthers', 'unhide'), roles('quit')),
  };
}

/** The actions of a menu in their order, one list for each group. */
function actionGroups(menu: ActionMenu, platform: NodeJS.Platform, onAction: MenuHandlers['onAction']): Item[][] {
  const groups: Item[][] = [];
  for (const [id, info] of actionsOf(menu)) {
    const group = groups.at(-1);
    const item = actionItem(id, info, platform, onAction);
    if (group === undefined || info.startsGroup === true) groups.push([item]);
    else group.push(item);
  }
  return groups;
}

function actionsOf(menu: ActionMenu): [ActionId, ActionInfo][] {
  const all = Object.entries(ACTION_LIST) as [ActionId, ActionInfo][];
  return all.filter(([, info]) => info.menu === menu);
}

function actionItem(
  id: ActionId,
  info: ActionInfo,
  platform: NodeJS.Platform,
  onAction: MenuHandlers['onAction'],
): Item {
  const [shortcut] = info.shortcuts;
  const accelerator = shortcut === undefined ? null : acceleratorOf(shortcut, platform);
  return {
    id,
    // A single & would underline the letter behind it.
    label: info.name.replaceAll('&', '&&'),
    click: () => onAction(id),
    // The page handles the keys itself, and nothing must happen twice.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  };
}

function roles(...names: readonly NonNullable<Item['role']>[]): Item[] {
  return names.map((role) => ({ role }));
}

/** Groups of items as one menu, with a line between each two. */
function joined(...groups: readonly (readonly Item[])[]): Item[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, place) => (place === 0 ? group : [SEPARATOR, ...group]));
}
