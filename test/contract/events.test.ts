import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ContractApp, openContractApp } from '../support/contract-app.ts';
import { answered, createPlan, execute, listening, rename, sliceIdOf } from '../support/contract-calls.ts';
import { wires } from '../support/transports.ts';

describe.each(wires)('events, $name:', (kind) => {
  let app: ContractApp;

  beforeEach(async () => {
    app = await openContractApp(kind);
  });

  afterEach(() => app.close());

  it('reach both windows in the order of the changes, each with its command’s id', async () => {
    const [left, right] = [app.wire.openWindow(), app.wire.openWindow()];
    const [onLeft, onRight] = [listening(left), listening(right)];
    // The right window's stream stands as soon as it gets an answer.
    await right.request('app.info', {});
    const { plan } = await createPlan(left, 'Goal', 'Alert');
    const titles = Array.from({ length: 40 }, (_, number) => `Alarm ${number}`);
    const answers = await Promise.all(titles.map((title) => execute(left, plan.id, rename('Alert', title))));
    const seqs = answers.map((answer) => answered(answer).seq);
    for (const { until, ofType } of [onLeft, onRight]) {
      await until(() => ofType('PlanChanged').length === titles.length);
      const changes = ofType('PlanChanged').map(({ confirmation }) => confirmation);
      expect(changes.map(({ seq }) => seq)).toEqual([...seqs].sort((a, b) => a - b));
      expect(changes.at(-1)?.patch).toMatchObject({ slices: { [sliceIdOf('Alert')]: { fields: { title: {} } } } });
    }
    expect(onRight.ofType('PlanChanged')).toEqual(onLeft.ofType('PlanChanged'));
  });

  it('tell the other window of an undo, with no command’s id and what comes next', async () => {
    const [left, right] = [app.wire.openWindow(), app.wire.openWindow()];
    const onRight = listening(right);
    await right.request('app.info', {});
    const { plan } = await createPlan(left, 'Goal', 'Alert');
    answered(await execute(left, plan.id, rename('Alert', 'Alarm')));
    answered(await right.request('plan.undo', { planId: plan.id }));
    await onRight.until(() => onRight.ofType('PlanChanged').length === 2);
    expect(onRight.ofType('PlanChanged')[1]).toMatchObject({
      planId: plan.id,
      commandId: null,
      confirmation: { history: { redo: { type: 'slice.edit', field: 'title' } }, durable: true },
    });
  });

  it('tell of settings, plans and files that somebody opened', async () => {
    const page = app.wire.openWindow();
    const on = listening(page);
    await page.request('app.info', {});
    answered(await page.request('settings.change', { theme: 'dark' }));
    const { plan } = await createPlan(page, 'Goal');
    app.planner.announce({ type: 'PlanRequested', planId: plan.id });
    await on.until(() => on.ofType('PlanRequested').length === 1 && on.ofType('PlansChanged').length > 0);
    expect(on.ofType('SettingsChanged')).toMatchObject([{ settings: { theme: 'dark' } }]);
    expect(on.ofType('PlanRequested')).toEqual([{ type: 'PlanRequested', planId: plan.id }]);
  });

  it('end with the subscription, and only for the one that ended it', async () => {
    const page = app.wire.openWindow();
    const [ending, staying] = [listening(page), listening(page)];
    await page.request('app.info', {});
    app.planner.announce({ type: 'PlansChanged' });
    await staying.until(() => staying.events.length === 1);
    ending.unsubscribe();
    const before = ending.events.length;
    app.planner.announce({ type: 'PlansChanged' });
    await staying.until(() => staying.events.length === 2);
    expect(ending.events).toHaveLength(before);
  });

  it('are copies: what one window does to an event, no other one sees', async () => {
    const [left, right] = [app.wire.openWindow(), app.wire.openWindow()];
    left.subscribe((event) => Object.assign(event, { type: 'Spoilt' }));
    const onRight = listening(right);
    await Promise.all([left.request('app.info', {}), right.request('app.info', {})]);
    app.planner.announce({ type: 'PlansChanged' });
    await onRight.until(() => onRight.events.length === 1);
    expect(onRight.events).toEqual([{ type: 'PlansChanged' }]);
  });
});
