import { describe, expect, it, vi } from 'vitest';
import type { Log } from '../../electron/core/log.ts';
import { registerIpc } from '../../electron/ipc.ts';
import type { ContractEvent } from '../../shared/contract.ts';
import { ipcMain, StandInContents } from '../support/electron-module.ts';
import { hostileUrls } from '../support/hostile-urls.ts';

const silent: Log = { file: 'log', info: () => undefined, failure: () => undefined };

function connected() {
  const listeners = new Set<(event: ContractEvent) => void>();
  const windows = [new StandInContents(), new StandInContents()];
  const serve = vi.fn(async () => ({ ok: true as const, value: 'served' }));
  const end = registerIpc({
    ipcMain: ipcMain as unknown as Parameters<typeof registerIpc>[0]['ipcMain'],
    serve,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    windows: () => windows as unknown as ReturnType<Parameters<typeof registerIpc>[0]['windows']>,
    log: silent,
  });
  const invoke = (event: unknown, ...args: unknown[]) =>
    ipcMain.handlers.get('carpaccio:request')?.(...([event, ...args] as never[]));
  return { listeners, windows, serve, end, invoke };
}

describe('messages', () => {
  it('from the main frame of our page are served', async () => {
    const { invoke, serve } = connected();
    const sender = new StandInContents();
    const answer = await invoke({ sender, senderFrame: sender.mainFrame }, 'plans.open', { planId: 'a' });
    expect(answer).toEqual({ ok: true, value: 'served' });
    expect(serve.mock.calls).toEqual([['plans.open', { planId: 'a' }]]);
  });

  it('from any other frame, page or kind are refused', async () => {
    const { invoke, serve } = connected();
    const sender = new StandInContents();
    const elsewhere = hostileUrls().map((url) => {
      const mainFrame = { url };
      return { sender: { mainFrame }, senderFrame: mainFrame };
    });
    const senders = [{ sender, senderFrame: null }, { sender, senderFrame: { url: 'app://planner/' } }, ...elsewhere];
    const answers = await Promise.all(senders.map((event) => invoke(event, 'plans.list', {})));
    const refused = { ok: false, error: { kind: 'invalid', problems: ['The request does not come from our page.'] } };
    expect(answers).toEqual(senders.map(() => refused));
    expect(await invoke({ sender, senderFrame: sender.mainFrame }, { method: 'plans.list' })).toMatchObject({
      ok: false,
    });
    expect(serve).not.toHaveBeenCalled();
  });
});

it('sends events to every window that is still there', () => {
  const { listeners, windows, end } = connected();
  const event: ContractEvent = { type: 'PlansChanged' };
  for (const listener of listeners) listener(event);
  const [first, second] = windows;
  if (first) first.isGone = true;
  for (const listener of listeners) listener(event);
  expect([first?.sent, second?.sent]).toEqual([
    [['carpaccio:event', event]],
    [
      ['carpaccio:event', event],
      ['carpaccio:event', event],
    ],
  ]);
  end();
  expect([listeners.size, ipcMain.handlers.size]).toEqual([0, 0]);
});

it('silences the channel on which electron-store tells everybody where the data are', () => {
  connected();
  expect(ipcMain.removeAllListeners).toHaveBeenCalledWith('electron-store-get-data');
});
