import { chmodSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { addressOf, identityOf, isAbandoned, removeSocket, sweepSockets } from './owner-socket.ts';
import { systemCodeOf } from './storage-error.ts';

/** The right to write in a data folder, or the line to the process that has it. */
export type OwnerLock =
  | {
      readonly isOwner: true;
      /** Lets another process become the owner. */
      release(): Promise<void>;
    }
  | {
      readonly isOwner: false;
      /** Asks the owner to open a plan, or with `null` to show itself; false when it did not answer. */
      askToOpen(path: string | null): Promise<boolean>;
    };

export type OwnerLockOptions = {
  /** An existing folder. */
  readonly dataFolder: string;
  /** Another process was started to open this plan file; `null`: it was started without one. */
  readonly onOpenRequest: (path: string | null) => void;
};

const ANSWER_TIMEOUT_MS = 2_000;
const LONGEST_MESSAGE_BYTES = 64_000;
const TRIES = 5;

/**
 * Tries to become the owner of a data folder: the one process that writes in it. The owner listens on a socket named
 * after the folder. A process that is gone cannot answer, so there are no locks that somebody has to judge by their age.
 */
export async function takeOwnerLock({ dataFolder, onOpenRequest }: OwnerLockOptions): Promise<OwnerLock> {
  const address = addressOf(await realpath(dataFolder));
  for (let attempt = 1; ; attempt++) {
    const remains = identityOf(address);
    const server = await listen(address, onOpenRequest);
    if (server !== null) {
      await sweepSockets(address, new Date());
      return { isOwner: true, release: () => release(server) };
    }
    if (await isAnswering(address)) return { isOwner: false, askToOpen: (path) => ask(address, { open: path }) };
    if (attempt === TRIES) throw new Error('The socket of the data folder can neither be taken nor reached.');
    // What somebody else has put in its place meanwhile is left alone.
    if (await isAbandoned(address)) removeSocket(address, remains);
  }
}

/** `null` when the address is taken, by a process or by the remains of one. */
function listen(address: string, onOpenRequest: (path: string | null) => void): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => answer(socket, onOpenRequest));
    server.once('error', (error) => (systemCodeOf(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => {
      if (process.platform !== 'win32') chmodSync(address, 0o600);
      server.unref();
      resolve(server);
    });
  });
}

function release(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function answer(socket: Socket, onOpenRequest: (path: string | null) => void): void {
  let text = '';
  socket.setEncoding('utf8');
  socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy());
  // The other side may be gone at any time; there is nobody to tell.
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    text += chunk;
    if (text.length > LONGEST_MESSAGE_BYTES) socket.destroy();
    if (socket.destroyed || !text.endsWith('\n')) return;
    const request = parseRequest(text);
    socket.end(request === null ? 'no\n' : 'yes\n');
    if (request !== null && 'open' in request) onOpenRequest(request.open);
  });
}

type Request = { readonly ping: true } | { readonly open: string | null };

function parseRequest(text: string): Request | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    if ('ping' in value) return { ping: true };
    if ('open' in value && (value.open === null || typeof value.open === 'string')) return { open: value.open };
    return null;
  } catch {
    // Whoever wrote this does not speak our language, and gets a no.
    return null;
  }
}

function isAnswering(address: string): Promise<boolean> {
  return ask(address, { ping: true });
}

function ask(address: string, request: Request): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address);
    const finish = (isHeard: boolean): void => {
      socket.destroy();
      resolve(isHeard);
    };
    socket.setEncoding('utf8');
    // A process that is busy is still there.
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => finish('ping' in request));
    socket.once('connect', () => socket.write(`${JSON.stringify(request)}\n`));
    socket.once('data', (text: string) => finish(text.startsWith('yes')));
    socket.once('error', () => finish(false));
    socket.once('end', () => finish(false));
  });
}
