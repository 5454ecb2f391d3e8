import type { Confirmation, History } from '../../shared/contract.ts';
import type { Rejection } from '../../shared/plan/commands.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ChangeEntry } from './store/journal-line.ts';

const REMEMBERED = 1_000;

type Answer = Promise<Result<Confirmation, Rejection>>;

/**
 * The commands that were obeyed, by their ids: a page that did not hear the answer sends its command again, perhaps to
 * a process that was started anew, and must not have it done twice.
 */
export class ConfirmedCommands {
  readonly #answers = new Map<string, Answer>();
  readonly #fromJournal = new Map<string, ChangeEntry>();

  remember(changes: readonly ChangeEntry[]): void {
    for (const change of changes) {
      if (change.commandId !== null) this.#fromJournal.set(change.commandId, change);
    }
  }

  add(commandId: string, answer: Answer): void {
    this.#answers.set(commandId, answer);
    if (this.#answers.size <= REMEMBERED) return;
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined) this.#answers.delete(oldest);
  }

  /** The first answer to that command; `null` when it is new. */
  find(commandId: string, history: History): Answer | null {
    const answer = this.#answers.get(commandId);
    if (answer !== undefined) return answer;
    const change = this.#fromJournal.get(commandId);
    if (change === undefined) return null;
    return Promise.resolve(ok({ seq: change.seq, patch: change.patch, history, durable: true }));
  }
}
