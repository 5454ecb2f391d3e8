import type { Day } from '../../shared/calendar/day.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Plan, Request, RequestId } from '../../shared/plan/plan.ts';
import { ripple } from '../../shared/schedule/ripple.ts';
import { movedForRecord } from '../../shared/schedule/worth-recording.ts';
import { agreedText, answeredText } from '../../shared/words/request-text.ts';
import { offerUndo } from '../actions/offer-undo.ts';
import { newRecordId } from '../plan/new-id.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';

type Answered = {
  readonly askedBy: string;
  readonly wish: string;
  readonly state: Request['state'];
  /** What makes a slice of it; `null` where none is made. */
  readonly command: Command | null;
};

/** The line of record of an answer, with what the new slice moves. */
export function recordOf(plan: Plan, today: Day, { askedBy, wish, state, command }: Answered): Request {
  const rippled = command === null ? null : ripple(plan, command, today);
  const moves = rippled?.ok === true ? rippled.value : null;
  return {
    askedOn: today,
    askedBy: askedBy.trim(),
    wish: wish.trim(),
    state,
    agreed: moves === null ? '' : agreedText({ ripple: moves }, plan),
    moved: moves === null ? [] : movedForRecord(moves),
    decidedOn: state === 'open' ? null : today,
  };
}

type Stores = { readonly planStore: PlanStore; readonly viewStore: ViewStore };

/** Keeps the answer, and makes the slice with it where there is one: one step to undo. */
export function answerWish(
  { planStore, viewStore }: Stores,
  knownId: RequestId | null,
  record: Request,
  command: Command | null,
): void {
  const { askedBy, wish, state, decidedOn, agreed, moved } = record;
  const answer = { askedBy, wish, state, decidedOn };
  // What was agreed before stays where nothing new was.
  const changes = command === null ? answer : { ...answer, agreed, moved };
  const keep: Command =
    knownId === null
      ? { type: 'request.add', id: newRecordId<RequestId>(), request: record }
      : { type: 'request.edit', id: knownId, changes };
  const done = planStore.execute(command === null ? keep : { type: 'batch', commands: [command, keep] });
  offerUndo(planStore, viewStore, answeredText(record, command !== null), done);
}
