import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../renderer/plan/plan-state.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import type { Answer, ContractEvent, Method, Output, Transport } from '../../../shared/contract.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const plan = planWith({
  slices: [
    { id: 'a', title: 'One sheet' },
    { id: 'b', title: 'A list' },
  ],
});

function retitle(id: string, title: string): Command {
  return { type: 'slice.edit', id: sliceId(id), changes: { title } };
}

async function openStore() {
  const planner = new FakePlanner(plan);
  const reports: Report[] = [];
  const store = createPlanStore(planner.transport, (report) => reports.push(report));
  const opening = store.open(plan.id);
  await planner.settle();
  await opening;
  const titles = () => Object.values(store.getState().opened?.plan.slices ?? {}).map(({ title }) => title);
  return { planner, store, reports, titles };
}

describe('A change', () => {
  it('is shown before the Node side has answered, and stays when it has', async () => {
    const { planner, store, titles } = await openStore();
    const given = store.execute(retitle('a', 'Two sheets'));
    expect(titles()).toEqual(['Two sheets', 'A list']);
    await planner.settle();
    expect([await given, titles(), store.getState().opened?.pending]).toEqual([null, ['Two sheets', 'A list'], []]);
  });

  it('is not sent when the page itself can refuse it, and says why', async () => {
    const { planner, store, reports } = await openStore();
    const rejection = { code: 'slice-not-found', id: 'nowhere' };
    expect(await store.execute(retitle('nowhere', 'x'))).toEqual(rejection);
    expect(planner.requests).toEqual(['plans.open']);
    expect(reports).toMatchObject([{ kind: 'rejected', rejection }]);
  });

  it('says nothing of a refusal when the caller goes on with it', async () => {
    const { store, reports } = await openStore();
    await store.execute(retitle('nowhere', 'x'), { isQuiet: true });
    expect(reports).toEqual([]);
  });

  it('is not sent when it changes nothing', async () => {
    const { planner, store } = await openStore();
    expect(await store.execute(retitle('a', 'One sheet'))).toBeNull();
    expect(planner.requests).toEqual(['plans.open']);
  });

  it('is taken back with a message when the Node side refuses it', async () => {
    const { planner, store, reports, titles } = await openStore();
    planner.refusal = { kind: 'rejected', rejection: { code: 'read-only' } };
    const given = store.execute(retitle('a', 'Two sheets'));
    await planner.settle();
    expect([await given, titles()]).toEqual([{ code: 'read-only' }, ['One sheet', 'A list']]);
    expect(reports).toMatchObject([{ kind: 'rejected', rejection: { code: 'read-only' } }]);
  });

  it('waits for the one before it, so that they arrive in their order', async () => {
    const { planner, store } = await openStore();
    store.execute(retitle('a', 'Two sheets'));
    store.execute(retitle('a', 'Three sheets'));
    store.undo();
    expect(planner.requests).toEqual(['plans.open', 'plan.execute']);
    await planner.settle();
    expect(planner.requests).toEqual(['plans.open', 'plan.execute', 'plan.execute', 'plan.undo']);
    expect(planner.plan.slices.a?.title).toBe('Two sheets');
  });

  it('is refused in a plan that can only be looked at', async () => {
    const planner = new FakePlanner(plan);
    planner.isReadOnly = true;
    const store = createPlanStore(planner.transport, () => undefined);
    store.open(plan.id);
    await planner.settle();
    expect(await store.execute(retitle('a', 'x'))).toEqual({ code: 'read-only' });
    expect(await store.undo()).toEqual({ code: 'read-only' });
  });

  it('that waits is sent at once when the page goes', async () => {
    const { planner, store } = await openStore();
    store.execute(retitle('a', 'Two sheets'));
    store.execute(retitle('b', 'No list'));
    store.sendRest();
    expect(planner.plan.slices).toMatchObject({ a: { title: 'Two sheets' }, b: { title: 'No list' } });
  });
});

