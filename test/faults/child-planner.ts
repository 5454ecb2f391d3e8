import { writeSync } from 'node:fs';
import { systemClock } from '../../electron/core/clock.ts';
import { type Folders, resolveFolders } from '../../electron/core/folders.ts';
import { openLog } from '../../electron/core/log.ts';
import { openPlanner, type Planner } from '../../electron/core/planner.ts';

/** The planner of a process that is made to be killed, over the folders its command line names. */
export async function openChildPlanner(): Promise<{ readonly planner: Planner; readonly folders: Folders }> {
  const folders = resolveFolders({
    argv: process.argv.slice(2),
    env: process.env,
    platform: process.platform,
    home: process.env.HOME ?? '',
    documents: null,
    workingFolder: process.cwd(),
  });
  const clock = systemClock();
  let settings: unknown = {};
  const planner = await openPlanner({
    folders,
    settings: {
      get: () => settings,
      set: (value) => {
        settings = value;
      },
    },
    log: openLog(folders.log, clock),
    clock,
    ownsDataFolder: true,
  });
  return { planner, folders };
}

/** One line to the test that watches; it is written at once, so nothing that was said is lost with the process. */
export function say(words: object): void {
  writeSync(1, `${JSON.stringify(words)}\n`);
}
