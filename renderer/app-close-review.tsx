import { useId, useMemo, useState } from 'react';
import { type Derived, derive } from '../shared/derive.ts';
import { minutes } from '../shared/exports/minutes.ts';
import { winsOf } from '../shared/meeting/wins.ts';
import type { Plan, Review, ReviewId } from '../shared/plan/plan.ts';
import { runningReview } from '../shared/plan/running-review.ts';
import { reviewDeletedText, runningText, stillRunningText } from '../shared/words/review-text.ts';
import { closeReview } from './actions/close-review.ts';
import { offerUndo } from './actions/offer-undo.ts';
import styles from './app-close-review.module.css';
import { useDerived, usePlan, usePlanStore, useToday } from './plan/hooks.ts';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';
import { TextArea } from './ui/text-field.tsx';
import { TextPage } from './ui/text-page.tsx';
import { useViewStore } from './view/hooks.ts';

/** Asks whether the review is over, with what was learned and changed, and the minutes as they will be. */
export function CloseReviewDialog({ isLeaving }: { isLeaving: boolean }) {
  const review = usePlan(runningReviewOf);
  const viewStore = useViewStore();
  // Another window may have closed it, and so may an undo.
  return review === null ? (
    <NoneRuns onClose={viewStore.closeDialog} />
  ) : (
    <CloseForm key={review.id} {...review} isLeaving={isLeaving} />
  );
}

type CloseFormProps = { id: ReviewId; review: Review; isLeaving: boolean };

function CloseForm({ id, review, isLeaving }: CloseFormProps) {
  const planStore = usePlanStore();
  const viewStore = useViewStore();
  const derived = useDerived((all) => all);
  const today = useToday();
  const [learned, setLearned] = useRecordText(review.learned);
  const [changed, setChanged] = useRecordText(review.changed);
  const labelId = useId();
  const written = {
    ...(learned === review.learned ? {} : { learned }),
    ...(changed === review.changed ? {} : { changed }),
  };
  const text = useMemo(
    () => minutes(derive(asClosed(derived, id, { learned, changed }), today), id),
    [derived, id, learned, changed, today],
  );

  /** It was begun by mistake: nothing was noted, shown or written. What the plan tells of the day stays in the plan. */
  const isEmpty = review.notes.length === 0 && review.shownIds.length === 0 && (learned + changed).trim() === '';
  function drop(): void {
    viewStore.closeDialog();
    const done = planStore.execute({ type: 'review.delete', id });
    offerUndo(planStore, viewStore, reviewDeletedText(review, today), done);
  }

  /** The review goes on, and what was written stays. */
  function keep(): void {
    viewStore.closeDialog();
    if (Object.keys(written).length > 0) void planStore.execute({ type: 'review.edit', id, changes: written });
    viewStore.say(stillRunningText(review, today));
  }

  return (
    <Dialog
      title={isLeaving ? 'Is the review over?' : 'Close the review'}
      description={runningText(review, today)}
      width="wide"
      onClose={keep}
      onSubmit={() => {
        viewStore.closeDialog();
        closeReview({ planStore, viewStore }, derived, id, written);
      }}
      footer={
        <>
          {isEmpty && (
            <Button look="quiet" onClick={drop}>
              Delete the review
            </Button>
          )}
          <Button onClick={keep}>Keep it running</Button>
          <Button look="primary" type="submit">
            Close the review
          </Button>
        </>
      }
    >
      <TextArea
        label="What have we learned?"
        rows={2}
        value={learned}
        placeholder="Most donors leave in March, when their bank changes"
        onChange={(event) => setLearned(event.target.value)}
      />
      <TextArea
        label="What has changed?"
        rows={3}
        value={changed}
        hint="What was parked, moved or cleared during the review is written here by itself."
        onChange={(event) => setChanged(event.target.value)}
      />
      <div>
        <h3 id={labelId} className={styles.label}>
          Minutes
        </h3>
        <TextPage text={text} testId="minutes" className={styles.minutes} aria-labelledby={labelId} />
      </div>
    </Dialog>
  );
}

function NoneRuns({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="The review is closed" onClose={onClose} footer={<Button onClick={onClose}>Close</Button>}>
      <p>It was closed in another window.</p>
    </Dialog>
  );
}

/** A text of the record while somebody changes it here, and another window or an undo changes it too. */
function useRecordText(recorded: string) {
  const [known, setKnown] = useState(recorded);
  const [text, setText] = useState(recorded);
  if (recorded !== known) {
    setKnown(recorded);
    setText(withLinesOf(recorded, known, text));
  }
  return [text, setText] as const;
}

/** The text with the lines that the record has got since it was `before`, and without those that it has lost. */
function withLinesOf(recorded: string, before: string, text: string): string {
  const linesIn = (all: string) => (all === '' ? [] : all.split('\n'));
  const [now, then] = [new Set(linesIn(recorded)), new Set(linesIn(before))];
  const kept = linesIn(text).filter((line) => now.has(line) || !then.has(line));
  return [...kept, ...[...now].filter((line) => !then.has(line))].join('\n');
}

type Running = { readonly id: ReviewId; readonly review: Review };
const known = new WeakMap<Plan['reviews'], Running | null>();

/** The same object for the same reviews. */
function runningReviewOf({ reviews }: Plan): Running | null {
  const found = known.get(reviews);
  if (found !== undefined) return found;
  const running = runningReview({ reviews });
  const made = running === null ? null : { id: running.id, review: running };
  known.set(reviews, made);
  return made;
}

/** After every other review of its day. */
const CLOSED_LAST = '9999-12-31T23:59:59.999Z';

/** As it will be when it is closed: what was delivered since the review before counts as shown. */
function asClosed(derived: Derived, id: ReviewId, written: Pick<Review, 'learned' | 'changed'>): Plan {
  const { plan } = derived;
  const review = plan.reviews[id];
  if (review === undefined) return plan;
  const shownIds = [...new Set([...review.shownIds, ...winsOf(derived, id).slices.map((slice) => slice.id)])];
  return { ...plan, reviews: { ...plan.reviews, [id]: { ...review, ...written, shownIds, closedAt: CLOSED_LAST } } };
}
