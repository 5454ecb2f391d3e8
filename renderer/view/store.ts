import { createStore } from 'zustand/vanilla';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import type { Screen, ViewState, ViewStore } from './view-state.ts';

const KEPT_AS = 'carpaccio-view';
const SCREENS: readonly Screen[] = ['plans', 'slice', 'board', 'schedule'];
const MOST_TOASTS = 3;

type Kept = Pick<ViewState, 'screen' | 'collapsed' | 'lastPlanId'>;

/**
 * The view store of a window. Screen, last plan and folded groups are kept in `storage` (`null`: nowhere); what is
 * found there may be anything, as a person or another version may have written it.
 */
export function createViewStore(storage: Storage | null): ViewStore {
  const store = createStore<ViewState>(() => ({
    ...readKept(storage),
    selectedId: null,
    dialog: null,
    toasts: [],
    spoken: { message: '', count: 0 },
  }));
  let toastCount = 0;

  function change(changes: Partial<ViewState>): void {
    const before = store.getState();
    store.setState(changes);
    const { screen, collapsed, lastPlanId } = store.getState();
    if (screen !== before.screen || collapsed !== before.collapsed || lastPlanId !== before.lastPlanId)
      keep(storage, { screen, collapsed, lastPlanId });
  }

  function say(message: string): void {
    change({ spoken: { message, count: store.getState().spoken.count + 1 } });
  }

  function collapseOnly(planId: PlanId, ids: readonly SliceId[]): void {
    change({ collapsed: { ...store.getState().collapsed, [planId]: ids } });
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    show: (screen) => change({ screen }),
    select: (selectedId) => change({ selectedId }),
    openDialog: (dialog) => change({ dialog }),
    closeDialog: () => change({ dialog: null }),
    setCollapsed(planId, id, isCollapsed) {
      const others = (store.getState().collapsed[planId] ?? []).filter((other) => other !== id);
      collapseOnly(planId, isCollapsed ? [...others, id] : others);
    },
    collapseOnly,
    rememberPlan: (lastPlanId) => change({ lastPlanId }),
    say,
    toast(text, action) {
      toastCount += 1;
      // The list speaks for itself: each message is a status of its own.
      const others = store.getState().toasts.filter((toast) => toast.text !== text);
      change({ toasts: [...others, { id: `toast-${toastCount}`, text, action }].slice(-MOST_TOASTS) });
    },
    closeToast: (id) => change({ toasts: store.getState().toasts.filter((toast) => toast.id !== id) }),
  };
}

function readKept(storage: Storage | null): Kept {
  const nothing: Kept = { screen: 'plans', collapsed: {}, lastPlanId: null };
  try {
    const found: unknown = JSON.parse(storage?.getItem(KEPT_AS) ?? 'null');
    if (typeof found !== 'object' || found === null) return nothing;
    const { screen, collapsed, lastPlanId } = found as Record<string, unknown>;
    return {
      screen: SCREENS.find((known) => known === screen) ?? nothing.screen,
      collapsed: isListsById(collapsed) ? collapsed : nothing.collapsed,
      lastPlanId: typeof lastPlanId === 'string' ? (lastPlanId as PlanId) : null,
    };
  } catch {
    // Not readable, or storage is switched off: the window starts as if it were new.
    return nothing;
  }
}

function isListsById(found: unknown): found is ViewState['collapsed'] {
  return (
    typeof found === 'object' &&
    found !== null &&
    Object.values(found).every((ids) => Array.isArray(ids) && ids.every((id) => typeof id === 'string'))
  );
}

function keep(storage: Storage | null, kept: Kept): void {
  try {
    storage?.setItem(KEPT_AS, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage costs the comfort of finding the same screen again, and nothing else.
  }
}
