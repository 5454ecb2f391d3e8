import type { Page, Request } from '@playwright/test';
import type { Input } from '../../shared/contract.ts';
import { inFull } from '../support/in-full.ts';
import { expect, test } from './fixtures.ts';

const ROUNDS = inFull(4, 2);
const SLICES = Array.from({ length: 12 }, (_, place) => `Slice number ${place + 1}`);

/** What was typed into the value of one slice: all that was sent, in order, and how much of it is confirmed. */
type Typed = { readonly sent: string[]; confirmed: number };

test('the process is killed at random moments while somebody types, and every confirmed word is there', {
  tag: '@browser',
}, async ({ page, planner, startApp }) => {
  test.setTimeout(120_000);
  const typedById = watchValues(page);
  let app = await startApp();
  await planner.newPlanFromOutline(SLICES.map((title) => `- ${title}`).join('\n'));

  for (let round = 1; round <= ROUNDS; round++) {
    let isKilled = false;
    // At random on purpose: each run tries other moments. What it chose is in the report when it fails.
    const moment = 400 + Math.floor(Math.random() * 2_000);
    const killing = new Promise<void>((done) => {
      setTimeout(() => {
        isKilled = true;
        void app.kill().then(done);
      }, moment);
    });
    for (let place = 0; !isKilled; place++) {
      const title = SLICES[place % SLICES.length] ?? '';
      await planner.outline.fill(title, { value: `round ${round}, word ${place}` });
    }
    await killing;
    app = await startApp();
    await planner.show('Slice');
    for (const [id, { sent, confirmed }] of typedById) {
      if (confirmed === 0) continue;
      const field = planner.outline.tree.locator(`[data-row="${id}"] [data-column="value"]`);
      // What was sent later may have reached the disk too, without the time to say so.
      expect(sent.slice(confirmed - 1), `killed after ${moment} ms`).toContain(await field.inputValue());
    }
  }
  const confirmedWords = [...typedById.values()].reduce((sum, { confirmed }) => sum + confirmed, 0);
  expect(confirmedWords).toBeGreaterThanOrEqual(ROUNDS);
});

function watchValues(page: Page): Map<string, Typed> {
  const typedById = new Map<string, Typed>();
  page.on('request', (request) => {
    const edit = editIn(request);
    if (edit === null) return;
    const typed = typedById.get(edit.id) ?? { sent: [], confirmed: 0 };
    typedById.set(edit.id, typed);
    typed.sent.push(edit.value);
    const place = typed.sent.length;
    void isDurable(request).then((durable) => {
      if (durable) typed.confirmed = Math.max(typed.confirmed, place);
    });
  });
  return typedById;
}

function editIn(request: Request): { id: string; value: string } | null {
  if (!request.url().endsWith('/api/request')) return null;
  const { method, input } = request.postDataJSON() as { method: string; input: Input<'plan.execute'> };
  if (method !== 'plan.execute' || input.command.type !== 'slice.edit') return null;
  const { id, changes } = input.command;
  return changes.value === undefined ? null : { id, value: changes.value };
}

async function isDurable(request: Request): Promise<boolean> {
  try {
    const answer = (await (await request.response())?.json()) as { ok: boolean; value?: { durable: boolean } };
    return answer.ok && answer.value?.durable === true;
  } catch {
    // Killed before it could answer.
    return false;
  }
}
