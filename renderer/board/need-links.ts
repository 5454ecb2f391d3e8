import { createContext, type RefObject, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import type { Tree } from '../../shared/plan/tree.ts';
import { dependentsOf } from '../../shared/schedule/need-circles.ts';
import { useMoving } from './moving-store.ts';

/** What the card under the pointer, else the one with the focus, needs, and what needs it. */
export type NeedLinks = { readonly neededIds: ReadonlySet<SliceId>; readonly needingIds: ReadonlySet<SliceId> };

export type NeedLinksStore = StoreApi<NeedLinks>;

const NOBODY: ReadonlySet<SliceId> = new Set();
const NO_LINKS: NeedLinks = { neededIds: NOBODY, needingIds: NOBODY };

function createNeedLinks(): NeedLinksStore {
  return createStore<NeedLinks>(() => NO_LINKS);
}

/** A card outside of a board is linked with none. */
export const NeedLinksContext = createContext<NeedLinksStore>(createNeedLinks());

/** How a card is linked with the one that is looked at. Only cards of which that changes are drawn again. */
export function useNeedLink(id: SliceId): 'needed' | 'needing' | null {
  return useStore(useContext(NeedLinksContext), ({ neededIds, needingIds }) => {
    if (neededIds.has(id)) return 'needed';
    return needingIds.has(id) ? 'needing' : null;
  });
}

/** Follows the pointer and the focus over the cards of a board; nothing is linked while one is in the air. */
export function useFollowedLinks(board: RefObject<HTMLElement | null>, derived: Derived): NeedLinksStore {
  const [links] = useState(createNeedLinks);
  const [seen] = useState((): { under: SliceId | null; focused: SliceId | null } => ({ under: null, focused: null }));
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const isOver = new AbortController();
    const options = { passive: true, signal: isOver.signal };
    const show = (changes: Partial<typeof seen>) => {
      const before = seen.under ?? seen.focused;
      Object.assign(seen, changes);
      const now = seen.under ?? seen.focused;
      if (now !== before) setLinks(links, linksOf(derived, now));
    };
    element.addEventListener('pointerover', ({ target }) => show({ under: cardIdOf(target) }), options);
    element.addEventListener('pointerleave', () => show({ under: null }), options);
    element.addEventListener('focusin', ({ target }) => show({ focused: cardIdOf(target) }), options);
    element.addEventListener('focusout', () => show({ focused: null }), options);
    // What was looked at when the plan changed may need others now.
    setLinks(links, linksOf(derived, seen.under ?? seen.focused));
    return () => isOver.abort();
  }, [board, derived, links, seen]);
  return links;
}

/** The links end as soon as a card is lifted, and come back with the next card that is looked at. */
export function NeedLinksWhileStill({ links }: { links: NeedLinksStore }) {
  const isMoving = useMoving(({ movingId }) => movingId !== null);
  useEffect(() => {
    if (!isMoving) return;
    setLinks(links, NO_LINKS);
    return links.subscribe(() => setLinks(links, NO_LINKS));
  }, [isMoving, links]);
  return null;
}

function setLinks(links: NeedLinksStore, next: NeedLinks): void {
  const now = links.getState();
  const isNothing = next.neededIds.size === 0 && next.needingIds.size === 0;
  if (isNothing && now.neededIds.size === 0 && now.needingIds.size === 0) return;
  links.setState(isNothing ? NO_LINKS : next);
}

function linksOf({ plan, tree }: Derived, id: SliceId | null): NeedLinks {
  const slice = id === null || !Object.hasOwn(plan.slices, id) ? undefined : plan.slices[id];
  if (slice === undefined) return NO_LINKS;
  return {
    neededIds: new Set(slice.needs.flatMap((need) => leavesOf(tree, need))),
    needingIds: new Set(dependentsOf(plan, slice.id).map((dependent) => dependent.id)),
  };
}

/** Of a group all that is in it. */
function leavesOf(tree: Tree, id: SliceId): readonly SliceId[] {
  return tree.isLeaf(id) ? [id] : tree.descendantsOf(id).map((below) => below.id);
}

function cardIdOf(target: EventTarget | null): SliceId | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-slice-id]') : null;
  return (card?.dataset.sliceId ?? null) as SliceId | null;
}
