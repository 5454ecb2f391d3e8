import { actionContext } from '../actions/action.ts';
import { performAction } from '../actions/table.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';

/** From the wall to the board, where what was said in the meeting is worked on. */
export function leaveWall(planStore: PlanStore, viewStore: ViewStore): void {
  performAction('show-board', actionContext(planStore, viewStore));
}
