import type { Slice } from '../../shared/plan/plan.ts';
import { type Tree, treeOf } from '../../shared/plan/tree.ts';
import { riskHolders, standingRisk } from '../../shared/schedule/standing-risk.ts';
import { titleText } from '../../shared/words/en.ts';
import type { ActionContext } from './action.ts';

/** Why there is nothing to clear at a slice, nor to ask for help with. */
export function whyNoRisk(slice: Slice, tree: Tree): string | null {
  return standingRisk(tree, slice) === null ? 'It has neither a red dot nor a watch.' : null;
}

/** Whose red dots and watches these slices show: their own, or those of groups that they are in. */
export function holdersOf(slices: readonly Slice[], { plan: { opened } }: ActionContext): readonly Slice[] {
  return opened === null ? [] : riskHolders(treeOf(opened.plan), slices);
}

/** Of a group it says so, as it is cleared for everything in it. */
export function clearingLabel(slices: readonly Slice[], context: ActionContext): string {
  const [slice] = slices;
  const [holder] = holdersOf(slices, context);
  const isOwn = holder === undefined || holder.id === slice?.id;
  const of = isOwn ? '' : titleText(holder.title);
  if (holder?.risk?.level === 'watch') return isOwn ? 'Stop watching' : `Stop watching ${of}`;
  return isOwn ? 'Clear the red dot' : `Clear the red dot of ${of}`;
}
