import { useId } from 'react';
import type { Derived } from '../../shared/derive.ts';
import { contactSilence } from '../../shared/plan/last-contact.ts';
import { daysAgoText } from '../../shared/words/contact-text.ts';
import { sentence } from '../../shared/words/en.ts';
import { lastContactFactsText } from '../../shared/words/wall-text.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './last-contact-part.module.css';
import partStyles from './parts.module.css';

/** When somebody last spoke with a user, and what was heard. */
export function LastContactPart({ derived: { plan, today } }: { derived: Derived }) {
  const headingId = useId();
  const silence = contactSilence(plan, today);
  const { last, level } = silence;
  return (
    <section className={classNames(partStyles.part, styles.fixed)} aria-labelledby={headingId}>
      <h2 className={partStyles.heading} id={headingId}>
        Last talked to a user
      </h2>
      <p className={styles.said} dir="auto">
        <strong className={level === null ? undefined : styles[level]}>
          {last === null ? 'Never' : sentence(daysAgoText(last.daysAgo))}
        </strong>{' '}
        <span className={styles.heard}>
          {last === null ? 'Nobody has spoken with a user yet.' : lastContactFactsText(silence)}
        </span>
      </p>
    </section>
  );
}
