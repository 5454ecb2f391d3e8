import { useMemo } from 'react';
import { assert } from '../../shared/assert.ts';
import type { Day } from '../../shared/calendar/day.ts';
import type { Plan, QuarterDays, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import { rejectionText } from '../../shared/words/rejection-text.ts';
import { usePlanStore } from '../plan/hooks.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { useViewStore } from '../view/hooks.ts';
import type { ViewStore } from '../view/view-state.ts';
import { focusCard } from './focus-card.ts';
import { type Outcome, outcomeOf, outcomeWithSize } from './outcome.ts';
import { movedText } from './say.ts';

/** Pointer and dialogs end here: the model says what a move is, and the board does it, asks or explains. */
export type Mover = {
  readonly move: (id: SliceId, target: Target) => void;
  /** Moves a slice that gets its size with the move, as one step to undo. */
  readonly sizeAndMove: (id: SliceId, target: Target, quarterDays: QuarterDays) => void;
};

export function useMover(): Mover {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return useMemo(() => createMover(planStore, viewStore), [planStore, viewStore]);
}

function createMover(planStore: PlanStore, view: ViewStore): Mover {
  function carryOut(id: SliceId, target: Target, outcome: Outcome): void {
    const { plan } = shownIn(planStore);
    switch (outcome.does) {
      case 'move':
        view.select(id);
        void planStore.execute(outcome.move.command);
        view.say(movedText(plan, id, outcome.move));
        focusCard(id);
        break;
      case 'ask-size':
        view.openDialog({ kind: 'size', id, thenMoveTo: target });
        break;
      case 'cut-first':
        view.openDialog({ kind: 'cut-first', id });
        break;
      case 'refuse':
        view.toast(rejectionText(outcome.rejection, plan));
        break;
    }
  }
  return {
    move(id, target) {
      const { plan, today } = shownIn(planStore);
      carryOut(id, target, outcomeOf(plan, today, id, target));
    },
    sizeAndMove(id, target, quarterDays) {
      const { plan, today } = shownIn(planStore);
      carryOut(id, target, outcomeWithSize(plan, today, id, target, quarterDays));
    },
  };
}

/** The plan as it is shown at this moment. Only to be asked while a plan is open. */
export function shownIn(planStore: PlanStore): { readonly plan: Plan; readonly today: Day } {
  const { opened, today } = planStore.getState();
  assert(opened !== null && today !== null, 'Something was moved while no plan is open.');
  return { plan: opened.plan, today };
}
