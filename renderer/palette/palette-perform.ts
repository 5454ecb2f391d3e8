import { contractErrorText } from '../../shared/words/storage-text.ts';
import { actionContext } from '../actions/action.ts';
import { ACTIONS, performAction } from '../actions/table.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** Does what a line says: an action, or going to a slice on the screen that is shown, or to another plan. */
export function performEntry(entry: PaletteEntry, planStore: PlanStore, viewStore: ViewStore): void {
  switch (entry.kind) {
    case 'action':
      viewStore.rememberAction(entry.id);
      performAction(entry.id, actionContext(planStore, viewStore));
      break;
    case 'slice': {
      const context = actionContext(planStore, viewStore, [entry.id]);
      const isOutline = context.view.screen === 'slice' || ACTIONS['open-on-board'].whyNot(context) !== null;
      performAction(isOutline ? 'open-in-outline' : 'open-on-board', context);
      break;
    }
    case 'plan':
      void planStore.open(entry.id).then((answer) => {
        if (!answer.ok) viewStore.toast(contractErrorText(answer.error));
        else if (viewStore.getState().screen === 'plans') viewStore.show('board');
      });
      break;
  }
}
