import type { Day } from '../../shared/calendar/day.ts';
import type { ContractError } from '../../shared/contract.ts';
import { type BacklogSlice, lastAsked } from '../../shared/meeting/backlog.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Asked, Plan, PlanId, SliceId } from '../../shared/plan/plan.ts';
import { countText, sentence, titleText } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { focusSteadily } from '../ui/focus-steadily.ts';
import type { Stores } from './plan-files.ts';

/** What is done with plans as a backlog of goals: begun, put away, thrown out, asked for again. */

export type NamedPlan = { readonly planId: PlanId; readonly title: string };

/** Within a sentence. */
export function planName(title: string): string {
  return title.trim() === '' ? 'a plan without a title' : titleText(title);
}

/** What is thrown out of one plan: the whole of it, when it is an idea, or some of its slices. */
export type ThrownOut = {
  readonly planId: PlanId;
  /** Of an idea the last day on which somebody asked for it; `null`: only slices go. */
  readonly ideaSince: Day | null;
  readonly slices: readonly Pick<BacklogSlice, 'id' | 'where' | 'since'>[];
};

/** What was done to a plan, and the command that takes it back where other changes have followed. */
type Done = { readonly planId: PlanId; readonly seq: number | null; readonly back: Command };

/**
 * Makes a plan of an idea: it begins today, and its slices can be cut. The focus follows it, into the list of plans or
 * on the screen that shows it.
 */
export async function startIdea(stores: Stores, { planId, title }: NamedPlan, start: Day, today: Day): Promise<void> {
  const begin: Command = { type: 'plan.edit', changes: { stage: 'active', start: today } };
  const back: Command = { type: 'plan.edit', changes: { stage: 'idea', start } };
  const done = await carriedOut(stores, planId, begin);
  if (done === null) return;
  offerUndo(stores, `${sentence(planName(title))} is a plan now. It begins today.`, [{ planId, ...done, back }]);
  const { viewStore } = stores;
  if (viewStore.getState().screen !== 'plans') viewStore.wish({ kind: 'focus-screen' });
  else focusSteadily(() => document.querySelector<HTMLElement>(`[data-entry="${planId}"]`));
}

/** What is changed of an idea; what is absent stays. */
export type IdeaChanges = {
  readonly title?: string;
  readonly painOf?: string;
  /** The whole list. */
  readonly askedAgain?: readonly Asked[];
};

/** Changes what an idea says of itself, as one undo step of its plan. */
export async function changeIdea(
  { planStore, viewStore }: Stores,
  { planId, title }: NamedPlan,
  { painOf, ...changes }: IdeaChanges,
): Promise<ContractError | null> {
  const commands: Command[] = [
    ...(Object.keys(changes).length === 0 ? [] : [{ type: 'plan.edit', changes } as const]),
    ...(painOf === undefined ? [] : [{ type: 'goal.edit', changes: { painOf } } as const]),
  ];
  const [first, ...others] = commands;
  if (first === undefined) return null;
  const answer = await planStore.executeIn(planId, others.length === 0 ? first : { type: 'batch', commands });
  if (!answer.ok) return answer.error;
  await planStore.loadPlans();
  viewStore.say(`${sentence(planName(changes.title ?? title))} is changed.`);
  return null;
}

/** Puts a plan or an idea away; it is found in the archive, and comes back when somebody asks for it. */
export async function archivePlan(stores: Stores, { planId, title }: NamedPlan, stage: Plan['stage']): Promise<void> {
  const done = await carriedOut(stores, planId, { type: 'plan.edit', changes: { stage: 'archive' } });
  if (done === null) return;
  const back: Command = { type: 'plan.edit', changes: { stage } };
  offerUndo(stores, `${sentence(planName(title))} is in the archive.`, [{ planId, ...done, back }]);
}

/** Notes that somebody asked again; what is in the archive comes back. `sliceId: null`: for the whole plan. */
export async function askAgain(
  stores: Stores,
  { planId, sliceId, title }: NamedPlan & { readonly sliceId: SliceId | null },
  by: string,
  on: Day,
): Promise<ContractError | null> {
  const command: Command = sliceId === null ? { type: 'plan.ask', by, on } : { type: 'slice.ask', id: sliceId, by, on };
  const answer = await stores.planStore.executeIn(planId, command);
  if (!answer.ok) return answer.error;
  await stores.planStore.loadPlans();
  const name = sliceId === null ? planName(title) : titleText(title);
  stores.viewStore.say(`${by === '' ? 'Somebody' : by} asked for ${name} again.`);
  return null;
}

