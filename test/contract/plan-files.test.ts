import { readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Method, Transport } from '../../shared/contract.ts';
import type { PlanId } from '../../shared/plan/plan.ts';
import { type ContractApp, openContractApp, TODAY } from '../support/contract-app.ts';
import { answered, createPlan, execute, listening, rename, sliceIdOf } from '../support/contract-calls.ts';
import { wires } from '../support/transports.ts';

const NOWHERE = 'nowhere2' as PlanId;

describe.each(wires)('plans as files, $name:', (kind) => {
  let app: ContractApp;
  let page: Transport;

  beforeEach(async () => {
    app = await openContractApp(kind);
    page = app.wire.openWindow();
  });

  afterEach(() => app.close());

  it('makes a plan of the sample, that is being worked on today', async () => {
    const { plan, fileName } = answered(await page.request('plans.createSample', {}));
    expect(Object.keys(plan.slices).length).toBeGreaterThan(24);
    expect(Object.values(plan.slices).some(({ startedOn, status }) => status === 'doing' && startedOn !== null)).toBe(
      true,
    );
    expect(plan.goal.target && plan.goal.target > TODAY).toBe(true);
    expect(await readdir(app.plansFolder)).toEqual([fileName]);
    const second = answered(await page.request('plans.createSample', {}));
    expect(second.plan.id).not.toBe(plan.id);
  });

  it('duplicates a plan under a new id and title, and tells every window', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    answered(await execute(page, plan.id, rename('Alert', 'Alarm')));
    const on = listening(page);
    const copy = answered(await page.request('plans.duplicate', { planId: plan.id }));
    await on.until(() => on.ofType('PlansChanged').length === 1);
    const opened = answered(await page.request('plans.open', { planId: copy.planId }));
    expect([opened.plan.title, copy.fileName]).toEqual(['Copy of Goal', 'Copy of Goal.carpaccio']);
    expect(opened.plan.slices[sliceIdOf('Alert')]?.title).toBe('Alarm');
    expect(opened.history).toEqual({ undo: null, redo: null });
  });

  it('moves a plan into the trash, tells the windows that show it, and lists it there', async () => {
    const other = app.wire.openWindow();
    const on = listening(other);
    await other.request('app.info', {});
    const { plan, fileName } = await createPlan(page, 'Goal', 'Alert', 'Weekly report');
    answered(await page.request('plans.trash', { planId: plan.id }));
    await on.until(() => on.ofType('PlanTrashed').length === 1);
    expect(on.ofType('PlanTrashed')).toEqual([{ type: 'PlanTrashed', planId: plan.id, title: 'Goal' }]);
    const { plans } = answered(await page.request('plans.trashed', {}));
    expect(plans).toEqual([{ planId: plan.id, title: 'Goal', fileName, leaves: 2, trashedAt: expect.any(String) }]);
    expect(answered(await page.request('plans.list', {})).plans).toEqual([]);
    expect(await execute(page, plan.id, rename('Alert', 'Alarm'))).toMatchObject({
      ok: false,
      error: { kind: 'storage', code: 'not-found' },
    });
  });

  it('puts a plan back to its place, with its undo history', async () => {
    const { plan, fileName } = await createPlan(page, 'Goal', 'Alert');
    answered(await execute(page, plan.id, rename('Alert', 'Alarm')));
    answered(await page.request('plans.trash', { planId: plan.id }));
    expect(answered(await page.request('plans.restore', { planId: plan.id }))).toEqual({ fileName });
    const opened = answered(await page.request('plans.open', { planId: plan.id }));
    expect(opened.history.undo).toMatchObject({ type: 'slice.edit', field: 'title' });
    expect(answered(await page.request('plans.trashed', {})).plans).toEqual([]);
  });

  it('deletes for good only what is in the trash', async () => {
    const { plan, fileName } = await createPlan(page, 'Goal', 'Alert');
    expect(await page.request('plans.deleteForever', { planId: plan.id })).toMatchObject({
      ok: false,
      error: { kind: 'storage', code: 'not-found' },
    });
    expect(await readdir(app.plansFolder)).toEqual([fileName]);
    answered(await page.request('plans.trash', { planId: plan.id }));
    answered(await page.request('plans.deleteForever', { planId: plan.id }));
    expect(answered(await page.request('plans.trashed', {})).plans).toEqual([]);
    expect(await readdir(app.plansFolder)).toEqual([]);
  });

  it('shows the file of a plan that it knows, and of no other', async () => {
    const { plan, fileName } = await createPlan(page, 'Goal');
    answered(await page.request('plans.showInFolder', { planId: plan.id }));
    const unknown = await page.request('plans.showInFolder', { planId: NOWHERE });
    expect(unknown).toMatchObject({ ok: false, error: { kind: 'storage', code: 'not-found' } });
    expect(app.asked.shownPaths).toHaveLength(1);
    expect(app.asked.shownPaths[0]).toMatch(/plans[/\\]Goal\.carpaccio$/);
    expect(await readFile(app.asked.shownPaths[0] ?? '', 'utf8')).toContain('"Goal"');
    app.asked.hasFileManager = false;
    expect(await page.request('plans.showInFolder', { planId: plan.id })).toMatchObject({
      ok: false,
      error: { kind: 'storage', code: 'no-file-manager', where: expect.stringContaining('plans') },
    });
    expect(fileName).toBe('Goal.carpaccio');
  });

  it('opens another window, where the shell has windows', async () => {
    answered(await page.request('app.newWindow', {}));
    app.asked.hasWindows = false;
    expect(await page.request('app.newWindow', {})).toMatchObject({ ok: false, error: { kind: 'invalid' } });
    expect(app.asked.windows).toBe(1);
  });
});

describe.each(wires)('plans as files in a second process, $name:', (kind) => {
  it('are refused, all but looking into the trash', async () => {
    const app = await openContractApp(kind, false);
    const page = app.wire.openWindow();
    const changing = ['plans.duplicate', 'plans.trash', 'plans.restore', 'plans.deleteForever'] satisfies Method[];
    const answers = [
      await page.request('plans.createSample', {}),
      ...(await Promise.all(changing.map((method) => page.request(method, { planId: NOWHERE })))),
    ];
    expect(answers).toEqual(
      answers.map(() => ({ ok: false, error: { kind: 'rejected', rejection: { code: 'read-only' } } })),
    );
    expect(answered(await page.request('plans.trashed', {})).plans).toEqual([]);
    await app.close();
  });
});
