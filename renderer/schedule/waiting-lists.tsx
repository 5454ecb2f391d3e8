import type { Derived } from '../../shared/derive.ts';
import { countText, oneLine, sizeText } from '../../shared/words/en.ts';
import { noDayText } from '../../shared/words/finding-text.ts';
import styles from './waiting-lists.module.css';

/** What has no day, and why; nothing of it is in the weeks above. */
export function WaitingLists({ derived }: { derived: Derived }) {
  const { stillToSlice, noDay, later } = derived.tray;
  return (
    <div className={styles.lists}>
      {stillToSlice.length > 0 && (
        <section aria-label="Still to slice">
          <h2 className={styles.title}>Still to slice</h2>
          <ul className={styles.list}>
            {stillToSlice.map(({ id, title, quarterDays }) => (
              <li key={id}>
                <b className={styles.slice}>
                  <bdi>{oneLine(title)}</bdi>
                </b>{' '}
                {quarterDays === null ? '(not sized yet)' : `(${sizeText(quarterDays)})`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {noDay.length > 0 && (
        <section aria-label="No day yet">
          <h2 className={styles.title}>No day yet</h2>
          <ul className={styles.list}>
            {noDay.map(({ slice, reason }) => (
              <li key={slice.id}>
                <b className={styles.slice}>
                  <bdi>{oneLine(slice.title)}</bdi>
                </b>{' '}
                {noDayText(reason, derived.plan)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {later.length > 0 && <p className={styles.later}>{countText(later.length, 'slice')} in Later.</p>}
    </div>
  );
}
