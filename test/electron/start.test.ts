import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TELL = 'console.log(JSON.stringify({ folder: process.cwd(), args: process.argv.slice(2) }));';

/** A clone in which everything is installed and built; both shells only tell how they were started. */
function builtClone() {
  const home = realpathSync(temporaryFolder());
  const root = join(home, 'a clone');
  const runtime = join(home, 'runtime');
  for (const folder of [join(root, 'electron'), join(root, 'out', 'main'), join(root, 'node_modules'), runtime]) {
    mkdirSync(folder, { recursive: true });
  }
  cpSync('electron/start.mjs', join(root, 'electron', 'start.mjs'));
  writeFileSync(
    join(root, 'electron', 'install.mjs'),
    `export const root = ${JSON.stringify(root)};
    export async function installIfStale() {}
    export async function buildIfStale() {}`,
  );
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'out', 'main', 'web.js'), TELL);
  writeFileSync(join(runtime, 'electron'), `#!${process.execPath}\n${TELL}`);
  chmodSync(join(runtime, 'electron'), 0o755);
  const typedIn = join(home, 'My plans');
  mkdirSync(typedIn);
  return {
    root,
    typedIn,
    /** As npm does it: in the folder of the project, with the folder in which it was typed in the environment. */
    start(env: NodeJS.ProcessEnv, ...args: readonly string[]) {
      const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'electron', 'start.mjs'), ...args], {
        cwd: root,
        env: { ...process.env, INIT_CWD: typedIn, CI: '1', ELECTRON_OVERRIDE_DIST_PATH: runtime, ...env },
        encoding: 'utf8',
      });
      const told = stdout.split('\n').find((line) => line.startsWith('{'));
      return told === undefined ? stdout + stderr : JSON.parse(told);
    },
  };
}

describe('npm start with the path of a plan', () => {
  it('means the file in the folder where it was typed, in the browser', () => {
    const { start, typedIn } = builtClone();
    expect(start({}, '--browser', 'Goal.carpaccio', '--data', 'd')).toEqual({
      folder: typedIn,
      args: ['Goal.carpaccio', '--data', 'd'],
    });
  });

  // Windows runs no script by its first line.
  it.runIf(process.platform !== 'win32')(
    'means the file in the folder where it was typed, in a window of its own',
    () => {
      const { start, typedIn, root } = builtClone();
      expect(start({ DISPLAY: ':0' }, 'Goal.carpaccio', '--electron')).toEqual({
        folder: typedIn,
        args: [root, 'Goal.carpaccio'],
      });
    },
  );
});
