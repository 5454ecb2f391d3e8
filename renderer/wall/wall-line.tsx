import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import type { Stepping } from './use-stepping.ts';
import styles from './wall-line.module.css';
import type { WallItem } from './wall-view.ts';

type WallLineProps = {
  item: WallItem;
  stepping: Stepping;
  facts: string;
  /** In front of it; `isRepeated`: the line above has the same, so that it is there for screen readers only. */
  day?: { readonly text: string; readonly isToday: boolean; readonly isRepeated: boolean };
  look?: 'plain' | 'problem';
  mark?: ReactNode;
  /** What the mark says. */
  spoken?: string;
  /** The title. */
  children: string;
};

/** A line of the wall to which one can step. The one on which one stands is shown as a whole, however long it is. */
export function WallLine({ item, stepping, facts, day, look = 'plain', mark, spoken = '', children }: WallLineProps) {
  const isCurrent = stepping.current?.key === item.key;
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={classNames(
          styles.line,
          styles[look],
          day?.isToday === true && styles.today,
          isCurrent && styles.current,
        )}
        aria-current={isCurrent}
        tabIndex={stepping.isTabStop(item) ? 0 : -1}
        data-entry={item.sliceId ?? ''}
        data-wall-item={item.key}
        onFocus={() => stepping.stand(item)}
        onClick={() => stepping.stand(item)}
      >
        {day !== undefined && (
          <span className={styles.day}>
            <span className={day.isRepeated ? 'visually-hidden' : undefined}>{day.text}</span>
          </span>
        )}
        <span className={styles.words}>
          <span className={styles.title} dir="auto">
            {children}
          </span>
          {facts !== '' && (
            <span className={styles.facts} dir="auto">
              {facts}
            </span>
          )}
        </span>
        {spoken !== '' && <span className="visually-hidden">{spoken}</span>}
        {mark !== undefined && <span className={styles.mark}>{mark}</span>}
      </button>
    </li>
  );
}
