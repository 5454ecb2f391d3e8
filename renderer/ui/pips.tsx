import type { CSSProperties } from 'react';
import styles from './pips.module.css';

const MOST = 4;

/** The thickness of something in quarters of a day: four marks, of which more than four quarters fill all. */
export function Pips({ quarters, label }: { quarters: number | null; label: string }) {
  const style: CSSProperties & { '--full': number } = { '--full': Math.min(MOST, quarters ?? 0) };
  return <span className={styles.pips} style={style} role="img" aria-label={label} />;
}
