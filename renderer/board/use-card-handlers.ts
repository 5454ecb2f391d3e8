import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { derive } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { contextAround, sliceActionFor } from '../actions/keyboard.ts';
import { performAction } from '../actions/table.ts';
import { usePlanStore } from '../plan/hooks.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { useViewStore } from '../view/hooks.ts';
import type { ViewStore } from '../view/view-state.ts';
import type { CardHandlers } from './card-handlers.ts';
import type { OpenCardMenu } from './card-menu.tsx';
import { rangeTo } from './selection-order.ts';
import type { KeyboardMoving } from './use-keyboard-moving.ts';

/**
 * What cards do when they are clicked or a key is pressed on them: a click selects and a double click opens the
 * inspector, with Ctrl or Command it adds or takes out, with Shift it selects everything up to there. Keys are those of the slice menu.
 */
export function useBoardCardHandlers(
  openMenu: (menu: OpenCardMenu) => void,
  keyboard: Pick<KeyboardMoving, 'handleKey'>,
): CardHandlers {
  const viewStore = useViewStore();
  const planStore = usePlanStore();
  const latest = useRef({ openMenu, keyboard });
  latest.current = { openMenu, keyboard };
  return useMemo(() => {
    const open = (id: SliceId, at: OpenCardMenu['at']) => {
      selectFor(id, viewStore);
      latest.current.openMenu({ id, at });
    };
    const openBelow = (id: SliceId, { left, bottom }: DOMRect) => open(id, { x: left + 8, y: bottom - 4 });
    return {
      onCardClick(id, event) {
        if (event.shiftKey) selectRange(id, planStore, viewStore);
        else if (event.ctrlKey || event.metaKey) toggle(id, viewStore);
        // A screen reader's click comes without a pointer, and means what Enter does, as the second click of two.
        else if (event.detail === 0 || event.detail === 2)
          performAction('inspect', contextOfOne(id, planStore, viewStore));
        else viewStore.select(id);
      },
      onCardContextMenu(id, event) {
        event.preventDefault();
        const isByKey = event.clientX === 0 && event.clientY === 0;
        if (isByKey) openBelow(id, event.currentTarget.getBoundingClientRect());
        else open(id, { x: event.clientX, y: event.clientY });
      },
      onMore: (id, event: MouseEvent<HTMLElement>) => openBelow(id, event.currentTarget.getBoundingClientRect()),
      onCardKey(id, event) {
        if (latest.current.keyboard.handleKey(id, event)) return;
        if (handleKey(id, event)) event.preventDefault();
      },
    };

    function handleKey(id: SliceId, event: KeyboardEvent<HTMLElement>): boolean {
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
        openBelow(id, event.currentTarget.getBoundingClientRect());
        return true;
      }
      const isMod = event.ctrlKey || event.metaKey;
      if (event.key === 'Enter' && !event.altKey) {
        if (event.shiftKey) selectRange(id, planStore, viewStore);
        else if (isMod) toggle(id, viewStore);
        else performAction('inspect', contextOfOne(id, planStore, viewStore));
        return true;
      }
      if (event.key === 'Escape') return backToOne(id, viewStore);
      const context = contextAround(id, planStore, viewStore);
      const action = sliceActionFor(event, context);
      if (action !== undefined) performAction(action, context);
      return action !== undefined;
    }
  }, [viewStore, planStore]);
}

/** The menu of a card that is not among the selected ones selects that card alone. */
function selectFor(id: SliceId, viewStore: ViewStore): void {
  if (!viewStore.getState().selectedIds.includes(id)) viewStore.select(id);
}

function contextOfOne(id: SliceId, planStore: PlanStore, viewStore: ViewStore) {
  return { ...contextAround(id, planStore, viewStore), sliceIds: [id] };
}

function toggle(id: SliceId, viewStore: ViewStore): void {
  viewStore.toggleSelected(id);
  sayCount(viewStore);
}

function selectRange(id: SliceId, planStore: PlanStore, viewStore: ViewStore): void {
  const { opened, today } = planStore.getState();
  if (opened === null || today === null) return;
  const { filter, selectedIds } = viewStore.getState();
  // The first of those selected stays where the range begins, however often its end is moved.
  viewStore.selectAll(rangeTo(derive(opened.plan, today), filter, selectedIds[0] ?? null, id));
  sayCount(viewStore);
}

/** True when several were selected. */
function backToOne(id: SliceId, viewStore: ViewStore): boolean {
  if (viewStore.getState().selectedIds.length < 2) return false;
  viewStore.select(id);
  sayCount(viewStore);
  return true;
}

function sayCount(viewStore: ViewStore): void {
  viewStore.say(`${countText(viewStore.getState().selectedIds.length, 'slice')} selected.`);
}
