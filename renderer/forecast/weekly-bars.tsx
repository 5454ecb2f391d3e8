import type { WeekSample } from '../../shared/schedule/forecast-types.ts';
import { countText, weekText } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './weekly-bars.module.css';

/** The deliveries of each week of the sample as small bars, oldest first; a week with none is a line on the ground. */
export function WeeklyBars({ weeks }: { weeks: readonly WeekSample[] }) {
  if (weeks.length === 0) return null;
  const most = Math.max(1, ...weeks.map(({ delivered }) => delivered));
  const counts = weeks.map(({ delivered }) => delivered).join(', ');
  return (
    <div className={styles.bars} role="img" aria-label={`Deliveries a week, oldest first: ${counts}`}>
      {weeks.map(({ week, delivered }) => (
        <span
          key={week}
          className={styles.week}
          title={`${weekText(week)}: ${countText(delivered, 'delivery', 'deliveries')}`}
        >
          {weeks.length <= 16 && <span className={styles.count}>{delivered}</span>}
          <span
            className={classNames(styles.bar, delivered === 0 && styles.none)}
            style={{ blockSize: `${(delivered / most) * 100}%` }}
          />
        </span>
      ))}
    </div>
  );
}
