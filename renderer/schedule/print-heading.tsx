import type { Derived } from '../../shared/derive.ts';
import type { KnownForecast } from '../../shared/schedule/known-forecast.ts';
import { longDayText, oneLine } from '../../shared/words/en.ts';
import { promiseText } from '../../shared/words/gate-text.ts';
import { notCountedText, outlookText } from '../../shared/words/weekly-words.ts';
import styles from './print-heading.module.css';

/** What stands above the weeks on paper only, where no header of the app says which plan this is. */
export function PrintHeading({ derived, forecast }: { derived: Derived; forecast: KnownForecast | null }) {
  const { plan, today } = derived;
  const statement = oneLine(plan.goal.statement);
  const notCounted = notCountedText(derived, forecast);
  const promise = promiseText(derived, forecast);
  return (
    <header className={styles.heading}>
      <h1 className={styles.title} dir="auto">
        {oneLine(plan.title) || 'Plan without a title'}
      </h1>
      {statement !== '' && (
        <p className={styles.goal} dir="auto">
          {statement}
        </p>
      )}
      <p>{outlookText(derived, forecast)}</p>
      {notCounted !== '' && <p>{notCounted}</p>}
      {promise !== null && <p>{promise}</p>}
      <p className={styles.printed}>As of {longDayText(today)}</p>
    </header>
  );
}
