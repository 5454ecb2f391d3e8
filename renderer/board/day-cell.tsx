import { memo, useMemo } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Derived } from '../../shared/derive.ts';
import { dayText, longDayText } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import { CardList } from './card-list.tsx';
import styles from './day-cell.module.css';
import type { DayNote } from './day-note.ts';
import { useDropArea } from './drop-areas.ts';
import { HiddenNote } from './hidden-note.tsx';
import { INSERTION_LINE } from './insertion-line.ts';
import { useMoving } from './moving-store.ts';
import type { Frame, StackSection } from './stack-layout.ts';

/** What a day's line says. */
export type DayLine = {
  readonly day: Day;
  readonly note: DayNote | null;
  readonly isToday: boolean;
  readonly isTarget: boolean;
  /** Before the first day that can be planned: takes no cards. */
  readonly isPast: boolean;
};

type DayCellProps = {
  readonly derived: Derived;
  readonly line: DayLine;
  readonly section: StackSection;
  readonly frame: Frame;
  readonly places: readonly number[];
};

/** A day of a week: its line and the cards in sight, in a frame that takes drops on all of its height. */
export const DayCell = memo(function DayCell({ derived, line, section, frame, places }: DayCellProps) {
  const { day, note, isToday, isTarget, isPast } = line;
  const area = useMemo(() => ({ kind: 'day', day }) as const, [day]);
  const dropRef = useDropArea(area, isPast);
  const isAimedAt = useMoving((moving) => moving.area?.kind === 'day' && moving.area.day === day);
  return (
    <section
      ref={dropRef}
      className={classNames(styles.day, isToday && styles.today, isAimedAt && styles.aimedAt)}
      style={{ minHeight: frame.height }}
    >
      <h3 className={styles.line} aria-label={longDayText(day)}>
        <span>
          {dayText(day)}
          {isToday && ' · today'}
        </span>
        {isTarget && <span className={styles.target}>target</span>}
        {note !== null && <span className={note.isRisk ? styles.risk : styles.note}>{note.text}</span>}
      </h3>
      <CardList derived={derived} ids={section.ids} frame={frame} places={places} day={day} />
      <HiddenNote count={section.hidden} />
      <InsertionLine day={day} section={section} frame={frame} />
    </section>
  );
});

function InsertionLine({ day, section: { ids, hidden }, frame }: { day: Day; section: StackSection; frame: Frame }) {
  const before = useMoving(({ line }) => (line?.day === day ? (line.before ?? 'end') : null));
  if (before === null) return null;
  const place = before === 'end' ? -1 : ids.indexOf(before);
  const isAtEnd = place === -1;
  const top = frame.tops[isAtEnd ? ids.length : place] ?? 0;
  return (
    <div
      className={styles.insertion}
      style={{ top: isAtEnd && hidden > 0 ? frame.height - 4 : top - (ids.length > 0 ? 3 : 0) }}
      {...{ [INSERTION_LINE]: true }}
    />
  );
}
