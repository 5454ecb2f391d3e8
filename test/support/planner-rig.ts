import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Clock } from '../../electron/core/clock.ts';
import { type Folders, resolveFolders } from '../../electron/core/folders.ts';
import { type Log, openLog } from '../../electron/core/log.ts';
import { openPlanner, type Planner } from '../../electron/core/planner.ts';
import type { SettingsStore } from '../../electron/core/settings.ts';
import type { FileSystem } from '../../electron/core/store/file-system.ts';
import { asDay, type Day } from '../../shared/calendar/day.ts';
import type { Confirmation, ContractEvent, OpenedPlan } from '../../shared/contract.ts';
import type { Command, NewSlice, Rejection } from '../../shared/plan/commands.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import type { Result } from '../../shared/result.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A clock that stands still until it is moved; timers run when their time has come. */
export type HandClock = Clock & {
  day: Day;
  /** Moves time on and runs what is due, in order. */
  pass(milliseconds: number): void;
};

export function handClock(start = '2026-11-24T09:00:00.000Z'): HandClock {
  let nowMs = Date.parse(start);
  const timers = new Set<{ readonly dueMs: number; readonly callback: () => void }>();
  return {
    day: asDay(start.slice(0, 10)),
    now: () => new Date(nowMs),
    today() {
      return this.day;
    },
    after: (delayMs, callback) => {
      const timer = { dueMs: nowMs + delayMs, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass(milliseconds) {
      const untilMs = nowMs + milliseconds;
      for (;;) {
        const [due] = [...timers].filter(({ dueMs }) => dueMs <= untilMs).sort((a, b) => a.dueMs - b.dueMs);
        if (due === undefined) break;
        timers.delete(due);
        nowMs = due.dueMs;
        due.callback();
      }
      nowMs = untilMs;
    },
  };
}

export type Rig = {
  readonly planner: Planner;
  readonly folders: Folders;
  readonly clock: HandClock;
  readonly events: ContractEvent[];
  readonly log: Log;
};

export type RigOptions = {
  readonly root?: string;
  readonly plans?: string;
  readonly clock?: HandClock;
  readonly files?: FileSystem;
  readonly ownsDataFolder?: boolean;
  readonly settings?: SettingsStore;
};

const opened: Planner[] = [];

afterEach(async () => {
  for (const planner of opened.splice(0)) await planner.close();
});

/** A planner on real folders. The same `root` again is the same machine, started anew. */
export async function openRig({
  root = temporaryFolder(),
  plans = join(root, 'plans'),
  clock = handClock(),
  files,
  ownsDataFolder = true,
  settings = settingsInMemory(),
}: RigOptions = {}): Promise<Rig> {
  const folders = resolveFolders({
    argv: ['--data', join(root, 'data'), '--plans', plans],
    env: {},
    platform: process.platform,
    home: root,
    documents: null,
    workingFolder: root,
  });
  mkdirSync(plans, { recursive: true });
  const log = openLog(folders.log, clock);
  const planner = await openPlanner({
    folders,
    settings,
    log,
    clock,
    ownsDataFolder,
    ...(files === undefined ? {} : { files }),
  });
  opened.push(planner);
  const events: ContractEvent[] = [];
  planner.subscribe((event) => events.push(event));
  return { planner, folders, clock, events, log };
}

/** The process is gone without a word: nothing is saved, and nothing of it runs on. */
export function abandon(planner: Planner): void {
  const place = opened.indexOf(planner);
  if (place >= 0) opened.splice(place, 1);
}

export function settingsInMemory(value: unknown = {}): SettingsStore {
  let current = value;
  return {
    get: () => current,
    set: (next) => {
      current = next;
    },
  };
}

export function sliceNamed(id: string, title = `Slice ${id}`): NewSlice {
  return { id: id as SliceId, title };
}

export function adding(...slices: readonly NewSlice[]): Command {
  return { type: 'slice.add', parentId: null, after: null, slices, on: asDay('2026-11-24') };
}

export function titling(id: string, title: string): Command {
  return { type: 'slice.edit', id: id as SliceId, changes: { title } };
}

/** A new plan with slices of these ids. */
export async function createPlan(planner: Planner, title: string, ...ids: readonly string[]): Promise<OpenedPlan> {
  const commands = ids.length === 0 ? [] : [adding(...ids.map((id) => sliceNamed(id)))];
  const created = await planner.create(title, commands);
  if (!created.ok) throw new Error(`The plan was refused: ${created.error.code}`);
  return created.value;
}

let commandCount = 0;

/** Gives a command an id of its own, and expects it to be accepted. */
export async function obey(planner: Planner, planId: PlanId, command: Command): Promise<Confirmation> {
  commandCount += 1;
  return accepted(await planner.execute(planId, `command-${commandCount}`, command));
}

export function accepted(result: Result<Confirmation, Rejection>): Confirmation {
  if (!result.ok) throw new Error(`The command was refused: ${result.error.code}`);
  return result.value;
}

export function titlesOf({ plan }: Pick<OpenedPlan, 'plan'>): readonly string[] {
  return Object.values(plan.slices)
    .map(({ title }) => title)
    .sort();
}
