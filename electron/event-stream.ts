import type { ServerResponse } from 'node:http';
import type { ContractEvent } from '../shared/contract.ts';
import { SECURITY_HEADERS } from './page-files.ts';

export type EventStreams = {
  /**
   * Takes the response over and writes events to it until its window goes away. False: that browser has as many streams
   * as it can bear, and the response is left as it is.
   */
  add(response: ServerResponse, browser: string): boolean;
  close(): void;
};

/** A window that takes nothing in for so long is cut off; it comes back by itself and loads what it shows again. */
const BACKLOG_LIMIT_BYTES = 32 * 1024 * 1024;

/**
 * A browser opens six connections to one address, for all its windows together, and each stream keeps one. If all were
 * streams, no change of any window would get through.
 */
const STREAMS_PER_BROWSER = 4;

/** Server-sent events to any number of windows. Nothing is replayed: a window that lost its stream loads again. */
export function openEventStream(
  subscribe: (listener: (event: ContractEvent) => void) => () => void,
  heartbeatMs: number,
): EventStreams {
  const windows = new Map<ServerResponse, string>();

  function writeToAll(text: string): void {
    for (const window of windows.keys()) {
      if (window.writableLength > BACKLOG_LIMIT_BYTES) window.destroy();
      else window.write(text);
    }
  }

  const unsubscribe = subscribe((event) => writeToAll(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => writeToAll(': still here\n\n'), heartbeatMs);
  heartbeat.unref();

  return {
    add(response, browser) {
      const ofThatBrowser = [...windows.values()].filter((other) => other === browser);
      if (ofThatBrowser.length >= STREAMS_PER_BROWSER) return false;
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        ...SECURITY_HEADERS,
      });
      response.write('retry: 1000\n\n');
      windows.set(response, browser);
      response.on('close', () => windows.delete(response));
      response.on('error', () => windows.delete(response));
      return true;
    },
    close() {
      unsubscribe();
      clearInterval(heartbeat);
      for (const window of windows.keys()) window.end();
      windows.clear();
    },
  };
}
