import { classNames } from './class-names.ts';
import styles from './text-page.module.css';

type TextPageProps = {
  text: string;
  testId: string;
  className?: string | undefined;
} & ({ 'aria-label': string } | { 'aria-labelledby': string });

/** It has nothing in it to go to, and is scrolled by the arrows. */
const READ_BY_KEYBOARD = { tabIndex: 0 };

/** A long text as it is handed out, to be read before. */
export function TextPage({ text, testId, className, ...name }: TextPageProps) {
  return (
    <section {...READ_BY_KEYBOARD} {...name} className={classNames(styles.page, className)}>
      <pre className={styles.text} data-testid={testId}>
        {text}
      </pre>
    </section>
  );
}
