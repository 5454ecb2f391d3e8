import type { History, Step } from '../../shared/contract.ts';
import type { Command } from '../../shared/plan/commands.ts';
import { applyPatch, invert, type Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { isRecording } from '../../shared/plan/recording.ts';
import { editedField } from './edited-field.ts';
import { stepOf } from './step.ts';
import type { ChangeEntry } from './store/journal-line.ts';
import { UNDO_STEPS } from './store/journal-reading.ts';

/** Commits of one field that are further apart than this are two things that somebody did. */
const ONE_STEP_MS = 60_000;

/** What one undo takes back: a change, or several commits of one field. */
export type UndoStep = {
  /** The last change of it. */
  readonly seq: number;
  /** An instant as an ISO string: when the last change of it was made. */
  readonly at: string;
  /** `null`: it came from the file. */
  readonly command: Command | null;
  /** Oldest first. */
  readonly patches: readonly Patch[];
};

/**
 * What can be undone and redone. It is rebuilt from the journal, entry by entry, in the same way as it grows, so that it
 * is the same after a restart.
 *
 * Changes are one step when they follow each other directly, edit the same single field of the same record, and are at
 * most a minute apart.
 */
export class UndoStack {
  readonly #undo: UndoStep[] = [];
  #redo: UndoStep[] = [];
  /** The field that the last step edits; `null` when it edits more, and after an undo or redo: then a new step begins. */
  #growing: string | null = null;

  record(entry: ChangeEntry): void {
    // A recorded forecast is a fact: nobody takes it back, and what was typed before and after it is still one step.
    if (entry.does === 'change' && entry.command !== null && isRecording(entry.command)) return;
    if (entry.does === 'change') this.#recordChange(entry);
    else this.#recordStep(entry);
    this.#forgetOldest();
  }

  #recordStep(entry: ChangeEntry): void {
    const [from, to] = entry.does === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    const step = from.pop();
    this.#growing = null;
    // A step from before the part of the journal that was read: what was done to the plan tells what it was.
    const patch = entry.does === 'undo' ? invert(entry.patch) : entry.patch;
    to.push(step ?? { seq: entry.of ?? entry.seq, at: entry.at, command: entry.command, patches: [patch] });
  }

  get nextUndo(): UndoStep | null {
    return this.#undo.at(-1) ?? null;
  }

  get nextRedo(): UndoStep | null {
    return this.#redo.at(-1) ?? null;
  }

  /** What the menu says; titles are those of the plan as it is. */
  historyIn(plan: Plan): History {
    const label = (step: UndoStep | null): Step | null => step && stepOf(step.command, step.patches, plan);
    return { undo: label(this.nextUndo), redo: label(this.nextRedo) };
  }

  #recordChange({ seq, at, command, patch }: ChangeEntry): void {
    this.#redo = [];
    const last = this.#undo.at(-1);
    const field = editedField(command, patch);
    if (last && field !== null && field === this.#growing && isSoonAfter(last.at, at)) {
      this.#undo[this.#undo.length - 1] = { ...last, seq, at, patches: [...last.patches, patch] };
      return;
    }
    this.#undo.push({ seq, at, command, patches: [patch] });
    this.#growing = field;
  }

  #forgetOldest(): void {
    if (this.#undo.length > UNDO_STEPS) this.#undo.splice(0, this.#undo.length - UNDO_STEPS);
  }
}

/** The plan without a step that was the last thing done to it. */
export function undoStep(plan: Plan, { patches }: UndoStep): Plan {
  return keepingForecasts(
    plan,
    patches.reduceRight((before, patch) => applyPatch(before, invert(patch)), plan),
  );
}

export function redoStep(plan: Plan, { patches }: UndoStep): Plan {
  return keepingForecasts(plan, patches.reduce(applyPatch, plan));
}

/** Forecasts stay as they are, also those that came with a step that was taken over from the file. */
function keepingForecasts({ forecasts }: Plan, stepped: Plan): Plan {
  return stepped.forecasts === forecasts ? stepped : { ...stepped, forecasts };
}

function isSoonAfter(earlier: string, later: string): boolean {
  return Math.abs(Date.parse(later) - Date.parse(earlier)) <= ONE_STEP_MS;
}
