import type { Shortcut } from '../../shared/actions.ts';
import type { AppInfo } from '../../shared/contract.ts';

export type Platform = AppInfo['platform'];

/** The part of a keyboard event that matters. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Whether these keys are pressed, and no other modifier. */
export function isPressed(shortcut: Shortcut, event: PressedKey, platform: Platform): boolean {
  const isMod = platform === 'mac' ? event.metaKey : event.ctrlKey;
  const isOther = platform === 'mac' ? event.ctrlKey : event.metaKey;
  if (isOther || isMod !== (shortcut.isMod ?? false) || event.altKey !== (shortcut.isAlt ?? false)) return false;
  // With Alt a digit key types another character on many keyboards; its place on the board stays.
  if (/^\d$/.test(shortcut.key)) return event.code === `Digit${shortcut.key}` && !event.shiftKey;
  // Where `?` is depends on the keyboard, so Shift is not looked at for signs.
  if (!/^[a-z]+$/i.test(shortcut.key)) return event.key === shortcut.key;
  return event.key.toLowerCase() === shortcut.key.toLowerCase() && event.shiftKey === (shortcut.isShift ?? false);
}

const KEY_SIGNS: { readonly [key: string]: string } = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ' ': 'Space',
};

/** As a person reads it: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function shortcutText(shortcut: Shortcut, platform: Platform): string {
  const key = KEY_SIGNS[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key);
  const isMac = platform === 'mac';
  const parts = [
    shortcut.isAlt === true && (isMac ? '⌥' : 'Alt'),
    shortcut.isMod === true && !isMac && 'Ctrl',
    shortcut.isShift === true && (isMac ? '⇧' : 'Shift'),
    shortcut.isMod === true && isMac && '⌘',
    key,
  ].filter((part) => part !== false);
  return parts.join(isMac ? '' : '+');
}
