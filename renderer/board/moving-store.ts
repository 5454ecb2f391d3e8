import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { assert } from '../../shared/assert.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { DropArea } from './drop-target.ts';
import type { Preview } from './preview.ts';

/**
 * What the board shows while a card is in the air. Nothing here is part of the plan: when the card is dropped or let
 * go, all of it is forgotten. A store of its own, so that a card hears only of its own badge.
 */
export type Moving = {
  readonly movingId: SliceId | null;
  /** The area under the pointer that would take the card. */
  readonly area: DropArea | null;
  /** The insertion line, in pixels from the top of the target day; `null` where the place in it does not matter. */
  readonly lineTop: number | null;
  readonly preview: Preview | null;
  /** The strip is out of the pointer's way at the upper edge. */
  readonly isStripAtTop: boolean;
};

export type MovingStore = StoreApi<Moving>;

export const NOTHING_MOVES: Moving = { movingId: null, area: null, lineTop: null, preview: null, isStripAtTop: false };

export function createMovingStore(): MovingStore {
  return createStore<Moving>(() => NOTHING_MOVES);
}

export const MovingContext = createContext<MovingStore | null>(null);

/** A part of what is in the air. Renders again only when that part is another one. */
export function useMoving<Part>(select: (moving: Moving) => Part): Part {
  const store = useContext(MovingContext);
  assert(store !== null, 'A card or a day stands outside the board.');
  return useStore(store, select);
}
