import { err, ok, type Result } from '../../result.ts';
import type { Command, CommandOf, CommandType, Rejection } from '../commands.ts';
import type { Plan, Slice, SliceId } from '../plan.ts';
import { isRecording } from '../recording.ts';
import { askForPlan, askForSlice } from './asked.ts';
import { addBaseline, deleteBaseline, renameBaseline } from './baseline.ts';
import { editCalendar } from './calendar.ts';
import { addContact, deleteContact, editContact } from './contact.ts';
import { recordForecast, scoreForecast } from './forecast.ts';
import { answerGate } from './gate.ts';
import { editGoal } from './goal.ts';
import { addPerson, deletePerson, editPerson } from './person.ts';
import { editPlan } from './plan.ts';
import { editWords } from './reader-words.ts';
import { addRequest, deleteRequest, editRequest } from './request.ts';
import { addReview, addReviewNote, deleteReview, editReview, showInReview } from './review.ts';
import { addSlices } from './slice-add.ts';
import { cutSlice } from './slice-cut.ts';
import { deleteSlices } from './slice-delete.ts';
import { editSlice } from './slice-edit.ts';
import { moveSlice } from './slice-move.ts';
import { orderSlices } from './slice-order.ts';
import { pinSlice, placeSlice, stageSlice } from './slice-place.ts';
import { deliverSlice, dropSlice, reopenSlice, startSlice } from './slice-status.ts';
import { badValue, findSlice, notFound, withSlices } from './slices.ts';
import { addSource, deleteSource, editSource } from './source.ts';

/** Commands that change one slice, and nothing of where it stands in the outline. */
type OneSlice = 'slice.edit' | 'slice.pin' | 'slice.start' | 'slice.deliver' | 'slice.reopen';
type Single = Exclude<Command, CommandOf<'batch'>>;
type Wide = Exclude<CommandType, OneSlice | 'slice.delete' | 'batch'>;

const CHANGES_OF_A_SLICE: {
  readonly [Type in OneSlice]: (slice: Slice, command: CommandOf<Type>, plan: Plan) => Result<Slice, Rejection>;
} = {
  'slice.edit': editSlice,
  'slice.pin': pinSlice,
  'slice.start': startSlice,
  'slice.deliver': deliverSlice,
  'slice.reopen': reopenSlice,
};

const CHANGES_OF_THE_PLAN: {
  readonly [Type in Wide]: (plan: Plan, command: CommandOf<Type>) => Result<Plan, Rejection>;
} = {
  'plan.edit': editPlan,
  'goal.edit': editGoal,
  'slice.add': addSlices,
  'slice.move': moveSlice,
  'slice.place': placeSlice,
  'slice.stage': stageSlice,
  'slice.drop': dropSlice,
  'slice.cut': cutSlice,
  'slice.order': orderSlices,
  'calendar.edit': editCalendar,
  'person.add': addPerson,
  'person.edit': editPerson,
  'person.delete': deletePerson,
  'request.add': addRequest,
  'request.edit': editRequest,
  'request.delete': deleteRequest,
  'gate.answer': answerGate,
  'source.add': addSource,
  'source.edit': editSource,
  'source.delete': deleteSource,
  'contact.add': addContact,
  'contact.edit': editContact,
  'contact.delete': deleteContact,
  'review.add': addReview,
  'review.edit': editReview,
  'review.note': addReviewNote,
  'review.show': showInReview,
  'review.delete': deleteReview,
  'plan.ask': askForPlan,
  'slice.ask': askForSlice,
  'words.edit': editWords,
  'baseline.add': addBaseline,
  'baseline.rename': renameBaseline,
  'baseline.delete': deleteBaseline,
  'forecast.record': recordForecast,
  'forecast.score': scoreForecast,
};

/** Batches inside batches inside …; one level is what the app itself uses. */
const BATCH_DEPTH_LIMIT = 4;

/**
 * The plan after a command, or why it was refused. Pure: the same everywhere, and the plan that comes in is never
 * changed. A command that asks for what is already so gives back the same plan.
 */
export function apply(plan: Plan, command: Command): Result<Plan, Rejection> {
  const commands = flatten(command, 0);
  if (!commands.ok) return commands;
  if (commands.value.some(isRecording) && !commands.value.every(isRecording)) return badValue('commands');
  let current = plan;
  // Slices that changed since `current`: put into it together, because a batch may change thousands one by one.
  let waiting = new Map<string, Slice>();
  for (const single of runsOf(commands.value)) {
    if (isOneSlice(single)) {
      const slice = waiting.get(single.id) ?? findSlice(current, single.id);
      const changed = slice === undefined ? notFound(single.id) : changeSlice(slice, single, current);
      if (!changed.ok) return changed;
      if (changed.value !== slice) waiting.set(changed.value.id, changed.value);
    } else {
      const settled = settle(current, waiting);
      const outcome = single.type === 'slices.delete' ? deleteSlices(settled, single.ids) : changePlan(settled, single);
      if (!outcome.ok) return outcome;
      current = outcome.value;
      waiting = new Map();
    }
  }
  return ok(settle(current, waiting));
}

/** Deletions that follow each other, as one: each of them by itself would look at the whole plan. */
type Deletions = { readonly type: 'slices.delete'; readonly ids: SliceId[] };

function runsOf(singles: readonly Single[]): readonly (Exclude<Single, CommandOf<'slice.delete'>> | Deletions)[] {
  const runs: (Exclude<Single, CommandOf<'slice.delete'>> | Deletions)[] = [];
  for (const single of singles) {
    const last = runs.at(-1);
    if (single.type !== 'slice.delete') runs.push(single);
    else if (last?.type === 'slices.delete') last.ids.push(single.id);
    else runs.push({ type: 'slices.delete', ids: [single.id] });
  }
  return runs;
}

function settle(plan: Plan, waiting: ReadonlyMap<string, Slice>): Plan {
  return waiting.size === 0 ? plan : withSlices(plan, [...waiting.values()]);
}

function isOneSlice(command: { readonly type: string }): command is CommandOf<OneSlice> {
  return Object.hasOwn(CHANGES_OF_A_SLICE, command.type);
}

function changeSlice(slice: Slice, command: CommandOf<OneSlice>, plan: Plan): Result<Slice, Rejection> {
  // The compiler cannot see that a handler is looked up by the type of the very command that it is given.
  const change = CHANGES_OF_A_SLICE[command.type] as (
    slice: Slice,
    command: CommandOf<OneSlice>,
    plan: Plan,
  ) => Result<Slice, Rejection>;
  return change(slice, command, plan);
}

function changePlan(plan: Plan, command: CommandOf<Wide>): Result<Plan, Rejection> {
  const change = CHANGES_OF_THE_PLAN[command.type] as (plan: Plan, command: CommandOf<Wide>) => Result<Plan, Rejection>;
  return change(plan, command);
}

function flatten(command: Command, depth: number): Result<Single[], Rejection> {
  if (command.type !== 'batch') return ok([command]);
  if (command.commands.length === 0) return err({ code: 'empty-batch' });
  if (depth >= BATCH_DEPTH_LIMIT) return err({ code: 'bad-value', field: 'commands' });
  const singles: Single[] = [];
  for (const inner of command.commands) {
    const flat = flatten(inner, depth + 1);
    if (!flat.ok) return flat;
    for (const single of flat.value) singles.push(single);
  }
  return ok(singles);
}
