import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './state-pill.module.css';

type StatePillProps = {
  /** `risk` only for what is at risk; `hatched` for what nobody has promised. */
  tone: 'plain' | 'done' | 'watch' | 'risk' | 'accent' | 'hatched';
  children: ReactNode;
};

export function StatePill({ tone, children }: StatePillProps) {
  return <span className={classNames(styles.pill, styles[tone])}>{children}</span>;
}
