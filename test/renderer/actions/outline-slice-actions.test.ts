import { beforeEach, describe, expect, it } from 'vitest';
import { actionContext } from '../../../renderer/actions/action.ts';
import { performAction, shownAction, sliceMenu } from '../../../renderer/actions/table.ts';
import { leavesBelow, topSlices } from '../../../renderer/actions/top-slices.ts';
import { createPlanStore } from '../../../renderer/plan/store.ts';
import { createViewStore } from '../../../renderer/view/store.ts';
import type { ActionId } from '../../../shared/actions.ts';
import { treeOf } from '../../../shared/plan/tree.ts';
import { FakePlanner } from '../../support/fake-planner.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const PLAN = planWith({
  slices: [
    { id: 'g', title: 'Group' },
    { id: 'a', under: 'g', title: 'One' },
    { id: 'b', under: 'g', title: 'Two', status: 'delivered', deliveredOn: '2026-11-20' },
    { id: 'h', under: 'g', title: 'Inner' },
    { id: 'c', under: 'h', title: 'Three' },
    { id: 'd', title: 'Four', stage: 'archive' },
  ],
});

let viewStore = createViewStore(null);
let planStore: ReturnType<typeof createPlanStore>;

beforeEach(async () => {
  const planner = new FakePlanner(PLAN);
  viewStore = createViewStore(null);
  planStore = createPlanStore(planner.transport, () => undefined);
  void planStore.start(null);
  void planStore.open(PLAN.id);
  await planner.settle();
});

const context = (...ids: readonly string[]) => actionContext(planStore, viewStore, ids.map(sliceId));
const whyNot = (id: ActionId, ...ids: readonly string[]) => shownAction(id, context(...ids)).whyNot;

describe('What the outline adds to the menu of a slice', () => {
  it.each([
    ['a leaf', 'a', ['size', 'audience', 'focus-subtree', 'duplicate-slice', 'copy-slices', 'take-slices']],
    ['a group', 'g', ['deliver-in-order', 'focus-subtree', 'duplicate-slice', 'copy-slices', 'take-slices']],
    ['one in the archive', 'd', ['size', 'audience', 'duplicate-slice', 'copy-slices', 'take-slices']],
  ])('is for %s what can be done with it', (_what, id, expected) => {
    const added = new Set([...expected, 'deliver-in-order', 'whole-outline', 'paste-slices', 'size', 'audience']);
    const shown = sliceMenu(context(id)).flatMap((group) => group.map((action) => action.id as string));
    expect(shown.filter((action) => added.has(action) || action === 'focus-subtree')).toEqual(expected);
  });

  it('asks for the size and the reader of the leaves among several slices, once', () => {
    performAction('size', context('g', 'a', 'c'));
    expect(viewStore.getState().dialog).toEqual({ kind: 'size', id: 'c', ids: ['a', 'c'], thenMoveTo: null });
    performAction('audience', context('g', 'a', 'c'));
    expect(viewStore.getState().dialog).toEqual({ kind: 'audience', id: 'c', ids: ['a', 'c'] });
    expect(whyNot('size', 'g')).toBe('It is a group: its size is the sum of what is below it.');
  });

  it('pastes where slices stand in an outline', () => {
    viewStore.show('board');
    expect(whyNot('paste-slices', 'a')).toBe('Slices are pasted in the outline.');
    viewStore.show('slice');
    expect(whyNot('paste-slices', 'a')).toBeNull();
  });

  it('orders what is still to be delivered, and needs two of them', () => {
    expect(whyNot('deliver-in-order', 'g')).toBeNull();
    expect(whyNot('deliver-in-order', 'a', 'b')).toBe(
      'Select several slices, or a group of them, that are still to deliver.',
    );
  });

  it('shows one slice alone in the outline, from any screen, and the whole again by the same key', () => {
    viewStore.show('board');
    viewStore.setCollapsed(PLAN.id, sliceId('h'), true);
    performAction('focus-subtree', context('h'));
    const { screen, subtree, collapsed } = viewStore.getState();
    expect([screen, subtree?.id, collapsed[PLAN.id]]).toEqual(['slice', 'h', []]);
    performAction('focus-subtree', context('h'));
    expect([viewStore.getState().subtree, whyNot('whole-outline', 'h')]).toEqual([
      null,
      'The full outline is shown already.',
    ]);
  });
});

describe('Slices that are chosen together', () => {
  const ids = (...texts: readonly string[]) => texts.map(sliceId);
  const names = (slices: readonly { readonly id: string }[]) => slices.map(({ id }) => id);

  it('are the outermost of them, in the order of the outline', () => {
    expect(names(topSlices(treeOf(PLAN), ids('d', 'c', 'h', 'a', 'a')))).toEqual(['a', 'h', 'd']);
    expect(names(topSlices(treeOf(PLAN), ids('c', 'gone', 'g')))).toEqual(['g']);
  });

  it('have their leaves below them, each once', () => {
    expect(names(leavesBelow(treeOf(PLAN), ids('c', 'g', 'd')))).toEqual(['a', 'b', 'c', 'd']);
  });
});
