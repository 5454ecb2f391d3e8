import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { lackingIn } from '../actions/triage-queue.ts';
import { Button } from '../ui/button.tsx';
import styles from './triage.module.css';

type TriageEndProps = {
  /** Every slice of the plan was asked about that lacked something, and not only a few. */
  isOfAll: boolean;
  /** All that were asked about, and are still open. */
  slices: readonly Slice[];
  /** `null`: there is none to go back to. */
  onBack: (() => void) | null;
  onAgain: () => void;
};

/** Nothing was to be asked, or everything has been. */
export function TriageEnd({ isOfAll, slices, onBack, onAgain }: TriageEndProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const lacking = slices.filter((slice) => lackingIn(slice).length > 0).length;
  const complete = slices.length - lacking;
  useEffect(() => heading.current?.focus(), []);

  return (
    // The keys are those of the buttons in it.
    <section
      className={styles.end}
      aria-label="The end of triage"
      onKeyDown={(event: KeyboardEvent) => {
        if (onBack === null || !event.altKey || event.key !== 'ArrowUp') return;
        event.preventDefault();
        onBack();
      }}
    >
      <h3 ref={heading} className={styles.title} tabIndex={-1}>
        {lacking === 0 ? 'Nothing is left to triage' : 'That was the last one'}
      </h3>
      <p>{endText(isOfAll, complete, lacking)}</p>
      <div className={styles.buttons}>
        {onBack !== null && (
          <Button size="small" onClick={onBack}>
            Back to the last one
          </Button>
        )}
        {lacking > 0 && (
          <Button size="small" onClick={onAgain}>
            {lacking === 1 ? 'Go back to the one that was skipped' : `Go through the ${lacking} that were skipped`}
          </Button>
        )}
      </div>
    </section>
  );
}

function endText(isOfAll: boolean, complete: number, lacking: number): string {
  if (lacking === 0)
    return `${isOfAll ? 'Every open slice' : 'Each of them'} has its value, its audience, its demo, its size, and a way to see that it is done.`;
  const filled =
    complete === 0 ? '' : `${countText(complete, 'slice')} ${complete === 1 ? 'has' : 'have'} all five now. `;
  return `${filled}${countText(lacking, 'slice')} still ${lacking === 1 ? 'lacks' : 'lack'} something.`;
}
