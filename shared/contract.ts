import type { ActionId } from './actions.ts';
import type { Day } from './calendar/day.ts';
import type { HolidayAnswer, HolidayCountry } from './calendar/holidays.ts';
import type { BacklogSlice } from './meeting/backlog.ts';
import type { Command, CommandType, Rejection } from './plan/commands.ts';
import type { GateStates } from './plan/gate-state.ts';
import type { Json } from './plan/json.ts';
import type { Patch } from './plan/patch.ts';
import type { Asked, Plan, PlanId, SliceId } from './plan/plan.ts';
import type { PlannedTime } from './schedule/overbooked.ts';

/**
 * The one seam between the page and the Node side: two functions, and what may pass through them. Nothing throws
 * across it. The page names plans by id and never sends a path.
 */
export interface Transport {
  request<Name extends Method>(method: Name, input: Input<Name>): Promise<Answer<Output<Name>>>;
  /** Events arrive in the order in which they happened. Returns the function that ends the subscription. */
  subscribe(listener: (event: ContractEvent) => void): () => void;
}

export type Methods = {
  'app.info': { input: Record<string, never>; output: AppInfo };
  'settings.change': { input: Partial<Settings>; output: Settings };
  'plans.list': { input: Record<string, never>; output: { readonly plans: readonly PlanSummary[] } };
  /** A new plan in the plans folder, with commands applied to it before it is first saved. */
  'plans.create': { input: { title: string; commands: readonly Command[] }; output: OpenedPlan };
  /** A goal that nobody has begun, as a plan of its own; it is not opened. `askedBy` may be empty. */
  'plans.createIdea': {
    input: { title: string; painOf: string; askedBy: string };
    output: { readonly planId: PlanId; readonly fileName: string };
  };
  /** What waits without a day, and what was thrown out, in every plan that can be read. */
  'plans.backlog': { input: Record<string, never>; output: { readonly plans: readonly PlanBacklog[] } };
  'plans.open': { input: { planId: PlanId }; output: OpenedPlan };
  /** The shell's own open dialog; `null` when it was cancelled. */
  'plans.pick': { input: Record<string, never>; output: OpenedPlan | null };
  /** The bytes of a plan file that the page was given, where the shell has no dialog; it is saved into the plans folder. */
  'plans.upload': { input: { fileName: string; text: string }; output: OpenedPlan };
  /** Gives the plan's file the name of its title. */
  'plans.renameFile': { input: { planId: PlanId }; output: { readonly fileName: string } };
  /** A new plan made of the sample, with its days moved so that it is being worked on today. */
  'plans.createSample': { input: Record<string, never>; output: OpenedPlan };
  /** A copy under a new id, beside the original; it is not opened. */
  'plans.duplicate': { input: { planId: PlanId }; output: { readonly planId: PlanId; readonly fileName: string } };
  /** Moves the plan's file into the trash; its history stays, so that everything is there when it comes back. */
  'plans.trash': { input: { planId: PlanId }; output: Record<string, never> };
  /** What is in the trash, newest first. */
  'plans.trashed': { input: Record<string, never>; output: { readonly plans: readonly TrashedPlan[] } };
  /** Puts a plan back to where it was, or into the plans folder where that is gone or taken. */
  'plans.restore': { input: { planId: PlanId }; output: { readonly fileName: string } };
  /** Removes a plan in the trash for good, with its history. */
  'plans.deleteForever': { input: { planId: PlanId }; output: Record<string, never> };
  /** Shows the plan's file in the file manager. */
  'plans.showInFolder': { input: { planId: PlanId }; output: Record<string, never> };
  /** What happened to one slice, newest first. `before`: only what is older than this change; `null`: from the newest on. */
  'plan.sliceHistory': {
    input: { planId: PlanId; sliceId: SliceId; before: number | null };
    output: SliceHistory;
  };
  /** Another window on the same plans; a shell without windows of its own refuses. */
  'app.newWindow': { input: Record<string, never>; output: Record<string, never> };
  'plan.execute': { input: { planId: PlanId; commandId: string; command: Command }; output: Confirmation };
  'plan.undo': { input: { planId: PlanId }; output: Confirmation };
  'plan.redo': { input: { planId: PlanId }; output: Confirmation };
  /** Writes the plan file now: the window lost focus, or is about to close. */
  'plan.snapshot': { input: { planId: PlanId }; output: SaveState };
  /** *Try again* of the banner. */
  'plan.retrySaving': { input: { planId: PlanId }; output: SaveState };
  /** The text of the plan file as it would be saved now, for *Save a copy…* where saving fails. */
  'plan.fileText': { input: { planId: PlanId }; output: { readonly fileName: string; readonly text: string } };
  /** The shell's own save dialog for an export; `null` when it was cancelled. */
  'export.save': {
    input: { suggestedName: string; text: string };
    output: { readonly fileName: string } | null;
  };
  /** Countries and their parts whose holidays are known, by name. */
  'calendar.regions': { input: Record<string, never>; output: { readonly countries: readonly HolidayCountry[] } };
  /** The holidays of some years, by day. `region`: a part of the country, as `calendar.regions` names it. */
  'calendar.holidays': {
    input: { country: string; region: string | null; fromYear: number; toYear: number };
    output: HolidayAnswer;
  };
  /** A fault of the page, for the log. Carries no text of a plan. */
  'log.report': { input: { message: string; stack: string }; output: { readonly logFile: string } };
};

