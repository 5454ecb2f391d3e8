import { execFileSync, spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readVersion } from './app-root.ts';
import { systemClock } from './core/clock.ts';
import { resolveFolders } from './core/folders.ts';
import type { Host } from './core/host.ts';
import { handedOverText, handOver } from './hand-over.ts';
import { startHttp } from './http.ts';
import { openApp, problemText } from './open-app.ts';
import { readPageFiles } from './page-files.ts';
import { plainSettings } from './plain-settings.ts';
import { readShellOptions } from './shell-options.ts';
import { showInFolder } from './show-in-folder.ts';

const USAGE = `carpaccio in the browser: node out/main/web.js [PLAN.carpaccio] [options]

  --port N            the port on 127.0.0.1 (any free one)
  --open              show the page in the default browser
  --data DIR          where journal, backups and settings are
  --plans DIR         where new plans are put
  --today YYYY-MM-DD  take this day for today`;

const root = join(import.meta.dirname, '..', '..');

start().catch((error: unknown) => {
  console.error(`Carpaccio could not start: ${problemText(error)}`);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  const options = readShellOptions(argv, process.cwd());
  if (options.isHelp) return console.log(USAGE);
  const documents = documentsFolder();
  const folders = resolveFolders({
    argv,
    env: process.env,
    platform: process.platform,
    home: homedir(),
    documents,
    workingFolder: process.cwd(),
  });
  const files = await readPageFiles(join(root, 'out', 'renderer'), () => app.themeNow());
  const app = await openApp({
    folders,
    openSettings: plainSettings,
    host: browserHost(readVersion(root), documents),
    clock: systemClock(options.today),
  });
  const handedOver = await handOver(app, options.planPaths);
  if (handedOver !== null) {
    for (const problem of handedOver.problems) console.error(problemText(problem));
    for (const name of handedOver.shown) console.log(handedOverText(name));
    await app.close();
    process.exit(handedOver.problems.length > 0 ? 1 : 0);
  }
  const shell = await startHttp({ serve: app.serve, subscribe: app.planner.subscribe, files, port: options.port });
  if (app.planner.isReadOnly) {
    console.log('Another Carpaccio has these plans open: here they can be looked at, and not changed.');
  }
  console.log(`Carpaccio is at ${shell.address}`);
  for (const path of options.planPaths) {
    const problem = await app.openForPerson(path);
    if (problem !== null) console.error(problemText(problem));
  }
  if (options.mayOpenBrowser) openBrowser(shell.address);

  let askedAt: number | null = null;
  async function end(): Promise<void> {
    if (askedAt !== null) {
      // Somebody who asks twice does not want to wait. A repetition at once is the settings' library passing it on.
      if (Date.now() - askedAt > 1_000) process.exit(1);
      return;
    }
    askedAt = Date.now();
    await shell.close();
    await app.close();
    process.exit(0);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
}

/** In the browser the page asks for files with its own means and sends their contents. */
function browserHost(version: string, documents: string | null): Host {
  return {
    shell: 'browser',
    version,
    hasFileDialogs: false,
    pickPlanFile: () => Promise.resolve(null),
    pickSavePath: () => Promise.resolve(null),
    showInFolder,
    openWindow: () => false,
    documentsFolder: () => documents ?? join(homedir(), 'Documents'),
  };
}

/** The person's folder for documents, which is named in their language on Linux; `null` where nobody knows it. */
function documentsFolder(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    const folder = execFileSync('xdg-user-dir', ['DOCUMENTS'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // Without a folder for documents it answers with the home folder, which is no place for plans.
    return folder.trim() === homedir() ? null : folder.trim() || null;
  } catch {
    return null;
  }
}

function openBrowser(address: string): void {
  const [program, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(program ?? '', args, { stdio: 'ignore', detached: true });
  // Without a browser there is still the printed address.
  child.on('error', () => undefined);
  child.unref();
}
