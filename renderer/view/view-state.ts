import type { ActionId } from '../../shared/actions.ts';
import type { PlanId, SliceId } from '../../shared/plan/plan.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import type { Filter } from './filter.ts';

export type Screen = 'plans' | 'slice' | 'board' | 'schedule';

/**
 * The dialog that is open. One at a time. Who draws it: the frame `rename-plan` and `help`, the Plans screen
 * `new-plan` and `paste-outline` without a parent, the folder of the feature the rest; a dialog that is reached from
 * several screens is exported by its folder and mounted by `app.tsx`.
 */
export type OpenDialog =
  | { readonly kind: 'rename-plan' }
  | { readonly kind: 'help' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'trash' }
  | { readonly kind: 'new-plan' }
  /** `parentId: null` adds at the top of the open plan; `new-plan` makes a plan of it. */
  | {
      readonly kind: 'paste-outline';
      readonly into:
        | { readonly kind: 'new-plan' }
        | { readonly kind: 'plan'; readonly parentId: SliceId | null; readonly after: SliceId | null };
      readonly text: string;
    }
  /** When `id` is among the selected slices, all of them are moved. */
  | { readonly kind: 'move-to'; readonly id: SliceId }
  /** `ids`, here and below: all slices that it is about, `id` among them; without it there is only that one. */
  | { readonly kind: 'deliver-on'; readonly id: SliceId; readonly ids?: readonly SliceId[] }
  /** Asks for the size of a slice that has none; `thenMoveTo`: where it was dropped. */
  | { readonly kind: 'size'; readonly id: SliceId; readonly thenMoveTo: Target | null }
  /** A thick slice was dropped on a day: it has to be cut. */
  | { readonly kind: 'cut-first'; readonly id: SliceId }
  /** Who starts it, where there is more than one person. */
  | { readonly kind: 'start'; readonly id: SliceId; readonly ids?: readonly SliceId[] }
  | { readonly kind: 'risk'; readonly id: SliceId; readonly ids?: readonly SliceId[] }
  | { readonly kind: 'tags'; readonly id: SliceId; readonly ids?: readonly SliceId[] };

/**
 * What a part of the page is asked to do as soon as it is there: it takes the wish back (`clearWish`) when it has done
 * it. This is how an action reaches a board, a card or a panel that has yet to be mounted.
 */
export type Wish =
  /** The board scrolls to the week of today. */
  | { readonly kind: 'show-today' }
  /** The board brings the card into sight and gives it the focus. */
  | { readonly kind: 'show-card'; readonly id: SliceId }
  /** The board starts moving the card by the arrow keys. */
  | { readonly kind: 'move-by-keys'; readonly id: SliceId }
  /** The outline brings the row into sight and gives it the focus. */
  | { readonly kind: 'show-row'; readonly id: SliceId }
  /** The focus goes into the first field of the inspector. */
  | { readonly kind: 'focus-inspector' }
  /** The focus goes into the search field of the board. */
  | { readonly kind: 'focus-search' }
  /** The Plans screen asks for a file to open. */
  | { readonly kind: 'choose-file' };

export type Toast = {
  readonly id: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onSelect: () => void } | undefined;
};

/** What this window looks at. Never part of a plan, never journaled. */
export type ViewState = {
  readonly screen: Screen;
  /** The slice that the inspector shows. */
  readonly selectedId: SliceId | null;
  /** All slices that are chosen together, `selectedId` among them; empty without one. */
  readonly selectedIds: readonly SliceId[];
  /** The panel on the right of Board and Slice, while a slice is selected. */
  readonly isInspectorOpen: boolean;
  /** What the board shows; the empty filter shows everything. */
  readonly filter: Filter;
  readonly dialog: OpenDialog | null;
  readonly wish: Wish | null;
  /** What was done last from the palette, newest first. */
  readonly recentActionIds: readonly ActionId[];
  /** The groups that are folded in the outline, by plan. */
  readonly collapsed: { readonly [planId: PlanId]: readonly SliceId[] };
  /** The plan made of the sample that the three steps lead through; they were closed for good when `isOver`. */
  readonly guide: { readonly planId: PlanId | null; readonly isOver: boolean };
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
  /** Selects one slice and no other. */
  select(id: SliceId | null): void;
  /** Adds a slice to those selected, or takes it out. */
  toggleSelected(id: SliceId): void;
  /** Selects all of these; the last one is shown in the inspector. */
  selectAll(ids: readonly SliceId[]): void;
  openInspector(isOpen: boolean): void;
  setFilter(changes: Partial<Filter>): void;
  clearFilter(): void;
  openDialog(dialog: OpenDialog): void;
  closeDialog(): void;
  wish(wish: Wish): void;
  /** Takes back this wish, unless there is another one meanwhile. */
  clearWish(wish: Wish): void;
  rememberAction(id: ActionId): void;
  setCollapsed(planId: PlanId, id: SliceId, isCollapsed: boolean): void;
  /** All of the groups given, and no others. */
  collapseOnly(planId: PlanId, ids: readonly SliceId[]): void;
  rememberPlan(planId: PlanId): void;
  /** Shows the three steps on a plan, unless they were closed for good. */
  startGuide(planId: PlanId): void;
  endGuide(): void;
  /** Speaks a sentence to a screen reader. */
  say(message: string): void;
  /** A short message that goes by itself; it is spoken too. */
  toast(text: string, action?: { label: string; onSelect: () => void }): void;
  closeToast(id: string): void;
}
