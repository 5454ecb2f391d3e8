import type { Day } from '../calendar/day.ts';
import type { Week } from '../calendar/week.ts';
import type { SliceId } from '../plan/plan.ts';

/** Leaves delivered in a complete ISO week in which somebody offered at least a quarter. */
export type WeekSample = { readonly week: Week; readonly delivered: number };

/** How many leaves came of a slice that was once written down as one. */
export type SplitRate = {
  /** Leaves delivered of each original of the sample; every number is at least 1. */
  readonly sample: readonly number[];
  /** Leaves delivered ÷ originals; `null` while the sample is too small to say. */
  readonly measured: number | null;
};

/**
 * Something that is done when the first `steps` of the remaining work are done: the goal (`id: null`), or a group at the
 * top of the outline, which is done when its last leaf in the delivery order is.
 */
export type Milestone = {
  readonly id: SliceId | null;
  /** Leaves in delivery order up to its last one, those of other groups included; at least 1. */
  readonly steps: number;
  /** Its own leaves that remain; at least 1. */
  readonly remaining: number;
};

/** What a forecast is made of. Plain data, so that it can be sent to a worker. */
export type ForecastInput = {
  /** The first day that can be planned. */
  readonly from: Day;
  readonly target: Day | null;
  /** What it is drawn from: the weeks gone by, or, while they are too few, the sizes. */
  readonly basis: 'weeks' | 'sizes';
  /** Oldest first; zeros are weeks with people and without a delivery. Also given where sizes are used. */
  readonly weeks: readonly WeekSample[];
  readonly splitRate: SplitRate;
  /** For each remaining leaf in delivery order: 1 when it comes of an original that was cut and counts once. */
  readonly isPiece: Uint8Array;
  /** For each remaining leaf in delivery order: the quarters it still takes; 0 when it is not sized. */
  readonly quarterDays: Uint32Array;
  /** In the order in which they are done; the goal is the last. Empty when nothing remains. */
  readonly milestones: readonly Milestone[];
  /** Quarters that everybody together offers, day by day from the Monday of the week of `from`. */
  readonly offered: Uint32Array;
};

/** When it is done, how surely. A day is `null` where it is not done within the horizon in so many of the trials. */
export type MilestoneAnswer = {
  readonly id: SliceId | null;
  readonly remaining: number;
  readonly p50: Day | null;
  readonly p85: Day | null;
  readonly p95: Day | null;
  /** Of being done on the target or before, from 0 to 1; `null` without a target. */
  readonly chance: number | null;
};

export type ForecastAnswer = {
  /** `nobody-works`: no quarter is offered within the horizon. `nothing-delivered`: all weeks of the sample are zeros. */
  readonly state: 'dates' | 'nothing-left' | 'nobody-works' | 'nothing-delivered';
  /** The goal; its days are `null` unless `state` is `dates`. */
  readonly goal: MilestoneAnswer;
  /** Each group at the top of the outline of which something remains, in the order in which they are done. */
  readonly groups: readonly MilestoneAnswer[];
  /**
   * The day of the goal, 85 % sure, had every leaf counted once; `null` where the split rate plays no part, and where
   * there is no such day.
   */
  readonly p85Unsplit: Day | null;
};
