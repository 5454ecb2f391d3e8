import { type KeyboardEvent, useEffect, useMemo } from 'react';
import { derive } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { isCardShown } from '../actions/card-order.ts';
import { usePlanStore } from '../plan/hooks.ts';
import type { PlanState, PlanStore } from '../plan/plan-state.ts';
import { filteredIds } from '../view/filter.ts';
import { useViewStore } from '../view/hooks.ts';
import type { ViewStore } from '../view/view-state.ts';
import { cardElementId } from './card-element.ts';
import { cardBeside, cardInstead, type NavigationKey } from './card-navigation.ts';
import { STRIP_ROOM } from './drag-session.ts';
import { focusCard } from './focus-card.ts';
import { INSERTION_LINE } from './insertion-line.ts';
import { createKeyboardMover, type KeyboardMover } from './keyboard-moving.ts';
import type { MovingKey, Spot } from './moving.ts';
import { movingBoard } from './moving-board.ts';
import type { MovingStore } from './moving-store.ts';
import type { Sight } from './sight.ts';
import { shownIn, useMover } from './use-mover.ts';

/** Cards move by keyboard, and the arrow keys go from card to card. Stays the same object. */
export type KeyboardMoving = {
  /** Offers a key that was pressed on a card. True: it is done with, and nothing else may happen for it. */
  readonly handleKey: (id: SliceId, event: KeyboardEvent<HTMLElement>) => boolean;
  /** What Space on a card does. */
  readonly start: (id: SliceId) => void;
};

const MOVING_KEYS: { readonly [key: string]: MovingKey } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'home',
};
const NAVIGATION_KEYS: { readonly [key: string]: NavigationKey } = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
};

export function useKeyboardMoving(moving: MovingStore, sight: Sight): KeyboardMoving {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const mover = useMover();
  const keyboard = useMemo(
    () =>
      createKeyboardMover({
        moving,
        board: () => movingBoard(planStore, viewStore),
        selectedIds: () => viewStore.getState().selectedIds,
        isReadOnly: () => planStore.getState().opened?.readOnly !== null,
        say: viewStore.say,
        tell: viewStore.toast,
        drop(ids, target, leadId) {
          mover.move(ids, target, leadId);
          // The board draws the card in its new place first.
          requestAnimationFrame(() => sight.showCard(leadId));
        },
        showSpot: (spot, leadId) => showSpot(spot, leadId, moving, sight),
      }),
    [moving, planStore, viewStore, mover, sight],
  );
  useEffect(() => watchPlan(keyboard, planStore, viewStore), [keyboard, planStore, viewStore]);
  useEffect(() => watchPage(keyboard), [keyboard]);
  return useMemo(
    () => ({
      start: keyboard.start,
      handleKey: (id, event) => {
        const { movingId, by } = moving.getState();
        const isDone =
          keyboard.movingId() === id
            ? handleMovingKey(keyboard, event)
            : // What the pointer holds belongs to the pointer; Escape is heard by the drag itself.
              (movingId !== null && by === 'pointer') ||
              handleRestingKey(keyboard, id, event, () => goFrom(id, event.key, planStore, viewStore, sight));
        if (isDone) take(event);
        return isDone;
      },
    }),
    [keyboard, moving, planStore, viewStore, sight],
  );
}

/** Shortcuts with a modifier stay what they are; of the others none may do something to a card that is in the air. */
function handleMovingKey(keyboard: KeyboardMover, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { key } = event;
  const chosen = MOVING_KEYS[key];
  if (key === 'Tab') keyboard.cancel();
  else if (key === 'Escape') keyboard.cancel();
  else if (chosen !== undefined) keyboard.choose(chosen);
  // The key that lifted the card may still be held down.
  else if ((key === 'Enter' || key === ' ') && !event.repeat) keyboard.drop();
  return key !== 'Tab' && !/^F\d+$/.test(key);
}

function handleRestingKey(keyboard: KeyboardMover, id: SliceId, event: KeyboardEvent, go: () => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (event.key === ' ') {
    if (!event.repeat) keyboard.start(id);
    return true;
  }
  if (NAVIGATION_KEYS[event.key] === undefined) return false;
  go();
  return true;
}

