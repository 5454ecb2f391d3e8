import type { Shortcut } from '../shared/actions.ts';

/** Keys whose names in a browser are not Electron's. */
const KEY_NAMES: { readonly [key: string]: string } = {
  ' ': 'Space',
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
};

/**
 * A shortcut as the desktop's menu shows it; `null` where it had better not. On a Mac the keys of a menu cannot be
 * shown without being in force, so one without Command stays out: a letter typed into a title must never move a slice.
 */
export function acceleratorOf(shortcut: Shortcut, platform: NodeJS.Platform): string | null {
  if (platform === 'darwin' && shortcut.isMod !== true) return null;
  const { key } = shortcut;
  return [
    shortcut.isMod === true && 'CmdOrCtrl',
    shortcut.isAlt === true && 'Alt',
    shortcut.isShift === true && 'Shift',
    KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ]
    .filter((part) => part !== false)
    .join('+');
}
