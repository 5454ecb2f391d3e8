import type { KnownForecast } from '../../shared/schedule/known-forecast.ts';
import { dateText } from '../../shared/words/en.ts';
import { beyondHorizonText, blindSpotText, chanceText, saidDayText } from '../../shared/words/forecast-text.ts';
import { useDerived, useToday } from '../plan/hooks.ts';
import styles from './forecast-panel.module.css';

/** The three days, the chance of the target, and the other answer: the last delivery day of the board. */
export function ForecastDays({ known: { input, answer } }: { known: KnownForecast }) {
  const today = useToday();
  const lastDelivery = useDerived(({ summary }) => summary.lastDelivery);
  const { p50, p85, p95, chance } = answer.goal;
  const beyond = beyondHorizonText(answer.goal);
  const rows = [
    { sure: '50 % sure', day: p50 },
    { sure: '85 % sure', day: p85 },
    { sure: '95 % sure', day: p95 },
  ];
  return (
    <section aria-label="Days" className={styles.part}>
      <dl className={styles.days}>
        {rows.map(({ sure, day }) => (
          <div key={sure} className={sure === '85 % sure' ? styles.main : undefined}>
            <dt>{sure}</dt>
            <dd>{day === null ? 'no date' : <time dateTime={day}>{dateText(day, today)}</time>}</dd>
          </div>
        ))}
      </dl>
      {beyond !== null && <p>{beyond}</p>}
      {input.target !== null && chance !== null && (
        <p>
          Chance of the target, {dateText(input.target, today)}: <strong>{chanceText(chance)}</strong>
        </p>
      )}
      <p className={styles.quiet}>
        Last delivery on the board: <strong>{saidDayText(lastDelivery, today)}</strong>. {blindSpotText(input)}
      </p>
    </section>
  );
}
