import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The Electron that the end-to-end tests drive. `CARPACCIO_ELECTRON` names a packaged app, built with the fuse
 * `nodeCliInspect` on; otherwise it is the runtime that Electron's package has fetched, with the app that is in `out/`.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} root the project's folder
 * @returns {{ executablePath: string, args: string[] } | null} `null`: there is none
 */
export function findElectron(env = process.env, root = process.cwd()) {
  if (env.CARPACCIO_ELECTRON) return existing(resolve(root, env.CARPACCIO_ELECTRON), []);
  const folder = join(root, 'node_modules', 'electron');
  const mark = join(folder, 'path.txt');
  const name = existsSync(mark)
    ? readFileSync(mark, 'utf8')
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';
  return existing(join(env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), name), [root]);
}

function existing(executablePath, args) {
  return existsSync(executablePath) ? { executablePath, args } : null;
}
