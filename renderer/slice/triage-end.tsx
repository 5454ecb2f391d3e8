import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Slice } from '../../shared/plan/plan.ts';
import { countText } from '../../shared/words/en.ts';
import { Button } from '../ui/button.tsx';
import styles from './triage.module.css';
import { lackingIn } from './triage-queue.ts';

type TriageEndProps = {
  /** All that were asked about, and are still open. */
  slices: readonly Slice[];
  /** `null`: there is none to go back to. */
  onBack: (() => void) | null;
  onAgain: () => void;
};

/** Nothing was to be asked, or everything has been. */
export function TriageEnd({ slices, onBack, onAgain }: TriageEndProps) {
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
      <p>{endText(complete, lacking)}</p>
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

function endText(complete: number, lacking: number): string {
  if (lacking === 0) return 'Every open slice has its value, its audience, its demo and its size.';
  const filled =
    complete === 0 ? '' : `${countText(complete, 'slice')} ${complete === 1 ? 'has' : 'have'} all four now. `;
  return `${filled}${countText(lacking, 'slice')} still ${lacking === 1 ? 'lacks' : 'lack'} something.`;
}
