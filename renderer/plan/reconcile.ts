import type { Confirmation, History, OpenedPlan } from '../../shared/contract.ts';
import { knownApply } from '../../shared/plan/apply/known-apply.ts';
import type { Rejection } from '../../shared/plan/commands.ts';
import { sameJson } from '../../shared/plan/json.ts';
import { applyPatch, diff, isEmptyPatch, type Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { PendingCommand } from './plan-state.ts';

/** One plan seen from this window: what is confirmed, and what is shown before it is. */
export type Reconciled = {
  readonly confirmed: Plan;
  /** The number of the last change in `confirmed`. */
  readonly seq: number;
  readonly history: History;
  readonly pending: readonly PendingCommand[];
  /** Confirmations that came before the one they follow, by number. */
  readonly early: ReadonlyMap<number, Arrived>;
  /** `confirmed` with the pending commands applied. */
  readonly plan: Plan;
};

type Arrived = { readonly commandId: string | null; readonly confirmation: Confirmation };

export function reconciledFrom({ plan, seq, history }: OpenedPlan): Reconciled {
  return { confirmed: plan, seq, history, pending: [], early: new Map(), plan };
}

/** Shows a command before it is confirmed, or says why it cannot be. */
export function withCommand(from: Reconciled, pending: PendingCommand): Result<Reconciled, Rejection> {
  const applied = knownApply(from.plan, pending.command);
  if (!applied.ok) return err(applied.error);
  return ok({ ...from, pending: [...from.pending, pending], plan: applied.value });
}

/** Drops a guess: the Node side refused it. */
export function withoutCommand(from: Reconciled, commandId: string): Reconciled {
  const pending = from.pending.filter(({ id }) => id !== commandId);
  return pending.length === from.pending.length ? from : shownAgain({ ...from, pending });
}

/**
 * Takes in a confirmation, as an answer or as an event, in any order and any number of times. `isHeld`: it only waits
 * with the early ones, because the whole plan is being loaded and the answer may be older or newer.
 */
export function withConfirmation(from: Reconciled, arrived: Arrived, isHeld = false): Reconciled {
  const { seq, patch } = arrived.confirmation;
  // A command that changed nothing carries the number of the last change, which may not have come here yet.
  if ((seq <= from.seq && !isHeld) || isEmptyPatch(patch)) return doneWith(from, arrived.commandId);
  const waiting = { ...from, early: new Map(from.early).set(seq, arrived) };
  return isHeld ? waiting : inTurn(waiting);
}

/** The whole plan, loaded again. Confirmations that had to wait, and what is still pending, go on top of it. */
export function withReloaded(from: Reconciled, { plan, seq, history }: OpenedPlan): Reconciled {
  const known = [...from.early.values()].filter(({ confirmation }) => confirmation.seq <= seq);
  const done = new Set(known.map(({ commandId }) => commandId));
  return inTurn({
    ...from,
    confirmed: plan,
    seq,
    history,
    pending: from.pending.filter(({ id }) => !done.has(id)),
    early: new Map([...from.early].filter(([number]) => number > seq)),
  });
}

/** Loading the plan again failed: what was held for it goes on in turn. */
export function withHeldReleased(from: Reconciled): Reconciled {
  return from.early.size === 0 ? from : inTurn(from);
}

/** True while a confirmation waits for one that has not come. */
export function hasGap(from: Reconciled): boolean {
  return from.early.size > 0;
}

function inTurn(from: Reconciled): Reconciled {
  let { confirmed, seq, history, pending } = from;
  const early = new Map(from.early);
  for (let next = early.get(seq + 1); next !== undefined; next = early.get(seq + 1)) {
    const { commandId, confirmation } = next;
    seq = confirmation.seq;
    early.delete(seq);
    const own = pending.find(({ id }) => id === commandId);
    confirmed = asGuessed(confirmed, own, confirmation.patch) ?? applyPatch(confirmed, confirmation.patch);
    history = confirmation.history;
    pending = pending.filter(({ id }) => id !== commandId);
  }
  return shownAgain({ ...from, confirmed, seq, history, pending, early });
}

/** What was shown before, where it comes out as guessed: the same object, so that nothing is worked out or drawn again. */
function asGuessed(confirmed: Plan, own: PendingCommand | undefined, patch: Patch): Plan | null {
  const guess = own === undefined ? null : knownApply(confirmed, own.command);
  return guess?.ok && sameJson(diff(confirmed, guess.value), patch) ? guess.value : null;
}

function doneWith(from: Reconciled, commandId: string | null): Reconciled {
  return commandId === null ? from : withoutCommand(from, commandId);
}

function shownAgain(from: Reconciled): Reconciled {
  // A guess that no longer fits what others did is left out; the Node side will refuse it in its turn.
  const plan = from.pending.reduce((shown, { command }) => {
    const applied = knownApply(shown, command);
    return applied.ok ? applied.value : shown;
  }, from.confirmed);
  return { ...from, plan };
}
