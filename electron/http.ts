import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer, ContractEvent } from '../shared/contract.ts';
import { openEventStream } from './event-stream.ts';
import { type PageFiles, type PageResponse, SECURITY_HEADERS } from './page-files.ts';

export const REQUEST_LIMIT_BYTES = 16 * 1024 * 1024;

const CONNECTION_LIMIT = 200;

export type HttpOptions = {
  readonly serve: (method: string, input: unknown) => Promise<Answer<unknown>>;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  readonly files: PageFiles;
  /** 0: any free port. */
  readonly port: number;
  /** How often an idle event stream is written to, so that both ends notice a dead connection. */
  readonly heartbeatMs?: number;
};

export type HttpShell = {
  readonly port: number;
  /** The address with the token in it, for the person. Whoever has it can read and change the plans. */
  readonly address: string;
  /** Ends the event streams, lets running requests finish, and frees the port. */
  close(): Promise<void>;
};

/**
 * The browser shell's server: the page, `POST /api/request` and `GET /api/events`, on 127.0.0.1 only.
 *
 * Any page in the person's browser, and any program of another user of this machine, can reach the port. The first is
 * kept out by `Host` (against rebound names), `Origin` and the strict cookie, the second by the token.
 */
export async function startHttp(options: HttpOptions): Promise<HttpShell> {
  const token = randomBytes(24).toString('base64url');
  const session = randomBytes(24).toString('base64url');
  const streams = openEventStream(options.subscribe, options.heartbeatMs ?? 15_000);
  // A change must not meet a connection that is just being closed for having been idle.
  const limits = {
    maxHeaderSize: 16 * 1024,
    headersTimeout: 15_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 600_000,
  };
  const server = createServer(limits, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  // Every program of this machine can connect; it must not use up the files that saving a plan needs.
  server.maxConnections = CONNECTION_LIMIT;
  const port = await listen(server, options.port);
  const cookieName = `carpaccio-${port}`;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? '';
    if (!hosts.includes(host)) return refuse(response, 403, 'This address is not served here.');
    const base = `http://${host}`;
    if (!request.url?.startsWith('/') || !URL.canParse(request.url, base)) {
      return refuse(response, 400, 'This is not an address.');
    }
    const url = new URL(request.url, base);
    if (url.host !== host) return refuse(response, 400, 'This is not an address.');

    const given = url.searchParams.get('token');
    if (given !== null && url.pathname === '/' && request.method === 'GET') {
      if (!isSame(given, token)) return refuse(response, 403, OLD_ADDRESS);
      const cookie = `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
      return send(response, 303, { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' }, '');
    }
    if (!isSame(cookieOf(request, cookieName), session)) return refuse(response, 401, NO_COOKIE);

    if (url.pathname === '/api/request') return answerRequest(request, response, base);
    if (url.pathname === '/api/events') return answerEvents(request, response, base);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return send(response, 405, { allow: 'GET, HEAD' }, 'Only GET is possible here.\n');
    }
    sendPage(response, options.files.respond(url.pathname), request.method === 'HEAD');
  }

  async function answerRequest(request: IncomingMessage, response: ServerResponse, ours: string): Promise<void> {
    if (request.method !== 'POST') return send(response, 405, { allow: 'POST' }, 'Only POST is possible here.\n');
    // A browser names the origin with every POST; its absence is not our page.
    if (request.headers.origin !== ours || isFromElsewhere(request)) {
      return sendInvalid(response, 403, 'The request comes from another page.');
    }
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
      return sendInvalid(response, 415, 'The request is not JSON.');
    }
    const body = await readBody(request, REQUEST_LIMIT_BYTES);
    if (body === null) {
      return sendInvalid(response, 413, `The request is larger than ${REQUEST_LIMIT_BYTES / 1024 / 1024} MB.`);
    }
    const call = parseCall(body);
    if (call === null) return sendInvalid(response, 400, 'The request is not { method, input } as JSON.');
    sendJson(response, 200, await options.serve(call.method, call.input));
  }

  function answerEvents(request: IncomingMessage, response: ServerResponse, ours: string): void {
    const origin = request.headers.origin ?? ours;
    if (request.method !== 'GET') send(response, 405, { allow: 'GET' }, 'Only GET is possible here.\n');
    else if (origin !== ours || isFromElsewhere(request)) refuse(response, 403, 'The request comes from another page.');
    else if (!streams.add(response, request.headers['user-agent'] ?? '')) refuse(response, 503, TOO_MANY_WINDOWS);
  }

  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${token}`,
    async close() {
      streams.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A request that hangs must not keep the process from saving and ending.
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      });
    },
  };
}

const OLD_ADDRESS =
  'This address belongs to an earlier start. Open the one that Carpaccio printed when it last started.';
const TOO_MANY_WINDOWS = 'Too many windows of this browser show Carpaccio; this one is not told what the others do.';
const NO_COOKIE = 'Open the address that Carpaccio printed when it started; it ends in ?token=…';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Compared as hashes, so that neither the length nor the time tells anything. */
function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(expected));
}

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

function isFromElsewhere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin';
}

/**
 * The body as text, or `null` as soon as it is known to be larger than the limit. The rest is then read and thrown
 * away for a while, because most clients look for an answer only when they have sent everything.
 */
function readBody(request: IncomingMessage, limitBytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let length = 0;
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) resolve(null);
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes * 8) request.destroy();
      if (length <= limitBytes) {
        chunks.push(chunk);
      } else {
        chunks = [];
        resolve(null);
      }
    });
    request.on('end', () => resolve(length > limitBytes ? null : Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The request ended before its body was complete.')));
  });
}

function parseCall(body: string): { method: string; input: unknown } | null {
  try {
    const call: unknown = JSON.parse(body);
    if (typeof call !== 'object' || call === null || !('method' in call) || typeof call.method !== 'string')
      return null;
    return { method: call.method, input: 'input' in call ? call.input : undefined };
  } catch {
    return null;
  }
}

function sendPage(response: ServerResponse, page: PageResponse, isHead: boolean): void {
  response.writeHead(page.status, { ...page.headers, 'content-length': page.body.byteLength });
  response.end(isHead ? undefined : page.body);
}

function sendJson(response: ServerResponse, status: number, value: Answer<unknown>): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  send(response, status, headers, JSON.stringify(value));
}

function sendInvalid(response: ServerResponse, status: number, problem: string): void {
  sendJson(response, status, { ok: false, error: { kind: 'invalid', problems: [problem] } });
}

/** Whoever is refused does not keep the connection, of which there are not many. */
function refuse(response: ServerResponse, status: number, text: string): void {
  send(response, status, { connection: 'close' }, `${text}\n`);
}

function send(response: ServerResponse, status: number, headers: { [name: string]: string }, body: string): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...SECURITY_HEADERS,
    ...headers,
    'content-length': bytes.length,
  });
  response.end(bytes);
}
