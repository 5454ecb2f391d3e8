import type { Plan, Review, ReviewId } from './plan.ts';

/** The meeting that has begun and is not closed, the latest where a merge left several; `null`: none. */
export function runningReview({ reviews }: Pick<Plan, 'reviews'>): (Review & { readonly id: ReviewId }) | null {
  let running: (Review & { readonly id: ReviewId }) | null = null;
  for (const [id, review] of Object.entries(reviews)) {
    if (review.closedAt !== null || (running !== null && running.on >= review.on)) continue;
    running = { ...review, id: id as ReviewId };
  }
  return running;
}
