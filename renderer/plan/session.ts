import { assertNever } from '../../shared/assert.ts';
import type { Answer, Confirmation, ContractError, OpenedPlan, SaveState, Transport } from '../../shared/contract.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { newCommandId } from './new-id.ts';
import type { OpenedState, Report } from './plan-state.ts';
import {
  hasGap,
  reconciledFrom,
  withCommand,
  withConfirmation,
  withHeldReleased,
  withoutCommand,
  withReloaded,
} from './reconcile.ts';
import { createSendQueue } from './send-queue.ts';

/** How long a confirmation waits for the one before it, until the plan is loaded again. */
const GAP_PATIENCE_MS = 300;
const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 5000;

type Task = { readonly settle: (rejection: Rejection | null) => void } & (
  | { readonly kind: 'execute'; readonly commandId: string; readonly command: Command; readonly isQuiet: boolean }
  | { readonly kind: 'undo' | 'redo' }
  /** Does nothing; its turn comes when everything before it has gone through. */
  | { readonly kind: 'mark' }
);

type SessionOptions = {
  readonly transport: Transport;
  readonly opened: OpenedPlan;
  /** Told after each change of `state()`. */
  readonly onChange: () => void;
  readonly onReport: (report: Report) => void;
  readonly onReach: (isReachable: boolean) => void;
};

/** One open plan: shows commands in the same tick, sends them one after another, and takes in what is confirmed. */
export interface PlanSession {
  readonly planId: PlanId;
  state(): OpenedState;
  execute(command: Command, isQuiet: boolean): Promise<Rejection | null>;
  step(kind: 'undo' | 'redo'): Promise<Rejection | null>;
  takeConfirmation(commandId: string | null, confirmation: Confirmation): void;
  takeSaveState(save: SaveState): void;
  takeFileName(fileName: string): void;
  /** Loads the plan again, then sends what is still pending. */
  recover(): Promise<void>;
  /** Resolves when what is pending now has gone through, or cannot for the time being. */
  settled(): Promise<void>;
  isIdle(): boolean;
  /** Sends everything that waits, without waiting for answers. */
  sendRest(): void;
  stop(): void;
}

