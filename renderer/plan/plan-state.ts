import type { Day } from '../../shared/calendar/day.ts';
import type {
  Answer,
  AppInfo,
  ContractError,
  History,
  Input,
  Notice,
  OpenedPlan,
  Output,
  PlanSummary,
  SaveState,
  Settings,
} from '../../shared/contract.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import type { Plan, PlanId, SliceId } from '../../shared/plan/plan.ts';

/** A command that is shown already, and not confirmed yet. */
export type PendingCommand = { readonly id: string; readonly command: Command };

/** The open plan as this window shows it. */
export type OpenedState = {
  readonly planId: PlanId;
  /** What the Node side has confirmed, up to and including the change `seq`. */
  readonly confirmed: Plan;
  readonly seq: number;
  /** In the order in which they were given. */
  readonly pending: readonly PendingCommand[];
  /** What is shown: `confirmed` with the pending commands applied. */
  readonly plan: Plan;
  /** What undo and redo would do, as of the last confirmation. */
  readonly history: History;
  readonly save: SaveState;
  readonly readOnly: OpenedPlan['readOnly'];
  readonly fileName: string;
};

export type GivenNotice = { readonly id: string; readonly notice: Notice };

/** What the page knows from the Node side. */
export type PlanState = {
  readonly app: AppInfo | null;
  /** Comes from the Node side and changes by its event only; `null` until it has answered. */
  readonly today: Day | null;
  readonly connection: 'connecting' | 'connected' | 'unreachable';
  /** The lines of the Plans screen; `null` until they are loaded. */
  readonly plans: readonly PlanSummary[] | null;
  readonly opened: OpenedState | null;
  readonly openingId: PlanId | null;
  readonly notices: readonly GivenNotice[];
};

/** What the person has to be told, apart from what the state shows anyway. */
export type Report =
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly plan: Plan }
  | { readonly kind: 'failed'; readonly error: ContractError }
  /** Another window has moved the plan that is shown here into the trash. */
  | { readonly kind: 'trashed'; readonly planId: PlanId; readonly title: string };

/** What was carried out: the number of the change; `null` when it was so already. */
export type DoneIn = { readonly seq: number | null };

export interface PlanStore {
  getState(): PlanState;
  getInitialState(): PlanState;
  subscribe(listener: (state: PlanState, before: PlanState) => void): () => void;

  /** Loads what the page shows first; `lastPlanId` is opened at the same time. Ends by itself when it is unreachable, and starts again on reconnection. */
  start(lastPlanId: PlanId | null): Promise<void>;
  loadPlans(): Promise<void>;
  /** Shows another plan. What the former one has pending is still sent. */
  open(planId: PlanId): Promise<Answer<OpenedPlan>>;
  /** A new plan, with commands applied before it is first saved; it is shown then. */
  create(title: string, commands: readonly Command[]): Promise<Answer<OpenedPlan>>;
  /** A goal that nobody has begun; the plan that is shown stays. */
  createIdea(input: Input<'plans.createIdea'>): Promise<Answer<Output<'plans.createIdea'>>>;
  /** What waits without a day, and what was thrown out, of all plans. */
  backlog(): Promise<Answer<Output<'plans.backlog'>>>;
  /**
   * Carries out a command in any plan. In the one that is shown it is shown at once, as by `execute`. A refusal is no
   * message: whoever asked says it.
   */
  executeIn(planId: PlanId, command: Command): Promise<Answer<DoneIn>>;
  /** Takes a change of any plan back, as long as it is the last one there: only then the undo of the plan means it. */
  undoIn(planId: PlanId, seq: number): Promise<Answer<'undone' | 'newer-changes'>>;
  /** The shell's own open dialog; `null` when it was cancelled. */
  pick(): Promise<Answer<OpenedPlan | null>>;
  /** Opens the text of a plan file that the page was given; a copy is saved into the plans folder. */
  upload(fileName: string, text: string): Promise<Answer<OpenedPlan>>;
  /** A new plan made of the sample; it is shown then. */
  createSample(): Promise<Answer<OpenedPlan>>;
  /** A copy beside the original; the plan that is shown stays. */
  duplicate(planId: PlanId): Promise<Answer<Output<'plans.duplicate'>>>;
  /** Into the trash, with what is half typed and on its way. No plan is shown when it was the shown one. */
  trash(planId: PlanId): Promise<Answer<Output<'plans.trash'>>>;
  trashed(): Promise<Answer<Output<'plans.trashed'>>>;
  restore(planId: PlanId): Promise<Answer<Output<'plans.restore'>>>;
  deleteForever(planId: PlanId): Promise<Answer<Output<'plans.deleteForever'>>>;
  showInFolder(planId: PlanId): Promise<Answer<Output<'plans.showInFolder'>>>;
  newWindow(): Promise<Answer<Output<'app.newWindow'>>>;
  /** What happened to a slice of the shown plan; `before`: only what is older than this change. */
  sliceHistory(sliceId: SliceId, before: number | null): Promise<Answer<Output<'plan.sliceHistory'>>>;

  /**
   * Shows the command in the same tick and sends it. Resolves with `null` when it is confirmed, or with why it was
   * refused; a refusal is also reported as a message, unless `isQuiet`.
   */
  execute(command: Command, options?: { isQuiet?: boolean }): Promise<Rejection | null>;
  /** Takes back the last change, after everything pending has gone through. */
  undo(): Promise<Rejection | null>;
  redo(): Promise<Rejection | null>;

  /** *Try again* of the banner. */
  retrySaving(): Promise<void>;
  /** Writes the plan file now: the window lost the focus. */
  snapshot(): Promise<void>;
  renameFile(): Promise<Answer<{ readonly fileName: string }>>;
  /** The plan file as text, for *Save a copy…*. */
  fileText(): Promise<Answer<{ readonly fileName: string; readonly text: string }>>;
  /** The shell's own save dialog; `null` when it was cancelled or the shell has none. */
  saveExport(suggestedName: string, text: string): Promise<Answer<{ readonly fileName: string } | null>>;
  /** Countries and their parts whose holidays are known. */
  holidayRegions(): Promise<Answer<Output<'calendar.regions'>>>;
  holidays(input: Input<'calendar.holidays'>): Promise<Answer<Output<'calendar.holidays'>>>;
  changeSettings(changes: Partial<Settings>): Promise<void>;
  /** A fault of the page, for the log. Answers with the place of the log. */
  reportFault(message: string, stack: string): Promise<string | null>;
  dismissNotice(id: string): void;

  /** True while a change is on no disk, or not known to be: closing the window asks. */
  hasUnsavedChanges(): boolean;
  /** Sends at once what waits to be sent: the page is about to go. */
  sendRest(): void;
  /** Ends the subscription and all waiting. */
  stop(): void;
}
