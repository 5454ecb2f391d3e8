import type { ForecastInput } from '../../shared/schedule/forecast-types.ts';
import { countedText, namesText } from '../../shared/words/forecast-text.ts';
import { useDerived } from '../plan/hooks.ts';
import styles from './forecast-panel.module.css';

/** What is counted, and what is left out; both by name where that is a surprise. */
export function Counted({ input }: { input: ForecastInput }) {
  const tray = useDerived((derived) => derived.tray);
  const lists = [
    { label: 'Counted without a day', titles: tray.noDay.map(({ slice }) => slice.title) },
    { label: 'Counted, and still to slice', titles: tray.stillToSlice.map(({ title }) => title) },
    { label: 'Left out, in Later', titles: tray.later.map(({ title }) => title) },
  ].filter(({ titles }) => titles.length > 0);
  return (
    <>
      <p>{countedText(input)}</p>
      {lists.length > 0 && (
        <dl className={styles.names}>
          {lists.map(({ label, titles }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{namesText(titles)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
