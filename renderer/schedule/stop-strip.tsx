import { type ReactNode, useId } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { stopIndexAt, type ValueCurve } from '../../shared/schedule/value-curve.ts';
import { weekdayText } from '../../shared/words/en.ts';
import { allAtEndText, everythingText, stopText } from '../../shared/words/stop-text.ts';
import { StopSlider } from './stop-slider.tsx';
import styles from './stop-strip.module.css';

type StopStripProps = {
  curve: ValueCurve;
  today: Day;
  /** `null`: nothing is left out. */
  stopDay: Day | null;
  onStop: (day: Day | null) => void;
  /** Who would have what, below the curve. */
  children: ReactNode;
};

/** *Stop any day*: the value curve with a handle on it, beside what there would be if everything came at the end. */
export function StopStrip({ curve, today, stopDay, onStop, children }: StopStripProps) {
  const id = useId();
  const place = stopDay === null ? stopIndexAt(curve, curve.last) : stopIndexAt(curve, stopDay);
  const stop = curve.stops[place];
  const [allAt, nothing] = allAtEndText(curve, today);
  if (stop === undefined) return null;
  return (
    <section className={styles.strip} aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <h2 id={id} className={styles.title}>
            {stopDay === null ? 'Stop any day' : `Stop on ${weekdayText(stopDay, today)}`}
          </h2>
          <p className={styles.figures}>{stopDay === null ? everythingText(curve, today) : stopText(stop, curve)}</p>
        </div>
        <StopSlider curve={curve} today={today} place={place} onStop={onStop} />
        <p className={styles.atEnd}>
          {allAt}
          <br />
          {nothing}
        </p>
      </div>
      {children}
    </section>
  );
}
