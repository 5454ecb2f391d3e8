import { createStore } from 'zustand/vanilla';
import { ACTION_LIST, type ActionId } from '../../shared/actions.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import { NO_FILTER } from './filter.ts';
import type { PlanColumn, PlanSort, Screen, ToastAction, ViewState, ViewStore } from './view-state.ts';

const KEPT_AS = 'carpaccio-view';
const SCREENS: readonly Screen[] = ['plans', 'slice', 'board', 'schedule', 'wall', 'log'];
const PLAN_COLUMNS: readonly PlanColumn[] = ['goal', 'gate', 'delivered', 'next', 'risks', 'contact'];
const NO_GUIDE: ViewState['guide'] = { planId: null, isOver: false };
const MOST_TOASTS = 3;
const MOST_RECENT_ACTIONS = 6;

const KEPT_FIELDS = [
  'screen',
  'collapsed',
  'guide',
  'lastPlanId',
  'isInspectorOpen',
  'recentActionIds',
  'me',
  'planSort',
] as const;
type Kept = Pick<ViewState, (typeof KEPT_FIELDS)[number]>;

/**
 * The view store of a window. Screen, last plan, folded groups, panel and recent actions are kept in `storage` (`null`:
 * nowhere); what is found there may be anything, as a person or another version may have written it.
 */
export function createViewStore(storage: Storage | null): ViewStore {
  const store = createStore<ViewState>(() => ({
    ...readKept(storage),
    selectedId: null,
    selectedIds: [],
    filter: NO_FILTER,
    dialog: null,
    wish: null,
    panel: null,
    comparedId: null,
    finding: null,
    cutting: null,
    subtree: null,
    toasts: [],
    spoken: { message: '', count: 0 },
  }));
  let toastCount = 0;

  function change(changes: Partial<ViewState>): void {
    const before = store.getState();
    store.setState(changes);
    const after = store.getState();
    if (KEPT_FIELDS.some((field) => after[field] !== before[field])) keep(storage, after);
  }

  function say(message: string): void {
    change({ spoken: { message, count: store.getState().spoken.count + 1 } });
  }

  function selectAll(selectedIds: readonly SliceId[]): void {
    change({ selectedIds, selectedId: selectedIds.at(-1) ?? null });
  }

  function collapseOnly(planId: PlanId, ids: readonly SliceId[]): void {
    change({ collapsed: { ...store.getState().collapsed, [planId]: ids } });
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    show: (screen) => change({ screen, panel: panelOn(screen, store.getState()) }),
    select: (id) => change({ selectedId: id, selectedIds: id === null ? [] : [id] }),
    toggleSelected(id) {
      const { selectedIds } = store.getState();
      selectAll(selectedIds.includes(id) ? selectedIds.filter((other) => other !== id) : [...selectedIds, id]);
    },
    selectAll,
    openInspector: (isInspectorOpen) => change({ isInspectorOpen }),
    openPanel: (panel) => change({ panel }),
    closePanel: () => change({ panel: null }),
    showFinding: (finding) => change({ finding }),
    tellCutting: (cutting) => change({ cutting }),
    compareWith: (comparedId) => change({ comparedId }),
    setMe: (me) => change({ me }),
    sortPlans: (planSort) => change({ planSort }),
    setFilter: (changes) => change({ filter: { ...store.getState().filter, ...changes } }),
    clearFilter: () => change({ filter: NO_FILTER }),
    openDialog: (dialog) => change({ dialog }),
    closeDialog: () => change({ dialog: null }),
    wish: (wish) => change({ wish }),
    clearWish(wish) {
      if (store.getState().wish === wish) change({ wish: null });
    },
    rememberAction(id) {
      const others = store.getState().recentActionIds.filter((other) => other !== id);
      change({ recentActionIds: [id, ...others].slice(0, MOST_RECENT_ACTIONS) });
    },
    setCollapsed(planId, id, isCollapsed) {
      const others = (store.getState().collapsed[planId] ?? []).filter((other) => other !== id);
      collapseOnly(planId, isCollapsed ? [...others, id] : others);
    },
    collapseOnly,
    showSubtree: (subtree) => change({ subtree }),
    rememberPlan: (lastPlanId) => change({ lastPlanId }),
    startGuide(planId) {
      const { isOver } = store.getState().guide;
      if (!isOver) change({ guide: { planId, isOver } });
    },
    endGuide: () => change({ guide: { planId: null, isOver: true } }),
    say,
    toast(text, ...actions) {
      toastCount += 1;
      // The list speaks for itself: each message is a status of its own.
      const others = store
        .getState()
        .toasts.filter((toast) => toast.text !== text && !(isUndo(actions) && isUndo(toast.actions)));
      change({ toasts: [...others, { id: `toast-${toastCount}`, text, actions }].slice(-MOST_TOASTS) });
    },
    closeToast: (id) => change({ toasts: store.getState().toasts.filter((toast) => toast.id !== id) }),
  };
}

