import { posix, win32 } from 'node:path';
import type { PlanId } from '../../shared/plan/plan.ts';

/** What decides where things are. Everything is handed in, so that the answer is the same for the same input. */
export type Surroundings = {
  /** The arguments after the script's name. Known here: `--data DIR`, `--plans DIR`, also as `--data=DIR`. */
  readonly argv: readonly string[];
  readonly env: { readonly [name: string]: string | undefined };
  readonly platform: NodeJS.Platform;
  /** The home folder. */
  readonly home: string;
  /** The folder for documents as the shell knows it (Electron, `xdg-user-dir`); `null`: `~/Documents`. */
  readonly documents: string | null;
  /** For relative paths in the arguments. */
  readonly workingFolder: string;
};

/** Where everything is kept. Only `plans` and plan files opened by hand are outside `data`. */
export type Folders = {
  readonly data: string;
  /** Electron's own files. */
  readonly chromium: string;
  readonly log: string;
  /** Where new plans are put when the settings name no folder. */
  readonly plans: string;
  /** True: `plans` was given with `--plans`; it wins over the setting and is not written down. */
  readonly isPlansFolderGiven: boolean;
  /** One folder a plan, for journal and backups. */
  readonly histories: string;
};

/** Where everything is. Nothing is created and nothing is read. */
export function resolveFolders(surroundings: Surroundings): Folders {
  const { join, resolve } = pathsOf(surroundings.platform);
  const { argv, env, home, documents, workingFolder } = surroundings;
  const absolute = (path: string): string => resolve(workingFolder, path);
  const data = absolute(argument(argv, '--data') ?? (env.CARPACCIO_DATA || platformDataFolder(surroundings)));
  const given = argument(argv, '--plans');
  return {
    data,
    chromium: join(data, 'chromium'),
    log: join(data, 'log'),
    plans: given === null ? join(documents ?? join(home, 'Documents'), 'Carpaccio') : absolute(given),
    isPlansFolderGiven: given !== null,
    histories: join(data, 'plans'),
  };
}

/** Journal, backups and damaged files of one plan. */
export function historyFolderOf(folders: Folders, planId: PlanId): string {
  return pathsOf(process.platform).join(folders.histories, planId);
}

function platformDataFolder({ env, platform, home }: Surroundings): string {
  const { join } = pathsOf(platform);
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Carpaccio');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Carpaccio');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Carpaccio');
}

function pathsOf(platform: NodeJS.Platform): typeof posix {
  return platform === 'win32' ? win32 : posix;
}

/** The last one given wins; one without a value counts as not given. */
function argument(argv: readonly string[], name: string): string | null {
  const values = argv.flatMap((word, place) => {
    if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)];
    const next = argv[place + 1];
    return word === name && next !== undefined && !next.startsWith('--') ? [next] : [];
  });
  return values.at(-1) || null;
}
