import { basename, join } from 'node:path';
import type { Day } from '../../shared/calendar/day.ts';
import type {
  Confirmation,
  ContractEvent,
  OpenedPlan,
  PlanBacklog,
  PlanSummary,
  SaveState,
  SliceHistory,
  TrashedPlan,
} from '../../shared/contract.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import { ok, type Result } from '../../shared/result.ts';
import { sampleFor } from '../../shared/sample/sample.ts';
import type { Clock } from './clock.ts';
import type { CoreContext } from './core-context.ts';
import { DayWatch } from './day-watch.ts';
import { EventList } from './event-list.ts';
import { type Folders, historyFolderOf } from './folders.ts';
import type { Log } from './log.ts';
import { OpenPlans } from './open-plans.ts';
import type { PlanHandle } from './plan-handle.ts';
import { changeSettings, readSettings, type SettingsStore } from './settings.ts';
import { sliceHistory } from './slice-history.ts';
import { type FileSystem, realFileSystem } from './store/file-system.ts';
import { readPlanIndex } from './store/plan-index.ts';
import { StorageError } from './store/storage-error.ts';
import { sweepStrayFiles } from './store/stray-files.ts';
import { Trash } from './trash.ts';

/**
 * All plans behind the seam. What the domain refuses comes back as a `Result`; what the world refuses is thrown as a
 * `StorageError`.
 */
export interface Planner {
  /** True: another process owns the data folder. Everything can be looked at, nothing changed. */
  readonly isReadOnly: boolean;
  /** Where new plans are put. */
  plansFolder(): string;
  today(): Day;
  list(): Promise<readonly PlanSummary[]>;
  create(title: string, commands: readonly Command[]): Promise<Result<OpenedPlan, Rejection>>;
  /** A goal that nobody has begun. It is not opened, and the plan that is shown stays. */
  createIdea(
    title: string,
    painOf: string,
    askedBy: string,
  ): Promise<Result<{ readonly planId: PlanId; readonly fileName: string }, Rejection>>;
  /** What waits without a day and what was thrown out, of every plan that can be read. */
  backlog(): Promise<readonly PlanBacklog[]>;
  open(planId: PlanId): Promise<OpenedPlan>;
  openPath(path: string): Promise<OpenedPlan>;
  upload(fileName: string, text: string): Promise<OpenedPlan>;
  /** The same `commandId` again gets the first confirmation again, and changes nothing. */
  execute(planId: PlanId, commandId: string, command: Command): Promise<Result<Confirmation, Rejection>>;
  undo(planId: PlanId): Promise<Result<Confirmation, Rejection>>;
  redo(planId: PlanId): Promise<Result<Confirmation, Rejection>>;
  snapshot(planId: PlanId): Promise<SaveState>;
  retrySaving(planId: PlanId): Promise<SaveState>;
  fileText(planId: PlanId): Promise<{ readonly fileName: string; readonly text: string }>;
  renameFile(planId: PlanId): Promise<{ readonly fileName: string }>;
  /** A new plan made of the sample, with its days moved so that it is being worked on today. */
  createSample(): Promise<OpenedPlan>;
  duplicate(planId: PlanId): Promise<{ readonly planId: PlanId; readonly fileName: string }>;
  trash(planId: PlanId): Promise<void>;
  trashed(): Promise<readonly TrashedPlan[]>;
  restore(planId: PlanId): Promise<{ readonly fileName: string }>;
  deleteForever(planId: PlanId): Promise<void>;
  /** The path of a plan's file, for the shell alone. */
  pathOf(planId: PlanId): Promise<string>;
  sliceHistory(planId: PlanId, sliceId: SliceId, before: number | null): Promise<SliceHistory>;
  /** The listener is called in the order in which things happened. Returns the function that ends it. */
  subscribe(listener: (event: ContractEvent) => void): () => void;
  /** Tells all listeners something that happened outside the planner, for example `SettingsChanged`. */
  announce(event: ContractEvent): void;
  /** Saves every open plan, then lets go of all files. Never throws; what could not be saved is in the log. */
  close(): Promise<void>;
}

export type PlannerOptions = {
  readonly folders: Folders;
  readonly settings: SettingsStore;
  readonly log: Log;
  readonly clock: Clock;
  /** False: another process owns the data folder, and nothing is written. */
  readonly ownsDataFolder: boolean;
  /** For tests that make the disk fail. */
  readonly files?: FileSystem;
};

/**
 * Opens all that is behind the seam. Reads no plan yet. Throws a `StorageError` when the data folder cannot be read.
 */
