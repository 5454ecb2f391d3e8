import { describe, expect, it } from 'vitest';
import { createViewStore } from '../../../renderer/view/store.ts';
import type { PlanId, SliceId } from '../../../shared/plan/plan.ts';

const plan = 'plan-a' as PlanId;
const slice = (id: string) => id as SliceId;

function storageWith(text: string | null): Storage {
  window.localStorage.clear();
  if (text !== null) window.localStorage.setItem('carpaccio-view', text);
  return window.localStorage;
}

describe('What a window looks at', () => {
  it('is found again after a restart: screen, plan and folded groups, but no dialog and no selection', () => {
    const storage = storageWith(null);
    const before = createViewStore(storage);
    before.show('board');
    before.rememberPlan(plan);
    before.setCollapsed(plan, slice('a'), true);
    before.setCollapsed(plan, slice('b'), true);
    before.setCollapsed(plan, slice('a'), false);
    before.select(slice('a'));
    before.openDialog({ kind: 'help' });
    const { screen, lastPlanId, collapsed, selectedId, dialog } = createViewStore(storage).getState();
    expect({ screen, lastPlanId, collapsed, selectedId, dialog }).toEqual({
      screen: 'board',
      lastPlanId: plan,
      collapsed: { [plan]: ['b'] },
      selectedId: null,
      dialog: null,
    });
  });

  it('keeps whether the inspector is open, and what was done last, newest first and each once', () => {
    const storage = storageWith(null);
    const before = createViewStore(storage);
    before.openInspector(false);
    for (const id of ['undo', 'print', 'undo', 'help'] as const) before.rememberAction(id);
    const { isInspectorOpen, recentActionIds } = createViewStore(storage).getState();
    expect([isInspectorOpen, recentActionIds]).toEqual([false, ['help', 'undo', 'print']]);
  });

  it('forgets kept actions that there are no longer, and a filter with its plan', () => {
    const storage = storageWith('{"screen":"board","recentActionIds":["undo","launch",7],"isInspectorOpen":"yes"}');
    const { isInspectorOpen, recentActionIds } = createViewStore(storage).getState();
    expect([isInspectorOpen, recentActionIds]).toEqual([true, ['undo']]);
    const before = createViewStore(storage);
    before.setFilter({ text: 'model' });
    expect(createViewStore(storage).getState().filter.text).toBe('');
  });

  it.each(['', '{', '7', '[]', '{"screen":"nowhere","collapsed":{"p":7},"lastPlanId":3}'])(
    'starts anew when the browser kept nonsense: %s',
    (text) => {
      const { screen, collapsed, lastPlanId } = createViewStore(storageWith(text)).getState();
      expect({ screen, collapsed, lastPlanId }).toEqual({ screen: 'plans', collapsed: {}, lastPlanId: null });
    },
  );

  it('works where the browser keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
    } as unknown as Storage;
    for (const storage of [null, full]) {
      const store = createViewStore(storage);
      store.show('slice');
      expect(store.getState().screen).toBe('slice');
    }
  });
});

describe('A panel', () => {
  it('does not come along to the wall, and one that was opened there goes on to the next screen', () => {
    const store = createViewStore(null);
    store.show('board');
    store.openPanel({ kind: 'reader-words' });
    store.show('schedule');
    expect(store.getState().panel).toEqual({ kind: 'reader-words' });
    store.show('wall');
    expect(store.getState().panel).toBeNull();
    store.openPanel({ kind: 'gate', question: 'data' });
    store.show('wall');
    store.show('board');
    expect(store.getState().panel).toEqual({ kind: 'gate', question: 'data' });
  });

  it('with all of a slice stays on the wall, as other screens have the inspector', () => {
    const store = createViewStore(null);
    store.show('wall');
    store.openPanel({ kind: 'slice', id: slice('a') });
    store.show('board');
    expect(store.getState().panel).toBeNull();
  });
});

describe('Selecting', () => {
  it('several: each can be added and taken out, and the last one added is the one that is shown', () => {
    const store = createViewStore(null);
    const seen = () => [store.getState().selectedId, store.getState().selectedIds];
    store.select(slice('a'));
    store.toggleSelected(slice('b'));
    expect(seen()).toEqual(['b', ['a', 'b']]);
    store.toggleSelected(slice('b'));
    expect(seen()).toEqual(['a', ['a']]);
    store.toggleSelected(slice('a'));
    expect(seen()).toEqual([null, []]);
  });
});

describe('A wish', () => {
  it('is taken back by the one who fulfils it, and not when there is a newer one', () => {
    const store = createViewStore(null);
    const first = { kind: 'show-today' } as const;
    store.wish(first);
    store.wish({ kind: 'show-card', id: slice('a') });
    store.clearWish(first);
    expect(store.getState().wish).toEqual({ kind: 'show-card', id: 'a' });
  });
});

describe('Messages', () => {
  it('are at most three, the newest, and none stands there twice', () => {
    const store = createViewStore(null);
    for (const text of ['a', 'b', 'c', 'b', 'd']) store.toast(text);
    expect(store.getState().toasts.map(({ text }) => text)).toEqual(['c', 'b', 'd']);
    store.closeToast(store.getState().toasts[1]?.id ?? '');
    expect(store.getState().toasts.map(({ text }) => text)).toEqual(['c', 'd']);
  });

  it('offer to take back the last change only: a newer offer takes the place of the older one', () => {
    const store = createViewStore(null);
    const undo = { label: 'Undo', onSelect: () => undefined, isUndo: true } as const;
    store.toast('Deleted “a”.', undo);
    store.toast('Saved as “plan”.');
    store.toast('Cut “b” into 3 slices.', { label: 'Fill in', onSelect: () => undefined }, undo);
    expect(store.getState().toasts.map(({ text }) => text)).toEqual(['Saved as “plan”.', 'Cut “b” into 3 slices.']);
  });

  it('are spoken again when they are said again', () => {
    const store = createViewStore(null);
    store.say('Moved to Tuesday');
    store.say('Moved to Tuesday');
    expect(store.getState().spoken).toEqual({ message: 'Moved to Tuesday', count: 2 });
  });
});
