import { treeOf } from '../../shared/plan/tree.ts';
import { titleText } from '../../shared/words/en.ts';
import type { Action, ActionContext } from './action.ts';
import { whyNotWritable } from './action.ts';
import { deleteSlices } from './delete-slices.ts';
import { DELIVER_IN_ORDER } from './deliver-in-order.ts';
import { askAbout, forSlices, goTo, selectThese, slicesText } from './slice-action.ts';
import { addCopies, copiesOf, pasteFromClipboard, putOnClipboard } from './slice-copies.ts';
import { topSlices } from './top-slices.ts';

/** What the outline adds to the menu of a slice: a size and an audience for several, order, one part alone, copies. */
export const OUTLINE_SLICE_ACTIONS = {
  size: forSlices({
    whyNot: ({ id }, tree) => (tree.isLeaf(id) ? null : 'It is a group: its size is the sum of what is below it.'),
    perform(slices, { viewStore }) {
      const ids = slices.map(({ id }) => id);
      const id = ids.at(-1);
      if (id === undefined) return;
      viewStore.openDialog({ kind: 'size', id, thenMoveTo: null, ...(ids.length === 1 ? {} : { ids }) });
    },
  }),
  audience: forSlices({
    whyNot: ({ id }, tree) => (tree.isLeaf(id) ? null : 'It is a group: what is below it has readers of its own.'),
    perform: askAbout('audience'),
  }),
  'deliver-in-order': DELIVER_IN_ORDER,
  'focus-subtree': forSlices({
    isReading: true,
    onlyOne: 'One slice at a time is shown alone.',
    whyNot: ({ stage }) => (stage === 'archive' ? 'It is in the archive, not in the outline.' : null),
    perform([slice], context) {
      const { planId } = context.plan.opened ?? {};
      if (slice === undefined || planId === undefined) return;
      const { view, viewStore } = context;
      if (view.subtree?.planId === planId && view.subtree.id === slice.id) {
        showWholeOutline(context);
        return;
      }
      viewStore.setCollapsed(planId, slice.id, false);
      viewStore.showSubtree({ planId, id: slice.id });
      goTo(context, 'slice', { kind: 'show-row', id: slice.id });
      viewStore.say(`Only ${titleText(slice.title)} and what is below it.`);
    },
  }),
  'whole-outline': {
    inTextFields: 'never',
    whyNot: ({ plan, view }) =>
      plan.opened !== null && view.subtree?.planId === plan.opened.planId ? null : 'The full outline is shown already.',
    perform: showWholeOutline,
  },
  'duplicate-slice': forSlices({
    whyNot: () => null,
    perform(slices, context) {
      const { opened } = context.plan;
      if (opened === null) return;
      const tree = treeOf(opened.plan);
      const tops = topSlices(
        tree,
        slices.map(({ id }) => id),
      );
      const last = tops.at(-1);
      if (last === undefined) return;
      const place = { parentId: tree.parentOf(last.id)?.id ?? null, after: last.id };
      addCopies(
        context,
        copiesOf(
          opened.plan,
          tops.map(({ id }) => id),
        ),
        place,
        `Duplicated ${slicesText(tops)}.`,
      );
    },
  }),
  'copy-slices': forSlices({
    isReading: true,
    whyNot: () => null,
    perform: (_, context) => void putOnClipboard(context),
  }),
  'take-slices': forSlices({
    whyNot: () => null,
    perform(slices, context) {
      const ids = slices.map(({ id }) => id);
      selectThese(context, slices);
      void putOnClipboard(context).then((isCopied) => {
        if (isCopied) deleteSlices(context.planStore, context.viewStore, ids);
      });
    },
  }),
  'paste-slices': {
    inTextFields: 'never',
    whyNot: (context) =>
      whyNotWritable(context) ?? (context.view.screen === 'slice' ? null : 'Slices are pasted in the outline.'),
    perform: (context) => void pasteFromClipboard(context),
  },
} satisfies { readonly [id: string]: Action };

function showWholeOutline({ plan: { opened }, view: { subtree }, viewStore }: ActionContext): void {
  viewStore.showSubtree(null);
  if (opened !== null && subtree?.planId === opened.planId) viewStore.wish({ kind: 'show-row', id: subtree.id });
  viewStore.say('The full outline is shown again.');
}
