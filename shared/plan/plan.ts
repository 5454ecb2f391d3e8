import type { Day } from '../calendar/day.ts';
import type { Absence, Calendar } from '../calendar/workdays.ts';

/**
 * The plan: everything about one goal, as an immutable value. It changes only through `apply`.
 *
 * The types are written out here and not inferred from the schema, because they are what people read first, and
 * because a schema that keeps unknown keys would make every misspelt field legal. `plan.schema.ts` is checked
 * against them by the compiler.
 */

declare const idKind: unique symbol;
type Id<Kind extends string> = string & { readonly [idKind]: Kind };

export type PlanId = Id<'plan'>;
export type SliceId = Id<'slice'>;
export type PersonId = Id<'person'>;
export type SourceId = Id<'source'>;
export type ContactId = Id<'contact'>;
export type RequestId = Id<'request'>;
export type ReviewId = Id<'review'>;
export type BaselineId = Id<'baseline'>;
export type ForecastId = Id<'forecast'>;

/** Records by id. The ids of slices are `SliceId`s and so on; a lookup may find nothing. */
export type Records<Item> = { readonly [id: string]: Item };

/** Effort in quarters of a working day: a whole number of at least 1; 4 make a day. Never a fraction. */
export type QuarterDays = number;

/** Quarters in one working day, and so the thickest that a thin slice may be. */
export const QUARTERS_PER_DAY = 4;

export const TITLE_LIMIT = 500;
export const NOTE_LIMIT_BYTES = 100_000;

export type Plan = {
  readonly id: PlanId;
  readonly title: string;
  readonly stage: 'idea' | 'active' | 'archive';
  /** What it was before it was thrown out; absent elsewhere, and where nobody has kept it. */
  readonly archivedFrom?: 'idea' | 'active';
  /** The first day on which anybody works on it. */
  readonly start: Day;
  readonly askedAgain: readonly Asked[];
  readonly goal: Goal;
  readonly gate: Gate;
  readonly calendar: Calendar;
  readonly rules: Rules;
  /** What the readers of an export are told instead, by the id of the export. */
  readonly readerWords: { readonly [exportId: string]: readonly ReaderWord[] };
  readonly people: Records<Person>;
  readonly sources: Records<Source>;
  readonly slices: Records<Slice>;
  readonly contacts: Records<Contact>;
  readonly requests: Records<Request>;
  readonly reviews: Records<Review>;
  readonly baselines: Records<Baseline>;
  readonly forecasts: Records<Forecast>;
};

/** The elephant: what will be different, for whom, by when, and how it is measured. */
export type Goal = {
  readonly statement: string;
  readonly value: string;
  readonly audience: string;
  readonly painOf: string;
  readonly appetiteDays: number | null;
  readonly target: Day | null;
  readonly metric: { readonly name: string; readonly baseline: string; readonly threshold: string } | null;
  /** The hamburger's layers, thinnest option first. */
  readonly layers: readonly { readonly name: string; readonly options: readonly string[] }[] | null;
};

/** One of the four questions that a goal has to answer before it is a project. */
export type GateAnswer = {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly evidence: string;
  readonly owner: string;
  readonly checkedOn: Day | null;
  readonly expiresOn: Day | null;
};

export type Gate = {
  readonly value: GateAnswer;
  readonly users: GateAnswer;
  readonly route: GateAnswer;
  readonly data: GateAnswer;
};

export type GateQuestion = keyof Gate;

/** A word that the readers of an export do not use, and what says the same to them. */
export type ReaderWord = { readonly word: string; readonly instead: string };

export type Rules = {
  readonly off: readonly string[];
  /** Days without a contact before it is a warning, and before it is an error. */
  readonly contactDays: number;
  readonly contactErrorDays: number;
  /** Working days that may pass with nothing delivered to an audience. */
  readonly gapDays: number;
};

export type Person = {
  readonly name: string;
  readonly initials: string;
  readonly skills: readonly string[];
  /** Quarters that this plan may use, Monday first: seven whole numbers from 0 to 4. */
  readonly quarterDaysByWeekday: readonly number[];
  readonly absences: readonly Absence[];
};

export type Source = {
  readonly name: string;
  readonly access: 'unknown' | 'asked' | 'granted' | 'refused';
  readonly expectedOn: Day | null;
  readonly grantedUntil: Day | null;
  readonly owner: string;
  readonly evidence: string;
  readonly report: SourceReport | null;
};

/** What a data-quality report said, in numbers. Never a value of a row: those stay in the report. */
export type SourceReport = {
  readonly kind: 'great-expectations' | 'pandera' | 'ydata-profiling';
  /** The suite, schema or title that it names itself by; may be empty. */
  readonly name: string;
  /** The day on which the data was looked at; `null`: it does not say. */
  readonly checkedOn: Day | null;
  readonly addedOn: Day;
  readonly rows: number | null;
  /** Checks that ran and held, that ran and did not hold, and that could not run. `null`: it does not say. */
  readonly passed: number | null;
  readonly failed: number | null;
  readonly notRun: number | null;
  readonly problems: readonly SourceProblem[];
};

