import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlanStore } from '../../renderer/plan/store.ts';
import type { Transport } from '../../shared/contract.ts';
import { type ContractApp, openContractApp, TODAY } from '../support/contract-app.ts';
import { answered, createPlan, execute, listening, sliceIdOf } from '../support/contract-calls.ts';
import { wires } from '../support/transports.ts';

describe.each(wires)('a backlog of goals, $name:', (kind) => {
  let app: ContractApp;
  let page: Transport;

  beforeEach(async () => {
    app = await openContractApp(kind);
    page = app.wire.openWindow();
  });

  afterEach(() => app.close());

  it('keeps an idea with whose pain it is and who asked, and opens nothing', async () => {
    const { plan } = await createPlan(page, 'Goal');
    const on = listening(page);
    const idea = { title: 'Gift receipts read by machine', painOf: 'accounting', askedBy: 'Ada' };
    const { planId, fileName } = answered(await page.request('plans.createIdea', idea));
    await on.until(() => on.ofType('PlansChanged').length === 1);
    expect(fileName).toBe('Gift receipts read by machine.carpaccio');
    const { plans } = answered(await page.request('plans.list', {}));
    const [found] = plans.flatMap((one) => (one.state === 'ok' && one.planId === planId ? [one.plan] : []));
    expect(found).toMatchObject({
      stage: 'idea',
      painOf: 'accounting',
      start: TODAY,
      askedAgain: [{ on: TODAY, by: 'Ada' }],
    });
    expect(answered(await page.request('app.info', {})).lastPlanId).toBe(plan.id);
  });

  it('tells what was thrown out, also of plans that are not open, and takes it back when it is asked for', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert', 'Weekly report');
    await createPlan(page, 'Another');
    const id = sliceIdOf('Alert');
    const thrown = async () => {
      const { plans } = answered(await page.request('plans.backlog', {}));
      return plans.flatMap(({ slices }) => slices.filter(({ where }) => where === 'archive').map(({ title }) => title));
    };
    answered(await execute(page, plan.id, { type: 'slice.stage', id, stage: 'archive' }));
    expect(await thrown()).toEqual(['Alert']);
    const { patch } = answered(await execute(page, plan.id, { type: 'slice.ask', id, by: 'Ada', on: TODAY }));
    expect(Object.keys(patch.slices?.[id]?.fields ?? {}).sort()).toEqual(['askedAgain', 'stage']);
    expect(await thrown()).toEqual([]);
  });

  it('gives back a promised day with what was thrown out of a plan that is not open, unless that was changed since', async () => {
    const { plan } = await createPlan(page, 'Goal', 'Alert');
    const id = sliceIdOf('Alert');
    const window = app.wire.openWindow();
    const here = createPlanStore(window, () => undefined);
    const on = listening(window);
    answered(await execute(page, plan.id, { type: 'slice.edit', id, changes: { quarterDays: 2 } }));
    answered(await execute(page, plan.id, { type: 'slice.pin', id, pin: TODAY }));
    // What was promised and has become too thick since has no day, and no command would promise one again.
    answered(await execute(page, plan.id, { type: 'slice.edit', id, changes: { quarterDays: 12 } }));
    const sliceNow = async () => answered(await page.request('plans.open', { planId: plan.id })).plan.slices[id];
    const before = await sliceNow();
    const throwOut = async () =>
      answered(await here.executeIn(plan.id, { type: 'slice.stage', id, stage: 'archive' })).seq ?? 0;
    const seq = await throwOut();
    expect(await sliceNow()).toMatchObject({ stage: 'archive', pin: null });
    expect(answered(await here.undoIn(plan.id, seq))).toBe('undone');
    expect([await sliceNow(), before?.pin]).toEqual([before, TODAY]);

    const again = await throwOut();
    const { seq: newest } = answered(
      await execute(page, plan.id, { type: 'slice.edit', id, changes: { title: 'Louder alert' } }),
    );
    await on.until(() => on.ofType('PlanChanged').some(({ confirmation }) => confirmation.seq === newest));
    expect(answered(await here.undoIn(plan.id, again))).toBe('newer-changes');
    expect(await sliceNow()).toMatchObject({ stage: 'archive', title: 'Louder alert' });
  });
});
