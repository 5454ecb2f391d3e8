import { describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { whyNotCut } from '../../../renderer/actions/cut-action.ts';
import { sliceActionFor } from '../../../renderer/actions/keyboard.ts';
import { performAction, shownAction } from '../../../renderer/actions/table.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const PLAN = planWith({
  slices: [
    { id: 'thick001', quarterDays: 20 },
    { id: 'thin0001' },
    { id: 'group001' },
    { id: 'below001', under: 'group001' },
    { id: 'doing001', status: 'doing', startedOn: '2026-11-24' },
    { id: 'done0001', status: 'delivered', deliveredOn: '2026-11-24' },
    { id: 'dropped1', status: 'dropped', droppedOn: '2026-11-24' },
  ],
});

async function open(...ids: readonly string[]) {
  const planner = new FakePlanner(PLAN);
  const viewStore = createViewStore(null);
  const planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.start(null);
  void planStore.open(PLAN.id);
  await planner.settle();
  return { viewStore, context: () => actionContext(planStore, viewStore, ids.map(sliceId)) };
}

describe('cutting thinner', () => {
  it('opens the cutter beside the outline, or beside the board where somebody is there', async () => {
    const { viewStore, context } = await open('thick001');
    performAction('cut', context());
    const panel = { kind: 'cutter', id: 'thick001', thenMoveTo: null };
    expect(viewStore.getState()).toMatchObject({ screen: 'slice', selectedId: 'thick001', panel });
    viewStore.closePanel();
    viewStore.show('board');
    performAction('cut', context());
    expect(viewStore.getState()).toMatchObject({ screen: 'board', panel });
  });

  it('is the key C while a slice has the focus', async () => {
    const { context } = await open('thick001');
    const key = { key: 'c', code: 'KeyC', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    expect(sliceActionFor(key, context())).toBe('cut');
    expect(sliceActionFor({ ...key, ctrlKey: true }, context())).not.toBe('cut');
  });

  it('is possible for what is thin already, and for one slice at a time', async () => {
    expect(shownAction('cut', (await open('thin0001')).context())).toMatchObject({
      label: 'Cut thinner…',
      isEnabled: true,
    });
    const several = await open('thick001', 'thin0001');
    expect(shownAction('cut', several.context()).whyNot).toBe('One slice at a time is cut.');
  });

  it.each([
    ['group001', /^It is a group/],
    ['doing001', /^Somebody works on it/],
    ['done0001', /^It is delivered/],
    ['dropped1', /^It was dropped/],
  ])('says why it is not possible: %s', async (id, why) => {
    const { viewStore, context } = await open(id);
    performAction('cut', context());
    expect(viewStore.getState().panel).toBeNull();
    expect(viewStore.getState().toasts.map(({ text }) => text)).toEqual([expect.stringMatching(why)]);
    const slice = PLAN.slices[id];
    expect(slice && whyNotCut(slice, treeOf(PLAN))).toMatch(why);
  });
});
