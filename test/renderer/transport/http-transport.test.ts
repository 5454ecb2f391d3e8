import { describe, expect, it, vi } from 'vitest';
import { createHttpTransport, type EventStream } from '../../../renderer/transport/http-transport.ts';
import { createIpcTransport } from '../../../renderer/transport/ipc-transport.ts';
import type { ContractEvent } from '../../../shared/contract.ts';

const unreachable = { ok: false, error: { kind: 'storage', code: 'unreachable', where: 'Carpaccio', canRetry: true } };

type Stream = EventStream & { readyState: number };

function connect(answer: () => Promise<Response>) {
  const sent: { method: string; keepalive: boolean | undefined }[] = [];
  const streams: Stream[] = [];
  const transport = createHttpTransport({
    fetch: (_address, options) => {
      sent.push({ method: JSON.parse(String(options?.body)).method, keepalive: options?.keepalive });
      return answer();
    },
    openStream: () => {
      const stream: Stream = { readyState: 0, close: () => {}, onopen: null, onmessage: null, onerror: null };
      streams.push(stream);
      return stream;
    },
  });
  const events: ContractEvent['type'][] = [];
  transport.subscribe((event) => events.push(event.type));
  const open = () => streams.at(-1)?.onopen?.call({} as EventSource, new Event('open'));
  const fail = (readyState: number) => {
    const stream = streams.at(-1);
    if (stream === undefined) return;
    stream.readyState = readyState;
    stream.onerror?.call({} as EventSource, new Event('error'));
  };
  const receive = (event: ContractEvent) =>
    streams.at(-1)?.onmessage?.call({} as EventSource, new MessageEvent('message', { data: JSON.stringify(event) }));
  return { transport, sent, streams, events, open, fail, receive };
}

const fine = async () => Response.json({ ok: true, value: { plans: [] } });

describe('The seam over HTTP', () => {
  it('sends nothing before events can arrive, and then in the order of the calls', async () => {
    const { transport, sent, open } = connect(fine);
    const answers = [transport.request('plans.list', {}), transport.request('app.info', {})];
    await Promise.resolve();
    expect(sent).toEqual([]);
    open();
    await Promise.all(answers);
    expect(sent.map(({ method }) => method)).toEqual(['plans.list', 'app.info']);
  });

  it('says that events may be missing each time the stream comes back, and not at the first time', () => {
    const { events, open, fail } = connect(fine);
    open();
    expect(events).toEqual([]);
    fail(0);
    open();
    expect(events).toEqual(['Reconnected']);
  });

  it('opens a stream that was refused again, and asks to load again what was loaded without it', async () => {
    vi.useFakeTimers();
    const { transport, streams, events, open, fail } = connect(fine);
    fail(2);
    expect(await transport.request('plans.list', {})).toEqual({ ok: true, value: { plans: [] } });
    await vi.advanceTimersByTimeAsync(2000);
    open();
    expect([streams.length, events]).toEqual([2, ['Reconnected']]);
    vi.useRealTimers();
  });

  it('passes events on in their order', () => {
    const { events, open, receive } = connect(fine);
    open();
    receive({ type: 'PlansChanged' });
    receive({ type: 'Reconnected' });
    expect(events).toEqual(['PlansChanged', 'Reconnected']);
  });

  it.each([
    ['nobody listens', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['another program answers', async () => new Response('<h1>Hello</h1>', { status: 200 })],
    ['the answer has another shape', async () => Response.json({ hello: true })],
    ['the answer is cut off', async () => new Response('{"ok":true,"val')],
  ])('answers “unreachable” and throws nothing when %s', async (_what, answer) => {
    const { transport, open } = connect(answer);
    open();
    expect(await transport.request('plans.list', {})).toEqual(unreachable);
  });

  it('lets small changes reach their end although the page closes; a browser would refuse large ones', async () => {
    const { transport, sent, open } = connect(fine);
    open();
    const planId = 'plan-a' as never;
    await transport.request('plan.undo', { planId });
    await transport.request('plan.execute', {
      planId,
      commandId: 'c',
      command: { type: 'plan.edit', changes: { title: 'x'.repeat(80_000) } },
    });
    await transport.request('plans.list', {});
    expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, false, false]);
  });
});

describe('The seam over the preload', () => {
  it('answers “unreachable” when the main process is gone', async () => {
    const transport = createIpcTransport({
      request: () => Promise.reject(new Error('gone')),
      subscribe: () => () => {},
    });
    expect(await transport.request('plans.list', {})).toEqual(unreachable);
  });
});
