import type { Day } from '../calendar/day.ts';
import type { PersonId, QuarterDays, SliceId, SourceId } from '../plan/plan.ts';

/** Work of one person on one slice on one day. */
export type Booking = { readonly day: Day; readonly personId: PersonId; readonly quarterDays: QuarterDays };

/** Where a slice stands and why: rules 4 to 7 of the schedule. */
export type Placement = {
  readonly sliceId: SliceId;
  readonly by: 'delivered' | 'doing' | 'pinned' | 'flowing';
  /** The day of its last quarter; for a delivered slice the day on which it was delivered. */
  readonly day: Day;
  /** Who does it; `null` for a delivered slice without an owner. */
  readonly personId: PersonId | null;
  /** In order of days; empty for delivered slices. */
  readonly bookings: readonly Booking[];
  /** False while a source it reads from has no expected day: shown hatched, and said in exports. */
  readonly isPromised: boolean;
};

/** Why a thin board slice has no day (rule 10). */
export type NoDayReason =
  | { readonly code: 'needs-undated'; readonly needId: SliceId }
  | { readonly code: 'circle'; readonly sliceIds: readonly SliceId[] }
  | { readonly code: 'source-refused'; readonly sourceId: SourceId }
  | { readonly code: 'nobody-has-skills'; readonly skills: readonly string[] }
  | { readonly code: 'nobody-has-time' };

/** What the schedule itself notices; the rules of slicing come from elsewhere. */
export type ScheduleFinding = { readonly sliceId: SliceId; readonly level: 'error' | 'warning' | 'hint' } & (
  | { readonly code: 'delivered-in-future'; readonly day: Day }
  | { readonly code: 'doing-with-undelivered-need'; readonly needId: SliceId }
  | { readonly code: 'pin-before-need'; readonly needId: SliceId }
  | { readonly code: 'pin-on-day-off'; readonly personId: PersonId; readonly day: Day }
  | { readonly code: 'pin-overfills-day'; readonly personId: PersonId; readonly day: Day; readonly over: QuarterDays }
  | { readonly code: 'pin-without-dated-need'; readonly needId: SliceId }
  | { readonly code: 'pin-with-refused-source'; readonly sourceId: SourceId }
  /** Its first quarter lies before the day on which access to a source can be counted on. */
  | { readonly code: 'pin-before-source'; readonly sourceId: SourceId; readonly expectedOn: Day }
  /** Promised, and nobody in the plan has the skills for it (or there is nobody at all). */
  | { readonly code: 'pin-without-person'; readonly skills: readonly string[] }
  | { readonly code: 'missed-its-day'; readonly day: Day }
  /** Its day in the latest baseline has passed. */
  | { readonly code: 'late'; readonly day: Day }
  | { readonly code: 'owner-lacks-skill'; readonly skills: readonly string[] }
  | { readonly code: 'need-dropped'; readonly needId: SliceId }
  | { readonly code: 'need-ranked-later'; readonly needId: SliceId }
  | { readonly code: 'source-expires-before-delivery'; readonly sourceId: SourceId; readonly grantedUntil: Day }
);

/** What a day offers and what is worked on it, over everybody, in quarters. */
export type DayLoad = { readonly offered: QuarterDays; readonly used: QuarterDays; readonly isOverfull: boolean };

export type Schedule = {
  /** The first day that can be planned: the later of the plan's start and today. */
  readonly from: Day;
  /** Leaves that stand on a day, delivered ones included. */
  readonly placements: ReadonlyMap<SliceId, Placement>;
  /** Thin leaves on the board that have no day. */
  readonly noDay: ReadonlyMap<SliceId, NoDayReason>;
  /** By day, earliest first: the slices delivered on it in the order in which they are shown (delivered, doing, rank). */
  readonly byDay: ReadonlyMap<Day, readonly SliceId[]>;
  readonly findings: readonly ScheduleFinding[];
  /** The load of a day; a day nobody works on offers 0. Defined for every day. */
  readonly loadOn: (day: Day) => DayLoad;
  /** Quarters of a person that are still free on a day; 0 on days before `from` and for somebody unknown. */
  readonly freeOn: (personId: PersonId, day: Day) => QuarterDays;
  /** The latest delivery day of an open or doing slice; `null` when there is none. */
  readonly lastDelivery: Day | null;
};

/** Why a slice is not earlier: a link of the chain that `whyNotEarlier` gives, the strongest first. */
export type Reason =
  | { readonly code: 'pinned'; readonly day: Day }
  /** The need that is delivered last, on `day`. */
  | { readonly code: 'waits-for-need'; readonly needId: SliceId; readonly day: Day }
  | { readonly code: 'waits-for-source'; readonly sourceId: SourceId; readonly expectedOn: Day }
  | { readonly code: 'plan-starts'; readonly day: Day }
  /** Nobody works from the first to the last day. */
  | { readonly code: 'closed'; readonly from: Day; readonly to: Day; readonly label: string }
  | {
      readonly code: 'person-off';
      readonly personId: PersonId;
      readonly from: Day;
      readonly to: Day;
      readonly label: string;
    }
  /** What the person works on just before it, in order of delivery; these have reasons of their own. */
  | { readonly code: 'person-busy'; readonly personId: PersonId; readonly sliceIds: readonly SliceId[] };