export type SourceProblem = {
  /** `null`: it is about the whole table. */
  readonly column: string | null;
  /** The name of the check or of the alert, such as `expect_column_values_to_not_be_null`; no argument of it. */
  readonly check: string;
  /** Rows concerned, and their share from 0 to 100. */
  readonly rows: number | null;
  readonly percent: number | null;
  readonly level: 'failed' | 'not-run' | 'noticed';
};

export type SliceStage = 'board' | 'later' | 'archive';
export type SliceStatus = 'open' | 'doing' | 'delivered' | 'dropped';
export type SliceKind = 'slice' | 'spike' | 'decision';

export type Risk = {
  readonly level: 'watch' | 'red';
  readonly note: string;
  readonly owner: string;
  readonly since: Day;
};

/** Any node of the tree below the goal. With children it is a group, without it is a leaf. */
export type Slice = {
  readonly id: SliceId;
  readonly parentId: SliceId | null;
  /** Place among the siblings in the outline. */
  readonly outlineRank: string;
  /** Place in the delivery order: compare by `rank`, then by `id`. Equal ranks are legal. */
  readonly rank: string;
  readonly stage: SliceStage;
  readonly title: string;
  /** Completes “Once delivered, somebody can…”. */
  readonly value: string;
  readonly audience: string;
  readonly demo: string;
  readonly doneWhen: readonly string[];
  /** `null`: not sized yet. */
  readonly quarterDays: QuarterDays | null;
  /** From 1 to 5; `null` counts as 1. */
  readonly worth: number | null;
  readonly kind: SliceKind;
  readonly status: SliceStatus;
  readonly ownerId: PersonId | null;
  readonly skills: readonly string[];
  readonly sourceIds: readonly SourceId[];
  /** Slices that have to be delivered first. */
  readonly needs: readonly SliceId[];
  /** A delivery day promised by hand; `null` means that the slice flows. */
  readonly pin: Day | null;
  readonly risk: Risk | null;
  readonly pattern: string | null;
  /** The option of each layer that it is made of, where it came out of the hamburger. */
  readonly bite: readonly { readonly layer: string; readonly option: string }[] | null;
  readonly tags: readonly string[];
  /** Markdown. */
  readonly notes: string;
  readonly learned: string;
  readonly seenBy: readonly string[];
  readonly silenced: readonly { readonly rule: string; readonly reason: string }[];
  readonly askedAgain: readonly Asked[];
  readonly createdOn: Day;
  readonly cutOn: Day | null;
  readonly startedOn: Day | null;
  readonly deliveredOn: Day | null;
  readonly droppedOn: Day | null;
};

export type Asked = { readonly on: Day; readonly by: string };

/** A conversation with a user. */
export type Contact = {
  readonly on: Day;
  readonly who: string;
  readonly heard: string;
  readonly sliceIds: readonly SliceId[];
};

/** A wish and its “yes, and…”. */
export type Request = {
  readonly askedOn: Day;
  readonly askedBy: string;
  readonly wish: string;
  readonly state: 'open' | 'agreed' | 'declined';
  readonly agreed: string;
  readonly moved: readonly { readonly sliceId: SliceId; readonly from: Day | null; readonly to: Day | null }[];
  readonly decidedOn: Day | null;
};

export type Review = {
  readonly on: Day;
  readonly shownIds: readonly SliceId[];
  readonly learned: string;
  readonly changed: string;
  readonly notes: readonly { readonly sliceId: SliceId | null; readonly text: string }[];
  /** An instant as an ISO string; `null` while the meeting runs. */
  readonly closedAt: string | null;
};

export type Baseline = {
  readonly name: string;
  readonly on: Day;
  /** Of leaves that had a day, delivered ones included. */
  readonly days: { readonly [sliceId: string]: Day };
  /** The target on that day; absent where nobody has kept it. */
  readonly target?: Day | null;
  /** Leaves that were neither delivered nor dropped, with a day or without; absent where nobody has kept them. */
  readonly undone?: readonly SliceId[];
};

export type Forecast = {
  readonly on: Day;
  readonly seed: number;
  readonly samples: readonly number[];
  readonly splitRate: number | null;
  readonly p50: Day | null;
  readonly p85: Day | null;
  readonly p95: Day | null;
  /** Of the target, at least 0 and at most 1. */
  readonly chance: number | null;
  /** The target on that day, which the chance is about; absent where nobody has kept it. */
  readonly target?: Day | null;
  readonly outcome: Day | null;
};
