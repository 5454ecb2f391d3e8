import type { ServerResponse } from 'node:http';
import type { ContractEvent } from '../shared/contract.ts';
import { SECURITY_HEADERS } from './page-files.ts';

export type EventStreams = {
  /** Takes the response over and writes events to it until its window goes away. */
  add(response: ServerResponse): void;
  close(): void;
};

/** A window that takes nothing in for so long is cut off; it comes back by itself and loads what it shows again. */
const BACKLOG_LIMIT_BYTES = 32 * 1024 * 1024;

/** Server-sent events to any number of windows. Nothing is replayed: a window that lost its stream loads again. */
export function openEventStream(
  subscribe: (listener: (event: ContractEvent) => void) => () => void,
  heartbeatMs: number,
): EventStreams {
  const windows = new Set<ServerResponse>();

  function writeToAll(text: string): void {
    for (const window of windows) {
      if (window.writableLength > BACKLOG_LIMIT_BYTES) window.destroy();
      else window.write(text);
    }
  }

  const unsubscribe = subscribe((event) => writeToAll(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => writeToAll(': still here\n\n'), heartbeatMs);
  heartbeat.unref();

  return {
    add(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        ...SECURITY_HEADERS,
      });
      response.write('retry: 1000\n\n');
      windows.add(response);
      response.on('close', () => windows.delete(response));
      response.on('error', () => windows.delete(response));
    },
    close() {
      unsubscribe();
      clearInterval(heartbeat);
      for (const window of windows) window.end();
      windows.clear();
    },
  };
}
