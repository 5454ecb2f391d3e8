import type { Day } from '../calendar/day.ts';
import type { Derived } from '../derive.ts';
import type { Plan, Review, ReviewId, Slice } from '../plan/plan.ts';
import { runningReview } from '../plan/running-review.ts';

/** What was delivered from one meeting to the next. */
export type Wins = {
  /** The day of the meeting before; `null`: there was none. */
  readonly since: Day | null;
  /** Newest first. Who saw it (`seenBy`) and what was learned (`learned`) stand in the slice. */
  readonly slices: readonly Slice[];
};

type Source = Pick<Derived, 'plan' | 'today' | 'tree'>;
type Meeting = Review & { readonly id: ReviewId };

/** The meeting before another one, or before now (`null`): the latest that is closed; `null`: there was none. */
export function reviewBefore({ reviews }: Pick<Plan, 'reviews'>, id: ReviewId | null): Meeting | null {
  const current = id === null || !Object.hasOwn(reviews, id) ? undefined : reviews[id];
  let before: Meeting | null = null;
  for (const [otherId, review] of Object.entries(reviews)) {
    if (review.closedAt === null || otherId === id) continue;
    if (current !== undefined && !isEarlier(review, current)) continue;
    if (before === null || isEarlier(before, review)) before = { ...review, id: otherId as ReviewId };
  }
  return before;
}

/**
 * The wins of a meeting, by default of the one that runs or would begin now: what was delivered after the meeting before
 * it, on its very day too unless it was shown there, and up to the day of this one, so that each is a win of one meeting;
 * and what was shown in this one, whenever it was delivered, as somebody may say only in the meeting that it was done last
 * week. What is dated after today has not happened.
 */
export function winsOf({ plan, today, tree }: Source, reviewId?: ReviewId): Wins {
  const id = reviewId ?? runningReview(plan)?.id ?? null;
  const review = id === null || !Object.hasOwn(plan.reviews, id) ? undefined : plan.reviews[id];
  const before = reviewBefore(plan, id);
  const isOver = review !== undefined && review.closedAt !== null;
  const until = isOver ? review.on : today;
  const shownHere = new Set<string>(review?.shownIds);
  const shownBefore = new Set<string>(before?.shownIds);
  const isWin = ({ id: sliceId, status, deliveredOn }: Slice) => {
    if (status !== 'delivered' || deliveredOn === null || deliveredOn > until) return false;
    // What was delivered later on the day of a meeting that is over is a win of the next one.
    if (isOver && deliveredOn === until && !shownHere.has(sliceId)) return false;
    if (before === null || deliveredOn > before.on || shownHere.has(sliceId)) return true;
    return deliveredOn === before.on && !shownBefore.has(sliceId);
  };
  const slices = tree.leaves.filter(isWin);
  return { since: before?.on ?? null, slices: slices.sort(byDayNewestFirst) };
}

/** By day, and of one day by when they were closed; one that runs is the latest. */
function isEarlier(a: Review, b: Review): boolean {
  if (a.on !== b.on) return a.on < b.on;
  return a.closedAt !== null && (b.closedAt === null || a.closedAt < b.closedAt);
}

function byDayNewestFirst(a: Slice, b: Slice): number {
  const [one, other] = [a.deliveredOn ?? '', b.deliveredOn ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
}
