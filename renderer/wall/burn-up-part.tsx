import { useId } from 'react';
import type { Derived } from '../../shared/derive.ts';
import type { BurnUp } from '../../shared/meeting/burn-up.ts';
import { promiseText } from '../../shared/words/gate-text.ts';
import { bandText, burnUpText, plannedText } from '../../shared/words/wall-text.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './burn-up-part.module.css';
import { BurnUpPicture } from './burn-up-picture.tsx';
import partStyles from './parts.module.css';

/** What was delivered and what is still to come, as a picture and in words. */
export function BurnUpPart({ derived, picture }: { derived: Derived; picture: BurnUp | null }) {
  const headingId = useId();
  const promise = promiseText(derived);
  return (
    <section className={classNames(partStyles.part, styles.part)} aria-labelledby={headingId}>
      <h2 className={partStyles.heading} id={headingId}>
        Delivered, and still to come
      </h2>
      {picture === null ? (
        <p className={partStyles.none}>Nothing stands on the board, and nothing was delivered yet.</p>
      ) : (
        <>
          <BurnUpPicture picture={picture} label={burnUpText(picture)} />
          <ul className={styles.legend}>
            <li>
              <i className={styles.planned} aria-hidden /> {plannedText(picture)}
            </li>
            <li>
              <i className={styles.band} aria-hidden /> {bandText(picture)}
            </li>
          </ul>
        </>
      )}
      {promise !== null && <p className={styles.promise}>{promise}</p>}
    </section>
  );
}
