import styles from './kbd.module.css';

/** Keys to press, as a person reads them: `Ctrl+Z`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className={styles.kbd}>{keys}</kbd>;
}
