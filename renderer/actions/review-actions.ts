import type { Plan, ReviewId } from '../../shared/plan/plan.ts';
import { runningReview } from '../../shared/plan/running-review.ts';
import { NO_REVIEW_RUNS, REVIEW_BEGINS, stillRunningText } from '../../shared/words/review-text.ts';
import { newRecordId } from '../plan/new-id.ts';
import { type Action, type ActionContext, actionContext, whyNoPlan, whyNotWritable } from './action.ts';
import { copyMinutes } from './copy-minutes.ts';
import { holdersOf, whyNoRisk } from './risk-holders.ts';
import { forSlices } from './slice-action.ts';

/** The review: it begins on the wall, writes itself down, and is closed with its minutes. */
export const REVIEW_ACTIONS = {
  'start-review': {
    label: ({ plan: { opened } }) =>
      opened !== null && runningReview(opened.plan) !== null ? 'Go on with the review' : 'Start review',
    inTextFields: 'never',
    whyNot: whyNoPlan,
    perform: startReview,
  },
  'close-review': {
    inTextFields: 'never',
    whyNot: (context) => whyNotWritable(context) ?? (runningIn(context) === null ? NO_REVIEW_RUNS : null),
    perform: ({ viewStore }) => viewStore.openDialog({ kind: 'close-review', isLeaving: false }),
  },
  'copy-minutes': {
    inTextFields: 'never',
    whyNot: (context) => whyNoPlan(context) ?? (lastIn(context) === null ? 'There was no review yet.' : null),
    perform(context) {
      const id = lastIn(context);
      if (id !== null) void copyMinutes(context, id);
    },
  },
  'ask-for-help': forSlices({
    isReading: true,
    onlyOne: 'Help is asked for one slice at a time.',
    whyNot: whyNoRisk,
    perform: (slices, context) => {
      const { view, viewStore } = context;
      const [holder] = holdersOf(slices, context);
      if (holder === undefined) return;
      if (view.screen === 'plans') viewStore.show('board');
      viewStore.openPanel({ kind: 'risks', helpId: holder.id });
    },
  }),
} satisfies { readonly [id: string]: Action };

/** The wall, and a record of what is said before it. In a plan that can only be looked at there is no record. */
function startReview(context: ActionContext): void {
  const { plan, planStore, viewStore } = context;
  const { opened, today } = plan;
  if (opened === null || today === null) return;
  const running = runningReview(opened.plan);
  const whyNot = whyNotWritable(context);
  // What is said today would go into the minutes of that day, which has to be seen.
  if (running !== null && running.on !== today && whyNot === null) {
    const onSelect = () => {
      const isStillIt = runningIn(actionContext(planStore, viewStore)) === running.id;
      if (isStillIt) viewStore.openDialog({ kind: 'close-review', isLeaving: false });
    };
    viewStore.toast(stillRunningText(running, today), { label: 'Close it…', onSelect });
  } else if (running !== null) viewStore.say(stillRunningText(running, today));
  else if (whyNot !== null) viewStore.toast(whyNot);
  else {
    const review = { on: today, shownIds: [], learned: '', changed: '', notes: [], closedAt: null };
    void planStore.execute({ type: 'review.add', id: newRecordId<ReviewId>(), review });
    viewStore.say(REVIEW_BEGINS);
  }
  viewStore.show('wall');
}

function runningIn({ plan: { opened } }: ActionContext): ReviewId | null {
  return opened === null ? null : (runningReview(opened.plan)?.id ?? null);
}

/** The one that runs, else the one that was held last. */
function lastIn(context: ActionContext): ReviewId | null {
  return runningIn(context) ?? lastOf(context.plan.opened?.plan.reviews ?? {});
}

function lastOf(reviews: Plan['reviews']): ReviewId | null {
  const key = (id: string) => `${reviews[id]?.on} ${reviews[id]?.closedAt}`;
  const ids = Object.keys(reviews).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return (ids.at(-1) ?? null) as ReviewId | null;
}