/**
 * Moves what nobody has begun into the archive; one undo step in each plan, and one *Undo* for all of them. What somebody
 * has asked for, cut or put elsewhere since it was counted, in another window for example, stays.
 */
export async function throwOut(stores: Stores, counted: readonly ThrownOut[]): Promise<void> {
  const { planStore, viewStore } = stores;
  const plans = await untouched(stores, counted);
  const done: Done[] = [];
  const problems: ContractError[] = [];
  let count = 0;
  for (const { planId, ideaSince, slices } of plans) {
    const away: Command[] = slices.map(({ id }) => ({ type: 'slice.stage', id, stage: 'archive' }));
    const home: Command[] = slices.map(({ id, where }) => ({
      type: 'slice.stage',
      id,
      stage: where === 'no-day' ? 'board' : 'later',
    }));
    if (ideaSince !== null) {
      away.push({ type: 'plan.edit', changes: { stage: 'archive' } });
      home.push({ type: 'plan.edit', changes: { stage: 'idea' } });
    }
    if (away.length === 0) continue;
    const answer = await planStore.executeIn(planId, { type: 'batch', commands: away });
    if (!answer.ok) {
      problems.push(answer.error);
      continue;
    }
    count += away.length;
    done.push({ planId, ...answer.value, back: { type: 'batch', commands: home } });
  }
  await planStore.loadPlans();
  const [problem] = problems;
  if (problem !== undefined) {
    viewStore.toast(`Not all of it was moved. ${contractErrorText(problem)}`);
  }
  if (done.length === 0 && problem === undefined) viewStore.toast('Nothing was moved: none of it is old any more.');
  if (done.length > 0) offerUndo(stores, `${countText(count, 'entry', 'entries')} moved to the archive.`, done);
}

/** What is as it was when it was counted. */
async function untouched({ planStore }: Stores, counted: readonly ThrownOut[]): Promise<readonly ThrownOut[]> {
  const [answer] = await Promise.all([planStore.backlog(), planStore.loadPlans()]);
  // Whoever cannot be asked refuses the moves as well, and says why.
  if (!answer.ok) return counted;
  const ideas = (planStore.getState().plans ?? []).flatMap((one) =>
    one.state === 'ok' && one.plan.stage === 'idea'
      ? [`${one.planId} ${lastAsked(one.plan.start, one.plan.askedAgain)}`]
      : [],
  );
  const slices = answer.value.plans.flatMap(({ planId, slices: all }) =>
    all.map(({ id, where, since }) => [planId, id, where, since].join(' ')),
  );
  const known = new Set([...ideas, ...slices]);
  return counted
    .filter(({ planId, ideaSince }) => ideaSince === null || known.has(`${planId} ${ideaSince}`))
    .map((one) => ({
      ...one,
      slices: one.slices.filter(({ id, where, since }) => known.has([one.planId, id, where, since].join(' '))),
    }));
}

/** `null`: it was refused, and that was said. */
async function carriedOut(
  { planStore, viewStore }: Stores,
  planId: PlanId,
  command: Command,
): Promise<Pick<Done, 'seq'> | null> {
  const answer = await planStore.executeIn(planId, command);
  if (!answer.ok) viewStore.toast(contractErrorText(answer.error));
  await planStore.loadPlans();
  return answer.ok ? answer.value : null;
}

function offerUndo(stores: Stores, text: string, done: readonly Done[]): void {
  stores.viewStore.toast(text, {
    label: 'Undo',
    isUndo: true,
    onSelect: () => void takeBack(stores, done),
  });
}

async function takeBack({ planStore, viewStore }: Stores, done: readonly Done[]): Promise<void> {
  let isAllBack = true;
  for (const one of done) {
    const problem = await takeOneBack(planStore, one);
    if (problem === null) continue;
    isAllBack = false;
    viewStore.toast(contractErrorText(problem));
  }
  await planStore.loadPlans();
  if (isAllBack) viewStore.say('Undone.');
}

/** The undo of the plan brings everything back as it was, also what no command may say, such as a day once promised. */
async function takeOneBack(planStore: Stores['planStore'], { planId, seq, back }: Done): Promise<ContractError | null> {
  const undone = seq === null ? null : await planStore.undoIn(planId, seq);
  if (undone?.ok === false) return undone.error;
  if (undone?.value === 'undone') return null;
  const answer = await planStore.executeIn(planId, back);
  return answer.ok ? null : answer.error;
}
