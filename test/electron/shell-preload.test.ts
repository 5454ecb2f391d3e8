import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exposed, ipcRenderer } from '../support/electron-module.ts';

vi.mock('electron', () => import('../support/electron-module.ts'));

beforeAll(async () => {
  await import('../../electron/preload.ts');
});

describe('the preload', () => {
  it('gives the page two functions, and no others', () => {
    const shape = Object.entries(exposed).map(([name, value]) => [
      name,
      Object.entries(value).map(([key, part]) => `${key}: ${typeof part}`),
    ]);
    expect(shape).toEqual([['carpaccio', ['request: function', 'subscribe: function']]]);
  });

  it('passes a request on as data over its only channel', async () => {
    const answer = await exposed.carpaccio?.request?.('plans.open' as never, { planId: 'a' } as never);
    expect(answer).toEqual({ ok: true, value: 1 });
    expect(ipcRenderer.invoke.mock.calls).toEqual([['carpaccio:request', 'plans.open', { planId: 'a' }]]);
  });

  it('hands on events without Electron’s event object, until unsubscribed', () => {
    const received: unknown[][] = [];
    const listener = (...args: unknown[]) => void received.push(args);
    const unsubscribe = exposed.carpaccio?.subscribe?.(listener as never) as () => unknown;
    ipcRenderer.emit('carpaccio:event', { sender: ipcRenderer }, { type: 'PlansChanged' });
    expect(unsubscribe()).toBeUndefined();
    ipcRenderer.emit('carpaccio:event', { sender: ipcRenderer }, { type: 'PlansChanged' });
    expect(received).toEqual([[{ type: 'PlansChanged' }]]);
    expect(ipcRenderer.listenerCount('carpaccio:event')).toBe(0);
  });

  it('imports electron and two files of ours, nothing else', async () => {
    const texts = await Promise.all(
      ['preload', 'bridge', 'channels'].map((name) => readFile(`electron/${name}.ts`, 'utf8')),
    );
    const imports = texts.flatMap((text) => [...text.matchAll(/^import (.*) from '([^']+)';$/gm)]);
    expect(imports.map(([, names, source]) => `${names} ← ${source}`)).toEqual([
      '{ contextBridge, ipcRenderer } ← electron',
      '{ createBridge } ← ./bridge.ts',
      'type { IpcRenderer, IpcRendererEvent } ← electron',
      '{ EVENT_CHANNEL, REQUEST_CHANNEL } ← ./channels.ts',
    ]);
  });
});
