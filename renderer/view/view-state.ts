import type { ActionId } from '../../shared/actions.ts';
import type {
  BaselineId,
  ContactId,
  GateQuestion,
  PersonId,
  PlanId,
  RequestId,
  ReviewId,
  SliceId,
  SourceId,
} from '../../shared/plan/plan.ts';
import type { MendableField } from '../../shared/schedule/finding-fix.ts';
import type { Target } from '../../shared/schedule/move-to.ts';
import type { ReaderExport } from '../../shared/slicing/vocabulary.ts';
import type { Filter } from './filter.ts';

/** The wall fills the window: no rail, header or status bar stands around it. */
export type Screen = 'plans' | 'slice' | 'board' | 'schedule' | 'wall' | 'log';

/** The columns of the list of plans. */
export type PlanColumn = 'goal' | 'gate' | 'delivered' | 'next' | 'risks' | 'contact';
export type PlanSort = { readonly column: PlanColumn; readonly isReversed: boolean };

/**
 * The dialog that is open. One at a time. Who draws it: the frame `rename-plan` and `help`, the Plans screen
 * `new-plan` and `paste-outline` without a parent, the folder of the feature the rest; a dialog that is reached from
 * several screens is exported by its folder and mounted by `app.tsx`.
 */
export type OpenDialog =
  | { readonly kind: 'rename-plan' }
  | { readonly kind: 'help' }
  | { readonly kind: 'palette' }
  /** Public holidays of a country, to be added to the calendar. */
  | { readonly kind: 'holidays' }
  | { readonly kind: 'trash' }
  /** What the running review has learned and changed, and its minutes; `isLeaving`: somebody has left the wall. */
  | { readonly kind: 'close-review'; readonly isLeaving: boolean }
  /** A goal that nobody has begun. */
  | { readonly kind: 'new-idea' }
  /** What an idea is, whose pain, and who asked for it. */
  | { readonly kind: 'idea'; readonly planId: PlanId }
  /** What was thrown out, of one plan or of all (`null`). */
  | { readonly kind: 'archive'; readonly planId: PlanId | null }
  /** Who asked for an idea, or for a slice of a plan, again. */
  | { readonly kind: 'ask-again'; readonly planId: PlanId; readonly sliceId: SliceId | null; readonly title: string }
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
  | {
      readonly kind: 'size';
      readonly id: SliceId;
      readonly ids?: readonly SliceId[];
      readonly thenMoveTo: Target | null;
    }
  | { readonly kind: 'audience'; readonly id: SliceId; readonly ids?: readonly SliceId[] }
  /** One slice at a time, field by field; with `ids` only these. */
  | { readonly kind: 'triage'; readonly ids?: readonly SliceId[] }
  /** Who starts it, where there is more than one person. */
  | { readonly kind: 'start'; readonly id: SliceId; readonly ids?: readonly SliceId[] }
  | { readonly kind: 'risk'; readonly id: SliceId; readonly ids?: readonly SliceId[] }
  | { readonly kind: 'tags'; readonly id: SliceId; readonly ids?: readonly SliceId[] }
  /** The dialogs of the wall. A slice was delivered: who saw it, and what we learned. */
  | { readonly kind: 'wall-delivered'; readonly sliceId: SliceId }
  /** A note for the minutes, about a slice or about the meeting as a whole. */
  | { readonly kind: 'wall-note'; readonly sliceId: SliceId | null }
  /** What a wish would move; `null`: a new one. */
  | { readonly kind: 'wall-wish'; readonly requestId: RequestId | null };

/**
 * What a part of the page is asked to do as soon as it is there: it takes the wish back (`clearWish`) when it has done
 * it. This is how an action reaches a board, a card or a panel that has yet to be mounted.
 */
export type Wish =
  /** The board scrolls to the week of today. */
  | { readonly kind: 'show-today' }
  /** The board brings the card into sight and gives it the focus, unless that is to stay where it is. */
  | { readonly kind: 'show-card'; readonly id: SliceId; readonly keepsFocus?: boolean }
  /** The board starts moving the card by the arrow keys. */
  | { readonly kind: 'move-by-keys'; readonly id: SliceId }
  /** The outline brings the row into sight and gives it the focus, unless that is to stay where it is. */
  | { readonly kind: 'show-row'; readonly id: SliceId; readonly keepsFocus?: boolean }
  /** The outline selects every row that it shows. */
  | { readonly kind: 'select-rows' }
  /** The outline makes slices of a text from the clipboard, at its active row. */
  | { readonly kind: 'paste-text'; readonly text: string }
  /** The focus goes to what the screen that is shown already is about. */
  | { readonly kind: 'focus-screen' }
  /** The focus goes into the first field of the inspector. */
  | { readonly kind: 'focus-inspector' }
  /** The focus goes into one field of the inspector. */
  | { readonly kind: 'focus-field'; readonly field: MendableField }
  /** The panel of the baselines asks for the name of a new one. */
  | { readonly kind: 'name-baseline' }
  /** The focus goes into the search field of the board. */
  | { readonly kind: 'focus-search' }
  /** The Plans screen asks for a file to open. */
  | { readonly kind: 'choose-file' };

