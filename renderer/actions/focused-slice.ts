import type { SliceId } from '../../shared/plan/plan.ts';
import type { ViewStore } from '../view/view-state.ts';

/**
 * Selects the card that has the focus, alone, unless it is among the selected ones: the arrow keys lead away from what
 * is selected, and a list of actions is about the card that somebody is on, as its own menu is.
 */
export function selectFocusedCard(viewStore: ViewStore): void {
  const card = document.activeElement?.closest<HTMLElement>('[data-slice-id]');
  const id = (card?.dataset.sliceId ?? null) as SliceId | null;
  if (id !== null && !viewStore.getState().selectedIds.includes(id)) viewStore.select(id);
}
