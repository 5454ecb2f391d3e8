import { afterEach, expect, it, vi } from 'vitest';
import '../../../renderer/sources/report-worker.ts';
import { reportText } from '../../support/report-fixtures.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the worker sends back for a file. Here the page is its own worker. */
async function replyTo(file: unknown): Promise<unknown> {
  const reply = vi.spyOn(self, 'postMessage').mockImplementation(() => undefined);
  self.dispatchEvent(new MessageEvent('message', { data: { file } }));
  await vi.waitFor(() => expect(reply).toHaveBeenCalledTimes(1));
  return reply.mock.calls[0]?.[0];
}

it('The reader of reports sends back what a report says', async () => {
  const file = new File([reportText('pandera-message.json')], 'gifts.json');
  expect(await replyTo(file)).toMatchObject({ ok: true, value: { kind: 'pandera', failed: 5 } });
});

it('The reader of reports says at once that it broke, so that nobody waits until its time is over', async () => {
  const file = {
    get size(): number {
      throw new RangeError('Out of memory.');
    },
  };
  expect(await replyTo(file)).toEqual({ ok: false, error: { code: 'reader-failed' } });
});
