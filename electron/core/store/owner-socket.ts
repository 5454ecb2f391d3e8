import { createHash } from 'node:crypto';
import { accessSync, constants, lstatSync, readdirSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemCodeOf } from './storage-error.ts';

/** A socket appears in its folder a moment before it can be connected to. */
const STARTING_MS = 50;
const SURELY_STARTED_MS = 60_000;
/** macOS has room for 104 bytes, the last one of which is a zero; Linux for four more. */
const LONGEST_ADDRESS_BYTES = 103;
const NAME = /^carpaccio-(\d+)-[0-9a-f]{16}\.sock$/;

/** Where the owner of a data folder listens. A socket's path is short, so it carries a hash of the folder's name. */
export function addressOf(dataFolder: string): string {
  const name = process.platform === 'win32' ? dataFolder.toLowerCase() : dataFolder;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\carpaccio-${hash}`;
  const socket = `carpaccio-${userId()}-${hash}.sock`;
  // A process that was started by a timer or over the network may not be told the folder that the others use.
  const folders = [process.env.XDG_RUNTIME_DIR, `/run/user/${userId()}`].filter((folder) => folder !== undefined);
  const usable = folders.find((folder) => isWritable(folder) && isShortEnough(join(folder, socket)));
  return join(usable ?? tmpdir(), socket);
}

/** What tells a socket from another one that has taken its place; `null` when there is none. */
export function identityOf(address: string): string | null {
  // On Windows a pipe has no place in the file system, and is gone with its process.
  if (process.platform === 'win32') return null;
  // The number alone is given to the next file as soon as the old one is removed.
  const facts = lstatSync(address, { throwIfNoEntry: false, bigint: true });
  return facts?.isSocket() ? `${facts.ino} ${facts.ctimeNs}` : null;
}

/** Whether nobody listens at a socket, nor is about to: its process was killed. */
export async function isAbandoned(address: string): Promise<boolean> {
  if (!(await isRefused(address))) return false;
  await wait(STARTING_MS);
  return await isRefused(address);
}

/** Removes a socket, unless it is another one by now. */
export function removeSocket(address: string, identity: string | null): void {
  if (identity !== null && identity === identityOf(address)) rmSync(address, { force: true });
}

/**
 * Removes the sockets that killed processes of ours left beside `address`, those of other data folders: only names of
 * our own pattern and user, only when nobody listens. Never throws: sweeping can wait.
 */
export async function sweepSockets(address: string, now: Date): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = dirname(address);
  try {
    const names = readdirSync(folder).filter((name) => NAME.exec(name)?.[1] === String(userId()));
    const others = names.filter((name) => name !== basename(address)).map((name) => join(folder, name));
    await Promise.all(others.map((other) => sweep(other, now)));
  } catch {
    // Nobody may list that folder.
  }
}

async function sweep(address: string, now: Date): Promise<void> {
  try {
    const identity = identityOf(address);
    if (identity === null || now.getTime() - lstatSync(address).ctimeMs < SURELY_STARTED_MS) return;
    if (await isAbandoned(address)) removeSocket(address, identity);
  } catch {
    // Somebody else was faster, or may not.
  }
}

function isRefused(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address);
    socket.once('connect', () => finish(false));
    socket.once('error', (error) => finish(systemCodeOf(error) === 'ECONNREFUSED'));
    function finish(isRefusal: boolean): void {
      socket.destroy();
      resolve(isRefusal);
    }
  });
}

function userId(): number {
  return process.getuid?.() ?? 0;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isShortEnough(address: string): boolean {
  return Buffer.byteLength(address) <= LONGEST_ADDRESS_BYTES;
}
