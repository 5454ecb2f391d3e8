import { type Action, type ActionContext, whyNoPlan, whyNotWritable } from './action.ts';

/** What fills a plan with slices that can be delivered: bite by bite, and field by field. */
export const BITE_ACTIONS = {
  hamburger: {
    label: (context) => (sliceIdOf(context) === null ? 'Hamburger of the goal…' : 'Hamburger…'),
    inTextFields: 'never',
    whyNot: whyNoPlan,
    perform(context) {
      const { view, viewStore } = context;
      const id = sliceIdOf(context);
      if (id !== null) viewStore.select(id);
      // A panel stands beside these two screens only.
      if (view.screen !== 'board') viewStore.show('slice');
      viewStore.openPanel({ kind: 'hamburger', id });
    },
  },
  triage: {
    inTextFields: 'never',
    whyNot: whyNotWritable,
    perform: ({ viewStore }) => viewStore.openDialog({ kind: 'triage' }),
  },
} satisfies { readonly [id: string]: Action };

/** The one slice that it is about; of none or several, the goal is meant. */
function sliceIdOf({ plan, sliceIds }: ActionContext) {
  const [id, ...others] = sliceIds;
  return id !== undefined && others.length === 0 && plan.opened?.plan.slices[id] !== undefined ? id : null;
}
