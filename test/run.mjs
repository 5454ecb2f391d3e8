// `npm test` on a bare clone: installs, then every check one after the other, with timings. `--check` leaves out what
// needs a build or a browser; names of steps run only those (`npm test -- types unit`).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, installIfStale, root, run, showing } from '../electron/install.mjs';
import { findBrowser } from './support/find-browser.mjs';

const BROWSER_COMMAND =
  process.platform === 'linux' && existsSync('/etc/debian_version')
    ? 'sudo apt-get install -y chromium'
    : 'npx playwright install chromium';

const STEPS = [
  { name: 'types', isQuick: true, work: () => tool('typescript/bin/tsc', '-b') },
  { name: 'lint', isQuick: true, work: () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings') },
  {
    name: 'architecture',
    isQuick: true,
    work: () =>
      tool(
        'dependency-cruiser/bin/dependency-cruise.mjs',
        ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
        ...['shared', 'electron', 'renderer', 'test'],
      ),
  },
  { name: 'knip', isQuick: true, work: () => tool('knip/bin/knip.js') },
  { name: 'unit', isQuick: true, work: () => vitest('node', 'page') },
  { name: 'contract', isQuick: false, work: () => vitest('contract') },
  { name: 'faults', isQuick: false, work: () => vitest('faults') },
  { name: 'build', isQuick: false, work: buildIfStale },
  { name: 'package', isQuick: false, work: () => vitest('package') },
  { name: 'e2e', isQuick: false, work: endToEnd },
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
for (const { name, work } of steps) {
  console.log(`\n━━ ${name}`);
  const started = Date.now();
  let problem = null;
  try {
    await work();
  } catch (error) {
    problem = error.message;
    console.error(problem);
  }
  outcomes.push({ name, problem, seconds: (Date.now() - started) / 1000 });
}

console.log('');
for (const { name, problem, seconds } of outcomes) {
  console.log(`${problem === null ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`);
}
const failed = outcomes.filter(({ problem }) => problem !== null);
if (failed.length > 0) {
  console.log(`\nAgain only what failed: npm test -- ${failed.map(({ name }) => name).join(' ')}`);
  process.exitCode = 1;
}

function tool(script, ...args) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args]);
}

function vitest(...projects) {
  return tool('vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]));
}

/** Prints figures and fails on none of them. */
async function bench() {
  await buildIfStale();
  await tool('vitest/vitest.mjs', 'bench', '--run', '--project', 'node');
}

async function endToEnd() {
  if (!(await hasBrowser())) {
    const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
    if (!isDebianRoot) throw new Error(`There is no Chromium for these tests. Run: ${BROWSER_COMMAND}`);
    await showing('Installing Chromium', async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update', '-qq'], { env });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    });
  }
  await buildIfStale();
  await tool('@playwright/test/cli.js', 'test');
}

/** One on this machine, or the one that Playwright's own command installs. */
async function hasBrowser() {
  if (findBrowser() !== null) return true;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}
