import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type HttpShell, REQUEST_LIMIT_BYTES, startHttp } from '../../electron/http.ts';
import { readPageFiles } from '../../electron/page-files.ts';
import type { ContractEvent } from '../../shared/contract.ts';
import { hostilePaths } from '../support/hostile-paths.ts';
import { cookieFrom, type HttpRequest, httpRequest } from '../support/http-client.ts';

let folder: string;
let shell: HttpShell;
let cookie: string;
const served: { method: string; input: unknown }[] = [];
const listeners = new Set<(event: ContractEvent) => void>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carpaccio-http-'));
  await writeFile(join(folder, 'index.html'), '<html><meta nonce="__CSP_NONCE__"><title>Carpaccio</title></html>');
  await writeFile(join(folder, 'main.js'), 'start()');
  shell = await startHttp({
    serve: async (method, input) => {
      served.push({ method, input });
      return { ok: true, value: 'served' };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    files: await readPageFiles(folder),
    port: 0,
    heartbeatMs: 20,
  });
  cookie = await cookieFrom(shell.address);
});

afterAll(async () => {
  await shell.close();
  await rm(folder, { recursive: true });
});

function get(path: string, headers: HttpRequest['headers'] = { cookie }) {
  return httpRequest({ port: shell.port, path, headers });
}

function post(changes: Partial<HttpRequest> = {}, headers: { [name: string]: string | null } = {}) {
  const all = { cookie, origin: `http://127.0.0.1:${shell.port}`, 'content-type': 'application/json', ...headers };
  return httpRequest({
    port: shell.port,
    path: '/api/request',
    method: 'POST',
    body: JSON.stringify({ method: 'plans.list', input: {} }),
    ...changes,
    headers: Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null)),
  });
}

describe('the way in', () => {
  it('gives a cookie for the token, named after the port, that scripts and other sites never see, and a clean address', async () => {
    const { pathname, search } = new URL(shell.address);
    const { status, headers } = await get(pathname + search, {});
    expect({ status, location: headers.location, cache: headers['cache-control'] }).toEqual({
      status: 303,
      location: '/',
      cache: 'no-store',
    });
    expect(headers['set-cookie']).toHaveLength(1);
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^carpaccio-${shell.port}=[\\w-]{32}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect(headers['set-cookie']?.[0]).not.toContain(new URL(shell.address).searchParams.get('token'));
  });

  it('keeps out whoever has no token, a wrong one, or the cookie of another port', async () => {
    const answers = await Promise.all([
      get('/', {}),
      get('/main.js', {}),
      get('/?token=wrong', {}),
      get('/?token=', {}),
      get('/api/events', {}),
      get('/', { cookie: cookie.replace(String(shell.port), '1') }),
      get('/', { cookie: `${cookie}x` }),
      post({}, { cookie: null }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 403, 403, 401, 401, 401, 401]);
  });

  it('answers under no other name than its own, whatever the token', async () => {
    const hosts = ['evil.example', `evil.example:${shell.port}`, '127.0.0.1', `127.0.0.1:${shell.port + 1}`, '[::1]'];
    const answers = await Promise.all(hosts.map((host) => get('/', { cookie, host })));
    expect(answers.map(({ status }) => status)).toEqual(hosts.map(() => 403));
    expect((await get('/', { cookie, host: `localhost:${shell.port}` })).status).toBe(200);
  });

  it('listens on the loopback address alone', async () => {
    const external = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address);
    const others = process.platform === 'linux' ? ['127.0.0.2', ...external] : external;
    const outcomes = await Promise.all(
      others.map((host) => {
        return new Promise((resolve) => {
          const socket = connect({ host, port: shell.port });
          socket.on('connect', () => resolve('connected'));
          socket.on('error', () => resolve('refused'));
        });
      }),
    );
    expect(outcomes).toEqual(others.map(() => 'refused'));
  });
});

