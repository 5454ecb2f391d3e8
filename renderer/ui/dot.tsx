import { classNames } from './class-names.ts';
import styles from './dot.module.css';

/** A small round mark. It never stands alone: a word beside it, or its label, says what it means. */
export function Dot({
  tone,
  label,
  size = 8,
}: {
  tone: 'done' | 'watch' | 'risk' | 'off';
  label?: string;
  size?: number;
}) {
  return (
    <span
      className={classNames(styles.dot, styles[tone])}
      style={{ width: size, height: size }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label })}
    />
  );
}
