import { classNames } from './class-names.ts';
import styles from './pips.module.css';

/** The thickness of something in quarters of a day: four marks a day, more than `most` of them are shown as full. */
export function Pips({ quarters, most = 4 }: { quarters: number | null; most?: number }) {
  return (
    <span className={styles.pips} aria-hidden>
      {Array.from({ length: most }, (_, place) => place).map((place) => (
        <i key={place} className={classNames(styles.pip, quarters !== null && place < quarters && styles.full)} />
      ))}
    </span>
  );
}
