import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { assert } from '../../shared/assert.ts';
import type { Day } from '../../shared/calendar/day.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { DropArea } from './drop-target.ts';
import type { Preview } from './preview.ts';

/**
 * What the board shows while a card is in the air. Nothing here is part of the plan: when the card is dropped or let
 * go, all of it is forgotten. A store of its own, so that a card hears only of its own badge.
 */
export type Moving = {
  readonly movingId: SliceId | null;
  /** All cards that move, in delivery order, `movingId` among them; empty while nothing moves. */
  readonly withIds: readonly SliceId[];
  /** A card that moves by keyboard stays where it is, with the focus on it. */
  readonly by: 'pointer' | 'keyboard';
  /** The area that would take the card: the one under the pointer, or the one that the keys have chosen. */
  readonly area: DropArea | null;
  /** Where the insertion line stands in the target day; `null` where the place in it does not matter. */
  readonly line: InsertionPlace | null;
  readonly preview: Preview | null;
  /** The strip is out of the pointer's way at the upper edge. */
  readonly isStripAtTop: boolean;
};

/** Above the card `before`, or with `null` at the end of the day. */
export type InsertionPlace = { readonly day: Day; readonly before: SliceId | null };

export type MovingStore = StoreApi<Moving>;

export const NOTHING_MOVES: Moving = {
  movingId: null,
  withIds: [],
  by: 'pointer',
  area: null,
  line: null,
  preview: null,
  isStripAtTop: false,
};

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

/** Whether a card is one of those that move. */
export function isInAir({ withIds }: Moving, id: SliceId): boolean {
  return withIds.includes(id);
}