export async function openPlanner(options: PlannerOptions): Promise<Planner> {
  const { folders, settings, log, clock, ownsDataFolder, files = realFileSystem } = options;
  const events = new EventList(log);
  const index = await readPlanIndex(files, folders.histories);
  const context: CoreContext = { files, folders, clock, log, index, announce: (event) => events.announce(event) };
  const plansFolder = (): string =>
    folders.isPlansFolderGiven ? folders.plans : (readSettings(settings).plansFolder ?? folders.plans);
  if (ownsDataFolder) await prepareFolders(context, settings, plansFolder());
  const trash = new Trash(context);
  await trash.start(ownsDataFolder);
  const plans = new OpenPlans(context, trash, plansFolder, ownsDataFolder);
  const day = new DayWatch(clock, (today) => events.announce({ type: 'DayChanged', today }));

  async function shown(plan: Promise<PlanHandle>): Promise<OpenedPlan> {
    day.check();
    const opened = (await plan).opened();
    if (ownsDataFolder) changeSettings(settings, { lastPlanId: opened.plan.id });
    return opened;
  }

  async function withPlan<Value>(planId: PlanId, use: (plan: PlanHandle) => Value | Promise<Value>): Promise<Value> {
    day.check();
    const plan = await plans.open(planId);
    // Somebody has put another plan where this one was; what is meant for the one must not be done to the other.
    if (plan.id !== planId) throw new StorageError('changed-outside', plan.path);
    return await use(plan);
  }

  return {
    isReadOnly: !ownsDataFolder,
    plansFolder,
    today: () => clock.today(),
    list: async () => {
      day.check();
      return await plans.list(clock.today());
    },
    create: async (title, commands) => {
      const created = await plans.create(title, commands);
      if (!created.ok) return created;
      events.announce({ type: 'PlansChanged' });
      return ok(await shown(Promise.resolve(created.value)));
    },
    createIdea: async (title, painOf, askedBy) => {
      const created = await plans.create(title, ideaCommands(painOf, askedBy, clock.today()));
      if (!created.ok) return created;
      events.announce({ type: 'PlansChanged' });
      return ok({ planId: created.value.id, fileName: basename(created.value.path) });
    },
    backlog: () => plans.backlog(clock.today()),
    open: (planId) => shown(plans.load(planId)),
    openPath: (path) => shown(plans.openPath(path)),
    upload: async (fileName, text) => {
      const opened = await shown(plans.upload(fileName, text));
      events.announce({ type: 'PlansChanged' });
      return opened;
    },
    execute: (planId, commandId, command) => withPlan(planId, (plan) => plan.execute(commandId, command)),
    undo: (planId) => withPlan(planId, (plan) => plan.undo()),
    redo: (planId) => withPlan(planId, (plan) => plan.redo()),
    snapshot: (planId) => withPlan(planId, (plan) => plan.snapshot()),
    retrySaving: (planId) => withPlan(planId, (plan) => plan.retrySaving()),
    fileText: (planId) => withPlan(planId, (plan) => plan.fileText()),
    renameFile: async (planId) => {
      const renamed = await withPlan(planId, (plan) => plan.renameFile());
      events.announce({ type: 'PlansChanged' });
      return renamed;
    },
    createSample: async () => {
      const opened = await shown(plans.createFrom(sampleFor(clock.today())));
      events.announce({ type: 'PlansChanged' });
      return opened;
    },
    duplicate: async (planId) => {
      const copy = await plans.duplicate(planId);
      events.announce({ type: 'PlansChanged' });
      return { planId: copy.id, fileName: basename(copy.path) };
    },
    trash: async (planId) => {
      const title = await plans.trash(planId);
      if (readSettings(settings).lastPlanId === planId) changeSettings(settings, { lastPlanId: null });
      events.announce({ type: 'PlanTrashed', planId, title });
      events.announce({ type: 'PlansChanged' });
    },
    trashed: () => trash.list(),
    restore: async (planId) => {
      const path = await plans.restore(planId);
      events.announce({ type: 'PlansChanged' });
      return { fileName: basename(path) };
    },
    deleteForever: async (planId) => {
      await plans.deleteForever(planId);
      events.announce({ type: 'PlansChanged' });
    },
    pathOf: (planId) => plans.pathOf(planId),
    sliceHistory: (planId, sliceId, before) =>
      withPlan(planId, ({ history: recent }) =>
        sliceHistory({ files, folder: join(historyFolderOf(folders, planId), 'journal'), recent }, sliceId, before),
      ),
    subscribe: (listener) => events.subscribe(listener),
    announce: (event) => events.announce(event),
    close: async () => {
      day.end();
      await plans.close();
    },
  };
}

/** What makes an idea of an empty plan: it is not begun, and somebody has a pain. */
function ideaCommands(painOf: string, askedBy: string, today: Day): readonly Command[] {
  const asked: readonly Command[] = askedBy === '' ? [] : [{ type: 'plan.ask', by: askedBy, on: today }];
  return [{ type: 'plan.edit', changes: { stage: 'idea' } }, { type: 'goal.edit', changes: { painOf } }, ...asked];
}

/** Makes the folders, writes down where plans are from now on, and sweeps what a killed process left. */
async function prepareFolders(context: CoreContext, settings: SettingsStore, plansFolder: string): Promise<void> {
  const { files, folders, log, clock } = context;
  try {
    await files.makeFolder(folders.histories);
    await files.makeFolder(plansFolder);
    if (!folders.isPlansFolderGiven && readSettings(settings).plansFolder === null) {
      changeSettings(settings, { plansFolder });
    }
    const swept = await sweepStrayFiles(files, plansFolder, clock.now());
    if (swept > 0) log.info('stray-files-swept', { swept });
  } catch (error) {
    // Plans can still be looked at; whoever changes one is told that it is not saved.
    log.failure('folders-not-prepared', error);
  }
}
