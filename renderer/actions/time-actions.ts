import { type Action, whyNoPlan } from './action.ts';
import { BASELINE_ACTIONS } from './baseline-actions.ts';
import { opening } from './opening-panel.ts';

/** Panels about time: who works when, how sure the end is, what was wished and what changed. */
export const TIME_ACTIONS = {
  people: opening('people', { kind: 'people' }, 'Hide the people'),
  calendar: opening('calendar', { kind: 'calendar' }, 'Hide the calendar'),
  'add-holidays': {
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform({ view, viewStore }) {
      if (view.screen === 'plans') viewStore.show('board');
      viewStore.openPanel({ kind: 'calendar' });
      viewStore.openDialog({ kind: 'holidays' });
    },
  },
  forecast: opening('forecast', { kind: 'forecast' }, 'Hide the forecast'),
  baselines: opening('baselines', { kind: 'baselines' }, 'Hide what changed'),
  ...BASELINE_ACTIONS,
  requests: opening('requests', { kind: 'requests', requestId: null }, 'Hide the requests'),
  'make-room': opening('make-room', { kind: 'make-room' }, 'Hide what moves out'),
} satisfies { readonly [id: string]: Action };