function goFrom(id: SliceId, pressedKey: string, planStore: PlanStore, view: ViewStore, sight: Sight): void {
  const key = NAVIGATION_KEYS[pressedKey];
  const { plan, today } = shownIn(planStore);
  const derived = derive(plan, today);
  const next = key && cardBeside(derived, filteredIds(derived, view.getState().filter), id, key);
  if (next == null) return;
  // The inspector follows; several that are selected stay so until somebody selects anew.
  if (view.getState().selectedIds.length <= 1) view.select(next);
  sight.showCard(next);
  focusCard(next);
}

/** Some browsers click a button when the space bar comes up, whatever was done when it went down. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  if (event.key !== ' ') return;
  const calmDown = (up: Event) => up.preventDefault();
  window.addEventListener('keyup', calmDown, { capture: true, once: true });
}

function showSpot(spot: Spot, leadId: SliceId, moving: MovingStore, sight: Sight): void {
  if (spot.kind !== 'place') {
    sight.showCard(leadId);
    return;
  }
  sight.showPlace(spot.day, spot.before);
  // Once it has scrolled there: the strip goes out of the way of the place.
  requestAnimationFrame(() => {
    const line = document.querySelector(`[${INSERTION_LINE}]`);
    const isUnderStrip = line !== null && line.getBoundingClientRect().bottom > window.innerHeight - STRIP_ROOM;
    if (moving.getState().by === 'keyboard') moving.setState({ isStripAtTop: isUnderStrip });
  });
}

/** The plan may change under a moving card, and under one that has the focus: another window, undo, midnight. */
function watchPlan(keyboard: KeyboardMover, planStore: PlanStore, view: ViewStore): () => void {
  let focused: SliceId | null = null;
  const remember = ({ target }: Event) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-slice-id]') : null;
    focused = (card?.dataset.sliceId ?? null) as SliceId | null;
  };
  document.addEventListener('focusin', remember);
  const stop = planStore.subscribe((state, before) => {
    if (!isSamePlan(state, before)) return keyboard.forget();
    if (state.opened?.plan === before.opened?.plan && state.today === before.today) return;
    keyboard.lookAgain();
    const instead = focused === null ? null : insteadOf(focused, state, before, view);
    if (instead !== null) focusCard(instead);
  });
  return () => {
    document.removeEventListener('focusin', remember);
    stop();
    keyboard.forget();
  };
}

function isSamePlan(one: PlanState, other: PlanState): boolean {
  return one.opened !== null && one.today !== null && one.opened.plan.id === other.opened?.plan.id;
}

/**
 * The card that takes the focus over from one that is deleted, leaves the board, or is not let through by the filter
 * any more; `null` while the focused one is there, or the focus is not on the board any more.
 */
function insteadOf(id: SliceId, now: PlanState, before: PlanState, view: ViewStore): SliceId | null {
  if (now.opened === null || before.opened === null || now.today === null || before.today === null) return null;
  if (document.activeElement !== document.body && document.activeElement?.id !== cardElementId(id)) return null;
  const { filter } = view.getState();
  const after = derive(now.opened.plan, now.today);
  const earlier = derive(before.opened.plan, before.today);
  if (isCardShown(after, filter, id) || !isCardShown(earlier, filter, id)) return null;
  return cardInstead(earlier, after, filteredIds(after, filter), id);
}

/** A click, and the focus going from the card to elsewhere, end a move; a card that is drawn anew goes on. */
function watchPage(keyboard: KeyboardMover): () => void {
  const isOver = new AbortController();
  const options = { capture: true, signal: isOver.signal };
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    const id = keyboard.movingId();
    if (id === null) return;
    const cardId = cardElementId(id);
    // The focus may still be on its way to the card, from a menu or the palette.
    const comesFromCard = relatedTarget instanceof Element && relatedTarget.id === cardId;
    if (comesFromCard && target instanceof Element && target.id !== cardId) keyboard.cancel();
  };
  document.addEventListener('pointerdown', () => keyboard.cancel(), options);
  document.addEventListener('focusin', leave, options);
  return () => isOver.abort();
}
