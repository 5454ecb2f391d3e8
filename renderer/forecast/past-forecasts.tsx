import { useId, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { calibrationOf } from '../../shared/schedule/forecast-record.ts';
import { dateText } from '../../shared/words/en.ts';
import { calibrationText, cameTrueText, chanceText, saidDayText } from '../../shared/words/forecast-text.ts';
import { usePlan, useToday } from '../plan/hooks.ts';
import { Button } from '../ui/button.tsx';
import styles from './forecast-panel.module.css';

const SHOWN_AT_FIRST = 6;

/** The forecasts that were kept, what became of them, and how often the stated share came true. */
export function PastForecasts() {
  const forecasts = usePlan((plan) => plan.forecasts);
  const today = useToday();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const calibration = calibrationOf({ forecasts });
  const all = calibration.forecasts;
  const others = cameTrueText(calibration);
  const shown = isWhole ? all : all.slice(0, SHOWN_AT_FIRST);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        How past forecasts came out
      </h3>
      {all.length === 0 ? (
        <p className={styles.quiet}>
          None was kept yet. One is kept whenever a baseline is named, at most once a day, and compared with what came.
        </p>
      ) : (
        <>
          <p>{calibrationText(calibration.p85)}</p>
          {others !== '' && <p className={styles.quiet}>{others}</p>}
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Made on</th>
                <th scope="col">50 %</th>
                <th scope="col">85 %</th>
                <th scope="col">95 %</th>
                <th scope="col">Target</th>
                <th scope="col">Came</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ id: key, on, p50, p85, p95, chance, outcome }) => (
                <tr key={key}>
                  <th scope="row">{dateText(on, today)}</th>
                  <Said day={p50} outcome={outcome} today={today} />
                  <Said day={p85} outcome={outcome} today={today} />
                  <Said day={p95} outcome={outcome} today={today} />
                  <td>{chance === null ? '' : chanceText(chance)}</td>
                  <td>{outcome === null ? 'not yet' : dateText(outcome, today)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {all.length > shown.length && (
            <Button size="small" look="quiet" onClick={() => setWhole(true)}>
              Show all {all.length}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

/** A day that was said, with a tick when it came true. */
function Said({ day, outcome, today }: { day: Day | null; outcome: Day | null; today: Day }) {
  const isTrue = day !== null && outcome !== null && outcome <= day;
  return (
    <td>
      {saidDayText(day, today)}
      {isTrue && (
        <span className={styles.true} title="came true">
          <span aria-hidden> ✓</span>
          <span className="visually-hidden">, came true</span>
        </span>
      )}
    </td>
  );
}