describe('A failure of the world', () => {
  it('rolls nothing back: the change stays, counts as not saved, and goes through later', async () => {
    const { planner, store, titles } = await openStore();
    planner.refusal = { kind: 'storage', code: 'disk-full', where: 'plan.carpaccio', canRetry: true };
    const given = store.execute(retitle('a', 'Two sheets'));
    await planner.settle();
    expect(titles()).toEqual(['Two sheets', 'A list']);
    expect(store.getState().opened?.save).toMatchObject({ state: 'not-saved', unsavedChanges: 1 });
    expect(store.hasUnsavedChanges()).toBe(true);

    planner.refusal = null;
    await vi.advanceTimersByTimeAsync(1500);
    await planner.settle();
    expect([await given, store.getState().opened?.save, store.hasUnsavedChanges()]).toEqual([
      null,
      { state: 'saved' },
      false,
    ]);
    expect(planner.plan.slices.a?.title).toBe('Two sheets');
  });

  it('of the connection is shown, and ends by itself', async () => {
    const { planner, store, titles } = await openStore();
    planner.breakOff('before');
    store.execute(retitle('a', 'Two sheets'));
    await planner.settle();
    expect([store.getState().connection, store.hasUnsavedChanges()]).toEqual(['unreachable', true]);
    planner.reconnect();
    await planner.settle();
    expect([store.getState().connection, titles(), store.getState().opened?.pending]).toEqual([
      'connected',
      ['Two sheets', 'A list'],
      [],
    ]);
  });

  it('that swallowed the answer does not do the change twice', async () => {
    const { planner, store } = await openStore();
    planner.breakOff('after');
    store.execute(retitle('a', 'Two sheets'));
    await planner.settle();
    planner.reconnect();
    await planner.settle();
    expect([...planner.carriedOut.values()]).toEqual([1]);
    expect(planner.requests.filter((method) => method === 'plan.execute')).toHaveLength(2);
  });

  it('that swallowed the answer of an undo does not undo twice', async () => {
    const { planner, store, titles } = await openStore();
    store.execute(retitle('a', 'Two sheets'));
    store.execute(retitle('a', 'Three sheets'));
    await planner.settle();
    planner.breakOff('after');
    store.undo();
    await planner.settle();
    planner.reconnect();
    await planner.settle();
    expect(titles()).toEqual(['Two sheets', 'A list']);
  });

  it('of ours drops the guess, says so and shows what the Node side has', async () => {
    const { planner, store, reports, titles } = await openStore();
    planner.refusal = { kind: 'internal', logFile: 'carpaccio.log' };
    store.execute(retitle('a', 'Two sheets'));
    await planner.settle();
    expect([titles(), reports]).toEqual([['One sheet', 'A list'], [{ kind: 'failed', error: planner.refusal }]]);
    expect(planner.requests).toEqual(['plans.open', 'plan.execute', 'plans.open']);
  });
});

describe('A change from another window', () => {
  it('goes below our own unconfirmed one', async () => {
    const { planner, store, titles } = await openStore();
    store.execute(retitle('a', 'Ours'));
    planner.changeElsewhere(retitle('b', 'Theirs'));
    planner.letEventThrough();
    planner.letEventThrough();
    expect(titles()).toEqual(['Ours', 'Theirs']);
  });

  it('is taken in once, although our own come as answer and as event', async () => {
    const { planner, store } = await openStore();
    store.execute(retitle('a', 'Ours'));
    await planner.settle();
    await vi.advanceTimersByTimeAsync(2000);
    expect([store.getState().opened?.seq, planner.requests]).toEqual([1, ['plans.open', 'plan.execute']]);
  });

  it('that never came is noticed by the next one, and the plan is loaded again', async () => {
    const { planner, store, titles } = await openStore();
    planner.changeElsewhere(retitle('a', 'Missed'));
    planner.changeElsewhere(retitle('b', 'Seen'));
    planner.loseEvent();
    planner.letEventThrough();
    expect(titles()).toEqual(['One sheet', 'A list']);
    await vi.advanceTimersByTimeAsync(400);
    await planner.settle();
    expect([titles(), store.getState().opened?.seq]).toEqual([['Missed', 'Seen'], 2]);
  });

  it('that took our slice away takes our change with it, with a message', async () => {
    const { planner, store, reports, titles } = await openStore();
    planner.changeElsewhere({ type: 'slice.delete', id: sliceId('a') });
    store.execute(retitle('a', 'Ours'));
    await planner.settle();
    expect(titles()).toEqual(['A list']);
    expect(reports).toMatchObject([{ rejection: { code: 'slice-not-found' } }]);
  });
});