export function createPlanSession({ transport, opened, onChange, onReport, onReach }: SessionOptions): PlanSession {
  const planId = opened.plan.id;
  let reconciled = reconciledFrom(opened);
  let { save, readOnly, fileName } = opened;
  /** Why sending has stopped; `null` while it goes on. */
  let stall: ContractError | null = null;
  let retryMs = FIRST_RETRY_MS;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let gapTimer: ReturnType<typeof setTimeout> | undefined;
  let loading: Promise<boolean> | null = null;
  let isStopped = false;
  const resent = new WeakSet<Task>();
  const waiters = new Set<() => void>();
  const queue = createSendQueue(perform);
  let shown = currentState();

  function currentState(): OpenedState {
    const { confirmed, seq, history, pending, plan } = reconciled;
    const isStuck = stall !== null && !isUnreachable(stall) && pending.length > 0;
    const shownSave: SaveState = isStuck ? notSaved(stall, pending.length) : save;
    return { planId, confirmed, seq, history, pending, plan, save: shownSave, readOnly, fileName };
  }

  function changed(): void {
    shown = currentState();
    onChange();
  }

  function request(task: Exclude<Task, { readonly kind: 'mark' }>): Promise<Answer<Confirmation>> {
    if (task.kind !== 'execute') return transport.request(`plan.${task.kind}`, { planId });
    return transport.request('plan.execute', { planId, commandId: task.commandId, command: task.command });
  }

  async function perform(task: Task): Promise<'done' | 'again'> {
    if (task.kind === 'mark') {
      task.settle(null);
      return 'done';
    }
    const answer = await request(task);
    if (isStopped) return 'again';
    const commandId = task.kind === 'execute' ? task.commandId : null;
    if (answer.ok) {
      onReach(true);
      takeConfirmation(commandId, answer.value);
      task.settle(null);
      return 'done';
    }
    const { error } = answer;
    switch (error.kind) {
      case 'rejected': {
        // Sent a second time, it may be refused because the first one was done and only its answer was lost.
        const isTold = !(task.kind === 'execute' && (task.isQuiet || resent.has(task)));
        if (isTold) onReport({ kind: 'rejected', rejection: error.rejection, plan: reconciled.plan });
        drop(commandId);
        task.settle(error.rejection);
        return 'done';
      }
      case 'storage':
        wait(error);
        if (task.kind === 'execute') {
          resent.add(task);
          return 'again';
        }
        // An undo whose answer was lost may have been done; a second one would take back too much.
        onReport({ kind: 'failed', error });
        task.settle(null);
        return 'done';
      case 'invalid':
      case 'internal':
        onReport({ kind: 'failed', error });
        drop(commandId);
        task.settle(null);
        void load();
        return 'done';
      default:
        return assertNever(error);
    }
  }

  function drop(commandId: string | null): void {
    if (commandId === null) return;
    reconciled = withoutCommand(reconciled, commandId);
    changed();
  }

  function takeConfirmation(commandId: string | null, confirmation: Confirmation): void {
    reconciled = withConfirmation(reconciled, { commandId, confirmation }, loading !== null);
    changed();
    watchGap();
  }

  function watchGap(): void {
    clearTimeout(gapTimer);
    if (loading === null && hasGap(reconciled) && !isStopped) gapTimer = setTimeout(() => void load(), GAP_PATIENCE_MS);
  }

  function wait(error: ContractError): void {
    stall = error;
    onReach(!isUnreachable(error));
    changed();
    for (const goOn of waiters) goOn();
    waiters.clear();
    clearTimeout(retryTimer);
    if (isStopped) return;
    retryTimer = setTimeout(() => void recover(), retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  }

  /** Loads the plan once at a time; what is confirmed meanwhile waits for the answer. */
  function load(): Promise<boolean> {
    loading ??= loadOnce().finally(() => {
      loading = null;
      reconciled = withHeldReleased(reconciled);
      changed();
      watchGap();
    });
    return loading;
  }

  async function loadOnce(): Promise<boolean> {
    const answer = await transport.request('plans.open', { planId });
    if (isStopped) return false;
    if (!answer.ok) {
      wait(answer.error);
      return false;
    }
    onReach(true);
    if (answer.value.plan.id !== planId) {
      // Another plan has taken the place of its file; nothing of this one may be mixed into it.
      wait({ kind: 'storage', code: 'changed-outside', where: fileName, canRetry: true });
      return false;
    }
    reconciled = withReloaded(reconciled, answer.value);
    ({ save, readOnly, fileName } = answer.value);
    return true;
  }

  async function recover(): Promise<void> {
    clearTimeout(retryTimer);
    // A load that is on its way was asked for before something was missed, and may not know of it.
    if (loading !== null) await loading;
    if (!(await load())) return;
    stall = null;
    retryMs = FIRST_RETRY_MS;
    changed();
    queue.resume();
  }

  function refused(rejection: Rejection, isQuiet: boolean): Promise<Rejection> {
    if (!isQuiet) onReport({ kind: 'rejected', rejection, plan: reconciled.plan });
    return Promise.resolve(rejection);
  }

  return {
    planId,
    state: () => shown,
    takeConfirmation,
    recover,
    execute(command, isQuiet) {
      if (readOnly !== null) return refused({ code: 'read-only' }, isQuiet);
      const commandId = newCommandId();
      const guess = withCommand(reconciled, { id: commandId, command });
      if (!guess.ok) return refused(guess.error, isQuiet);
      // What is so already needs no confirmation.
      if (guess.value.plan === reconciled.plan) return Promise.resolve(null);
      reconciled = guess.value;
      changed();
      return new Promise((settle) => queue.add({ kind: 'execute', commandId, command, isQuiet, settle }));
    },
    step(kind) {
      if (readOnly !== null) return refused({ code: 'read-only' }, false);
      return new Promise((settle) => queue.add({ kind, settle }));
    },
    settled() {
      if (stall !== null || queue.isEmpty()) return Promise.resolve();
      return new Promise((resolve) => {
        waiters.add(resolve);
        queue.add({ kind: 'mark', settle: () => resolve() });
      });
    },
    takeSaveState(next) {
      save = next;
      changed();
    },
    takeFileName(next) {
      fileName = next;
      changed();
    },
    isIdle: () => queue.isEmpty() && loading === null,
    sendRest() {
      for (const task of queue.waiting()) if (task.kind !== 'mark') void request(task);
    },
    stop() {
      isStopped = true;
      clearTimeout(retryTimer);
      clearTimeout(gapTimer);
    },
  };
}

function isUnreachable(error: ContractError): boolean {
  return error.kind === 'storage' && error.code === 'unreachable';
}

function notSaved(error: ContractError | null, unsavedChanges: number): SaveState {
  return error === null ? { state: 'saved' } : { state: 'not-saved', unsavedChanges, error };
}
