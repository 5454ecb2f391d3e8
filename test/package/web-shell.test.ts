import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cookieFrom, httpRequest } from '../support/http-client.ts';

let folder: string;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-web-'));
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await rm(folder, { recursive: true });
});

/** Starts one of our programs on the test's own folders, and waits until it says what the test waits for. */
function start(script: string, saying: RegExp, { args = [] as string[], env = {} } = {}) {
  const folders = ['--data', join(folder, 'data'), '--plans', join(folder, 'plans'), '--today', '2026-11-24'];
  const child = spawn(process.execPath, [script, ...folders, ...args], {
    env: { ...process.env, CI: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return new Promise<{ output: string; address: string; child: ChildProcess; ended: Promise<number | null> }>(
    (resolve, reject) => {
      let output = '';
      const read = (chunk: Buffer): void => {
        output += chunk.toString('utf8');
        const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(output)?.[0] ?? '';
        if (saying.test(output)) resolve({ output, address, child, ended });
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('exit', (code) => reject(new Error(`Ended with ${code}, having said:\n${output}`)));
    },
  );
}

async function request(address: string, method: string, input: unknown) {
  const { port, origin } = new URL(address);
  const headers = { cookie: await cookieFrom(address), origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ method, input });
  const { text } = await httpRequest({ port: Number(port), path: '/api/request', method: 'POST', headers, body });
  return JSON.parse(text);
}

describe('the built browser shell', () => {
  it('prints its address, serves the built page and the plans, and ends well when it is asked to', async () => {
    const { address, child, ended } = await start('out/main/web.js', /token=/);
    const cookie = await cookieFrom(address);
    const page = await httpRequest({ port: Number(new URL(address).port), path: '/', headers: { cookie } });
    expect([page.status, page.text.includes('__CSP_NONCE__')]).toEqual([200, false]);
    const created = await request(address, 'plans.create', { title: 'Goal', commands: [] });
    expect(created).toMatchObject({ ok: true, value: { fileName: 'Goal.carpaccio' } });
    const years = { fromYear: 2026, toYear: 2026 };
    const holidays = await request(address, 'calendar.holidays', { country: 'GB', region: 'ENG', ...years });
    expect(holidays).toMatchObject({ ok: true, value: { unknown: null } });
    expect(holidays.value.holidays).toContainEqual(expect.objectContaining({ from: '2026-08-31', type: 'public' }));
    child.kill('SIGTERM');
    expect([await ended, await readdir(join(folder, 'plans'))]).toEqual([0, ['Goal.carpaccio']]);
  });

  it('serves a second process on the same data read-only, and says so', async () => {
    const first = await start('out/main/web.js', /token=/);
    const second = await start('out/main/web.js', /token=/);
    expect([first.output, second.output].map((output) => output.includes('not changed'))).toEqual([false, true]);
    expect(await request(second.address, 'app.info', {})).toMatchObject({ ok: true, value: { isReadOnly: true } });
    expect(await request(second.address, 'plans.create', { title: 'Goal', commands: [] })).toEqual({
      ok: false,
      error: { kind: 'rejected', rejection: { code: 'read-only' } },
    });
  });

  it('shows the plan that it was started with, wherever its file is', async () => {
    const first = await start('out/main/web.js', /token=/);
    const { value } = await request(first.address, 'plans.create', { title: 'Goal', commands: [] });
    first.child.kill('SIGTERM');
    await first.ended;
    const again = await start('out/main/web.js', /token=/, { args: [join(folder, 'plans', value.fileName)] });
    const { plan } = value;
    await expect
      .poll(async () => (await request(again.address, 'app.info', {})).value.lastPlanId, { timeout: 60_000 })
      .toBe(plan.id);
  });

  it('says what is wrong with its command line, and does not start', async () => {
    await expect(start('out/main/web.js', /token=/, { args: ['--today=someday'] })).rejects.toThrow(
      '--today wants a day such as 2026-11-24, not “someday”.',
    );
  });

  it('says which folder it cannot use, and does not start', async () => {
    await writeFile(join(folder, 'data'), 'a file where the folder should be');
    await expect(start('out/main/web.js', /token=/)).rejects.toThrow(join(folder, 'data'));
  });

  it('writes no plan’s title into its log', async () => {
    const { address, child, ended } = await start('out/main/web.js', /token=/);
    await request(address, 'plans.create', { title: 'Secret goal', commands: [] });
    await request(address, 'plans.create', { title: { secret: 'goal' }, commands: [] });
    await request(address, 'plans.open', { planId: 'nowhere1' });
    child.kill('SIGTERM');
    await ended;
    const log = await readFile(join(folder, 'data', 'log', 'carpaccio.log'), 'utf8');
    expect(log).toContain('invalid-request');
    expect(log).not.toMatch(/secret/i);
  });
});

describe('npm start', () => {
  it('says in one line why there is no window, and starts the same app in the browser', async () => {
    const none = await start('electron/start.mjs', /token=/, { args: ['--browser'] });
    expect(none.output).toMatch(/^Starting in the browser: as asked with --browser\.\nCarpaccio is at http:/m);
    none.child.kill('SIGTERM');
    expect(await none.ended).toBe(0);
    const env = { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-electron') };
    const broken = await start('electron/start.mjs', /token=/, { env });
    expect(broken.output).toMatch(/^Starting in the browser: Electron does not start \(ENOENT\)\.$/m);
    expect(await request(broken.address, 'app.info', {})).toMatchObject({ ok: true });
  });
});

describe('what was built', () => {
  it('reaches electron from the desktop shell’s entry alone', async () => {
    expect(await importsOf('out/main/main.js')).toContain('electron');
    expect(await importsOf('out/main/web.js')).not.toContain('electron');
    expect(await importsOf('out/main/cli.js')).not.toContain('electron');
  });

  it('keeps the holidays of the world in a file of its own, which no start of the app reads', async () => {
    const chunks = await readdir('out/main/chunks');
    const texts = await Promise.all(chunks.map((name) => readFile(join('out/main/chunks', name), 'utf8')));
    const [large, ...others] = chunks.filter((_, place) => texts[place]?.includes('Bevrijdingsdag'));
    expect(others).toEqual([]);
    const hasIt = (names: readonly string[]) => names.some((name) => name.endsWith(`/${large}`));
    for (const entry of ['out/main/main.js', 'out/main/web.js']) {
      expect(hasIt(await importsOf(entry))).toBe(true);
      expect(hasIt(await importsOf(entry, new Set(), 'at the start'))).toBe(false);
      expect(await readFile(entry, 'utf8')).not.toContain('Bevrijdingsdag');
    }
  });

  it('has one preload file that requires electron and nothing else', async () => {
    const text = await readFile('out/preload/preload.cjs', 'utf8');
    expect([...text.matchAll(/require\(["'`]([^"'`]+)["'`]\)/g)].map((match) => match[1])).toEqual(['electron']);
    expect(await readdir('out/preload')).toEqual(['preload.cjs']);
  });

  it('loads nothing over the network, and has no source maps and no schema library in the page', async () => {
    const names = await readdir('out/renderer', { recursive: true });
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
    const scripts = names.filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(scripts.map((name) => readFile(join('out/renderer', name), 'utf8')));
    const hosts = new Set(
      texts.flatMap((text) => [...text.matchAll(/(?:https?|wss?):\/\/([\w.-]+)/g)].map(([, host]) => host)),
    );
    // Names of XML vocabularies, and pages that error messages point to; none is ever loaded.
    expect([...hosts].filter((host) => host !== 'www.w3.org' && host !== 'react.dev' && host !== 'github.com')).toEqual(
      [],
    );
    expect(texts.some((text) => text.includes('ZodError'))).toBe(false);
  });
});

/** The modules that a built file imports, its own chunks followed; `at the start`: without those that come later. */
async function importsOf(
  path: string,
  seen = new Set<string>(),
  which: 'all' | 'at the start' = 'all',
): Promise<readonly string[]> {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = await readFile(path, 'utf8');
  const pattern = /^(?:import|export)\b[^"'\n]*["']([^"'\n]+)["']|\bimport\(["']([^"']+)["']\)/gm;
  const found = [...text.matchAll(pattern)].map(
    ([, always, later]) => always ?? (which === 'all' ? later : null) ?? '',
  );
  const below = found
    .filter((name) => /^\..*\.js$/.test(name))
    .map((name) => importsOf(join(path, '..', name), seen, which));
  return [...found, ...(await Promise.all(below)).flat()];
}