export type Method = keyof Methods;
export type Input<Name extends Method> = Methods[Name]['input'];
export type Output<Name extends Method> = Methods[Name]['output'];

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ContractError };

/** The four kinds of error. `shared/words/en.ts` makes sentences of them. */
export type ContractError =
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | {
      readonly kind: 'storage';
      readonly code: StorageCode;
      /** The file or folder concerned, for the person; never text of a plan. */
      readonly where: string;
      readonly canRetry: boolean;
    }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] }
  | { readonly kind: 'internal'; readonly logFile: string };

export type StorageCode =
  | 'disk-full'
  | 'no-permission'
  | 'read-only-folder'
  | 'not-found'
  | 'not-a-file'
  | 'too-large'
  | 'not-a-plan'
  | 'damaged'
  | 'empty-file'
  | 'newer-version'
  | 'changed-outside'
  | 'suspiciously-empty'
  | 'owned-by-another'
  | 'unreachable'
  | 'no-file-manager'
  | 'io-error';

export type AppInfo = {
  readonly version: string;
  readonly today: Day;
  readonly shell: 'desktop' | 'browser';
  readonly platform: 'linux' | 'windows' | 'mac';
  readonly hasFileDialogs: boolean;
  /** Another process owns the data folder: everything can be looked at, nothing changed. */
  readonly isReadOnly: boolean;
  readonly plansFolder: string;
  readonly settings: Settings;
  readonly lastPlanId: PlanId | null;
};

export type Settings = {
  /** `contrast` is high contrast, light or dark as the system. */
  readonly theme: 'system' | 'light' | 'dark' | 'contrast';
  readonly plansFolder: string | null;
  readonly lastPlanId: PlanId | null;
};

/** A line of the Plans screen. A file that cannot be read is listed too, with what is wrong. */
export type PlanSummary =
  | {
      readonly state: 'ok';
      readonly planId: PlanId;
      readonly fileName: string;
      readonly plan: PlanFigures;
    }
  | {
      readonly state: 'unreadable';
      /** With it the plan is opened as it was last; `null` when nobody knows it. */
      readonly planId: PlanId | null;
      readonly fileName: string;
      readonly code: StorageCode;
    };

/** What waits without a day in a plan, and what was thrown out of it. */
export type PlanBacklog = {
  readonly planId: PlanId;
  readonly title: string;
  readonly stage: Plan['stage'];
  readonly slices: readonly BacklogSlice[];
};

export type PlanFigures = {
  readonly title: string;
  readonly stage: Plan['stage'];
  /** What it is as soon as it is out of the archive; elsewhere its stage. */
  readonly comesBackAs: Plan['stage'];
  readonly start: Day;
  readonly painOf: string;
  readonly askedAgain: readonly Asked[];
  readonly statement: string;
  readonly target: Day | null;
  readonly gate: GateStates;
  readonly leaves: number;
  readonly delivered: number;
  readonly thick: number;
  readonly nextDelivery: { readonly day: Day; readonly audience: string } | null;
  /** Slices that are still to be delivered in the ISO week of today. */
  readonly dueThisWeek: number;
  readonly lastDelivery: Day | null;
  readonly redDots: number;
  readonly lastContact: Day | null;
  /**
   * The last forecast that was recorded, while something is left: its 85 % day, and its chance where that is about the
   * target as it is now; `null` without one. Nothing is forecast for the list.
   */
  readonly forecast: { readonly on: Day; readonly chance: number | null; readonly p85: Day | null } | null;
  /** For whom it has planned how much until its last delivery; `null` when it is not open or nothing has a day. */
  readonly planned: PlannedTime | null;
};

