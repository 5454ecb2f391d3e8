import { basename } from 'node:path';
import type { Confirmation, Notice, OpenedPlan, SaveState } from '../../shared/contract.ts';
import type { Rejection } from '../../shared/plan/commands.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { err, type Result } from '../../shared/result.ts';
import type { PlanHandle } from './plan-handle.ts';
import { type LineageId, newLineageId } from './store/new-id.ts';
import { serialisePlanFile } from './store/plan-file.ts';

type ReadOnlyContents = {
  readonly plan: Plan;
  readonly seq: number;
  readonly path: string;
  readonly lineage: readonly LineageId[];
  readonly reason: NonNullable<OpenedPlan['readOnly']>;
  readonly notices: readonly Notice[];
};

/** A plan that can be looked at. It writes nothing, neither in the data folder nor beside the file. */
export function readOnlyPlan({ plan, seq, path, lineage, reason, notices }: ReadOnlyContents): PlanHandle {
  const fileName = basename(path);
  const refuse = async (): Promise<Result<Confirmation, Rejection>> => err({ code: 'read-only' });
  const saved = async (): Promise<SaveState> => ({ state: 'saved' });
  return {
    id: plan.id,
    path,
    plan,
    history: null,
    opened: () => ({
      plan,
      seq,
      history: { undo: null, redo: null },
      save: { state: 'saved' },
      fileName,
      readOnly: reason,
      notices,
    }),
    execute: refuse,
    undo: refuse,
    redo: refuse,
    snapshot: saved,
    retrySaving: saved,
    fileText: () => ({ fileName, text: planFileText(plan, lineage) }),
    renameFile: async () => ({ fileName }),
    moveTo: async () => undefined,
    close: async () => undefined,
  };
}

/** The text of a plan file as it would be saved now: a version of its own, that goes back to the one it came from. */
export function planFileText(plan: Plan, lineage: readonly LineageId[]): string {
  return Buffer.from(serialisePlanFile(plan, [newLineageId(), ...lineage]).bytes).toString();
}
