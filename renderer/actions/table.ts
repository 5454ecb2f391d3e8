import { stepText } from '../../shared/words/step-text.ts';
import type { PlanState, PlanStore } from '../plan/plan-state.ts';
import type { ViewState, ViewStore } from '../view/view-state.ts';
import type { Platform, Shortcut } from './shortcut.ts';

/** What an action looks at, and what it acts upon. */
export type ActionContext = {
  readonly plan: PlanState;
  readonly view: ViewState;
  readonly planStore: PlanStore;
  readonly viewStore: ViewStore;
  readonly platform: Platform;
};

export type ActionId =
  | 'undo'
  | 'redo'
  | 'show-plans'
  | 'show-slice'
  | 'show-board'
  | 'show-schedule'
  | 'rename-plan'
  | 'help';

export type Action = {
  readonly id: ActionId;
  /** What it does at any time, for the list of keys. */
  readonly name: string;
  /** What it would do now, where that says more than the name. */
  readonly label?: (context: ActionContext) => string;
  /** The first one is shown; the others work too. */
  readonly shortcuts: readonly Shortcut[];
  /** In a text field the keys belong to the text: `always` works there too, `at-rest` where nothing waits to be committed. */
  readonly inTextFields: 'never' | 'at-rest' | 'always';
  readonly isEnabled: (context: ActionContext) => boolean;
  readonly perform: (context: ActionContext) => void;
};

const hasPlan = ({ plan }: ActionContext) => plan.opened !== null;
const isWritable = ({ plan }: ActionContext) => plan.opened !== null && plan.opened.readOnly === null;

/** Everything that can be done from everywhere: buttons, shortcuts and help read the same lines. */
export const ACTIONS: { readonly [Id in ActionId]: Action & { readonly id: Id } } = {
  undo: {
    id: 'undo',
    name: 'Undo',
    label: ({ plan }) => stepLabel('Undo', plan, 'undo'),
    shortcuts: [{ key: 'z', isMod: true }],
    inTextFields: 'at-rest',
    isEnabled: (context) => isWritable(context) && (hasStep(context.plan, 'undo') || hasPending(context.plan)),
    perform: (context) => void step(context, 'undo'),
  },
  redo: {
    id: 'redo',
    name: 'Redo',
    label: ({ plan }) => stepLabel('Redo', plan, 'redo'),
    shortcuts: [
      { key: 'z', isMod: true, isShift: true },
      { key: 'y', isMod: true },
    ],
    inTextFields: 'at-rest',
    isEnabled: (context) => isWritable(context) && hasStep(context.plan, 'redo') && !hasPending(context.plan),
    perform: (context) => void step(context, 'redo'),
  },
  'show-plans': {
    id: 'show-plans',
    name: 'Plans',
    shortcuts: [{ key: '1', isAlt: true }],
    inTextFields: 'always',
    isEnabled: () => true,
    perform: ({ viewStore }) => viewStore.show('plans'),
  },
  'show-slice': {
    id: 'show-slice',
    name: 'Slice',
    shortcuts: [{ key: '2', isAlt: true }],
    inTextFields: 'always',
    isEnabled: hasPlan,
    perform: ({ viewStore }) => viewStore.show('slice'),
  },
  'show-board': {
    id: 'show-board',
    name: 'Board',
    shortcuts: [{ key: '3', isAlt: true }],
    inTextFields: 'always',
    isEnabled: hasPlan,
    perform: ({ viewStore }) => viewStore.show('board'),
  },
  'show-schedule': {
    id: 'show-schedule',
    name: 'Schedule',
    shortcuts: [{ key: '4', isAlt: true }],
    inTextFields: 'always',
    isEnabled: hasPlan,
    perform: ({ viewStore }) => viewStore.show('schedule'),
  },
  'rename-plan': {
    id: 'rename-plan',
    name: 'Rename the plan…',
    shortcuts: [],
    inTextFields: 'never',
    isEnabled: isWritable,
    perform: ({ viewStore }) => viewStore.openDialog({ kind: 'rename-plan' }),
  },
  help: {
    id: 'help',
    name: 'Keys',
    shortcuts: [{ key: '?' }],
    inTextFields: 'never',
    isEnabled: () => true,
    perform: ({ viewStore }) => viewStore.openDialog({ kind: 'help' }),
  },
};

function hasPending(plan: PlanState): boolean {
  return (plan.opened?.pending.length ?? 0) > 0;
}

function hasStep(plan: PlanState, which: 'undo' | 'redo'): boolean {
  const history = plan.opened?.history;
  return history !== undefined && history[which] !== null;
}

/** `Undo move of “Alert in the team channel”`; without the rest while a change is still on its way. */
function stepLabel(verb: string, plan: PlanState, which: 'undo' | 'redo'): string {
  const step = plan.opened?.history[which] ?? null;
  return step === null || hasPending(plan) ? verb : `${verb} ${stepText(step)}`;
}

async function step({ plan, planStore, viewStore }: ActionContext, which: 'undo' | 'redo'): Promise<void> {
  const label = stepLabel(which === 'undo' ? 'Undone:' : 'Done again:', plan, which);
  const rejection = await planStore[which]();
  if (rejection === null) viewStore.say(label);
}
