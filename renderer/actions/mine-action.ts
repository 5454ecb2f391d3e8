import type { PersonId } from '../../shared/plan/plan.ts';
import { personName } from '../../shared/words/slice-names.ts';
import { isOnly, meIn } from '../view/me.ts';
import { type Action, type ActionContext, whyNoPlan } from './action.ts';

/** The board with nothing but what one person does. */
export const MINE_ACTIONS = {
  'only-mine': {
    label: (context) => (isOnly(context.view.filter, meOf(context)) ? 'Show everybody’s again' : 'Only mine'),
    inTextFields: 'never',
    whyNot: whyNoPlan,
    perform(context) {
      const { plan, view, viewStore } = context;
      const id = meOf(context);
      if (plan.opened === null) return;
      if (id === null) {
        if (view.screen === 'plans') viewStore.show('board');
        viewStore.openPanel({ kind: 'people' });
        viewStore.toast('Say who you are first: “This is me” beside your name.');
        return;
      }
      const isOn = view.screen === 'board' && isOnly(view.filter, id);
      viewStore.show('board');
      viewStore.setFilter({ ownerIds: isOn ? [] : [id] });
      const name = personName(plan.opened.plan, id);
      viewStore.say(isOn ? 'The board shows everybody’s slices.' : `The board shows only the slices of ${name}.`);
    },
  },
} satisfies { readonly [id: string]: Action };

function meOf({ plan: { opened }, view }: ActionContext): PersonId | null {
  return opened === null ? null : meIn(view.me, opened.plan);
}
