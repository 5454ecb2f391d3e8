import type { Plan, SliceStage } from '../../shared/plan/plan.ts';
import type { Action, ActionContext } from './action.ts';
import { whyNoPlan, whyNotWritable } from './action.ts';
import { archivePlan, startIdea } from './portfolio.ts';
import { forSlices, giveEach, whyNotStaged } from './slice-action.ts';

/** Plans as a backlog of goals, and slices that are thrown out or asked for again. */
export const PORTFOLIO_ACTIONS = {
  'new-idea': {
    inTextFields: 'never',
    whyNot: ({ plan }) => (plan.app?.isReadOnly === true ? 'These plans can be looked at, not changed.' : null),
    perform: ({ viewStore }) => {
      viewStore.show('plans');
      viewStore.openDialog({ kind: 'new-idea' });
    },
  },
  'start-idea': {
    inTextFields: 'never',
    whyNot: (context) => whyNotWritable(context) ?? WHY_NOT_STARTED[stageOf(context) ?? 'idea'],
    perform: (context) => {
      const { opened, today } = context.plan;
      if (opened === null || today === null) return;
      const { title, start } = opened.plan;
      void startIdea(context, { planId: opened.planId, title }, start, today);
    },
  },
  'archive-plan': {
    inTextFields: 'never',
    whyNot: (context) =>
      whyNotWritable(context) ?? (stageOf(context) === 'archive' ? 'It is in the archive already.' : null),
    perform: (context) => {
      const { opened } = context.plan;
      if (opened === null) return;
      context.viewStore.show('plans');
      void archivePlan(context, { planId: opened.planId, title: opened.plan.title }, opened.plan.stage);
    },
  },
  /** Of the plan that is shown; on the Plans screen of all. */
  'show-archive': {
    inTextFields: 'never',
    whyNot: (context) => (context.view.screen === 'plans' ? null : whyNoPlan(context)),
    perform: ({ plan, view, viewStore }) => {
      const planId = view.screen === 'plans' ? null : (plan.opened?.planId ?? null);
      viewStore.openDialog({ kind: 'archive', planId });
    },
  },
  'throw-out': forSlices({
    whyNot: (slice, tree) => whyNotStaged(slice, tree) ?? WHY_NOT_THROWN_OUT[slice.stage],
    perform: giveEach(
      ({ id }) => ({ type: 'slice.stage', id, stage: 'archive' }),
      ['is in the archive', 'are in the archive'],
    ),
  }),
  'ask-again': forSlices({
    onlyOne: 'One slice at a time was asked for.',
    whyNot: ({ status, stage }) =>
      status === 'open' && stage !== 'board' ? null : 'It is on the board, or was begun already.',
    perform: ([slice], { plan, viewStore }) => {
      if (slice === undefined || plan.opened === null) return;
      const { id: sliceId, title } = slice;
      viewStore.openDialog({ kind: 'ask-again', planId: plan.opened.planId, sliceId, title });
    },
  }),
} satisfies { readonly [id: string]: Action };

const WHY_NOT_STARTED = {
  idea: null,
  active: 'It is a plan already, not an idea.',
  archive: 'It is in the archive, and comes back when somebody asks for it.',
} satisfies { readonly [Stage in Plan['stage']]: string | null };

/** What is on the board was promised to somebody, and is parked first. */
const WHY_NOT_THROWN_OUT = {
  board: 'It is on the board. Park it first.',
  later: null,
  archive: 'It is in the archive already.',
} satisfies { readonly [Stage in SliceStage]: string | null };

function stageOf({ plan }: ActionContext) {
  return plan.opened?.plan.stage ?? null;
}
