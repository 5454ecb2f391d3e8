import type { Settings } from '../../shared/contract.ts';
import type { Screen } from '../view/view-state.ts';
import { type Action, whyNoPlan } from './action.ts';
import { selectFocusedCard } from './focused-slice.ts';

/** What the window shows: screens, panels, appearance, help. */
export const VIEW_ACTIONS = {
  palette: {
    inTextFields: 'always',
    whyNot: () => null,
    perform({ viewStore }) {
      selectFocusedCard(viewStore);
      viewStore.openDialog({ kind: 'palette' });
    },
  },
  'show-plans': { ...screen('plans'), whyNot: () => null },
  'show-slice': screen('slice'),
  'show-board': screen('board'),
  'show-schedule': screen('schedule'),
  'toggle-inspector': {
    label: ({ view }) => (view.isInspectorOpen ? 'Hide the inspector' : 'Show the inspector'),
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform({ view, viewStore }) {
      viewStore.openInspector(!view.isInspectorOpen);
      viewStore.say(view.isInspectorOpen ? 'The inspector is hidden.' : 'The inspector is shown.');
    },
  },
  'show-today': {
    inTextFields: 'never',
    whyNot: whyNoPlan,
    perform({ viewStore }) {
      viewStore.show('board');
      viewStore.wish({ kind: 'show-today' });
    },
  },
  'theme-system': theme('system'),
  'theme-light': theme('light'),
  'theme-dark': theme('dark'),
  'theme-contrast': theme('contrast'),
  help: {
    inTextFields: 'never',
    whyNot: () => null,
    perform: ({ viewStore }) => viewStore.openDialog({ kind: 'help' }),
  },
} satisfies { readonly [id: string]: Action };

function screen(to: Screen): Action {
  return { inTextFields: 'always', whyNot: whyNoPlan, perform: ({ viewStore }) => viewStore.show(to) };
}

function theme(to: Settings['theme']): Action {
  return {
    inTextFields: 'never',
    whyNot: ({ plan }) => (plan.app?.settings.theme === to ? 'It looks like that already.' : null),
    perform: ({ planStore }) => void planStore.changeSettings({ theme: to }),
  };
}
