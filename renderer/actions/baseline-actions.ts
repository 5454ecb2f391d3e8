import { derive } from '../../shared/derive.ts';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { ViewState } from '../view/view-state.ts';
import { type Action, whyNotWritable } from './action.ts';

/** What to do with the delivery days as they are now, and with those of an earlier day. */
export const BASELINE_ACTIONS = {
  'name-baseline': {
    inTextFields: 'always',
    whyNot(context) {
      const { opened, today } = context.plan;
      const hasDays = opened !== null && today !== null && derive(opened.plan, today).schedule.placements.size > 0;
      return whyNotWritable(context) ?? (hasDays ? null : 'Nothing has a day yet, so there is nothing to keep.');
    },
    perform({ view, viewStore }) {
      if (view.screen === 'plans') viewStore.show('board');
      viewStore.openPanel({ kind: 'baselines' });
      viewStore.wish({ kind: 'name-baseline' });
    },
  },
  'stop-comparing': {
    inTextFields: 'always',
    whyNot: ({ plan, view }) =>
      plan.opened !== null && comparedBaseline(plan.opened.plan, view) !== undefined
        ? null
        : 'The board is not compared with anything.',
    perform({ viewStore }) {
      viewStore.compareWith(null);
      viewStore.say('The board is not compared any more.');
    },
  },
} satisfies { readonly [id: string]: Action };

/** The baseline with which the board is compared, if the plan still has it. */
export function comparedBaseline(plan: Pick<Plan, 'baselines'>, { comparedId }: Pick<ViewState, 'comparedId'>) {
  return comparedId === null ? undefined : ownRecord(plan.baselines, comparedId);
}
