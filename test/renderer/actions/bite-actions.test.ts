import { describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction, shownAction } from '../../../renderer/actions/table.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

async function open() {
  const plan = planWith({ slices: [{ id: 'a' }, { id: 'b' }] });
  const planner = new FakePlanner(plan);
  const viewStore = createViewStore(null);
  const planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.start(null);
  void planStore.open(plan.id);
  await planner.settle();
  const context = (...ids: string[]) => actionContext(planStore, viewStore, ids.map(sliceId));
  return { viewStore, context };
}

describe('the hamburger as an action', () => {
  it('is about the one slice that is meant, and about the goal where none or several are', async () => {
    const { viewStore, context } = await open();
    const panels = [['a'], ['a', 'b'], [], ['gone']].map((ids) => {
      const { label } = shownAction('hamburger', context(...ids));
      performAction('hamburger', context(...ids));
      return [label, viewStore.getState().panel];
    });
    const ofTheGoal = ['Hamburger of the goal…', { kind: 'hamburger', id: null }];
    expect(panels).toEqual([['Hamburger…', { kind: 'hamburger', id: 'a' }], ofTheGoal, ofTheGoal, ofTheGoal]);
  });

  it('stays on the board, and leads from elsewhere to the outline', async () => {
    const { viewStore, context } = await open();
    const screens = (['board', 'schedule'] as const).map((from) => {
      viewStore.show(from);
      performAction('hamburger', context('a'));
      return viewStore.getState().screen;
    });
    expect(screens).toEqual(['board', 'slice']);
    expect(viewStore.getState().selectedId).toBe('a');
  });
});

describe('triage as an action', () => {
  it('opens its dialog', async () => {
    const { viewStore, context } = await open();
    performAction('triage', context());
    expect(viewStore.getState().dialog).toEqual({ kind: 'triage' });
  });

  it('asks about the whole plan with one slice selected, and about several alone', async () => {
    const { viewStore, context } = await open();
    performAction('triage', context('a'));
    expect(viewStore.getState().dialog).toEqual({ kind: 'triage' });
    performAction('triage', context('a', 'b'));
    expect(viewStore.getState().dialog).toEqual({ kind: 'triage', ids: ['a', 'b'] });
    expect(shownAction('triage', context('a', 'b')).label).toContain('selected');
  });
});
