import type { ActionId } from '../../shared/actions.ts';
import type { Panel } from '../view/view-state.ts';
import { type Action, type ActionContext, actionInfo, whyNoPlan } from './action.ts';

/** Opens a panel beside the screen; where it is open already, closes it, and says so in `hide`. */
export function opening(id: ActionId, panel: Panel, hide: string): Action {
  const isOpen = ({ view }: ActionContext) => view.panel?.kind === panel.kind && view.screen !== 'plans';
  return {
    label: (context) => (isOpen(context) ? hide : actionInfo(id).name),
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform(context) {
      const { view, viewStore } = context;
      if (isOpen(context)) {
        viewStore.closePanel();
        return;
      }
      if (view.screen === 'plans') viewStore.show('board');
      viewStore.openPanel(panel);
    },
  };
}
