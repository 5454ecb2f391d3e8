import { FORECAST_TRUTH, truthOf } from '../../shared/schedule/forecast-truth.ts';
import type { ForecastInput } from '../../shared/schedule/forecast-types.ts';
import { truthShareText, truthText } from '../../shared/words/forecast-text.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './forecast-panel.module.css';

/** How often what we call 85 % sure comes true, as it was measured. */
export function HowTrue({ input }: { input: ForecastInput }) {
  const near = input.basis === 'weeks' ? truthOf(input.weeks.length) : null;
  return (
    <>
      <p>{truthText(input)}</p>
      <details className={styles.more}>
        <summary>All that was measured</summary>
        <table className={styles.table}>
          <caption className={styles.caption}>
            How often our 85 % came true in {FORECAST_TRUTH.runs} runs of a simulated team each
          </caption>
          <thead>
            <tr>
              <th scope="col">Weeks of history</th>
              <th scope="col">All cut already</th>
              <th scope="col">With the split rate</th>
              <th scope="col">Without it</th>
            </tr>
          </thead>
          <tbody>
            {FORECAST_TRUTH.rows.map((row) => (
              <tr key={row.weeks} className={classNames(row === near && styles.near)}>
                <th scope="row">{row.weeks}</th>
                <td>{truthShareText(row.allCut)}</td>
                <td>{truthShareText(row.splitRate)}</td>
                <td>{truthShareText(row.unsplit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
