import { createContext, useContext } from 'react';
import { assert } from '../../shared/assert.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { MovingContext, type MovingStore } from './moving-store.ts';

/**
 * Which card has the focus. A card that loses its element loses the focus, or the drag: so it stays on the page, also
 * out of sight. Asked whenever something is drawn, and never a reason to draw.
 */
export type FocusedCard = { id: SliceId | null };

export const FocusedCardContext = createContext<FocusedCard | null>(null);

/** The cards that have to be on the page at this moment, wherever they stand. */
export function useKeptIds(): () => readonly SliceId[] {
  const focused = useContext(FocusedCardContext);
  const moving = useContext(MovingContext);
  assert(focused !== null && moving !== null, 'A card or a day stands outside the board.');
  return () => keptIds(focused, moving);
}

function keptIds({ id }: FocusedCard, moving: MovingStore): readonly SliceId[] {
  const { movingId } = moving.getState();
  return [...new Set([id, movingId])].filter((each) => each !== null);
}
