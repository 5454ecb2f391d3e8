import type { Review, ReviewId } from '../../shared/plan/plan.ts';
import { REVIEW_TO_COME } from '../../shared/words/review-text.ts';
import { OptionalDayField } from '../actions/optional-day-field.tsx';
import { usePlanStore, useToday } from '../plan/hooks.ts';
import { DraftField } from '../ui/draft-field.tsx';
import { useViewStore } from '../view/hooks.ts';
import { RECORD_LIMIT } from './record-limit.ts';
import { ReviewNotes } from './review-notes.tsx';

type ReviewFieldsProps = { id: ReviewId; review: Review; isReadOnly: boolean };

/** All that somebody has written of a review, each field committed by itself. */
export function ReviewFields({ id, review, isReadOnly }: ReviewFieldsProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const today = useToday();
  const edit = (changes: Partial<Review>) => void planStore.execute({ type: 'review.edit', id, changes });
  return (
    <>
      <OptionalDayField
        label="On"
        day={review.on}
        isReadOnly={isReadOnly}
        hint={review.on > today ? REVIEW_TO_COME : undefined}
        onChange={(on) => {
          // A review has a day: an empty field is as it was.
          if (on === null) return;
          edit({ on });
          if (on > today) viewStore.say(REVIEW_TO_COME);
        }}
      />
      <DraftField
        label="What have we learned?"
        rows={3}
        value={review.learned}
        disabled={isReadOnly}
        maxLength={RECORD_LIMIT}
        onCommit={(learned) => edit({ learned })}
      />
      <DraftField
        label="What has changed?"
        rows={3}
        value={review.changed}
        disabled={isReadOnly}
        maxLength={RECORD_LIMIT}
        hint="What was parked, moved or cleared during the review was written here by itself."
        onCommit={(changed) => edit({ changed })}
      />
      <ReviewNotes id={id} notes={review.notes} isReadOnly={isReadOnly} />
    </>
  );
}
