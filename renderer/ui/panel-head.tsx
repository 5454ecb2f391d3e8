import type { ReactNode, Ref } from 'react';
import styles from './panel.module.css';

type PanelHeadProps = {
  title: ReactNode;
  /** To give it the focus, for want of anything better in the panel. */
  ref?: Ref<HTMLHeadingElement>;
  /** What is said of the panel, in `PanelAbout`, or stands in one line with it. */
  children?: ReactNode;
};

/** What a panel begins with; it stays while the rest scrolls. */
export function PanelHead({ title, ref, children }: PanelHeadProps) {
  return (
    <header className={styles.head}>
      <h2 ref={ref} className={styles.heading} tabIndex={-1} data-heading dir="auto">
        {title}
      </h2>
      {children}
    </header>
  );
}

/** A sentence below the heading. */
export function PanelAbout({ children }: { children: ReactNode }) {
  return (
    <p className={styles.about} dir="auto">
      {children}
    </p>
  );
}
