import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBridge } from '../../electron/bridge.ts';
import type { Log } from '../../electron/core/log.ts';
import { startHttp } from '../../electron/http.ts';
import { registerIpc } from '../../electron/ipc.ts';
import { readPageFiles } from '../../electron/page-files.ts';
import { createHttpTransport } from '../../renderer/transport/http-transport.ts';
import { createIpcTransport } from '../../renderer/transport/ipc-transport.ts';
import type { Transport } from '../../shared/contract.ts';
import { openEventSource } from './event-source.ts';
import { cookieFrom } from './http-client.ts';
import { makeIpcPair } from './ipc-pair.ts';
import { memoryTransport, type NodeSide } from './memory-transport.ts';

export type Wire = {
  /** A new window's end of the seam. */
  openWindow(): Transport;
  close(): Promise<void>;
};

export type WireKind = { readonly name: string; readonly lay: (side: NodeSide) => Promise<Wire> };

export const silentLog: Log = { file: 'carpaccio.log', info: () => undefined, failure: () => undefined };

/** The three ways in which page and Node side meet. */
export const wires: readonly WireKind[] = [
  { name: 'in memory', lay: layMemory },
  { name: 'over HTTP', lay: layHttp },
  { name: 'over IPC', lay: layIpc },
];

async function layMemory(side: NodeSide): Promise<Wire> {
  return { openWindow: () => memoryTransport(side), close: async () => undefined };
}

/** A real socket, and the page's own transport with a cookie and an origin, which the browser would add. */
async function layHttp(side: NodeSide): Promise<Wire> {
  const folder = await mkdtemp(join(tmpdir(), 'carpaccio-contract-'));
  await writeFile(join(folder, 'index.html'), '');
  const shell = await startHttp({ ...side, files: await readPageFiles(folder), port: 0 });
  const origin = new URL(shell.address).origin;
  const headers = { cookie: await cookieFrom(shell.address), origin };
  const streams: { close(): void }[] = [];
  return {
    openWindow: () =>
      createHttpTransport({
        fetch: (path, options) =>
          fetch(`${origin}${String(path)}`, { ...options, headers: { ...headers, ...Object(options?.headers) } }),
        openStream: (path) => {
          const stream = openEventSource(`${origin}${path}`, headers);
          streams.push(stream);
          return stream;
        },
      }),
    async close() {
      for (const stream of streams) stream.close();
      await shell.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function layIpc({ serve, subscribe }: NodeSide): Promise<Wire> {
  const { ipcMain, openWindow, windows } = makeIpcPair();
  const end = registerIpc({ ipcMain, serve, subscribe, windows, log: silentLog });
  return {
    openWindow: () => createIpcTransport(createBridge(openWindow())),
    close: async () => end(),
  };
}
