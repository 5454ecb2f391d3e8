import styles from './card-list.module.css';

/** How many cards of a day or section the filter hides: nothing vanishes without a word. */
export function HiddenNote({ count }: { count: number }) {
  if (count === 0) return null;
  return <p className={styles.hidden}>{count} not shown</p>;
}
