import { useMemo } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import { dayText, longDayText } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import { CardList } from './card-list.tsx';
import type { CardView } from './card-view.ts';
import styles from './day-cell.module.css';
import type { DayNote } from './day-note.ts';
import { useDropArea } from './drag-library.tsx';
import { useMoving } from './moving-store.ts';

export type DayView = {
  readonly day: Day;
  readonly cards: readonly CardView[];
  /** How many of them are mounted at first. */
  readonly most: number;
  readonly note: DayNote | null;
  readonly isToday: boolean;
  readonly isTarget: boolean;
  /** Before the first day that can be planned: takes no cards. */
  readonly isPast: boolean;
};

export function DayCell({ day, cards, most, note, isToday, isTarget, isPast }: DayView) {
  const area = useMemo(() => ({ kind: 'day', day }) as const, [day]);
  const dropRef = useDropArea(area, isPast);
  const isAimedAt = useMoving((moving) => moving.area?.kind === 'day' && moving.area.day === day);
  return (
    <div
      ref={dropRef}
      className={classNames(styles.day, isToday && styles.today, isAimedAt && styles.aimedAt)}
      data-empty={cards.length === 0}
    >
      <h3 className={styles.line} aria-label={longDayText(day)}>
        <span>
          {dayText(day)}
          {isToday && ' · today'}
        </span>
        {isTarget && <span className={styles.target}>target</span>}
        {note !== null && <span className={note.isRisk ? styles.risk : styles.note}>{note.text}</span>}
      </h3>
      <div className={styles.body}>
        <CardList cards={cards} most={most} day={day} className={styles.cards} />
        {isAimedAt && <InsertionLine />}
      </div>
    </div>
  );
}

function InsertionLine() {
  const top = useMoving((moving) => moving.lineTop);
  return top === null ? null : <div className={styles.insertion} style={{ top }} data-testid="insertion-line" />;
}
