import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Method, Transport } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { type ContractApp, openContractApp, TODAY } from '../support/contract-app.ts';
import { addSlices, answered, createPlan, execute, rename, sliceIdOf } from '../support/contract-calls.ts';
import { wires } from '../support/transports.ts';

describe.each(wires)('what is refused, $name:', (kind) => {
  let app: ContractApp;
  let page: Transport;

  beforeEach(async () => {
    app = await openContractApp(kind);
    page = app.wire.openWindow();
  });

  afterEach(() => app.close());

  /** What a page with a fault would send. */
  function send(method: string, input: unknown): Promise<Answer<unknown>> {
    return page.request(method as Method, input as never);
  }

  it('a command that the plan does not allow, with its reason, and nothing has changed', async () => {
    const { plan, seq } = await createPlan(page, 'Goal', 'Alert');
    const answers = [
      await execute(page, plan.id, rename('Nobody', 'x')),
      await execute(page, plan.id, addSlices('Alert')),
      await execute(page, plan.id, {
        type: 'slice.cut',
        id: sliceIdOf('Alert'),
        pattern: null,
        children: [],
        on: TODAY,
      }),
      await execute(page, plan.id, { type: 'slice.order', ids: [sliceIdOf('Alert'), sliceIdOf('Alert')] }),
      await page.request('plan.undo', { planId: plan.id }),
      await page.request('plan.redo', { planId: plan.id }),
    ];
    expect(answers).toMatchObject([
      { ok: false, error: { kind: 'rejected', rejection: { code: 'slice-not-found', id: sliceIdOf('Nobody') } } },
      { ok: false, error: { kind: 'rejected', rejection: { code: 'id-taken' } } },
      { ok: false, error: { kind: 'rejected', rejection: { code: 'bad-value', field: 'children' } } },
      { ok: false, error: { kind: 'rejected', rejection: { code: 'bad-value', field: 'ids' } } },
      { ok: false, error: { kind: 'rejected', rejection: { code: 'nothing-to-undo' } } },
      { ok: false, error: { kind: 'rejected', rejection: { code: 'nothing-to-redo' } } },
    ]);
    const opened = answered(await page.request('plans.open', { planId: plan.id }));
    expect([opened.plan, opened.seq]).toEqual([plan, seq]);
  });

  it('a plan that is not there', async () => {
    const answer = await page.request('plans.open', { planId: 'nowhere1' as PlanId });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'storage', code: 'not-found' } });
  });

  it.each([
    ['empty', '', 'empty-file'],
    ['no plan', '{"format":"recipe"}', 'not-a-plan'],
    ['cut off', '{"format":"carpaccio-plan","version":1,"id":"abc', 'damaged'],
  ])('a file that is %s, by its name and with what is wrong', async (_what, text, code) => {
    app.choices.open = join(app.folder, 'Strange.carpaccio');
    await writeFile(app.choices.open, text);
    const answer = await page.request('plans.pick', {});
    expect(answer).toMatchObject({ ok: false, error: { kind: 'storage', code } });
    expect(JSON.stringify(answer)).toContain('Strange.carpaccio');
  });

  it('an export into a folder that is gone', async () => {
    app.choices.save = join(app.folder, 'gone', 'Week 48.md');
    const answer = await page.request('export.save', { suggestedName: 'Week 48.md', text: '' });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'storage', code: 'not-found' } });
  });

  it('a method that does not exist, also one that every object has', async () => {
    const names = ['plans.steal', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'plans.list '];
    const answers = await Promise.all(names.map((name) => send(name, {})));
    expect(answers).toEqual(
      names.map(() => ({ ok: false, error: { kind: 'invalid', problems: ['There is no such method.'] } })),
    );
  });

  it('input of the wrong shape, with the place of the problem', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    const answers = await Promise.all([
      send('plans.open', null),
      send('plans.open', {}),
      send('plans.open', { planId: 7 }),
      send('plans.open', { planId: '../../etc/passwd' }),
      send('plans.open', { planId: plan.id, more: true }),
      send('plans.list', []),
      send('plan.execute', { planId: plan.id, commandId: 'c1', command: { type: 'slice.explode' } }),
      send('plan.execute', {
        planId: plan.id,
        commandId: 'c2',
        command: { type: 'slice.pin', id: 'alertxxx', pin: 'soon' },
      }),
      send('plan.execute', {
        planId: plan.id,
        commandId: 'c3',
        command: { type: 'person.delete', id: 'constructor' },
      }),
      send('plans.create', { title: 'x'.repeat(501), commands: [] }),
      send('calendar.holidays', { country: 'DE', region: null, fromYear: 2027, toYear: 2026 }),
      send('settings.change', { theme: 'pink' }),
      send('settings.change', { plansFolder: '/etc' }),
    ]);
    expect(answers.map((answer) => (answer.ok ? answer : answer.error.kind))).toEqual(answers.map(() => 'invalid'));
    expect(answers[2]).toMatchObject({ error: { problems: [expect.stringContaining('plans.open.planId')] } });
  });

  it('a title of emoji, right-to-left text and control characters passes unharmed', async () => {
    const title = 'مرحبا 👩‍👩‍👧 \u202Eelif‬ “tab”';
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    answered(await execute(page, plan.id, rename('Alert', title)));
    const opened = answered(await page.request('plans.open', { planId: plan.id }));
    expect(opened.plan.slices[sliceIdOf('Alert')]?.title).toBe(title);
  });
});

describe.each(wires)('a process that does not own the data folder, $name:', (kind) => {
  it('shows everything and changes nothing', async () => {
    const app = await openContractApp(kind, false);
    const page = app.wire.openWindow();
    const planId = 'anyplan1' as PlanId;
    const answers = [
      await page.request('plans.create', { title: 'Goal', commands: [] }),
      await page.request('plans.upload', { fileName: 'Goal.carpaccio', text: '{}' }),
      await page.request('plans.renameFile', { planId }),
      await execute(page, planId, addSlices('Alert')),
      await page.request('plan.undo', { planId }),
      await page.request('plan.redo', { planId }),
      await page.request('settings.change', { theme: 'dark' }),
    ];
    const refused = { ok: false, error: { kind: 'rejected', rejection: { code: 'read-only' } } };
    expect(answers).toEqual(answers.map(() => refused));
    expect(answered(await page.request('app.info', {}))).toMatchObject({
      isReadOnly: true,
      settings: { theme: 'system' },
    });
    expect(answered(await page.request('plans.list', {}))).toEqual({ plans: [] });
    expect(answered(await page.request('calendar.regions', {})).countries.length).toBeGreaterThan(100);
    await app.close();
  });
});
