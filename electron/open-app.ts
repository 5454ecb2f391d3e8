import { mkdir } from 'node:fs/promises';
import { storageText } from '../shared/words/storage-text.ts';
import type { Clock } from './core/clock.ts';
import type { Folders } from './core/folders.ts';
import type { Host } from './core/host.ts';
import { type Log, openLog } from './core/log.ts';
import { openPlanner, type Planner } from './core/planner.ts';
import { type Serve, serve } from './core/serve.ts';
import type { SettingsStore } from './core/settings.ts';
import { takeOwnerLock } from './core/store/owner-lock.ts';
import { StorageError, storageErrorFrom } from './core/store/storage-error.ts';

/** What both shells show: everything behind the seam, put together. */
export type OpenedApp = {
  readonly planner: Planner;
  readonly serve: Serve;
  readonly log: Log;
  /** Opens a plan file that was named on the command line or in the file manager, and shows it in the windows. */
  openForPerson(path: string): Promise<StorageError | null>;
  /** Saves everything, then lets another process have the data folder. */
  close(): Promise<void>;
};

export type OpenOptions = {
  readonly folders: Folders;
  /** Called when the data folder exists. */
  readonly openSettings: (dataFolder: string) => SettingsStore;
  readonly host: Host;
  readonly clock: Clock;
};

/** Opens the data folder; where another process has it, everything can be looked at and nothing changed. */
export async function openApp({ folders, openSettings, host, clock }: OpenOptions): Promise<OpenedApp> {
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

  async function openForPerson(path: string): Promise<StorageError | null> {
    try {
      const { plan } = await planner.openPath(path);
      // It is the last plan now, which a window that opens later shows; the windows that are open are told.
      planner.announce({ type: 'PlanRequested', planId: plan.id });
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
    openForPerson,
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
