import { derive } from '../../shared/derive.ts';
import { countText } from '../../shared/words/en.ts';
import { stepText } from '../../shared/words/step-text.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { isNoFilter } from '../view/filter.ts';
import { type Action, type ActionContext, whyNoPlan, whyNotWritable } from './action.ts';
import { shownCardIds } from './card-order.ts';

/** The edit menu: taking back, finding and choosing. */
export const EDIT_ACTIONS = {
  undo: {
    label: ({ plan }) => stepLabel('Undo', plan, 'undo'),
    inTextFields: 'at-rest',
    whyNot: (context) =>
      whyNotWritable(context) ??
      (hasStep(context.plan, 'undo') || hasPending(context.plan) ? null : 'There is nothing to undo.'),
    perform: (context) => void step(context, 'undo'),
  },
  redo: {
    label: ({ plan }) => stepLabel('Redo', plan, 'redo'),
    inTextFields: 'at-rest',
    whyNot: (context) =>
      whyNotWritable(context) ??
      (hasStep(context.plan, 'redo') && !hasPending(context.plan) ? null : 'There is nothing to redo.'),
    perform: (context) => void step(context, 'redo'),
  },
  'select-all': {
    inTextFields: 'never',
    keepsKeys: false,
    whyNot: (context) =>
      whyNoPlan(context) ??
      (isOnBoard(context) || context.view.screen === 'slice'
        ? null
        : 'Slices are selected on the board or in the outline.'),
    perform(context) {
      // Which rows there are is known to the outline alone.
      if (isOnBoard(context)) selectAll(context);
      else context.viewStore.wish({ kind: 'select-rows' });
    },
  },
  search: {
    inTextFields: 'always',
    whyNot: whyNoPlan,
    perform(context) {
      const { viewStore } = context;
      if (isOnBoard(context)) viewStore.wish({ kind: 'focus-search' });
      else viewStore.openDialog({ kind: 'palette' });
    },
  },
  'clear-filter': {
    inTextFields: 'never',
    whyNot: ({ view }) => (isNoFilter(view.filter) ? 'Nothing is hidden: the board shows everything.' : null),
    perform({ viewStore }) {
      viewStore.clearFilter();
      viewStore.say('The board shows everything again.');
    },
  },
} satisfies { readonly [id: string]: Action };

function isOnBoard({ view }: ActionContext): boolean {
  return view.screen === 'board';
}

function selectAll({ plan: { opened, today }, view, viewStore }: ActionContext): void {
  if (opened === null || today === null) return;
  const ids = shownCardIds(derive(opened.plan, today), view.filter);
  // The one that the inspector shows stays.
  const kept = ids.filter((id) => id !== view.selectedId);
  viewStore.selectAll(kept.length < ids.length && view.selectedId !== null ? [...kept, view.selectedId] : ids);
  viewStore.say(`${countText(ids.length, 'slice')} selected.`);
}

function hasPending(plan: PlanState): boolean {
  return (plan.opened?.pending.length ?? 0) > 0;
}

function hasStep(plan: PlanState, which: 'undo' | 'redo'): boolean {
  const history = plan.opened?.history;
  return history !== undefined && history[which] !== null;
}

/** `Undo move of “Alert in the team channel”`; without the rest while a change is still on its way. */
function stepLabel(verb: string, plan: PlanState, which: 'undo' | 'redo'): string {
  const step = plan.opened?.history[which] ?? null;
  return step === null || hasPending(plan) ? verb : `${verb} ${stepText(step)}`;
}

async function step({ plan, planStore, viewStore }: ActionContext, which: 'undo' | 'redo'): Promise<void> {
  const label = stepLabel(which === 'undo' ? 'Undone:' : 'Done again:', plan, which);
  const rejection = await planStore[which]();
  if (rejection === null) viewStore.say(label);
}
