import { err, ok, type Result } from '../../result.ts';
import { ownRecord } from '../collections.ts';
import type { CommandOf, Rejection } from '../commands.ts';
import type { Plan, Records, Review } from '../plan.ts';
import { runningReview } from '../running-review.ts';
import { isPlanDay, isText } from '../values.ts';
import type { Checks } from './change-record.ts';
import { isInstantOrNull, isNoteList, isSliceIdList } from './record-checks.ts';
import { withChangedRecord, withNewRecord, withoutRecord } from './records.ts';
import type { Outcome } from './slices.ts';

const CHECKS: Checks<Review> = {
  on: isPlanDay,
  shownIds: isSliceIdList,
  learned: isText,
  changed: isText,
  notes: isNoteList,
  closedAt: isInstantOrNull,
};

/** Begins a meeting, or writes down one that is over already. There is one running meeting at most. */
export function addReview(plan: Plan, { id, review }: CommandOf<'review.add'>): Outcome {
  const running = runningReview(plan);
  if (running !== null && review.closedAt === null) return err({ code: 'review-is-running', id: running.id });
  return withReviews(plan, withNewRecord(plan.reviews, id, review, CHECKS));
}

export function editReview(plan: Plan, { id, changes }: CommandOf<'review.edit'>): Outcome {
  const running = runningReview(plan);
  if (changes.closedAt === null && running !== null && running.id !== id) {
    return err({ code: 'review-is-running', id: running.id });
  }
  return withReviews(plan, withChangedRecord(plan.reviews, id, changes, CHECKS));
}

export function addReviewNote(plan: Plan, { id, note }: CommandOf<'review.note'>): Outcome {
  const notes = ownRecord(plan.reviews, id)?.notes ?? [];
  return withReviews(plan, withChangedRecord(plan.reviews, id, { notes: [...notes, note] }, CHECKS));
}

export function showInReview(plan: Plan, { id, sliceIds }: CommandOf<'review.show'>): Outcome {
  const shown = ownRecord(plan.reviews, id)?.shownIds ?? [];
  const shownIds = [...new Set([...shown, ...sliceIds])];
  return withReviews(plan, withChangedRecord(plan.reviews, id, { shownIds }, CHECKS));
}

export function deleteReview(plan: Plan, { id }: CommandOf<'review.delete'>): Outcome {
  return withReviews(plan, withoutRecord(plan.reviews, id));
}

function withReviews(plan: Plan, reviews: Result<Records<Review>, Rejection>): Outcome {
  if (!reviews.ok) return reviews;
  return ok(reviews.value === plan.reviews ? plan : { ...plan, reviews: reviews.value });
}
