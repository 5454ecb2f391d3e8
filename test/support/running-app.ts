import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folders of one test; what an app writes stays in them. */
export type AppFolders = { readonly root: string; readonly data: string; readonly plans: string };

export async function makeAppFolders(): Promise<AppFolders> {
  const root = await mkdtemp(join(tmpdir(), 'carpaccio-e2e-'));
  return { root, data: join(root, 'data'), plans: join(root, 'plans') };
}

export async function removeAppFolders(folders: AppFolders): Promise<void> {
  await rm(folders.root, { recursive: true, force: true });
}

/** The plan files in the plans folder, by name. */
export async function planFilesIn(folders: AppFolders): Promise<string[]> {
  const names = await readdir(folders.plans).catch(() => []);
  return names.filter((name) => name.endsWith('.carpaccio')).sort();
}

const START_LIMIT_MS = 20_000;

/** The browser shell as a process of its own, so that it can be killed like one. */
export type RunningApp = {
  /** The address with the token, good for one browser. */
  readonly address: string;
  /** Ends it as a power cut would: at once, with nothing said to it. */
  readonly kill: () => Promise<void>;
  /** Ends it as a person would. */
  readonly stop: () => Promise<void>;
};

/** Starts the built app; rejects with all that it said when it does not get as far as its address. */
export function startRunningApp(
  folders: AppFolders,
  options: { readonly today: string; readonly args?: readonly string[] },
): Promise<RunningApp> {
  const web = resolve('out/main/web.js');
  const args = ['--data', folders.data, '--plans', folders.plans, '--today', options.today, ...(options.args ?? [])];
  const child = spawn(process.execPath, [web, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((fulfil, reject) => {
    let output = '';
    function fail(why: string): void {
      clearTimeout(watch);
      child.kill('SIGKILL');
      reject(new Error(`The app ${why}. It said:\n${output}`));
    }
    function read(chunk: Buffer): void {
      output += chunk.toString();
      const address = /(http:\/\/127\.0\.0\.1:\d+\/\S*)/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(watch);
      fulfil({ address, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') });
    }
    const watch = setTimeout(() => fail('did not print its address'), START_LIMIT_MS);
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((fulfil) => {
    child.once('exit', () => fulfil());
    child.kill(signal);
  });
}
