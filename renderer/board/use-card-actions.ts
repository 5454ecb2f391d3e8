import { useMemo } from 'react';
import { assertNever } from '../../shared/assert.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { PersonId, SliceId } from '../../shared/plan/plan.ts';
import { titleText } from '../../shared/words/en.ts';
import { usePlanStore } from '../plan/hooks.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { useViewStore } from '../view/hooks.ts';
import type { ViewStore } from '../view/view-state.ts';
import type { CardActionId } from './card-actions.ts';
import { focusCard } from './focus-card.ts';
import { shownIn } from './use-mover.ts';

export type PerformOnCard = (id: SliceId, action: CardActionId) => void;

/** What an action of the card menu does: a command at once, or a dialog that asks for the rest. */
export function useCardActions(): PerformOnCard {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  return useMemo(() => performer(planStore, viewStore), [planStore, viewStore]);
}

function performer(planStore: PlanStore, view: ViewStore): PerformOnCard {
  return (id, action) => {
    const { plan, today } = shownIn(planStore);
    const slice = plan.slices[id];
    if (slice === undefined) return;
    const title = titleText(slice.title);
    const give = (command: Command, spoken: string) => {
      view.select(id);
      void planStore.execute(command);
      view.say(spoken);
      focusCard(id);
    };
    switch (action) {
      case 'move-to':
        return view.openDialog({ kind: 'move-to', id });
      case 'deliver':
        return view.openDialog({ kind: 'deliver-on', id });
      case 'risk':
        return view.openDialog({ kind: 'risk', id });
      case 'start': {
        const [first, ...others] = Object.keys(plan.people) as PersonId[];
        if (first === undefined || others.length > 0) return view.openDialog({ kind: 'start', id });
        return give({ type: 'slice.start', id, ownerId: first, on: today }, `${title} is started.`);
      }
      case 'flow':
        return give({ type: 'slice.pin', id, pin: null }, `${title} flows.`);
      case 'reopen':
        return give({ type: 'slice.reopen', id }, `${title} is open again.`);
      case 'park':
        return give({ type: 'slice.stage', id, stage: 'later' }, `${title} is parked in Later.`);
      case 'to-board':
        return give({ type: 'slice.stage', id, stage: 'board' }, `${title} is back on the board.`);
      case 'clear-risk':
        return give({ type: 'slice.edit', id, changes: { risk: null } }, `${title} is clear.`);
      case 'outline':
        view.select(id);
        return view.show('slice');
      default:
        return assertNever(action);
    }
  };
}
