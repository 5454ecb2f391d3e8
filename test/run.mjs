// `npm test` on a bare clone: installs, then every check, with timings. `--check` leaves out what needs a build or a
// browser; names of steps run only those (`npm test -- types unit`). `npm test -- visual --update` records the pictures
// of test/visual/pictures anew. `npm run e2e -- --electron` makes the journeys in Electron. `CI=1 npm test` repeats,
// types and looks at as much as is tested on each push; without it fewer repetitions and themes show the same.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIfStale, installIfStale, root, run, showing } from '../electron/install.mjs';
import { findBrowser } from './support/find-browser.mjs';
import { findElectron } from './support/find-electron.mjs';

const BROWSER_COMMAND =
  process.platform === 'linux' && existsSync('/etc/debian_version')
    ? 'sudo apt-get install -y chromium'
    : 'npx playwright install chromium';

const RECORDED_WITH = join(root, 'test', 'visual', 'pictures', 'recorded-with.txt');

const ARCHITECTURE = [
  ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
  ...['shared', 'electron', 'renderer', 'test'],
];

/** Neighbours with `isBeside` run at the same time, because each keeps about one core busy; all others one after the other. */
const STEPS = [
  { name: 'types', isQuick: true, isBeside: true, work: () => quietTool('typescript/bin/tsc', '-b') },
  {
    name: 'lint',
    isQuick: true,
    isBeside: true,
    work: () => quietTool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  },
  {
    name: 'architecture',
    isQuick: true,
    isBeside: true,
    work: () => quietTool('dependency-cruiser/bin/dependency-cruise.mjs', ...ARCHITECTURE),
  },
  { name: 'knip', isQuick: true, isBeside: true, work: () => quietTool('knip/bin/knip.js') },
  { name: 'unit', isQuick: true, work: () => vitest('shared', 'node', 'page') },
  { name: 'contract', isQuick: false, isBeside: true, work: () => quietVitest('contract') },
  { name: 'crosscheck', isQuick: false, isBeside: true, work: crosscheck },
  { name: 'faults', isQuick: false, isBeside: true, work: () => quietVitest('faults') },
  { name: 'build', isQuick: false, work: buildIfStale },
  { name: 'package', isQuick: false, work: () => vitest('package') },
  { name: 'e2e', isQuick: false, work: journeys },
  { name: 'visual', isQuick: false, work: visual },
  { name: 'bench', isQuick: false, isOnlyByName: true, work: bench },
];

const names = process.argv.slice(2);
const steps = STEPS.filter(({ name, isQuick, isOnlyByName }) => {
  if (names.includes('--check')) return isQuick;
  return names.includes(name) || (names.length === 0 && !isOnlyByName);
});

try {
  await installIfStale();
} catch (error) {
  console.error(`\nThe tests cannot start: ${error.message}`);
  process.exit(1);
}
const outcomes = [];
for (const group of groupsOf(steps)) {
  console.log(`\n━━ ${group.map(({ name }) => name).join(', ')}`);
  outcomes.push(...(await Promise.all(group.map(outcomeOf))));
}

console.log('');
for (const { name, problem, skipped, seconds } of outcomes) {
  const outcome = problem !== null ? 'FAILED' : skipped !== null ? 'skip' : 'ok';
  const why = skipped === null ? '' : `   ${skipped}`;
  console.log(`${outcome.padEnd(6)} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s${why}`);
}
const failed = outcomes.filter(({ problem }) => problem !== null);
if (failed.length > 0) {
  console.log(`\nAgain only what failed: npm test -- ${failed.map(({ name }) => name).join(' ')}`);
  process.exitCode = 1;
}

/** The steps in their order, those in one group that run beside each other. */
function groupsOf(all) {
  const groups = [];
  for (const step of all) {
    if (step.isBeside && groups.at(-1)?.at(-1).isBeside) groups.at(-1).push(step);
    else groups.push([step]);
  }
  return groups;
}

