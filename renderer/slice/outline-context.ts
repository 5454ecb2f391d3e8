import { createContext, type PointerEvent, useContext } from 'react';
import { assert } from '../../shared/assert.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { OutlineActions } from './outline-actions.ts';

/** What every row needs and none changes; the same object as long as the outline is there. */
export type OutlineContextValue = {
  readonly actions: OutlineActions;
  /** Pixels of the window, where the row's menu opens. */
  readonly openMenu: (id: SliceId, point: { readonly x: number; readonly y: number }) => void;
  /** The pointer went down where a row can be lifted. */
  readonly onGrip: (id: SliceId, event: PointerEvent) => void;
  /** The row's element, for the focus. */
  readonly register: (id: SliceId, element: HTMLElement | null) => void;
  /** The id of the list of audiences. */
  readonly audienceListId: string;
};

export const OutlineContext = createContext<OutlineContextValue | null>(null);

export function useOutline(): OutlineContextValue {
  const outline = useContext(OutlineContext);
  assert(outline !== null, 'A row stands outside of the outline.');
  return outline;
}