describe('the page', () => {
  it('comes with the strict policy, whose nonce is another one at each load', async () => {
    const [first, second] = await Promise.all([get('/'), get('/')]);
    const nonce = /nonce="([\w-]{22})"/.exec(first.text)?.[1] ?? 'none';
    expect(first.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; ` +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "object-src 'none'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types carpaccio-worker",
    );
    expect(second.text).not.toContain(nonce);
    expect(first.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('consists of the built files and nothing else, whatever path is asked for', async () => {
    expect((await get('/main.js')).text).toBe('start()');
    const paths = hostilePaths().filter((path) => path.startsWith('/') && /^[\x21-\x7e]+$/.test(path));
    expect(paths.length).toBeGreaterThan(150);
    const answers = await Promise.all(paths.map(async (path) => ({ path, status: (await get(path)).status })));
    expect(answers.filter(({ status }) => status !== 404 && status !== 400)).toEqual([]);
  });

  it('takes no other method', async () => {
    const answer = await httpRequest({ port: shell.port, path: '/', method: 'PUT', headers: { cookie } });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('a request', () => {
  it('is passed on and answered as JSON', async () => {
    const answer = await post({ body: JSON.stringify({ method: 'plans.open', input: { planId: 'abc' } }) });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { ok: true, value: 'served' }]);
    expect(served.at(-1)).toEqual({ method: 'plans.open', input: { planId: 'abc' } });
  });

  it('is refused when it comes from another page, from nobody, or not as JSON', async () => {
    const before = served.length;
    const answers = await Promise.all([
      post({}, { origin: 'http://evil.example' }),
      post({}, { origin: `http://127.0.0.1:${shell.port + 1}` }),
      post({}, { origin: 'null' }),
      post({}, { origin: null }),
      post({}, { 'sec-fetch-site': 'cross-site' }),
      post({}, { 'content-type': 'text/plain' }),
      post({}, { 'content-type': 'application/jsonp' }),
      post({}, { 'content-type': null }),
      post({ body: 'hello' }),
      post({ body: '{"input":{}}' }),
      post({ body: '[]' }),
      post({ body: '' }),
      get('/api/request'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      403, 403, 403, 403, 403, 415, 415, 415, 400, 400, 400, 400, 405,
    ]);
    expect(served).toHaveLength(before);
  });

  it('of 20 MB is refused with the limit, announced or not, and the next one is served', async () => {
    const body = Buffer.alloc(20 * 1024 * 1024, 'x');
    const expected = { ok: false, error: { kind: 'invalid', problems: ['The request is larger than 16 MB.'] } };
    const announced = await post({ body }, { 'content-length': String(body.length) });
    const chunked = await post({ body }, { 'transfer-encoding': 'chunked' });
    expect([announced, chunked].map(({ status, text }) => [status, JSON.parse(text)])).toEqual([
      [413, expected],
      [413, expected],
    ]);
    expect((await post()).status).toBe(200);
  });

  it('of exactly the limit is still served', async () => {
    const frame = JSON.stringify({ method: 'log.report', input: '' });
    const input = 'x'.repeat(REQUEST_LIMIT_BYTES - frame.length);
    expect((await post({ body: JSON.stringify({ method: 'log.report', input }) })).status).toBe(200);
  });
});

describe('the event stream', () => {
  it('carries events in their order, with a sign of life in between, until the shell closes', async () => {
    const response = await fetch(`http://127.0.0.1:${shell.port}/api/events`, { headers: { cookie } });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const reader = response.body?.getReader();
    for (const today of ['2026-11-24', '2026-11-25']) {
      for (const listener of listeners) listener({ type: 'DayChanged', today: today as never });
    }
    let text = '';
    while (!text.includes('2026-11-25') || !text.includes(': still here')) {
      text += new TextDecoder().decode((await reader?.read())?.value);
    }
    expect(text.split('\n').filter((line) => line.startsWith('data:'))).toEqual([
      'data: {"type":"DayChanged","today":"2026-11-24"}',
      'data: {"type":"DayChanged","today":"2026-11-25"}',
    ]);
    await reader?.cancel();
  });

  it('is refused to another page', async () => {
    const foreign = await get('/api/events', { cookie, origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
  });
});

it('leaves a browser with many windows the connections that its changes need', async () => {
  async function stream(browser: string): Promise<{ status: number; close: () => void }> {
    const ending = new AbortController();
    const { status } = await fetch(`http://127.0.0.1:${shell.port}/api/events`, {
      headers: { cookie, 'user-agent': browser },
      signal: ending.signal,
    });
    return { status, close: () => ending.abort() };
  }
  const streams = await Promise.all(Array.from({ length: 4 }, () => stream('one')));
  const [fifth, another] = [await stream('one'), await stream('another')];
  expect([...streams, fifth, another].map(({ status }) => status)).toEqual([200, 200, 200, 200, 503, 200]);
  streams[0]?.close();
  await vi.waitFor(async () => {
    const next = await stream('one');
    streams.push(next);
    expect(next.status).toBe(200);
  }, 20_000);
  for (const { close } of [...streams, another]) close();
});

it('keeps no connection for whoever is refused, and not many at all', async () => {
  const program = connect(shell.port, '127.0.0.1');
  const said = new Promise<string>((resolve) => {
    let text = '';
    program.on('data', (data) => {
      text += data.toString();
    });
    program.on('close', () => resolve(text));
  });
  program.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${shell.port}\r\nConnection: keep-alive\r\n\r\n`);
  expect(await said).toContain('401');
  const idle = Array.from({ length: 250 }, () => connect(shell.port, '127.0.0.1'));
  const dropped = await Promise.race(idle.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  expect(dropped).toBe(false);
  for (const socket of idle) socket.destroy();
  await vi.waitFor(async () => expect((await get('/')).status).toBe(200), 20_000);
});

it('frees its port when it closes, with a stream still open', async () => {
  const other = await startHttp({
    serve: async () => ({ ok: true, value: null }),
    subscribe: () => () => undefined,
    files: await readPageFiles(folder),
    port: 0,
  });
  const response = await fetch(`http://127.0.0.1:${other.port}/api/events`, {
    headers: { cookie: await cookieFrom(other.address) },
  });
  await other.close();
  expect(await response.text()).toBe('retry: 1000\n\n');
  await expect(fetch(other.address)).rejects.toThrow();
});
