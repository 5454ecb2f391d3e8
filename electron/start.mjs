// `npm start` on a bare clone: installs and builds what is stale, fetches Electron's runtime, and where that is not
// to be had (or there is no display) starts the same app in the browser.
import { fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale, installIfStale, root } from './install.mjs';

const OWN_OPTIONS = ['--electron', '--browser', '--no-open'];
const SILENCE_LIMIT_MS = 20_000;
const UNPACKING_LIMIT_MS = 180_000;
const DAY_MS = 24 * 60 * 60 * 1000;
const FAILURE_MARK = join(root, 'node_modules', '.cache', 'carpaccio', 'electron-failed.json');

const options = process.argv.slice(2);
const args = options.filter((option) => !OWN_OPTIONS.includes(option));

try {
  await installIfStale();
  await buildIfStale();
  // npm runs this in the project's folder; a plan's path was typed in another one.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  const reason = options.includes('--browser') ? 'as asked with --browser' : await whyNotElectron();
  if (reason !== null) await startInBrowser(reason);
} catch (error) {
  console.error(`\nCarpaccio could not start: ${error.message}`);
  process.exitCode = 1;
}

/** Starts Electron and returns `null` when it has ended, or says in one line why it cannot be used. */
async function whyNotElectron() {
  if (!hasDisplay()) return 'there is no display for a window';
  if (findRuntime() === null) {
    const failure = options.includes('--electron') ? null : rememberedFailure();
    if (failure !== null) return `${failure}; tried less than a day ago, npm start -- --electron tries again`;
    const problem = await fetchRuntime();
    if (problem !== null) {
      remember(problem);
      return `${problem}; npm start -- --electron tries again`;
    }
  }
  rmSync(FAILURE_MARK, { force: true });
  return startElectron(findRuntime());
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The path of the runtime, found as Electron's own package finds it, which must not be loaded for that. */
function findRuntime() {
  const folder = join(root, 'node_modules', 'electron');
  const mark = join(folder, 'path.txt');
  const name = existsSync(mark) ? readFileSync(mark, 'utf8') : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return join(override, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
  const path = name === null ? null : join(folder, 'dist', name);
  return path !== null && existsSync(path) ? path : null;
}

/** Fetches the runtime with visible progress; returns what went wrong, or `null`. */
function fetchRuntime() {
  console.log('Fetching the Electron runtime (once, about 120 MB) …');
  return new Promise((resolve) => {
    const child = fork(join(root, 'electron', 'fetch-runtime.mjs'), {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
    });
    let isSilent = false;
    let errors = '';
    let shown = Date.now();
    let watch = setTimeout(giveUp, SILENCE_LIMIT_MS);
    function giveUp() {
      isSilent = true;
      child.kill('SIGKILL');
    }
    child.stderr.on('data', (text) => {
      errors += text;
    });
    child.on('message', ({ received, total, isComplete }) => {
      clearTimeout(watch);
      watch = setTimeout(giveUp, isComplete ? UNPACKING_LIMIT_MS : SILENCE_LIMIT_MS);
      if (!isComplete && Date.now() - shown < 1_000) return;
      shown = Date.now();
      console.log(
        `  ${megabytes(received)}${total > 0 ? ` of ${megabytes(total)}` : ''} MB${isComplete ? ', unpacking' : ''}`,
      );
    });
    child.on('exit', (code) => {
      clearTimeout(watch);
      if (code === 0 && findRuntime() !== null) resolve(null);
      else if (isSilent) resolve(`Electron's release host sent nothing for ${SILENCE_LIMIT_MS / 1000} s`);
      else resolve(`Electron's runtime could not be fetched (${causeIn(errors)})`);
    });
  });
}

function megabytes(bytes) {
  return Math.round(bytes / 1024 / 1024);
}

function causeIn(errors) {
  return /\bE[A-Z_]{4,}|Response code \d+|checksum[^\n]{0,60}/.exec(errors)?.[0] ?? 'no network?';
}

function rememberedFailure() {
  try {
    const { at, problem } = JSON.parse(readFileSync(FAILURE_MARK, 'utf8'));
    return Date.now() - at < DAY_MS ? problem : null;
  } catch {
    return null;
  }
}

function remember(problem) {
  mkdirSync(dirname(FAILURE_MARK), { recursive: true });
  writeFileSync(FAILURE_MARK, JSON.stringify({ at: Date.now(), problem }));
}

/** Resolves when Electron has ended: with `null`, or with a reason when it never got as far as a window. */
function startElectron(runtime) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(runtime, [root, ...args], { stdio: 'inherit' });
    child.on('error', (error) => resolve(`Electron does not start (${error.code})`));
    child.on('exit', (code) => {
      if (code !== 0 && Date.now() - started < 10_000) return resolve(`Electron ended at once with exit code ${code}`);
      process.exitCode = code ?? 1;
      resolve(null);
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  });
}

async function startInBrowser(reason) {
  console.log(`Starting in the browser: ${reason}.`);
  const web = join(root, 'out', 'main', 'web.js');
  const mayOpen = hasDisplay() && !options.includes('--no-open') && !process.env.CI;
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM');
  process.argv = [process.execPath, web, ...args, ...(mayOpen ? ['--open'] : [])];
  await import(pathToFileURL(web).href);
}
