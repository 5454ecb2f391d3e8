import { useMemo } from 'react';
import { assert } from '../../shared/assert.ts';
import type { Day } from '../../shared/calendar/day.ts';
import { derive } from '../../shared/derive.ts';
import type { Plan, QuarterDays, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { rejectionText } from '../../shared/words/rejection-text.ts';
import { isCardShown } from '../actions/card-order.ts';
import { usePlanStore } from '../plan/hooks.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { useViewStore } from '../view/hooks.ts';
import type { ViewStore } from '../view/view-state.ts';
import { focusCard } from './focus-card.ts';
import { type Outcome, outcomeOf, outcomeWithSize } from './outcome.ts';
import { movedText } from './say.ts';

/** Pointer, keyboard and dialogs end here: the model says what a move is, and the board does it, asks or explains. */
export type Mover = {
  /** `leadId` is the card that keeps the focus; the first one unless it is given. */
  readonly move: (ids: readonly SliceId[], target: Target, leadId?: SliceId) => void;
  /** Moves a slice that gets its size with the move, as one step to undo. */
  readonly sizeAndMove: (id: SliceId, target: Target, quarterDays: QuarterDays) => void;
};

export function useMover(): Mover {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return useMemo(() => createMover(planStore, viewStore), [planStore, viewStore]);
}

function createMover(planStore: PlanStore, view: ViewStore): Mover {
  function carryOut(ids: readonly SliceId[], leadId: SliceId, target: Target, outcome: Outcome): void {
    const { plan } = shownIn(planStore);
    switch (outcome.does) {
      case 'move':
        // The last one is the one that the inspector shows.
        view.selectAll([...ids.filter((id) => id !== leadId), leadId]);
        void planStore.execute(outcome.move.command);
        view.say(movedText(plan, outcome.move.landings));
        // One that the filter hides from now on has left the focus to its neighbour.
        if (isShownNow(leadId)) focusCard(leadId);
        break;
      case 'ask-size':
        view.openDialog({ kind: 'size', id: outcome.id, thenMoveTo: target });
        break;
      case 'cut-first':
        view.select(outcome.id);
        view.openPanel({ kind: 'cutter', id: outcome.id, thenMoveTo: target });
        break;
      case 'refuse':
        view.toast(rejectionText(outcome.rejection, plan));
        focusCard(leadId);
        break;
    }
  }
  function isShownNow(id: SliceId): boolean {
    const { plan, today } = shownIn(planStore);
    return isCardShown(derive(plan, today), view.getState().filter, id);
  }
  return {
    move(ids, target, leadId = ids[0]) {
      if (leadId === undefined) return;
      const { plan, today } = shownIn(planStore);
      carryOut(ids, leadId, target, outcomeOf(plan, today, ids, target));
    },
    sizeAndMove(id, target, quarterDays) {
      const { plan, today } = shownIn(planStore);
      carryOut([id], id, target, outcomeWithSize(plan, today, id, target, quarterDays));
    },
  };
}

/** The plan as it is shown at this moment. Only to be asked while a plan is open. */
export function shownIn(planStore: PlanStore): { readonly plan: Plan; readonly today: Day } {
  const { opened, today } = planStore.getState();
  assert(opened !== null && today !== null, 'Something was moved while no plan is open.');
  return { plan: opened.plan, today };
}
