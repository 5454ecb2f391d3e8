import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../electron/core/clock.ts';
import { resolveFolders } from '../../electron/core/folders.ts';
import type { Host } from '../../electron/core/host.ts';
import { openPlanner, type Planner } from '../../electron/core/planner.ts';
import { type Serve, serve } from '../../electron/core/serve.ts';
import { asDay } from '../../shared/calendar/day.ts';
import { silentLog, type Wire, type WireKind } from './transports.ts';

export const TODAY = asDay('2026-11-24');

/** The real Node side in folders of its own, behind one of the three wires. */
export type ContractApp = {
  readonly wire: Wire;
  readonly planner: Planner;
  readonly serve: Serve;
  readonly folder: string;
  readonly plansFolder: string;
  /** What the person chooses in the shell's next dialogs; `null`: cancels. */
  readonly choices: { open: string | null; save: string | null; suggested: string | null };
  /** What the shell's own means were asked to do. */
  readonly asked: { readonly shownPaths: string[]; windows: number; hasFileManager: boolean; hasWindows: boolean };
  close(): Promise<void>;
};

export async function openContractApp(kind: WireKind, isOwner = true): Promise<ContractApp> {
  const folder = await mkdtemp(join(tmpdir(), 'carpaccio-contract-'));
  const plansFolder = join(folder, 'plans');
  await mkdir(join(folder, 'data'));
  await mkdir(plansFolder);
  const choices: ContractApp['choices'] = { open: null, save: null, suggested: null };
  const asked: ContractApp['asked'] = { shownPaths: [], windows: 0, hasFileManager: true, hasWindows: true };
  const host: Host = {
    shell: 'desktop',
    version: '0.1.0',
    hasFileDialogs: true,
    pickPlanFile: async () => choices.open,
    pickSavePath: async (suggestedName) => {
      choices.suggested = suggestedName;
      return choices.save;
    },
    async showInFolder(path) {
      if (!asked.hasFileManager) throw new Error('There is no file manager.');
      asked.shownPaths.push(path);
    },
    openWindow() {
      if (asked.hasWindows) asked.windows += 1;
      return asked.hasWindows;
    },
    documentsFolder: () => folder,
  };
  let kept: unknown = {};
  const settings = {
    get: () => kept,
    set: (value: unknown) => {
      kept = value;
    },
  };
  const planner = await openPlanner({
    folders: resolveFolders({
      argv: ['--data', join(folder, 'data'), '--plans', plansFolder],
      env: {},
      platform: process.platform,
      home: folder,
      documents: folder,
      workingFolder: folder,
    }),
    settings,
    log: silentLog,
    clock: systemClock(TODAY),
    ownsDataFolder: isOwner,
  });
  const served = serve(planner, host, settings, silentLog);
  const wire = await kind.lay({ serve: served, subscribe: planner.subscribe });
  return {
    wire,
    planner,
    serve: served,
    folder,
    plansFolder,
    choices,
    asked,
    async close() {
      await wire.close();
      await planner.close();
      await rm(folder, { recursive: true });
    },
  };
}
