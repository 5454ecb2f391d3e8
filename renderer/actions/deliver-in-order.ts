import type { Command } from '../../shared/plan/commands.ts';
import type { Plan, Slice, SliceId } from '../../shared/plan/plan.ts';
import { deliveryOrder, treeOf } from '../../shared/plan/tree.ts';
import { ripple } from '../../shared/schedule/ripple.ts';
import { ALREADY_IN_ORDER, orderText } from '../../shared/words/order-text.ts';
import { type Action, type ActionContext, whyNotWritable } from './action.ts';
import { leavesBelow } from './top-slices.ts';

/**
 * The delivery order follows the outline: for the selected slices and what is below them; for a single leaf in an
 * outline that shows one group alone, for that group.
 */
export const DELIVER_IN_ORDER: Action = {
  inTextFields: 'never',
  whyNot(context) {
    const closed = whyNotWritable(context);
    if (closed !== null) return closed;
    if (context.sliceIds.length === 0) return 'Select a slice first.';
    return toOrder(context).length > 1 ? null : 'Select several slices, or a group of them, that are still to deliver.';
  },
  perform(context) {
    const { plan, planStore, viewStore } = context;
    const { opened, today } = plan;
    if (opened === null || today === null) return;
    const slices = toOrder(context);
    const ids = slices.map(({ id }) => id);
    if (isInOrder(opened.plan, ids)) {
      viewStore.toast(ALREADY_IN_ORDER);
      return;
    }
    const command: Command = { type: 'slice.order', ids };
    const answer = ripple(opened.plan, command, today);
    void planStore.execute(command);
    if (!answer.ok) return;
    const pinned = slices.filter(({ pin }) => pin !== null).length;
    viewStore.toast(orderText({ ordered: ids.length, moved: answer.value.moved.length, pinned }));
  },
};

/** What has been delivered, dropped or thrown out has no place to share. */
function toOrder({ plan: { opened }, view: { subtree }, sliceIds }: ActionContext): readonly Slice[] {
  if (opened === null) return [];
  const tree = treeOf(opened.plan);
  const leaves = (ids: readonly SliceId[]) => leavesBelow(tree, ids).filter(isToDeliver);
  const selected = leaves(sliceIds);
  const isInSubtree = (id: SliceId) => tree.ancestorsOf(id).some((above) => above.id === subtree?.id);
  if (sliceIds.length > 1 || selected.length > 1 || subtree?.planId !== opened.planId) return selected;
  return sliceIds.every(isInSubtree) ? leaves([subtree.id]) : selected;
}

function isToDeliver({ status, stage }: Slice): boolean {
  return (status === 'open' || status === 'doing') && stage !== 'archive';
}

function isInOrder(plan: Plan, ids: readonly SliceId[]): boolean {
  const asked = new Set(ids);
  return deliveryOrder(plan)
    .filter(({ id }) => asked.has(id))
    .every(({ id }, place) => id === ids[place]);
}