/** The wall fills the window: what lay beside another screen does not come along to it, nor its look at a slice away from it. */
function panelOn(screen: Screen, { screen: before, panel }: ViewState): ViewState['panel'] {
  const isLeft = screen === 'wall' ? before !== 'wall' : panel?.kind === 'slice';
  return isLeft ? null : panel;
}

function isUndo(actions: readonly ToastAction[]): boolean {
  return actions.some((action) => action.isUndo === true);
}

function readKept(storage: Storage | null): Kept {
  const nothing: Kept = {
    screen: 'plans',
    collapsed: {},
    guide: NO_GUIDE,
    lastPlanId: null,
    isInspectorOpen: true,
    recentActionIds: [],
    me: null,
    planSort: null,
  };
  try {
    const found: unknown = JSON.parse(storage?.getItem(KEPT_AS) ?? 'null');
    if (typeof found !== 'object' || found === null) return nothing;
    const { screen, collapsed, guide, lastPlanId, isInspectorOpen, recentActionIds, me, planSort } = found as Record<
      string,
      unknown
    >;
    return {
      screen: SCREENS.find((known) => known === screen) ?? nothing.screen,
      collapsed: isListsById(collapsed) ? collapsed : nothing.collapsed,
      guide: isGuide(guide) ? guide : NO_GUIDE,
      lastPlanId: typeof lastPlanId === 'string' ? (lastPlanId as PlanId) : null,
      isInspectorOpen: isInspectorOpen !== false,
      recentActionIds: Array.isArray(recentActionIds) ? recentActionIds.filter(isActionId) : nothing.recentActionIds,
      me: isMe(me) ? me : null,
      planSort: isPlanSort(planSort) ? planSort : null,
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

function isGuide(found: unknown): found is ViewState['guide'] {
  if (typeof found !== 'object' || found === null || !('planId' in found) || !('isOver' in found)) return false;
  return (found.planId === null || typeof found.planId === 'string') && typeof found.isOver === 'boolean';
}

function isMe(found: unknown): found is NonNullable<ViewState['me']> {
  if (typeof found !== 'object' || found === null) return false;
  const { planId, personId, name } = found as Record<string, unknown>;
  return [planId, personId, name].every((text) => typeof text === 'string');
}

function isPlanSort(found: unknown): found is PlanSort {
  if (typeof found !== 'object' || found === null) return false;
  const { column, isReversed } = found as Record<string, unknown>;
  return PLAN_COLUMNS.some((known) => known === column) && typeof isReversed === 'boolean';
}

function isActionId(found: unknown): found is ActionId {
  return typeof found === 'string' && Object.hasOwn(ACTION_LIST, found);
}

function keep(storage: Storage | null, view: Kept): void {
  try {
    storage?.setItem(KEPT_AS, JSON.stringify(Object.fromEntries(KEPT_FIELDS.map((field) => [field, view[field]]))));
  } catch {
    // A full or forbidden storage costs the comfort of finding the same screen again, and nothing else.
  }
}
