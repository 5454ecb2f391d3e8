import type { Answer, ContractEvent, Input, Method, Output, Transport } from '../../shared/contract.ts';

/** A browser sends bodies up to 64 kB to their end although the page is closed; some of that is left for headers. */
const KEPT_ALIVE_BYTES = 60_000;
const REOPEN_AFTER_MS = 2000;

/** What the transport needs of the browser; tests bring their own. */
export type HttpEnvironment = {
  readonly fetch: typeof fetch;
  readonly openStream: (address: string) => EventStream;
};

export type EventStream = Pick<EventSource, 'readyState' | 'close' | 'onopen' | 'onmessage' | 'onerror'>;

const CLOSED = 2;

const browser: HttpEnvironment = {
  fetch: (address, options) => fetch(address, options),
  openStream: (address) => new EventSource(address),
};

/**
 * The seam over loopback HTTP: each request is a POST, events come as a stream that is opened again when it breaks.
 * Requests are sent in the order of the calls; the first ones wait until the stream stands, so that no change falls
 * between the answer and the first event.
 */
export function createHttpTransport({ fetch, openStream }: HttpEnvironment = browser): Transport {
  const listeners = new Set<(event: ContractEvent) => void>();
  let hadStream = false;
  let markSettled: () => void = () => undefined;
  let settled: Promise<void> | null = new Promise((resolve) => {
    markSettled = () => {
      settled = null;
      resolve();
    };
  });

  function emit(event: ContractEvent): void {
    for (const listener of listeners) listener(event);
  }

  function open(): void {
    const stream = openStream('/api/events');
    stream.onopen = () => {
      if (hadStream) emit({ type: 'Reconnected' });
      hadStream = true;
      markSettled();
    };
    stream.onmessage = (message: MessageEvent<string>) => emit(JSON.parse(message.data) as ContractEvent);
    stream.onerror = () => {
      // From now on anything may have been missed, also when no stream has ever stood.
      hadStream = true;
      markSettled();
      // A refused stream is not opened again by the browser; one that broke off is.
      if (stream.readyState === CLOSED) {
        stream.close();
        setTimeout(open, REOPEN_AFTER_MS);
      }
    };
  }
  open();

  async function request<Name extends Method>(method: Name, input: Input<Name>): Promise<Answer<Output<Name>>> {
    const body = JSON.stringify({ method, input });
    if (settled !== null) await settled;
    try {
      const response = await fetch('/api/request', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        // What is typed last is sent while the page closes.
        keepalive: method.startsWith('plan.') && body.length * 3 < KEPT_ALIVE_BYTES,
      });
      const answer: unknown = await response.json();
      return isAnswer<Name>(answer) ? answer : UNREACHABLE;
    } catch {
      // No connection, or an answer that is not ours: another program has the port now.
      return UNREACHABLE;
    }
  }

  return {
    request,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const UNREACHABLE = {
  ok: false,
  error: { kind: 'storage', code: 'unreachable', where: 'Carpaccio', canRetry: true },
} as const satisfies Answer<never>;

function isAnswer<Name extends Method>(found: unknown): found is Answer<Output<Name>> {
  if (typeof found !== 'object' || found === null || !('ok' in found)) return false;
  return found.ok === true ? 'value' in found : found.ok === false && 'error' in found;
}
