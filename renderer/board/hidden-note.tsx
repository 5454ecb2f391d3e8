import styles from './card-list.module.css';
import type { Frame } from './stack-layout.ts';

/** How many cards of a day or section the filter hides: nothing vanishes without a word. */
export function HiddenNote({ count, frame }: { count: number; frame: Frame }) {
  if (count === 0) return null;
  return (
    <p className={styles.hidden} style={{ top: frame.tops.at(-1) ?? 0 }}>
      {count} not shown
    </p>
  );
}
