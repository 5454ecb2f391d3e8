import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';

export type Screen = 'plans' | 'slice' | 'board' | 'schedule';

/**
 * The dialog that is open. One at a time. Who draws it: the frame `rename-plan` and `help`, the Plans screen
 * `new-plan` and `paste-outline` without a parent, the folder of the feature the rest; a dialog that is reached from
 * several screens is exported by its folder and mounted by `app.tsx`.
 */
export type OpenDialog =
  | { readonly kind: 'rename-plan' }
  | { readonly kind: 'help' }
  | { readonly kind: 'new-plan' }
  /** `parentId: null` adds at the top of the open plan; `new-plan` makes a plan of it. */
  | {
      readonly kind: 'paste-outline';
      readonly into:
        | { readonly kind: 'new-plan' }
        | { readonly kind: 'plan'; readonly parentId: SliceId | null; readonly after: SliceId | null };
      readonly text: string;
    }
  | { readonly kind: 'move-to'; readonly id: SliceId }
  | { readonly kind: 'deliver-on'; readonly id: SliceId }
  /** Asks for the size of a slice that has none; `thenMoveTo`: where it was dropped. */
  | { readonly kind: 'size'; readonly id: SliceId; readonly thenMoveTo: Target | null }
  /** A thick slice was dropped on a day: it has to be cut. */
  | { readonly kind: 'cut-first'; readonly id: SliceId }
  /** Who starts it, where there is more than one person. */
  | { readonly kind: 'start'; readonly id: SliceId }
  | { readonly kind: 'risk'; readonly id: SliceId }
  | { readonly kind: 'delete-slice'; readonly id: SliceId };

export type Toast = {
  readonly id: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onSelect: () => void } | undefined;
};

/** What this window looks at. Never part of a plan, never journaled. */
export type ViewState = {
  readonly screen: Screen;
  readonly selectedId: SliceId | null;
  readonly dialog: OpenDialog | null;
  /** The groups that are folded in the outline, by plan. */
  readonly collapsed: { readonly [planId: PlanId]: readonly SliceId[] };
  /** The last plan that this window showed. */
  readonly lastPlanId: PlanId | null;
  readonly toasts: readonly Toast[];
  /** What was said last for a screen reader; `count` rises with every sentence. */
  readonly spoken: { readonly message: string; readonly count: number };
};

export interface ViewStore {
  getState(): ViewState;
  getInitialState(): ViewState;
  subscribe(listener: (state: ViewState, before: ViewState) => void): () => void;

  show(screen: Screen): void;
  select(id: SliceId | null): void;
  openDialog(dialog: OpenDialog): void;
  closeDialog(): void;
  setCollapsed(planId: PlanId, id: SliceId, isCollapsed: boolean): void;
  /** All of the groups given, and no others. */
  collapseOnly(planId: PlanId, ids: readonly SliceId[]): void;
  rememberPlan(planId: PlanId): void;
  /** Speaks a sentence to a screen reader. */
  say(message: string): void;
  /** A short message that goes by itself; it is spoken too. */
  toast(text: string, action?: { label: string; onSelect: () => void }): void;
  closeToast(id: string): void;
}
