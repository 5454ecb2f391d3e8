import type { Panel } from '../view/view-state.ts';
import { type Action, whyNoPlan } from './action.ts';
import { BASELINE_ACTIONS } from './baseline-actions.ts';

/** Panels about time: who works when, how sure the end is, what was wished and what changed. */
export const TIME_ACTIONS = {
  people: opening({ kind: 'people' }),
  calendar: opening({ kind: 'calendar' }),
  'add-holidays': {
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform({ view, viewStore }) {
      if (view.screen === 'plans') viewStore.show('board');
      viewStore.openPanel({ kind: 'calendar' });
      viewStore.openDialog({ kind: 'holidays' });
    },
  },
  forecast: opening({ kind: 'forecast' }),
  baselines: opening({ kind: 'baselines' }),
  ...BASELINE_ACTIONS,
  requests: opening({ kind: 'requests', requestId: null }),
  'make-room': opening({ kind: 'make-room' }),
} satisfies { readonly [id: string]: Action };

/** Opens a panel beside the screen; where it is open already, closes it. */
function opening(panel: Panel): Action {
  return {
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform({ view, viewStore }) {
      if (view.panel?.kind === panel.kind && view.screen !== 'plans') {
        viewStore.closePanel();
        return;
      }
      if (view.screen === 'plans') viewStore.show('board');
      viewStore.openPanel(panel);
    },
  };
}
