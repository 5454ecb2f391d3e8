import { describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction, shownAction } from '../../../renderer/actions/table.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { meIn } from '../../../renderer/view/me.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { personId, planWith } from '../../support/plan-builder.ts';
import { PlayingNodeSide } from '../slice/playing-node-side.ts';

const PLAN = planWith({ people: { ada: { name: 'Ada' }, ben: { name: 'Ben' } }, slices: [{ id: 'a' }] });
const ADA = { planId: PLAN.id, personId: personId('ada'), name: 'Ada' };

async function openPlan() {
  const planStore = createPlanStore(new PlayingNodeSide(PLAN).transport, () => undefined);
  await planStore.start(PLAN.id);
  const viewStore = createViewStore(null);
  const press = () => performAction('only-mine', actionContext(planStore, viewStore));
  return { viewStore, press, label: () => shownAction('only-mine', actionContext(planStore, viewStore)).label };
}

describe('Only mine', () => {
  it('shows what one person does, and everybody’s again', async () => {
    const { viewStore, press, label } = await openPlan();
    viewStore.setMe(ADA);
    viewStore.setFilter({ ownerIds: [personId('ben')], text: 'list' });
    press();
    expect(viewStore.getState()).toMatchObject({ screen: 'board', filter: { ownerIds: ['ada'], text: 'list' } });
    expect([label(), viewStore.getState().spoken.message]).toEqual([
      'Show everybody’s again',
      'The board shows only the slices of Ada.',
    ]);
    press();
    expect([viewStore.getState().filter.ownerIds, label()]).toEqual([[], 'Only mine']);
  });

  it('comes to the board from elsewhere, and keeps the filter then', async () => {
    const { viewStore, press } = await openPlan();
    viewStore.setMe(ADA);
    viewStore.setFilter({ ownerIds: [personId('ada')] });
    viewStore.show('slice');
    press();
    expect(viewStore.getState()).toMatchObject({ screen: 'board', filter: { ownerIds: ['ada'] } });
  });

  it('asks who that is before it knows', async () => {
    const { viewStore, press } = await openPlan();
    press();
    expect([viewStore.getState().panel, viewStore.getState().filter.ownerIds]).toEqual([{ kind: 'people' }, []]);
    expect(viewStore.getState().toasts[0]?.text).toContain('This is me');
  });
});

describe('who looks at a window', () => {
  it('is kept by the window, whatever is found there', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    } as unknown as Storage;
    createViewStore(storage).setMe(ADA);
    expect(createViewStore(storage).getState().me).toEqual(ADA);
    for (const [key] of kept) kept.set(key, JSON.stringify({ me: { name: 5 } }));
    expect(createViewStore(storage).getState().me).toBeNull();
  });

  it('is the one who was chosen, in another plan the one of the same name, and nobody when they are gone', () => {
    expect(meIn(ADA, { id: PLAN.id, people: { ada: { ...PLAN.people.ada, name: 'Ada L.' } } } as never)).toBe('ada');
    const other = planWith({ id: 'other000', people: { ada: { name: 'Ben' }, x1: { name: ' ADA ' } } });
    expect([meIn(ADA, other), meIn(ADA, { id: 'p' as PlanId, people: {} }), meIn(null, PLAN)]).toEqual([
      'x1',
      null,
      null,
    ]);
    expect(meIn({ ...ADA, personId: personId('constructor'), name: '' }, PLAN)).toBeNull();
  });
});
