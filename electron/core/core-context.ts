import type { ContractEvent } from '../../shared/contract.ts';
import type { Clock } from './clock.ts';
import type { Folders } from './folders.ts';
import type { Log } from './log.ts';
import type { FileSystem } from './store/file-system.ts';
import type { PlanIndex } from './store/plan-index.ts';

/** What every open plan is given by the planner. */
export type CoreContext = {
  readonly files: FileSystem;
  readonly folders: Folders;
  readonly clock: Clock;
  readonly log: Log;
  readonly index: PlanIndex;
  readonly announce: (event: ContractEvent) => void;
};