/** What lies on the right of Board and Slice in the place of the inspector. */
export type Panel =
  /** `thenMoveTo`: the day on which a thick slice was dropped; its first child goes there. */
  | {
      readonly kind: 'cutter';
      readonly id: SliceId;
      readonly thenMoveTo: Target | null;
      /** The ids of patterns that a finding asks for: they are offered first. */
      readonly patterns?: readonly string[];
    }
  /** The layers of the goal; accepted slices go under `id`, or to the top. */
  | { readonly kind: 'hamburger'; readonly id: SliceId | null }
  | { readonly kind: 'findings' }
  /** All of one slice, on the wall, beside which no inspector stands. */
  | { readonly kind: 'slice'; readonly id: SliceId }
  /** Who works on the plan and when: people with skills, quarters and absences. */
  | { readonly kind: 'people' }
  /** Working days, closures and public holidays. */
  | { readonly kind: 'calendar' }
  /** When it will be done, and how sure that is. */
  | { readonly kind: 'forecast' }
  /** Named snapshots of the delivery days, and what changed since one of them; `baselineId`: the one to begin with. */
  | { readonly kind: 'baselines'; readonly baselineId?: BaselineId }
  /** Wishes and what they displace; `id`: the one that is filled in. */
  | { readonly kind: 'requests'; readonly requestId: RequestId | null }
  /** What could make room for a slice: slices by their effect on the last delivery. */
  | { readonly kind: 'make-room' }
  /** The four questions with their answers; `question`: the one that is filled in. */
  | { readonly kind: 'gate'; readonly question: GateQuestion | null }
  /** Data sources with their access and what reports say of them. */
  | { readonly kind: 'sources'; readonly sourceId: SourceId | null }
  /** Conversations with users, and a field for a new one; `contactId`: the one that is looked at or corrected. */
  | { readonly kind: 'contacts'; readonly contactId?: ContactId }
  /** The record of one review, to be read and corrected. */
  | { readonly kind: 'review'; readonly reviewId: ReviewId }
  /** Red dots and watches by age; `helpId`: the one for which somebody asks for help. */
  | { readonly kind: 'risks'; readonly helpId?: SliceId }
  /** What the readers of each export are told instead; `exportId`: the one that is shown. */
  | { readonly kind: 'reader-words'; readonly exportId?: ReaderExport };

/** How far the open cutter is: which pattern is looked at, and how many blanks its slices still have. */
export type CutProgress = { readonly id: SliceId; readonly patternId: string; readonly blanks: number };

/** Something that can be done about a message. */
export type ToastAction = {
  readonly label: string;
  readonly onSelect: () => void;
  /** It takes back the last change: of messages that offer it only the newest stays, as only that one could keep it. */
  readonly isUndo?: true;
};

export type Toast = { readonly id: string; readonly text: string; readonly actions: readonly ToastAction[] };

/** What this window looks at. Never part of a plan, never journaled. */
export type ViewState = {
  readonly screen: Screen;
  /** The slice that the inspector shows. */
  readonly selectedId: SliceId | null;
  /** All slices that are chosen together, `selectedId` among them; empty without one. */
  readonly selectedIds: readonly SliceId[];
  /** The panel on the right of Board and Slice, while a slice is selected. */
  readonly isInspectorOpen: boolean;
  /** While there is one, it stands where the inspector would. */
  readonly panel: Panel | null;
  /** `null`: no cutter is open. */
  readonly cutting: CutProgress | null;
  /**
   * The finding that was walked to last, and its place among all; `null` before the first one. `isLeft`: its fix led out
   * of the panel of findings, to which the walk comes back.
   */
  readonly finding: { readonly key: string; readonly place: number; readonly isLeft?: true } | null;
  /** The baseline with which the board is compared; `null`: none. */
  readonly comparedId: BaselineId | null;
  /** Who looks at this window; in another plan it is the person of the same name. `null`: nobody has said it yet. */
  readonly me: { readonly planId: PlanId; readonly personId: PersonId; readonly name: string } | null;
  /** What the board shows; the empty filter shows everything. */
  readonly filter: Filter;
  readonly dialog: OpenDialog | null;
  readonly wish: Wish | null;
  /** What was done last from the palette, newest first. */
  readonly recentActionIds: readonly ActionId[];
  /** The groups that are folded in the outline, by plan. */
  readonly collapsed: { readonly [planId: PlanId]: readonly SliceId[] };
  /** The slice that the outline shows alone, with everything below it; `null`: the whole outline. */
  readonly subtree: { readonly planId: PlanId; readonly id: SliceId } | null;
  /** The plan made of the sample that the three steps lead through; they were closed for good when `isOver`. */
  readonly guide: { readonly planId: PlanId | null; readonly isOver: boolean };
  /** How the list of plans is sorted; kept. */
  readonly planSort: PlanSort | null;
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
  openPanel(panel: Panel): void;
  closePanel(): void;
  /** Marks the finding that is looked at. */
  showFinding(finding: ViewState['finding']): void;
  /** Of the cutter, for whoever explains the next step. */
  tellCutting(progress: CutProgress | null): void;
  /** Compares the board with a baseline, or with none. */
  compareWith(id: BaselineId | null): void;
  /** Says who looks at this window; kept. */
  setMe(me: ViewState['me']): void;
  sortPlans(sort: PlanSort): void;
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
  /** Shows one slice of a plan alone in the outline, with everything below it; `null` shows the whole outline again. */
  showSubtree(subtree: ViewState['subtree']): void;
  rememberPlan(planId: PlanId): void;
  /** Shows the three steps on a plan, unless they were closed for good. */
  startGuide(planId: PlanId): void;
  endGuide(): void;
  /** Speaks a sentence to a screen reader. */
  say(message: string): void;
  /** A short message that goes by itself; it is spoken too. */
  toast(text: string, ...actions: readonly ToastAction[]): void;
  closeToast(id: string): void;
}