/** A plan as a window gets it when it opens it. `seq` is the number of the last change in it. */
export type OpenedPlan = {
  readonly plan: Plan;
  readonly seq: number;
  readonly history: History;
  readonly save: SaveState;
  readonly fileName: string;
  /** Set: it can be looked at, and not changed. */
  readonly readOnly: 'newer-version' | 'damaged' | 'second-process' | null;
  readonly notices: readonly Notice[];
};

/** A plan in the trash. `trashedAt` is an instant as an ISO string. */
export type TrashedPlan = {
  readonly planId: PlanId;
  readonly title: string;
  readonly fileName: string;
  readonly leaves: number;
  readonly trashedAt: string;
};

/** A part of a slice's history, newest first. `hasOlder`: there is more before the last entry. */
export type SliceHistory = { readonly entries: readonly SliceHistoryEntry[]; readonly hasOlder: boolean };

/** One change as it concerns one slice. */
export type SliceHistoryEntry = {
  readonly seq: number;
  /** An instant as an ISO string. */
  readonly at: string;
  readonly does: 'change' | 'undo' | 'redo';
  /** The kind of command; `null` for what came from the file. */
  readonly type: CommandType | null;
  /** The slice came into being or was deleted; `null`: it was changed. */
  readonly exists: 'created' | 'deleted' | null;
  /** Fields of the slice with their values before and after; an absent one is `null`. */
  readonly fields: readonly { readonly field: string; readonly before: Json; readonly after: Json }[];
};

/** What happened while a plan was opened, or while it was open, that the person should know. */
export type Notice =
  | { readonly code: 'restored-changes'; readonly count: number }
  | { readonly code: 'taken-over-from-file'; readonly changes: number }
  | { readonly code: 'merged-with-file'; readonly changes: number; readonly clashes: number; readonly copyName: string }
  | { readonly code: 'opened-as-copy'; readonly of: string }
  | { readonly code: 'damaged-restored'; readonly copyName: string; readonly from: 'journal' | 'backup' }
  | { readonly code: 'titles-cut'; readonly count: number };

/** What the next undo and redo would do, so that the menu can say it. */
export type History = { readonly undo: Step | null; readonly redo: Step | null };
/** A change in brief: the kind of command, the field where it edits one, and the title or name of what it concerns. */
export type Step = { readonly type: CommandType; readonly field: string | null; readonly title: string | null };

export type Confirmation = {
  readonly seq: number;
  readonly patch: Patch;
  readonly history: History;
  /** False: it is applied and shown, but not on disk. */
  readonly durable: boolean;
};

export type SaveState =
  | { readonly state: 'saved' }
  /** Changes that are on no disk, and why. */
  | { readonly state: 'not-saved'; readonly unsavedChanges: number; readonly error: ContractError }
  /** The journal has everything, but the plan file could not be written. */
  | { readonly state: 'file-behind'; readonly error: ContractError };

export type ContractEvent =
  | {
      readonly type: 'PlanChanged';
      readonly planId: PlanId;
      /** The command's id; `null` for undo, redo and changes from outside. */
      readonly commandId: string | null;
      readonly confirmation: Confirmation;
    }
  | { readonly type: 'SaveStateChanged'; readonly planId: PlanId; readonly save: SaveState }
  | { readonly type: 'NoticeGiven'; readonly planId: PlanId; readonly notice: Notice }
  | { readonly type: 'PlansChanged' }
  /** A plan was moved into the trash. Whoever shows it shows it no longer; a change of it would not be found. */
  | { readonly type: 'PlanTrashed'; readonly planId: PlanId; readonly title: string }
  | { readonly type: 'SettingsChanged'; readonly settings: Settings }
  | { readonly type: 'DayChanged'; readonly today: Day }
  /** The shell was asked to open a plan, for example by a double click on its file. */
  | { readonly type: 'PlanRequested'; readonly planId: PlanId }
  /** The person chose a line of the shell's own menu. It is told to the window in front alone. */
  | { readonly type: 'ActionRequested'; readonly actionId: ActionId }
  /** Events may have been missed; the page loads again what it shows. */
  | { readonly type: 'Reconnected' };
