import { localMoment } from '../../shared/calendar/day.ts';
import type { SliceHistoryEntry } from '../../shared/contract.ts';
import type { Plan, SliceId } from '../../shared/plan/plan.ts';
import { weekdayText } from '../../shared/words/en.ts';
import { historyText } from '../../shared/words/history-text.ts';
import { contractErrorText } from '../../shared/words/storage-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import { shownSteps } from './history-pages.ts';
import styles from './history-panel.module.css';
import { useSliceHistory } from './use-slice-history.ts';

/** What happened to the slice, newest first, as far back as the journal is kept. */
export function HistoryPanel({ sliceId }: { sliceId: SliceId }) {
  const { history, error, isLoadingOlder, showOlder, tryAgain } = useSliceHistory(sliceId);
  const plan = usePlan((all) => all);
  if (history === null && error === null) {
    return (
      <p className={styles.quiet} role="status">
        Reading the history…
      </p>
    );
  }
  return (
    <>
      {history !== null && <Days steps={shownSteps(history.entries)} plan={plan} />}
      {error !== null && (
        <div role="alert">
          <p className={styles.quiet}>The history could not be read. {contractErrorText(error, plan)}</p>
          <Button size="small" onClick={tryAgain}>
            Try again
          </Button>
        </div>
      )}
      {error === null && history?.entries.length === 0 && <p className={styles.quiet}>Nothing is recorded yet.</p>}
      {history?.hasOlder === true && history.entries.length > 0 && (
        <Button size="small" look="quiet" disabled={isLoadingOlder} onClick={() => void showOlder()}>
          {isLoadingOlder ? 'Reading…' : 'Show older'}
        </Button>
      )}
    </>
  );
}

function Days({ steps, plan }: { steps: readonly SliceHistoryEntry[]; plan: Plan }) {
  const today = useToday();
  return (
    <ol className={styles.history}>
      {steps.map((step, place) => {
        const moment = localMoment(step.at);
        const former = localMoment(steps[place - 1]?.at ?? '');
        return (
          <li key={step.seq} className={styles.step}>
            {moment !== null && moment.day !== former?.day && (
              <p className={styles.day}>{moment.day === today ? 'Today' : weekdayText(moment.day, today)}</p>
            )}
            <p className={styles.line}>
              <time className={styles.time} dateTime={step.at}>
                {moment?.time}
              </time>
              <bdi>{historyText(step, plan)}</bdi>
            </p>
          </li>
        );
      })}
    </ol>
  );
}
