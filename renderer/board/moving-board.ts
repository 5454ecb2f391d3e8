import { derive } from '../../shared/derive.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { filteredIds } from '../view/filter.ts';
import type { ViewStore } from '../view/view-state.ts';
import type { MovingBoard } from './moving.ts';
import { shownIn } from './use-mover.ts';

/** What can be chosen from at this moment: the plan that is shown, and what the filter lets through. */
export function movingBoard(planStore: PlanStore, view: ViewStore): MovingBoard {
  const { plan, today } = shownIn(planStore);
  const shown = filteredIds(derive(plan, today), view.getState().filter);
  return { plan, today, isShown: (id) => shown === null || shown.has(id) };
}
