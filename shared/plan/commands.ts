import type { Day } from '../calendar/day.ts';
import type { Calendar } from '../calendar/workdays.ts';
import type {
  Baseline,
  BaselineId,
  Contact,
  ContactId,
  Forecast,
  ForecastId,
  GateAnswer,
  GateQuestion,
  Goal,
  Person,
  PersonId,
  Plan,
  ReaderWord,
  Request,
  RequestId,
  Review,
  ReviewId,
  Rules,
  Slice,
  SliceId,
  SliceStage,
  Source,
  SourceId,
} from './plan.ts';

/**
 * Everything that can be asked of a plan. A command names ids, never positions, and brings what is not pure with it:
 * new ids and the day on which it is given. One command is one undo step.
 */
export type Command =
  | { readonly type: 'plan.edit'; readonly changes: PlanChanges }
  | { readonly type: 'goal.edit'; readonly changes: Partial<Goal> }
  | {
      /** Adds slices with everything below them, as children of `parentId`, behind its child `after` (`null`: first). */
      readonly type: 'slice.add';
      readonly parentId: SliceId | null;
      readonly after: SliceId | null;
      readonly slices: readonly NewSlice[];
      readonly on: Day;
    }
  | { readonly type: 'slice.edit'; readonly id: SliceId; readonly changes: SliceChanges }
  | {
      /** Moves a slice with everything below it in the outline. The delivery order stays as it is. */
      readonly type: 'slice.move';
      readonly id: SliceId;
      readonly parentId: SliceId | null;
      readonly after: SliceId | null;
    }
  | {
      /** Puts a leaf into the delivery order, before another one (`null`: last), and promises a day or lets it flow. */
      readonly type: 'slice.place';
      readonly id: SliceId;
      readonly stage: SliceStage;
      readonly before: SliceId | null;
      readonly pin: Day | null;
    }
  /** Changes the promise alone; the delivery order stays. `null` lets the slice flow. */
  | { readonly type: 'slice.pin'; readonly id: SliceId; readonly pin: Day | null }
  /** Parks a slice in *Later* or takes it back to the board; a parked one loses its pin and keeps its rank. */
  | { readonly type: 'slice.stage'; readonly id: SliceId; readonly stage: SliceStage }
  | { readonly type: 'slice.start'; readonly id: SliceId; readonly ownerId: PersonId; readonly on: Day }
  | {
      readonly type: 'slice.deliver';
      readonly id: SliceId;
      readonly on: Day;
      /** Who did it, where nobody is named yet. */
      readonly ownerId?: PersonId;
    }
  | { readonly type: 'slice.drop'; readonly id: SliceId; readonly on: Day }
  /** Takes back start, delivery or drop: the slice is open again. */
  | { readonly type: 'slice.reopen'; readonly id: SliceId }
  | {
      /** Replaces a leaf by thinner children; what it needs and reads from, who does it and its tags go on to them. */
      readonly type: 'slice.cut';
      readonly id: SliceId;
      /** The id of the pattern; `null`: by hand. */
      readonly pattern: string | null;
      readonly children: readonly NewSlice[];
      readonly on: Day;
    }
  /** These leaves share out among them the places that they have in the delivery order, in this sequence. */
  | { readonly type: 'slice.order'; readonly ids: readonly SliceId[] }
  /** Deletes a slice and everything below it; needs that pointed there are removed. */
  | { readonly type: 'slice.delete'; readonly id: SliceId }
  /** The fields of the calendar that change; lists are replaced as a whole. */
  | { readonly type: 'calendar.edit'; readonly changes: Partial<Calendar> }
  | { readonly type: 'person.add'; readonly id: PersonId; readonly person: Person }
  | { readonly type: 'person.edit'; readonly id: PersonId; readonly changes: Partial<Person> }
  /** Refused while the person works on a slice. What is open and theirs is then for anybody; what they delivered stays theirs. */
  | { readonly type: 'person.delete'; readonly id: PersonId }
  | { readonly type: 'request.add'; readonly id: RequestId; readonly request: Request }
  | { readonly type: 'request.edit'; readonly id: RequestId; readonly changes: Partial<Request> }
  | { readonly type: 'request.delete'; readonly id: RequestId }
  /** The fields of the answer to one of the four questions that change. */
  | { readonly type: 'gate.answer'; readonly question: GateQuestion; readonly changes: Partial<GateAnswer> }
  | { readonly type: 'source.add'; readonly id: SourceId; readonly source: Source }
  | { readonly type: 'source.edit'; readonly id: SourceId; readonly changes: Partial<Source> }
  /** Slices that named it read from it no longer. */
  | { readonly type: 'source.delete'; readonly id: SourceId }
  | { readonly type: 'contact.add'; readonly id: ContactId; readonly contact: Contact }
  | { readonly type: 'contact.edit'; readonly id: ContactId; readonly changes: Partial<Contact> }
  | { readonly type: 'contact.delete'; readonly id: ContactId }
  /** Begins a meeting; refused while another one runs. */
  | { readonly type: 'review.add'; readonly id: ReviewId; readonly review: Review }
  /** Also closes it (`closedAt`) and opens it again (`null`). */
  | { readonly type: 'review.edit'; readonly id: ReviewId; readonly changes: Partial<Review> }
  /** Adds one note behind the others, so that two windows that write at once lose none. */
  | { readonly type: 'review.note'; readonly id: ReviewId; readonly note: Review['notes'][number] }
  /** Adds slices to those that were shown; those that are there already stay where they are. */
  | { readonly type: 'review.show'; readonly id: ReviewId; readonly sliceIds: readonly SliceId[] }
  | { readonly type: 'review.delete'; readonly id: ReviewId }
  /** Somebody asked for the goal again; from the archive it comes back, as an idea or, where it was begun, as a plan. */
  | { readonly type: 'plan.ask'; readonly by: string; readonly on: Day }
  /** Somebody asked for a slice again; from the archive it comes back to *Later*. */
  | { readonly type: 'slice.ask'; readonly id: SliceId; readonly by: string; readonly on: Day }
  /** The words for the readers of one export, as a whole; an empty list takes it away. */
  | { readonly type: 'words.edit'; readonly exportId: string; readonly words: readonly ReaderWord[] }
  /** Keeps the delivery days as they are now under a name. The days come with it, for they are derived. */
  | { readonly type: 'baseline.add'; readonly id: BaselineId; readonly baseline: Baseline }
  | { readonly type: 'baseline.rename'; readonly id: BaselineId; readonly name: string }
  | { readonly type: 'baseline.delete'; readonly id: BaselineId }
  /**
   * A forecast is a historical fact: kept at most once a day, and no undo step. A batch has nothing but such facts, or
   * none of them.
   */
  | { readonly type: 'forecast.record'; readonly id: ForecastId; readonly forecast: Forecast }
  /** The day on which all that it spoke of was delivered. No undo step either. */
  | { readonly type: 'forecast.score'; readonly id: ForecastId; readonly outcome: Day }
  /** Several commands as one undo step; refused as a whole when one of them is. */
  | { readonly type: 'batch'; readonly commands: readonly Command[] };

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>;

