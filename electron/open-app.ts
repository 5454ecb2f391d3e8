import { mkdir } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Settings } from '../shared/contract.ts';
import type { PlanId } from '../shared/plan/plan.ts';
import { storageText } from '../shared/words/storage-text.ts';
import type { Clock } from './core/clock.ts';
import type { Folders } from './core/folders.ts';
import type { Host } from './core/host.ts';
import { type Log, openLog } from './core/log.ts';
import { openPlanner, type Planner } from './core/planner.ts';
import { type Serve, serve } from './core/serve.ts';
import { readSettings, type SettingsStore } from './core/settings.ts';
import { takeOwnerLock } from './core/store/owner-lock.ts';
import { PLAN_FILE_ENDING } from './core/store/plan-file.ts';
import { StorageError, storageErrorFrom } from './core/store/storage-error.ts';

/** What both shells show: everything behind the seam, put together. */
export type OpenedApp = {
  readonly planner: Planner;
  readonly serve: Serve;
  readonly log: Log;
  /** The theme that is chosen now, for the first moment of a page. */
  themeNow(): Settings['theme'];
  readonly settings: SettingsStore;
  /** Opens a plan file that was named on the command line or in the file manager, and shows it. */
  openForPerson(path: string, show?: ShowPlan): Promise<StorageError | null>;
  /** Asks the process that owns the data folder to open a plan file; false when it did not answer, or is this one. */
  handOver(path: string): Promise<boolean>;
  /** Saves everything, then lets another process have the data folder. */
  close(): Promise<void>;
};

/** Shows a plan that the person has asked for, in a window that is up to the shell. */
export type ShowPlan = (planId: PlanId) => void;

export type OpenOptions = {
  readonly folders: Folders;
  /** Called when the data folder exists. */
  readonly openSettings: (dataFolder: string) => SettingsStore;
  readonly host: Host;
  readonly clock: Clock;
  /** Without it all pages are told, for a browser has one. */
  readonly showPlan?: ShowPlan;
};

/** Opens the data folder; where another process has it, everything can be looked at and nothing changed. */
export async function openApp({ folders, openSettings, host, clock, showPlan }: OpenOptions): Promise<OpenedApp> {
  await mkdir(folders.data, { recursive: true }).catch((error: unknown) => {
    throw storageErrorFrom(error, folders.data);
  });
  const log = openLog(folders.log, clock);
  process.on('uncaughtExceptionMonitor', (error) => log.failure('crashed', error));
  // Another process may ask before the planner is there.
  const early: string[] = [];
  let open = (path: string): void => void early.push(path);
  const lock = await takeOwnerLock({
    dataFolder: folders.data,
    onOpenRequest: (path) => {
      if (path !== null) open(path);
    },
  });
  const settings = openSettings(folders.data);
  const planner = await openPlanner({ folders, settings, log, clock, ownsDataFolder: lock.isOwner });
  log.info('started', { shell: host.shell, version: host.version, isReadOnly: planner.isReadOnly });

  function announce(planId: PlanId): void {
    planner.announce({ type: 'PlanRequested', planId });
  }

  async function openForPerson(path: string, show: ShowPlan = showPlan ?? announce): Promise<StorageError | null> {
    try {
      // Whether it is there, a file, and not too large, the planner looks at.
      if (extname(path).toLowerCase() !== PLAN_FILE_ENDING) throw new StorageError('not-a-plan', path);
      const { plan } = await planner.openPath(path);
      show(plan.id);
      return null;
    } catch (error) {
      log.failure('open-for-person', error);
      return storageErrorFrom(error, path);
    }
  }
  open = (path) => void openForPerson(path);
  for (const path of early) open(path);

  return {
    planner,
    serve: serve(planner, host, settings, log),
    log,
    settings,
    themeNow: () => readSettings(settings).theme,
    openForPerson,
    handOver: async (path) => !lock.isOwner && (await lock.askToOpen(path)),
    async close() {
      await planner.close();
      if (lock.isOwner) await lock.release();
      log.info('ended');
    },
  };
}

/** What went wrong, for the person who wanted to start the app or to open a file. */
export function problemText(error: unknown): string {
  if (error instanceof StorageError) return storageText(error.code, error.where);
  return error instanceof Error ? error.message : String(error);
}
