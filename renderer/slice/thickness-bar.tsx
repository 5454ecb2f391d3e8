import { QUARTERS_PER_DAY, type QuarterDays } from '../../shared/plan/plan.ts';
import styles from './thickness-bar.module.css';

/** More days than this do not fit into the column; the bar then ends open. */
const MOST_QUARTERS = 5 * QUARTERS_PER_DAY;

/** A slice as thick as it is: one block a day, its last one cut off where the size ends. */
export function ThicknessBar({ quarterDays }: { quarterDays: QuarterDays | null }) {
  if (quarterDays === null) return <span className={styles.unknown} aria-hidden="true" />;
  return (
    <span className={styles.bar} data-open={quarterDays > MOST_QUARTERS ? 'true' : undefined} aria-hidden="true">
      {blocks(Math.min(quarterDays, MOST_QUARTERS)).map(({ from, quarters }) => (
        <i key={from} data-quarters={quarters} />
      ))}
    </span>
  );
}

function blocks(quarterDays: QuarterDays): { readonly from: number; readonly quarters: number }[] {
  const found = [];
  for (let from = 0; from < quarterDays; from += QUARTERS_PER_DAY) {
    found.push({ from, quarters: Math.min(quarterDays - from, QUARTERS_PER_DAY) });
  }
  return found;
}
