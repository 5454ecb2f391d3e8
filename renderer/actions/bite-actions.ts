import { ACTION_LIST } from '../../shared/actions.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { type Action, type ActionContext, whyNoPlan, whyNotWritable } from './action.ts';
import { leavesBelow } from './top-slices.ts';

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
    label: (context) =>
      severalIn(context) === null ? ACTION_LIST.triage.name : 'Triage: fill in what the selected ones lack…',
    inTextFields: 'never',
    whyNot: whyNotWritable,
    perform(context) {
      const ids = severalIn(context);
      context.viewStore.openDialog(ids === null ? { kind: 'triage' } : { kind: 'triage', ids });
    },
  },
} satisfies { readonly [id: string]: Action };

/** A group or several slices are asked about alone; one slice is selected most of the time, whatever is meant. */
function severalIn({ plan, sliceIds }: ActionContext): readonly SliceId[] | null {
  const leaves = plan.opened === null ? [] : leavesBelow(treeOf(plan.opened.plan), sliceIds);
  return leaves.length > 1 ? leaves.map(({ id }) => id) : null;
}

/** The one slice that it is about; of none or several, the goal is meant. */
function sliceIdOf({ plan, sliceIds }: ActionContext) {
  const [id, ...others] = sliceIds;
  return id !== undefined && others.length === 0 && plan.opened?.plan.slices[id] !== undefined ? id : null;
}