describe('A plan whose file another plan has taken over', () => {
  it('is not mixed with it: what is shown stays, and says that it is not saved', async () => {
    const { planner, store, titles } = await openStore();
    planner.plan = planWith({ id: 'plan0002', slices: [{ id: 'z', title: 'Of another plan' }] });
    planner.send({ type: 'Reconnected' });
    await planner.settle();
    expect(titles()).toEqual(['One sheet', 'A list']);
    store.execute(retitle('a', 'Ours'));
    expect(store.getState().opened?.save).toMatchObject({ state: 'not-saved', error: { code: 'changed-outside' } });
    store.stop();
  });
});

describe('Events', () => {
  it('change the day, the state of saving and the notices', async () => {
    const { planner, store } = await openStore();
    const error = { kind: 'storage', code: 'disk-full', where: 'journal', canRetry: true } as const;
    planner.send({ type: 'SaveStateChanged', planId: plan.id, save: { state: 'not-saved', unsavedChanges: 2, error } });
    planner.send({ type: 'NoticeGiven', planId: plan.id, notice: { code: 'restored-changes', count: 3 } });
    await planner.settle();
    const { opened, notices } = store.getState();
    expect([opened?.save.state, notices.map(({ notice }) => notice.code)]).toEqual(['not-saved', ['restored-changes']]);
    store.dismissNotice(notices[0]?.id ?? '');
    expect(store.getState().notices).toEqual([]);
  });

  it('of a plan that is not open are left aside', async () => {
    const { planner, store } = await openStore();
    const other = 'other' as typeof plan.id;
    const confirmation = { seq: 9, patch: {}, history: { undo: null, redo: null }, durable: true };
    planner.send({ type: 'PlanChanged', planId: other, commandId: null, confirmation });
    planner.send({ type: 'NoticeGiven', planId: other, notice: { code: 'restored-changes', count: 3 } });
    await planner.settle();
    expect([store.getState().opened?.seq, store.getState().notices]).toEqual([0, []]);
  });

  it('ask for a plan: it stays in sight, although the answer about the one asked for before comes later', async () => {
    const { transport, answer, tell } = answersOnDemand();
    const store = createPlanStore(transport, () => undefined);
    const requested = planWith({ id: 'other222', title: 'Double-clicked' });
    void store.open(plan.id);
    tell({ type: 'PlanRequested', planId: requested.id });
    await answer(1, { ok: true, value: new FakePlanner(requested).opened() });
    await answer(0, { ok: true, value: new FakePlanner(plan).opened() });
    expect(store.getState().opened?.plan.title).toBe('Double-clicked');
  });

  it('ask for a plan that cannot be opened: the person is told', async () => {
    const { transport, answer, tell } = answersOnDemand();
    const reports: Report[] = [];
    createPlanStore(transport, (report) => reports.push(report));
    const error = { kind: 'storage', code: 'not-found', where: 'Goal.carpaccio', canRetry: false } as const;
    tell({ type: 'PlanRequested', planId: plan.id });
    await answer(0, { ok: false, error });
    expect(reports).toEqual([{ kind: 'failed', error }]);
  });
});

/** A Node side that answers the requests in whatever order a test wants. */
function answersOnDemand() {
  const waiting: ((answer: Answer<unknown>) => void)[] = [];
  let tell: (event: ContractEvent) => void = () => undefined;
  const transport: Transport = {
    request: <Name extends Method>() =>
      new Promise<Answer<Output<Name>>>((resolve) => waiting.push((answer) => resolve(answer as Answer<Output<Name>>))),
    subscribe(listener) {
      tell = listener;
      return () => undefined;
    },
  };
  async function answer(place: number, value: Answer<unknown>): Promise<void> {
    waiting[place]?.(value);
    await vi.advanceTimersByTimeAsync(0);
  }
  return { transport, answer, tell: (event: ContractEvent) => tell(event) };
}
