import type { Settings } from '../../shared/contract.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import type { Screen } from '../view/view-state.ts';
import { type Action, type ActionContext, whyNoPlan } from './action.ts';
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
  'show-wall': screen('wall'),
  'show-log': screen('log'),
  'toggle-inspector': {
    label: ({ view }) => (view.isInspectorOpen && view.panel === null ? 'Hide the inspector' : 'Show the inspector'),
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform({ view, viewStore }) {
      // A panel that stands in its place hides it.
      const isHiding = view.isInspectorOpen && view.panel === null;
      viewStore.closePanel();
      viewStore.openInspector(!isHiding);
      viewStore.say(isHiding ? 'The inspector is hidden.' : 'The inspector is shown.');
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
  'fold-all': {
    inTextFields: 'never',
    whyNot: (context) => whyNoPlan(context) ?? (groupIds(context).length > 0 ? null : 'There are no groups to fold.'),
    perform: (context) => fold(context, groupIds(context), 'The outline is folded.'),
  },
  'unfold-all': {
    inTextFields: 'never',
    whyNot: (context) => whyNoPlan(context) ?? (isFolded(context) ? null : 'Nothing is folded.'),
    perform: (context) => fold(context, [], 'The outline is unfolded.'),
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

function groupIds({ plan: { opened } }: ActionContext): readonly SliceId[] {
  if (opened === null) return [];
  const tree = treeOf(opened.plan);
  return tree.rows.map(({ slice }) => slice.id).filter((id) => !tree.isLeaf(id));
}

function isFolded({ plan: { opened }, view }: ActionContext): boolean {
  return opened !== null && (view.collapsed[opened.planId] ?? []).length > 0;
}

function fold({ plan: { opened }, view, viewStore }: ActionContext, ids: readonly SliceId[], said: string): void {
  if (opened === null) return;
  // What is shown alone stays open: there would be nothing left to see.
  const kept = view.subtree?.planId === opened.planId ? view.subtree.id : null;
  viewStore.collapseOnly(
    opened.planId,
    ids.filter((id) => id !== kept),
  );
  viewStore.show('slice');
  viewStore.say(said);
}

function screen(to: Screen): Action {
  return {
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform({ view, viewStore }) {
      if (view.screen === to) viewStore.wish({ kind: 'focus-screen' });
      else viewStore.show(to);
    },
  };
}

function theme(to: Settings['theme']): Action {
  return {
    inTextFields: 'never',
    whyNot: ({ plan }) => (plan.app?.settings.theme === to ? 'It looks like that already.' : null),
    perform: ({ planStore }) => void planStore.changeSettings({ theme: to }),
  };
}