async function outcomeOf({ name, work }) {
  const started = Date.now();
  let problem = null;
  let skipped = null;
  try {
    skipped = (await work()) ?? null;
    if (skipped !== null) console.log(`Skipped: ${skipped}`);
  } catch (error) {
    problem = error.message;
    console.error(problem);
  }
  return { name, problem, skipped, seconds: (Date.now() - started) / 1000 };
}

function tool(script, ...args) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args]);
}

/** Prints what the tool says in one piece when it has ended, because others run beside it. */
async function quietTool(script, ...args) {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const [code, signal] = await once(child, 'close');
  process.stdout.write(Buffer.concat(said));
  if (code !== 0) throw new Error(`${[script, ...args].join(' ')} ended with ${signal ?? `exit code ${code}`}`);
}

function vitest(...projects) {
  return tool('vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]));
}

/** One project beside other steps. */
function quietVitest(project) {
  return quietTool('vitest/vitest.mjs', 'run', '--project', project);
}

/** The schedule against TaskJuggler's. Only where everything is tested is it a fault when there is none. */
async function crosscheck() {
  const isThere = spawnSync('tj3', ['--version']).status === 0;
  if (!isThere && !process.env.CI) {
    return 'TaskJuggler, which the schedule is compared with, is missing: sudo apt-get install -y --no-install-recommends tj3';
  }
  await quietVitest('crosscheck');
}

/** Prints figures and fails on none of them. */
async function bench() {
  await buildIfStale();
  // One after the other: two at once would slow each other down.
  await tool('vitest/vitest.mjs', 'bench', '--run', '--project', 'node', '--no-file-parallelism');
}

/** In the browser; in Electron when that is asked for, and then it is a fault when there is none. */
async function journeys() {
  if (!names.includes('--electron')) return playwright('journeys');
  if (findElectron() === null) {
    throw new Error('There is no Electron runtime here. Fetch it with: npx install-electron');
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('There is no display for a window. Run: xvfb-run -a npm run e2e -- --electron');
  }
  await buildIfStale();
  // What is tagged is about the browser shell or needs a second page; drag-library.spec.ts has a page of its own.
  const args = ['test', '--project', 'journeys', '--grep-invert', '@browser|drag-library', '--workers', '1'];
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  await run(process.execPath, [cli, ...args], { env: { ...process.env, CARPACCIO_SHELL: 'electron' } });
}

/** The journeys or the pictures, in the browser that is there or that can be installed. */
async function playwright(project, ...args) {
  await haveBrowser();
  await buildIfStale();
  await tool('@playwright/test/cli.js', 'test', `--project=${project}`, ...args);
}

/**
 * Compares the pictures. Letters are drawn by the system as much as by the browser, so that there is one family in which
 * it can be done: Chromium on Linux. Elsewhere the reason is returned for which it is not done.
 */
async function visual() {
  if (process.platform !== 'linux') return 'the pictures are of Chromium on Linux';
  await haveBrowser();
  const version = browserVersion();
  if (!version.startsWith('Chromium')) return `the pictures are of Chromium on Linux, and here is ${version}`;
  if (process.argv.includes('--update')) {
    // In every theme, however few of them are compared here.
    process.env.CI ||= '1';
    await playwright('visual', '--update-snapshots=all');
    await writeFile(RECORDED_WITH, `${version}\n`);
    return;
  }
  const recorded = await readFile(RECORDED_WITH, 'utf8').catch(() => 'nothing yet');
  console.log(`Recorded with ${recorded.trim()}, compared with ${version}.`);
  await playwright('visual');
}

/** `Chromium 156.0.8078.79`. */
function browserVersion() {
  const path = findBrowser();
  // Playwright's own.
  if (path === null) return 'Chromium of Playwright';
  const text = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /^[A-Za-z ]+ [\d.]+/.exec(text.trim())?.[0] ?? text.trim();
}

async function haveBrowser() {
  if (await hasBrowser()) return;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!isDebianRoot) throw new Error(`There is no Chromium for these tests. Run: ${BROWSER_COMMAND}`);
  await showing('Installing Chromium', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { env });
  });
}

/** One on this machine, or the one that Playwright's own command installs. */
async function hasBrowser() {
  if (findBrowser() !== null) return true;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}
