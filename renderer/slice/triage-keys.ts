import type { KeyboardEvent } from 'react';
import { ACTION_LIST } from '../../shared/actions.ts';
import { isPressed, type Platform } from '../actions/shortcut.ts';

export type TriageIntention = 'next-field' | 'next-slice' | 'back' | 'undo' | 'redo';

/**
 * What a key means in triage. Enter is for fields only, as it presses buttons; undo belongs to the text that is typed,
 * and to the plan once it is taken over. On a Mac Alt with left and right moves by words.
 */
export function triageIntention(event: KeyboardEvent<HTMLElement>, platform: Platform): TriageIntention | null {
  if (event.defaultPrevented || event.nativeEvent.isComposing) return null;
  const { target } = event;
  const draft = target instanceof HTMLElement ? target.dataset.draft : undefined;
  if (event.key === 'Enter') {
    if (isPressed({ key: 'Enter', isMod: true }, event.nativeEvent, platform)) return 'next-slice';
    return draft !== undefined && isPressed({ key: 'Enter' }, event.nativeEvent, platform) ? 'next-field' : null;
  }
  const isAltOnly = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (isAltOnly && (event.key === 'ArrowDown' || (event.key === 'ArrowRight' && platform !== 'mac')))
    return 'next-slice';
  if (isAltOnly && (event.key === 'ArrowUp' || (event.key === 'ArrowLeft' && platform !== 'mac'))) return 'back';
  if (draft === 'dirty') return null;
  for (const step of ['undo', 'redo'] as const) {
    if (ACTION_LIST[step].shortcuts.some((shortcut) => isPressed(shortcut, event.nativeEvent, platform))) return step;
  }
  return null;
}
