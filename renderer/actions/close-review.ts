import type { Derived } from '../../shared/derive.ts';
import { winsOf } from '../../shared/meeting/wins.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Review, ReviewId } from '../../shared/plan/plan.ts';
import { REVIEW_CLOSED } from '../../shared/words/review-text.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import { copyMinutes } from './copy-minutes.ts';
import { offerUndo } from './offer-undo.ts';
import { recordForecast } from './record-forecast.ts';

type Stores = { readonly planStore: PlanStore; readonly viewStore: ViewStore };
type Written = Partial<Pick<Review, 'learned' | 'changed'>>;

/**
 * Closes a review with what was written last: one step to undo. What was delivered since the review before it counts as
 * shown, so that the next one begins with what is new. The forecast of the day is kept.
 */
export function closeReview({ planStore, viewStore }: Stores, derived: Derived, id: ReviewId, written: Written): void {
  const sliceIds = winsOf(derived, id).slices.map((slice) => slice.id);
  const close: Command = { type: 'review.edit', id, changes: { ...written, closedAt: new Date().toISOString() } };
  const commands: Command[] = sliceIds.length === 0 ? [close] : [{ type: 'review.show', id, sliceIds }, close];
  const done = planStore.execute({ type: 'batch', commands });
  offerUndo(planStore, viewStore, REVIEW_CLOSED, done, {
    label: 'Copy the minutes',
    onSelect: () => void copyMinutes({ planStore, viewStore }, id),
  });
  void done.then((rejection) => (rejection === null ? recordForecast(planStore) : undefined));
}
