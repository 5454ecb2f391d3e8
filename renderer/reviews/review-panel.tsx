import { Copy } from 'lucide-react';
import { useEffect, useId, useMemo, useRef } from 'react';
import { minutes } from '../../shared/exports/minutes.ts';
import { ownRecord } from '../../shared/plan/collections.ts';
import type { Review, ReviewId } from '../../shared/plan/plan.ts';
import { shortReviewTitle } from '../../shared/words/minutes-words.ts';
import { reviewDeletedText, reviewFactsText } from '../../shared/words/review-text.ts';
import { copyMinutes } from '../actions/copy-minutes.ts';
import { DeleteButton } from '../actions/delete-button.tsx';
import { useDerived, usePlan, usePlanState, usePlanStore, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { focusSteadily } from '../ui/focus-steadily.ts';
import { PanelAbout, PanelHead } from '../ui/panel-head.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { useViewStore } from '../view/hooks.ts';
import { ReviewFields } from './review-fields.tsx';
import styles from './review-panel.module.css';

/** One review, as the log leads to it. An undo of its deletion shows it again, where it was. */
export function ReviewPanel({ reviewId }: { reviewId: ReviewId }) {
  const review = usePlan((plan) => ownRecord(plan.reviews, reviewId));
  return review === undefined ? <Gone /> : <Kept id={reviewId} review={review} />;
}

type KeptProps = { id: ReviewId; review: Review };

/** What was written of it, to be corrected in place, and its minutes as they follow. */
function Kept({ id, review }: KeptProps) {
  const isReadOnly = usePlanState((state) => state.opened?.readOnly !== null || state.app?.isReadOnly === true);
  const today = useToday();
  const heading = useFocusedHeading();
  return (
    <div className={styles.panel}>
      <PanelHead ref={heading} title={shortReviewTitle(review, today)}>
        <PanelAbout>{reviewFactsText(review)}</PanelAbout>
      </PanelHead>
      <div className={styles.parts}>
        <ReviewFields id={id} review={review} isReadOnly={isReadOnly} />
        <Minutes id={id} />
        {!isReadOnly && (
          <DeleteButton
            command={{ type: 'review.delete', id }}
            told={reviewDeletedText(review, today)}
            className={styles.delete}
          />
        )}
      </div>
    </div>
  );
}

/** The button that deleted it is gone too. */
function Gone() {
  const heading = useFocusedHeading();
  return (
    <div className={styles.panel}>
      <PanelHead ref={heading} title="This review is deleted">
        <PanelAbout>Undo brings it back.</PanelAbout>
      </PanelHead>
    </div>
  );
}

function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusSteadily(() => heading.current), []);
  return heading;
}

function Minutes({ id }: { id: ReviewId }) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const derived = useDerived((all) => all);
  const text = useMemo(() => minutes(derived, id), [derived, id]);
  const labelId = useId();
  return (
    <div className={styles.part}>
      <h3 id={labelId} className={styles.label}>
        Minutes
      </h3>
      <TextPage text={text} testId="minutes" className={styles.minutes} aria-labelledby={labelId} />
      <Button
        size="small"
        className={styles.copy}
        icon={<Copy size={13} aria-hidden />}
        onClick={() => void copyMinutes({ planStore, viewStore }, id)}
      >
        Copy the minutes
      </Button>
    </div>
  );
}
