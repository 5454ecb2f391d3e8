import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { SliceId } from '../../shared/plan/plan.ts';
import { useViewStore } from '../view/hooks.ts';
import type { ViewStore } from '../view/view-state.ts';
import { cardElementId } from './card-element.ts';

/**
 * Of the cards of a list one is reached by Tab, the others by the arrow keys: the one that had the focus or was
 * selected last, else the first one on the page. Set on the elements themselves, so that scrolling draws no card again.
 * Every list has one of its own, as a list that scrolls has to be reached.
 */
export function useTabStop(list: RefObject<HTMLElement | null>): void {
  const viewStore = useViewStore();
  const [stop] = useState(() => createTabStop(list, viewStore));
  // After each time that it is drawn: other cards are on the page then.
  useLayoutEffect(stop.look);
  useEffect(() => stop.follow(), [stop]);
}

function createTabStop(list: RefObject<HTMLElement | null>, viewStore: ViewStore) {
  let wanted: SliceId | null = null;
  let current: HTMLElement | null = null;

  function handleOf(id: SliceId | null): HTMLElement | null {
    const handle = id === null ? null : document.getElementById(cardElementId(id));
    return handle !== null && list.current?.contains(handle) === true ? handle : null;
  }

  function look(): void {
    const first = () => list.current?.querySelector<HTMLElement>('[data-slice-id] > button') ?? null;
    const next = handleOf(wanted) ?? handleOf(viewStore.getState().selectedId) ?? first();
    if (next === current) return;
    if (current !== null) current.tabIndex = -1;
    if (next !== null) next.tabIndex = 0;
    current = next;
  }

  function want(id: SliceId | null): void {
    if (handleOf(id) !== null) wanted = id;
    look();
  }

  /** Returns what ends it. */
  function follow(): () => void {
    const isOver = new AbortController();
    const focus = ({ target }: Event) => {
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-slice-id]') : null;
      want((card?.dataset.sliceId ?? null) as SliceId | null);
    };
    list.current?.addEventListener('focusin', focus, { signal: isOver.signal });
    const stopFollowing = viewStore.subscribe(({ selectedId }, before) => {
      if (selectedId !== before.selectedId) want(selectedId);
    });
    return () => {
      isOver.abort();
      stopFollowing();
    };
  }

  return { look, follow };
}