export type PlanChanges = {
  readonly title?: string;
  readonly stage?: Plan['stage'];
  readonly start?: Day;
  /** The whole list, with what is corrected in it; `plan.ask` adds to it. */
  readonly askedAgain?: Plan['askedAgain'];
  /** The fields of the rules that change. */
  readonly rules?: Partial<Rules>;
};

/** The fields of a slice that are simply overwritten. The others have commands of their own, because they have rules. */
export type SliceChanges = Partial<
  Pick<
    Slice,
    | 'title'
    | 'value'
    | 'audience'
    | 'demo'
    | 'doneWhen'
    | 'quarterDays'
    | 'worth'
    | 'kind'
    | 'ownerId'
    | 'skills'
    | 'sourceIds'
    | 'needs'
    | 'risk'
    | 'tags'
    | 'notes'
    | 'learned'
    | 'seenBy'
    | 'silenced'
    | 'bite'
  >
>;

/** A slice to be added. What is left out gets the value of an empty slice. */
export type NewSlice = {
  readonly id: SliceId;
  readonly title: string;
  /** Without it the stage of the parent. */
  readonly stage?: SliceStage;
  /** A task that was ticked in the pasted text; delivered on this day. */
  readonly deliveredOn?: Day;
  readonly children?: readonly NewSlice[];
} & Partial<
  Pick<
    Slice,
    | 'value'
    | 'audience'
    | 'demo'
    | 'doneWhen'
    | 'quarterDays'
    | 'worth'
    | 'kind'
    | 'ownerId'
    | 'skills'
    | 'sourceIds'
    | 'needs'
    | 'pattern'
    | 'bite'
    | 'tags'
    | 'notes'
  >
>;

/** Why a command was refused. `shared/words/en.ts` says it in a sentence. */
export type Rejection =
  | { readonly code: 'slice-not-found'; readonly id: SliceId }
  | { readonly code: 'id-taken'; readonly id: string }
  /** Something was to be put beside a slice that is not there. */
  | { readonly code: 'neighbour-not-found'; readonly id: SliceId }
  | { readonly code: 'into-itself'; readonly id: SliceId }
  /** Nesting under, or cutting, a slice that is being worked on or was delivered. */
  | { readonly code: 'already-started'; readonly id: SliceId }
  | { readonly code: 'still-thick'; readonly id: SliceId }
  | { readonly code: 'not-sized'; readonly id: SliceId }
  | { readonly code: 'is-group'; readonly id: SliceId }
  | { readonly code: 'not-started'; readonly id: SliceId }
  | { readonly code: 'already-delivered'; readonly id: SliceId }
  /** A day before the first day of the schedule takes no drops. */
  | { readonly code: 'day-is-past'; readonly day: Day }
  | { readonly code: 'no-such-person'; readonly id: PersonId }
  | { readonly code: 'person-is-working'; readonly id: PersonId }
  | { readonly code: 'review-is-running'; readonly id: ReviewId }
  /** A request, source, contact, review, baseline or forecast that is not there, or not any more. */
  | { readonly code: 'record-not-found'; readonly id: string }
  | { readonly code: 'bad-value'; readonly field: string }
  | { readonly code: 'empty-batch' }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'nothing-to-redo' }
  | { readonly code: 'read-only' };
