import type { EventStream } from '../../renderer/transport/http-transport.ts';

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 2;

/** As much of the browser's `EventSource` as the page's transport uses; Node has none. It never reconnects by itself. */
export function openEventSource(address: string, headers: { readonly [name: string]: string }): EventStream {
  const ending = new AbortController();
  const source = {
    readyState: CONNECTING as number,
    onopen: null as EventStream['onopen'],
    onmessage: null as EventStream['onmessage'],
    onerror: null as EventStream['onerror'],
    close(): void {
      source.readyState = CLOSED;
      ending.abort();
    },
  };
  const stream = source as EventStream;
  const self = source as unknown as EventSource;

  async function read(): Promise<void> {
    const response = await fetch(address, { headers, signal: ending.signal });
    if (!response.ok || response.body === null) throw new Error(`Refused with ${response.status}`);
    source.readyState = OPEN;
    stream.onopen?.call(self, new Event('open'));
    let text = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        if (block.startsWith('data: ')) {
          stream.onmessage?.call(self, new MessageEvent('message', { data: block.slice('data: '.length) }));
        }
      }
    }
    throw new Error('The stream ended.');
  }

  read().catch(() => {
    if (source.readyState === CLOSED) return;
    source.readyState = CLOSED;
    stream.onerror?.call(self, new Event('error'));
  });
  return stream;
}
