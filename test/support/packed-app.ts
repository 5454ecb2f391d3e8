import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeStandInElectron } from './stand-in-electron.ts';

/** What electron-builder made of the built app and something that looks like an unpacked Electron. */
export type PackedApp = {
  /** The folder with everything that was made. */
  readonly folder: string;
  remove(): Promise<void>;
};

/** Packs what is in `out/` for a system. `options` are electron-builder's; `env` is added to this process's. */
export async function packApp(
  system: 'linux' | 'windows',
  {
    targets = ['dir'],
    options = [],
    env = {},
  }: {
    readonly targets?: readonly string[];
    readonly options?: readonly string[];
    readonly env?: NodeJS.ProcessEnv;
  } = {},
): Promise<PackedApp> {
  const root = await mkdtemp(join(tmpdir(), 'carpaccio-package-'));
  await makeStandInElectron(join(root, 'electron'), system);
  const folder = join(root, 'dist');
  const builder = join('node_modules', 'electron-builder', 'cli.js');
  await promisify(execFile)(
    process.execPath,
    [
      ...[builder, system === 'windows' ? '--win' : '--linux', ...targets, '--x64', '--publish', 'never'],
      ...[`-c.electronDist=${join(root, 'electron')}`, `-c.directories.output=${folder}`, ...options],
    ],
    { env: { ...process.env, ...env } },
  );
  return { folder, remove: () => rm(root, { recursive: true }) };
}
