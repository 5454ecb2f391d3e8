import type { Confirmation, OpenedPlan, SaveState } from '../../shared/contract.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import type { Plan, PlanId } from '../../shared/plan/plan.ts';
import type { Result } from '../../shared/result.ts';
import type { RecentChanges } from './slice-history.ts';

/** A plan that was opened, for writing or only to be looked at. */
export interface PlanHandle {
  readonly id: PlanId;
  /** Where its file is. */
  readonly path: string;
  /** As windows have been told. */
  readonly plan: Plan;
  /** `null`: nothing is kept in memory of how it came about. */
  readonly history: RecentChanges | null;
  /** What a window gets. Notices are handed out once. */
  opened(): OpenedPlan;
  execute(commandId: string, command: Command): Promise<Result<Confirmation, Rejection>>;
  undo(): Promise<Result<Confirmation, Rejection>>;
  redo(): Promise<Result<Confirmation, Rejection>>;
  snapshot(): Promise<SaveState>;
  retrySaving(): Promise<SaveState>;
  fileText(): { readonly fileName: string; readonly text: string };
  renameFile(): Promise<{ readonly fileName: string }>;
  /** Its file was moved there by somebody else. */
  moveTo(path: string): Promise<void>;
  /** Saves what can be saved and lets go of all files. Never throws. */
  close(): Promise<void>;
}
