import { describe, expect, it } from 'vitest';
import type { Host } from '../../electron/core/host.ts';
import type { Log, LogDetails } from '../../electron/core/log.ts';
import type { Planner } from '../../electron/core/planner.ts';
import { serve } from '../../electron/core/serve.ts';
import { StorageError } from '../../electron/core/store/storage-error.ts';
import { inputSchemas } from '../../shared/contract.schema.ts';

const host: Host = {
  shell: 'browser',
  version: '0.1.0',
  hasFileDialogs: false,
  pickPlanFile: async () => null,
  pickSavePath: async () => null,
  showInFolder: async () => undefined,
  openWindow: () => false,
  documentsFolder: () => '/documents',
};

/** `serve` over a planner of which only the given part is there, and what it wrote into the log. */
function served(planner: Partial<Planner>) {
  const logged: { event: string; details: LogDetails | undefined; error?: unknown }[] = [];
  const log: Log = {
    file: '/data/log/carpaccio.log',
    info: (event, details) => void logged.push({ event, details }),
    failure: (event, error, details) => void logged.push({ event, details, error }),
  };
  const settings = { get: () => ({}), set: () => undefined };
  return { request: serve(planner as Planner, host, settings, log), logged };
}

describe('what goes wrong behind the seam', () => {
  it('comes back with the place and a hint to try again, when it was the disk', async () => {
    const error = new StorageError('disk-full', 'Goal.carpaccio', { canRetry: true });
    const { request, logged } = served({
      list: async () => {
        throw error;
      },
    });
    expect(await request('plans.list', {})).toEqual({
      ok: false,
      error: { kind: 'storage', code: 'disk-full', where: 'Goal.carpaccio', canRetry: true },
    });
    expect(logged).toEqual([{ event: 'storage-failed', details: { method: 'plans.list' }, error }]);
  });

  it('comes back with the place of the log and nothing else, when it was a fault of ours', async () => {
    const error = new TypeError('the secret title is not a function');
    const { request, logged } = served({
      undo: () => {
        throw error;
      },
    });
    expect(await request('plan.undo', { planId: 'plan0001' })).toEqual({
      ok: false,
      error: { kind: 'internal', logFile: '/data/log/carpaccio.log' },
    });
    expect(logged).toEqual([{ event: 'internal', details: { method: 'plan.undo' }, error }]);
  });

  it('is logged by kind and place when the page broke the contract, without what it sent', async () => {
    const { request, logged } = served({});
    await request('plans.open', { planId: { 'a secret': 'secret' } });
    await request('plans.create', { title: 7, commands: [{ type: 'secret' }] });
    await request('secret method', 'secret');
    expect(logged.map(({ event }) => event)).toEqual(['invalid-request', 'invalid-request', 'unknown-method']);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('is never thrown, whatever is asked for, and with whatever input', async () => {
    const { request } = served({});
    const inputs = [undefined, null, 0, '', [], {}, { planId: 1 }, Symbol('x'), () => 1, Object.create(null)];
    const methods = [...Object.keys(inputSchemas), 'no.such', '__proto__'];
    const answers = await Promise.all(methods.flatMap((method) => inputs.map((input) => request(method, input))));
    expect(answers.filter((answer) => typeof answer.ok !== 'boolean')).toEqual([]);
  });
});
