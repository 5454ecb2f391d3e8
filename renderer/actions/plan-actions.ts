import type { Answer } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { type Action, type ActionContext, whyNoPlan, whyNotWritable } from './action.ts';
import { duplicatePlan, openSample, showAnswered, showPlanInFolder, trashPlan } from './plan-files.ts';
import { saveText } from './save-text.ts';

const ELSEWHERE = 'Another Carpaccio has these plans open. Changes are made there.';

/** The file menu: plans as files. */
export const PLAN_ACTIONS = {
  'new-plan': {
    inTextFields: 'never',
    whyNot: whyNotHere,
    perform({ viewStore }) {
      viewStore.show('plans');
      viewStore.openDialog({ kind: 'new-plan' });
    },
  },
  'paste-outline': {
    inTextFields: 'never',
    whyNot: whyNotHere,
    perform({ viewStore }) {
      viewStore.show('plans');
      viewStore.openDialog({ kind: 'paste-outline', into: { kind: 'new-plan' }, text: '' });
    },
  },
  'open-sample': {
    inTextFields: 'never',
    whyNot: whyNotHere,
    perform: (context) => void openSample(context),
  },
  'open-plan': { inTextFields: 'always', whyNot: whyNotHere, perform: openPlan },
  'new-window': { inTextFields: 'always', whyNot: () => null, perform: (context) => void openWindow(context) },
  'rename-plan': {
    inTextFields: 'never',
    whyNot: whyNotWritable,
    perform: ({ viewStore }) => viewStore.openDialog({ kind: 'rename-plan' }),
  },
  'duplicate-plan': {
    inTextFields: 'never',
    whyNot: (context) => whyNotHere(context) ?? whyNoPlan(context),
    perform: (context) => withPlan(context, (planId) => duplicatePlan(context, planId)),
  },
  'show-in-folder': {
    inTextFields: 'never',
    whyNot: whyNoPlan,
    perform: (context) => withPlan(context, (planId) => showPlanInFolder(context, planId)),
  },
  'trash-plan': {
    inTextFields: 'never',
    whyNot: (context) => whyNotHere(context) ?? whyNoPlan(context),
    perform: (context) =>
      withPlan(context, (planId) => trashPlan(context, planId, context.plan.opened?.plan.title ?? '')),
  },
  'show-trash': {
    inTextFields: 'never',
    whyNot: () => null,
    perform({ viewStore }) {
      viewStore.show('plans');
      viewStore.openDialog({ kind: 'trash' });
    },
  },
  'save-copy': { inTextFields: 'never', whyNot: whyNoPlan, perform: (context) => void saveCopy(context) },
  print: { inTextFields: 'always', whyNot: whyNoPlan, perform: printSchedule },
} satisfies { readonly [id: string]: Action };

function whyNotHere({ plan }: ActionContext): string | null {
  return plan.app?.isReadOnly === true ? ELSEWHERE : null;
}

function withPlan({ plan }: ActionContext, perform: (planId: PlanId) => Promise<unknown>): void {
  if (plan.opened !== null) void perform(plan.opened.planId);
}

/** The shell's own dialog, where it has one; else the Plans screen asks the browser for a file. */
function openPlan(context: ActionContext): void {
  const { plan, planStore, viewStore } = context;
  if (plan.app?.hasFileDialogs === true) void showAnswered(context, planStore.pick());
  else {
    viewStore.show('plans');
    viewStore.wish({ kind: 'choose-file' });
  }
}

async function openWindow({ plan, planStore, viewStore }: ActionContext): Promise<void> {
  if (plan.app?.shell === 'desktop') return tell({ viewStore }, planStore.newWindow());
  // The address without its token is enough: the cookie of this browser opens it.
  window.open(window.location.pathname, '_blank', 'noopener');
}

async function tell({ viewStore }: Pick<ActionContext, 'viewStore'>, doing: Promise<Answer<unknown>>): Promise<void> {
  const answer = await doing;
  if (!answer.ok) viewStore.toast(contractErrorText(answer.error));
}

/** *Save a copy…*: the plan file as it would be saved now, where the person wants it. */
async function saveCopy({ planStore, viewStore }: ActionContext): Promise<void> {
  const file = await planStore.fileText();
  if (!file.ok) return viewStore.toast(contractErrorText(file.error));
  const saved = await saveText(planStore, file.value.fileName, file.value.text);
  if (saved.kind === 'failed') viewStore.toast(contractErrorText(saved.error));
  else if (saved.kind !== 'cancelled') viewStore.toast(`A copy was saved as ${saved.fileName}.`);
}

/** The schedule is what is printed; the browser's dialog waits until it has been drawn. */
function printSchedule({ viewStore }: ActionContext): void {
  viewStore.show('schedule');
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
}
