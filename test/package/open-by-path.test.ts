import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEventSource } from '../support/event-source.ts';
import { cookieFrom, httpRequest } from '../support/http-client.ts';

const WEB = resolve('out/main/web.js');

let folder: string;
const running = new Set<ChildProcess>();

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'carpaccio-path-')));
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  await rm(folder, { recursive: true });
});

type Said = { readonly stdout: string; readonly stderr: string; readonly code: number | null };

/** Starts the browser shell in the test's folder; `address` comes when it serves, `ended` when it has ended. */
function start(...args: readonly string[]) {
  const folders = ['--data', join(folder, 'data'), '--plans', join(folder, 'plans'), '--today', '2026-11-24'];
  const child = spawn(process.execPath, [WEB, ...folders, ...args], {
    cwd: folder,
    env: { ...process.env, CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  const address = new Promise<string>((found) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(stdout);
      if (match) found(match[0]);
    });
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<Said>((end) => child.on('close', (code) => end({ stdout, stderr, code })));
  return { child, address, ended, said: () => stdout + stderr };
}

async function request(address: string, cookie: string, method: string, input: unknown) {
  const { port, origin } = new URL(address);
  const headers = { cookie, origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ method, input });
  const { text } = await httpRequest({ port: Number(port), path: '/api/request', method: 'POST', headers, body });
  return JSON.parse(text);
}

/** A running shell with one plan, and a page that listens; `requested` are the plans that it was asked to show. */
async function runningShell() {
  const shell = start();
  const address = await shell.address;
  const cookie = await cookieFrom(address);
  const { value } = await request(address, cookie, 'plans.create', { title: 'Here already', commands: [] });
  const requested: string[] = [];
  let heard = (): void => undefined;
  const { origin } = new URL(address);
  const stream = openEventSource(`${origin}/api/events`, { cookie, origin });
  stream.onmessage = ({ data }) => {
    const event = JSON.parse(data);
    if (event.type !== 'PlanRequested') return;
    requested.push(event.planId);
    heard();
  };
  const ask = (method: string, input: unknown) => request(address, cookie, method, input);
  const nextRequest = () =>
    new Promise<void>((resolveHeard) => {
      heard = resolveHeard;
    });
  await ask('app.info', {});
  return { ...shell, ask, requested, nextRequest, close: () => stream.close(), planId: value.plan.id as string };
}

describe('a second start with the path of a plan', () => {
  it('hands it to the process that runs, relative, with spaces and in any script, and ends', async () => {
    const first = await runningShell();
    await mkdir(join(folder, 'My plans'));
    const names = ['Größe & “Wert” – 寄付者.carpaccio', '-- odd $HOME.carpaccio'];
    const seen: string[] = [];
    for (const name of names) {
      const path = join('My plans', name);
      await cp(join(folder, 'plans', 'Here already.carpaccio'), join(folder, path));
      const heard = first.nextRequest();
      const second = await start(path).ended;
      await heard;
      expect({ ...second, stdout: second.stdout.trim() }).toEqual({
        stdout: `Carpaccio is running already, and shows ${name} now.`,
        stderr: '',
        code: 0,
      });
      const planId = first.requested.at(-1);
      const { value } = await first.ask('plans.open', { planId });
      seen.push(value.fileName);
      expect(value.readOnly).toBeNull();
    }
    expect(seen).toEqual(names);
    first.close();
  });

  it('shows the plan in the running process when it is open there already', async () => {
    const first = await runningShell();
    const heard = first.nextRequest();
    const second = await start(join(folder, 'plans', 'Here already.carpaccio')).ended;
    await heard;
    expect([second.code, first.requested]).toEqual([0, [first.planId]]);
    first.close();
  });

  it('says what is wrong with it, leaves the running process alone, and ends with an error', async () => {
    const first = await runningShell();
    await writeFile(join(folder, 'notes.txt'), 'no plan');
    await writeFile(join(folder, 'recipe.carpaccio'), '{"format":"recipe"}');
    await mkdir(join(folder, 'folder.carpaccio'));
    const gone = await start('gone.carpaccio').ended;
    const text = await start('notes.txt').ended;
    const recipe = await start('recipe.carpaccio').ended;
    const isFolder = await start('folder.carpaccio').ended;
    expect([gone, text, recipe, isFolder].map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(gone.stderr).toContain(`${join(folder, 'gone.carpaccio')} is not there.`);
    expect(text.stderr).toContain('notes.txt is not a Carpaccio plan.');
    expect(recipe.stderr).toContain('recipe.carpaccio is not a Carpaccio plan.');
    expect(isFolder.stderr).toContain('folder.carpaccio is a folder');
    expect(first.requested).toEqual([]);
    expect(await readdir(join(folder, 'plans'))).toEqual(['Here already.carpaccio']);
    first.close();
  });
});

describe('a first start with the path of a plan', () => {
  it('opens it, from wherever it was started, and says what is wrong with one that it cannot open', async () => {
    const before = await runningShell();
    before.close();
    before.child.kill('SIGTERM');
    await before.ended;
    const path = join('plans', 'Here already.carpaccio');
    const shell = start(path);
    const address = await shell.address;
    const cookie = await cookieFrom(address);
    for (;;) {
      const { value } = await request(address, cookie, 'app.info', {});
      if (value.lastPlanId === before.planId) break;
    }
    shell.child.kill('SIGTERM');
    await shell.ended;
    const other = start('gone.carpaccio');
    await other.address;
    while (!other.said().includes('is not there')) await new Promise((later) => setTimeout(later, 20));
    expect(other.said()).toContain(`${join(folder, 'gone.carpaccio')} is not there. If it was moved or renamed`);
  });
});
