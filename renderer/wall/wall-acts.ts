import { derive } from '../../shared/derive.ts';
import type { Problem } from '../../shared/meeting/problems.ts';
import { runningReview } from '../../shared/plan/running-review.ts';
import type { Finding } from '../../shared/slicing/finding.ts';
import { titleText } from '../../shared/words/en.ts';
import { type ActionContext, actionContext, whyNotWritable } from '../actions/action.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { ACTIONS, performAction } from '../actions/table.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import { findingKey, findingOrder } from '../view/finding-list.ts';
import type { ViewStore } from '../view/view-state.ts';
import type { WallItem } from './wall-view.ts';

/** What can be done on the wall with the item on which one stands: by a key, and by a button at the bottom. */
export type WallAct = {
  readonly id: 'delivered' | 'risk' | 'note' | 'wish' | 'cut' | 'park' | 'open';
  /** A letter in lower case, or the name of the key. */
  readonly key: string;
  readonly name: string;
};

export const WALL_ACTS: readonly WallAct[] = [
  { id: 'delivered', key: 'd', name: 'delivered' },
  { id: 'risk', key: 'r', name: 'red dot' },
  { id: 'note', key: 'n', name: 'note' },
  { id: 'wish', key: 'y', name: 'yes, and…' },
  { id: 'cut', key: 'c', name: 'cut' },
  { id: 'park', key: 'p', name: 'park' },
  { id: 'open', key: 'Enter', name: 'look closer' },
];

/** Does it with an item, or says in a message why that is not possible now. */
export function performOnWall(
  id: WallAct['id'],
  item: WallItem | null,
  planStore: PlanStore,
  viewStore: ViewStore,
): void {
  const sliceIds = item === null || item.sliceId === null ? [] : [item.sliceId];
  const context = actionContext(planStore, viewStore, sliceIds);
  switch (id) {
    case 'delivered':
      deliver(context);
      break;
    case 'risk':
    case 'cut':
      onSlice(context, () => performAction(id, context));
      break;
    case 'park':
      park(context);
      break;
    case 'note':
      note(item, context);
      break;
    case 'wish':
      wish(item, context);
      break;
    case 'open':
      open(item, context);
      break;
  }
}

function onSlice(context: ActionContext, perform: () => void): void {
  if (context.sliceIds.length > 0) perform();
  else context.viewStore.toast('Step to a slice first: this is about no slice.');
}

/** Also of what is delivered already: who saw it is often known only in the meeting. */
function deliver(context: ActionContext): void {
  onSlice(context, () => {
    const { plan, sliceIds, viewStore } = context;
    const [sliceId] = sliceIds;
    const slice = sliceId === undefined ? undefined : plan.opened?.plan.slices[sliceId];
    if (slice === undefined) return;
    const whyNot = slice.status === 'delivered' ? whyNotWritable(context) : ACTIONS.deliver.whyNot(context);
    if (whyNot === null) viewStore.openDialog({ kind: 'wall-delivered', sliceId: slice.id });
    else viewStore.toast(whyNot);
  });
}

/** What is parked goes from the wall, and nobody sees where to: so the way back is offered, as for a delivery. */
function park(context: ActionContext): void {
  onSlice(context, () => {
    const { plan, planStore, sliceIds, viewStore } = context;
    const [sliceId] = sliceIds;
    const slice = sliceId === undefined ? undefined : plan.opened?.plan.slices[sliceId];
    if (slice === undefined) return;
    const whyNot = ACTIONS.park.whyNot(context);
    if (whyNot === null) {
      const parked = planStore.execute({ type: 'slice.stage', id: slice.id, stage: 'later' });
      offerUndo(planStore, viewStore, `${titleText(slice.title)} is parked in Later.`, parked);
    } else viewStore.toast(whyNot);
  });
}

/** Notes belong to a meeting; the first one begins it. */
function note(item: WallItem | null, context: ActionContext): void {
  const { plan, planStore, viewStore } = context;
  const whyNot = whyNotWritable(context);
  if (whyNot !== null) {
    viewStore.toast(whyNot);
    return;
  }
  if (plan.opened !== null && runningReview(plan.opened.plan) === null) performAction('start-review', context);
  const { opened } = planStore.getState();
  if (opened === null || runningReview(opened.plan) === null) return;
  viewStore.openDialog({ kind: 'wall-note', sliceId: item?.sliceId ?? null });
}

/** Of a decision that is needed what it would move; else a new wish. */
function wish(item: WallItem | null, context: ActionContext): void {
  const whyNot = whyNotWritable(context);
  const requestId = item?.kind === 'decision' ? item.requestId : null;
  if (whyNot === null) context.viewStore.openDialog({ kind: 'wall-wish', requestId });
  else context.viewStore.toast(whyNot);
}

/** Where more stands about it, and where it is cleared. */
function open(item: WallItem | null, context: ActionContext): void {
  const { viewStore } = context;
  if (item === null) return;
  switch (item.kind) {
    case 'win':
    case 'delivery':
      performAction('inspect', context);
      break;
    case 'problem':
      openProblem(item.problem, context);
      break;
    case 'decision':
      viewStore.openPanel({ kind: 'requests', requestId: item.requestId });
      break;
  }
}

function openProblem(problem: Problem, context: ActionContext): void {
  const { viewStore } = context;
  switch (problem.kind) {
    case 'red-dot':
      performAction('risk', context);
      break;
    case 'gate':
      viewStore.openPanel({ kind: 'gate', question: problem.question });
      break;
    case 'source':
      viewStore.openPanel({ kind: 'sources', sourceId: problem.sourceId });
      break;
    case 'error':
      openFinding(problem.findings[0], context);
      break;
  }
}

function openFinding(finding: Finding | undefined, { plan: { opened, today }, viewStore }: ActionContext): void {
  if (finding === undefined || opened === null || today === null) return;
  const place = findingOrder(derive(opened.plan, today)).findIndex(
    (other) => findingKey(other) === findingKey(finding),
  );
  viewStore.showFinding({ key: findingKey(finding), place: Math.max(0, place) });
  viewStore.openPanel({ kind: 'findings' });
}
