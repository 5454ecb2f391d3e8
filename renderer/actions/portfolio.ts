import type { Day } from '../../shared/calendar/day.ts';
import type { Answer, ContractError } from '../../shared/contract.ts';
import { type BacklogSlice, lastAsked } from '../../shared/meeting/backlog.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Plan, PlanId, SliceId } from '../../shared/plan/plan.ts';
import { countText, sentence, titleText } from '../../shared/words/en.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
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

/** Makes a plan of an idea: it begins today, and its slices can be cut. */
export async function startIdea(stores: Stores, { planId, title }: NamedPlan, start: Day, today: Day): Promise<void> {
  const begin: Command = { type: 'plan.edit', changes: { stage: 'active', start: today } };
  const back: Command = { type: 'plan.edit', changes: { stage: 'idea', start } };
  if (!(await carriedOut(stores, planId, begin))) return;
  offerUndo(stores, `${sentence(planName(title))} is a plan now. It begins today.`, [{ planId, command: back }]);
}

/** Puts a plan or an idea away; it is found in the archive, and comes back when somebody asks for it. */
export async function archivePlan(stores: Stores, { planId, title }: NamedPlan, stage: Plan['stage']): Promise<void> {
  if (!(await carriedOut(stores, planId, { type: 'plan.edit', changes: { stage: 'archive' } }))) return;
  const back: Command = { type: 'plan.edit', changes: { stage } };
  offerUndo(stores, `${sentence(planName(title))} is in the archive.`, [{ planId, command: back }]);
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
  const back: { planId: PlanId; command: Command }[] = [];
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
    back.push({ planId, command: { type: 'batch', commands: home } });
  }
  await planStore.loadPlans();
  const [problem] = problems;
  if (problem !== undefined) {
    viewStore.toast(`Not all of it was moved. ${contractErrorText(problem)}`);
  }
  if (back.length === 0 && problem === undefined) viewStore.toast('Nothing was moved: none of it is old any more.');
  if (back.length > 0) offerUndo(stores, `${countText(count, 'entry', 'entries')} moved to the archive.`, back);
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

async function carriedOut({ planStore, viewStore }: Stores, planId: PlanId, command: Command): Promise<boolean> {
  const answer: Answer<null> = await planStore.executeIn(planId, command);
  if (!answer.ok) viewStore.toast(contractErrorText(answer.error));
  await planStore.loadPlans();
  return answer.ok;
}

function offerUndo(
  stores: Stores,
  text: string,
  back: readonly { readonly planId: PlanId; readonly command: Command }[],
): void {
  stores.viewStore.toast(text, {
    label: 'Undo',
    isUndo: true,
    onSelect: () => void takeBack(stores, back),
  });
}

async function takeBack(
  { planStore, viewStore }: Stores,
  back: readonly { readonly planId: PlanId; readonly command: Command }[],
): Promise<void> {
  let isAllBack = true;
  for (const { planId, command } of back) {
    const answer = await planStore.executeIn(planId, command);
    if (answer.ok) continue;
    isAllBack = false;
    viewStore.toast(contractErrorText(answer.error));
  }
  await planStore.loadPlans();
  if (isAllBack) viewStore.say('Undone.');
}
