import { describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction, shownAction } from '../../../renderer/actions/table.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

async function opened(plan: Plan) {
  const planner = new FakePlanner(plan);
  const viewStore = createViewStore(null);
  const planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.start(null);
  void planStore.open(plan.id);
  await planner.settle();
  const context = (...ids: readonly string[]) => actionContext(planStore, viewStore, ids.map(sliceId));
  return { planner, viewStore, planStore, context };
}

describe('What nobody has begun', () => {
  const plan = planWith({
    slices: [
      { id: 'board', quarterDays: 2 },
      { id: 'parked', stage: 'later' },
      { id: 'thrown', stage: 'archive' },
      { id: 'done', status: 'delivered' },
    ],
  });

  it('is thrown out from Later, and not from the board, where it was promised to somebody', async () => {
    const { context, planner } = await opened(plan);
    const whyNot = (id: string) => shownAction('throw-out', context(id)).whyNot;
    expect([whyNot('board'), whyNot('parked'), whyNot('thrown')]).toEqual([
      'It is on the board. Park it first.',
      null,
      'It is in the archive already.',
    ]);
    performAction('throw-out', context('parked'));
    await planner.settle();
    expect(planner.plan.slices.parked?.stage).toBe('archive');
  });

  it('is noted as asked for again where it does not stand on the board', async () => {
    const { context, viewStore } = await opened(plan);
    const isOffered = (id: string) => shownAction('ask-again', context(id)).isEnabled;
    expect(['board', 'parked', 'thrown', 'done'].filter(isOffered)).toEqual(['parked', 'thrown']);
    performAction('ask-again', context('thrown'));
    expect(viewStore.getState().dialog).toEqual({
      kind: 'ask-again',
      planId: plan.id,
      sliceId: 'thrown',
      title: 'Slice thrown',
    });
  });
});

describe('An idea', () => {
  it('is begun on this day from the palette, and a plan cannot be begun twice', async () => {
    const { context, planner } = await opened(planWith({ stage: 'idea' }));
    expect(shownAction('start-idea', context()).isEnabled).toBe(true);
    performAction('start-idea', context());
    await planner.settle();
    expect(planner.plan.stage).toBe('active');
    expect(shownAction('start-idea', context()).whyNot).toBe('It is a plan already, not an idea.');
  });

  it('is put away into the archive, from which it comes back when somebody asks for it', async () => {
    const { context, planner, planStore, viewStore } = await opened(planWith({ stage: 'idea' }));
    performAction('archive-plan', context());
    await planner.settle();
    expect([planner.plan.stage, viewStore.getState().screen]).toEqual(['archive', 'plans']);
    expect(shownAction('start-idea', context()).whyNot).toBe(
      'It is in the archive, and comes back when somebody asks for it.',
    );
    void planStore.execute({ type: 'plan.ask', by: 'Ada', on: planner.plan.start });
    await planner.settle();
    expect([planner.plan.stage, planner.plan.askedAgain.map(({ by }) => by)]).toEqual(['idea', ['Ada']]);
  });
});
