// What `npm start` and `npm test` do first on a bare clone: install and build what is stale. Plain JavaScript and
// Node's own modules only, because nothing else is there yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const LOCK_MARK = join(root, 'node_modules', '.carpaccio-lock');
const BUILD_MARK = join(root, 'node_modules', '.cache', 'carpaccio', 'built-from');
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/**
 * Runs `npm ci` when the installed packages are not those of the lock file. No install script of any package runs.
 * Throws when Node is too old, or when packages are missing and cannot be had.
 */
export async function installIfStale() {
  refuseOldNode();
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const wanted = hashOf(lock);
  if (readOr(LOCK_MARK, '') === wanted) return;
  // `npm ci` first throws away what is there, so it is not for somebody without a network who has installed by hand.
  if (!isInstalled(JSON.parse(lock).packages)) {
    await showing('Installing packages (once, about a minute)', () =>
      run(...npm('ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error')),
    ).catch((error) => {
      throw new Error(`the packages could not be installed, which takes a network (${error.message})`);
    });
  }
  writeFileSync(LOCK_MARK, wanted);
}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [major, minor] = /(\d+)\.(\d+)/.exec(engines.node).slice(1).map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new Error(`Node ${major}.${minor} or newer is needed, and this is ${process.versions.node}; see nodejs.org`);
}

/** Whether npm's own list of what it has installed says the same as the lock file; other platforms' packages may lack. */
function isInstalled(wanted) {
  const list = readOr(join(root, 'node_modules', '.package-lock.json'), null);
  if (list === null) return false;
  const installed = JSON.parse(list).packages;
  const isThere = ([path, { version, optional }]) =>
    installed[path] === undefined
      ? optional === true
      : installed[path].version === version && existsSync(join(root, path, 'package.json'));
  return (
    Object.entries(wanted).every((entry) => entry[0] === '' || isThere(entry)) &&
    Object.keys(installed).every((path) => wanted[path] !== undefined)
  );
}

/** Builds the app into `out/` unless it was built from these sources, and nobody has built something else since. */
export async function buildIfStale() {
  const sources = hashOfSources();
  if (readOr(BUILD_MARK, '') === `${sources} ${hashOfOutput()}`) return;
  await showing('Building the app', () =>
    run(process.execPath, [
      join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
      'build',
      '--logLevel=warn',
    ]),
  );
  mkdirSync(dirname(BUILD_MARK), { recursive: true });
  writeFileSync(BUILD_MARK, `${sources} ${hashOfOutput()}`);
}

/** Says what is going on and for how long, every five seconds, whether or not anybody watches on a terminal. */
export async function showing(what, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${what} …`);
  const tick = setInterval(() => console.log(`  … ${seconds()} s`), 5_000);
  try {
    await work();
  } finally {
    clearInterval(tick);
  }
  console.log(`  done in ${seconds()} s`);
}

/** Resolves when the program ends well, and rejects with its exit code otherwise. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${signal ?? `exit code ${code}`}`));
    });
  });
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  // npm names its own script; without it `npm` is a batch file on Windows, which only a shell can start.
  if (cli?.endsWith('.js')) return [process.execPath, [cli, ...args]];
  return ['npm', args, { shell: process.platform === 'win32' }];
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function hashOfOutput() {
  const files = filesIn(join(root, 'out')).map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${path} ${size} ${mtimeMs}`;
  });
  return hashOf(files.join('\n'));
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
