import type { ChangeEntry } from '../../electron/core/store/journal-line.ts';
import { redoStep, UndoStack, undoStep } from '../../electron/core/undo-stack.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command } from '../../shared/plan/commands.ts';
import { diff } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** A plan with its undo stack, as the Node side keeps them, without a disk. */
export class Desk {
  plan: Plan;
  readonly stack = new UndoStack();
  #seq = 0;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  do(...commands: readonly Command[]): this {
    for (const command of commands) {
      const applied = apply(this.plan, command);
      if (!applied.ok) throw new Error(`${command.type} was refused: ${applied.error.code}`);
      if (applied.value !== this.plan) this.#note(applied.value, { does: 'change', of: null, command });
    }
    return this;
  }

  undo(): this {
    const step = this.stack.nextUndo;
    if (step !== null) this.#note(undoStep(this.plan, step), { does: 'undo', of: step.seq, command: step.command });
    return this;
  }

  redo(): this {
    const step = this.stack.nextRedo;
    if (step !== null) this.#note(redoStep(this.plan, step), { does: 'redo', of: step.seq, command: step.command });
    return this;
  }

  steps(): number {
    let count = 0;
    for (; this.stack.nextUndo !== null; count += 1) this.undo();
    return count;
  }

  #note(after: Plan, facts: Pick<ChangeEntry, 'does' | 'of' | 'command'>): void {
    this.#seq += 1;
    const at = new Date(Date.UTC(2026, 10, 24, 9, 0, this.#seq)).toISOString();
    this.stack.record({ seq: this.#seq, at, commandId: null, ...facts, patch: diff(this.plan, after) });
    this.plan = after;
  }
}
