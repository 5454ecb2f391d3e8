import { realFileSystem } from '../../electron/core/store/file-system.ts';
import { runCli } from '../../electron/run-cli.ts';
import type { Day } from '../../shared/calendar/day.ts';

/** Runs a command in a folder, on a machine whose home is that folder too, on a day. */
export async function runCarpaccio(folder: string, today: Day, argv: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await runCli(argv, {
    env: {},
    platform: process.platform,
    home: folder,
    documents: null,
    workingFolder: folder,
    files: realFileSystem,
    version: '1.2.3',
    today: () => today,
    print: (text) => {
      said.out += text;
    },
    printError: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}
