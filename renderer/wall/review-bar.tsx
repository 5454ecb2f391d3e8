import { useMemo } from 'react';
import { runningReview } from '../../shared/plan/running-review.ts';
import { lastReviewText, runningText } from '../../shared/words/review-text.ts';
import { useAction } from '../actions/hooks.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import styles from './review-bar.module.css';

/** At the foot of the wall: whether a review runs, and how it begins and ends. */
export function ReviewBar() {
  const reviews = usePlan((plan) => plan.reviews);
  const today = useToday();
  const running = useMemo(() => runningReview({ reviews }), [reviews]);
  return (
    <section className={styles.bar} aria-label="Review">
      {running === null ? (
        <>
          <span className={styles.text}>{lastReviewText({ reviews }, today)}</span>
          <ActionButton id="start-review" />
        </>
      ) : (
        <>
          <span className={styles.running}>{runningText(running, today)}</span>
          <ActionButton id="close-review" />
        </>
      )}
    </section>
  );
}

function ActionButton({ id }: { id: 'start-review' | 'close-review' }) {
  const { label, shortcut, whyNot, perform } = useAction(id);
  return (
    <button
      type="button"
      className={styles.button}
      title={whyNot ?? shortcut ?? label}
      aria-disabled={whyNot !== null}
      onClick={perform}
    >
      {label}
    </button>
  );
}
