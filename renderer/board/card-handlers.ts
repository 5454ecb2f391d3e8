import { createContext, type KeyboardEvent, type MouseEvent, useContext } from 'react';
import { assert } from '../../shared/assert.ts';
import type { SliceId } from '../../shared/plan/plan.ts';

/** What cards report to the board. Stays the same object, so that it never makes a card draw itself again. */
export type CardHandlers = {
  readonly onCardClick: (id: SliceId, event: MouseEvent<HTMLElement>) => void;
  readonly onCardKey: (id: SliceId, event: KeyboardEvent<HTMLElement>) => void;
  readonly onCardContextMenu: (id: SliceId, event: MouseEvent<HTMLElement>) => void;
  readonly onMore: (id: SliceId, event: MouseEvent<HTMLElement>) => void;
};

export const CardHandlersContext = createContext<CardHandlers | null>(null);

export function useCardHandlers(): CardHandlers {
  const handlers = useContext(CardHandlersContext);
  assert(handlers !== null, 'A card stands outside the board.');
  return handlers;
}
