import { memo } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Derived, WeekView } from '../../shared/derive.ts';
import { countText, dayCountText, daysText, dayText, weekRangeText, weekText } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import { StatePill } from '../ui/state-pill.tsx';
import { useViewStore } from '../view/hooks.ts';
import { type RowState, type RowView, rowView } from './row-view.ts';
import stopStyles from './stoppable-weeks.module.css';
import styles from './week-section.module.css';

const TONES = {
  delivered: 'done',
  doing: 'accent',
  ready: 'plain',
  planned: 'plain',
  'at risk': 'risk',
  'not promised': 'hatched',
} as const satisfies Record<RowState, string>;

/** So many deliveries stay on one sheet of paper. */
const SHORT_WEEK = 8;

type WeekSectionProps = {
  derived: Derived;
  view: WeekView;
  /** What is delivered after this day stands back; `null`: nothing does. */
  stopDay?: Day | null;
};

/** What one week delivers, day by day. */
export const WeekSection = memo(function WeekSection({ derived, view, stopDay = null }: WeekSectionProps) {
  const { plan, today, schedule } = derived;
  return (
    <section
      className={classNames(styles.week, view.deliveries <= SHORT_WEEK && styles.short)}
      aria-labelledby={`schedule-${view.week}`}
    >
      <header className={styles.header}>
        <h2 className={styles.title} id={`schedule-${view.week}`}>
          {weekText(view.week)}
          <span className={styles.range}>{weekRangeText(view.week, today, plan.calendar.workdays)}</span>
        </h2>
        <p className={view.isOverfull ? styles.over : styles.figures}>
          {countText(view.deliveries, 'delivery', 'deliveries')} · {dayCountText(view.used)} of {daysText(view.offered)}
        </p>
      </header>
      <ul className={styles.rows}>
        {view.days.flatMap(({ day, sliceIds }) =>
          sliceIds.flatMap((id, place) => {
            const slice = plan.slices[id];
            const placement = schedule.placements.get(id);
            if (slice === undefined || placement === undefined) return [];
            return (
              <li key={id} className={classNames(styles.row, stopDay !== null && day > stopDay && stopStyles.after)}>
                <time className={styles.day} dateTime={day}>
                  <span className={place === 0 ? undefined : 'visually-hidden'}>{dayText(day)}</span>
                </time>
                <Row row={rowView(derived, slice, placement)} />
              </li>
            );
          }),
        )}
      </ul>
    </section>
  );
});

function Row({ row }: { row: RowView }) {
  const viewStore = useViewStore();
  return (
    <>
      <div className={styles.what}>
        <button
          type="button"
          className={styles.slice}
          dir="auto"
          title="Show it on the board"
          data-entry={row.id}
          onClick={() => {
            viewStore.select(row.id);
            viewStore.show('board');
          }}
        >
          {row.title}
        </button>
        {row.value !== '' && (
          <p className={styles.value} dir="auto">
            {row.value}
          </p>
        )}
        {row.remarks.map((remark) => (
          <p key={remark} className={styles.note}>
            {remark}
          </p>
        ))}
      </div>
      <span className={styles.audience} dir="auto" title={row.audience.length > 40 ? row.audience : undefined}>
        {row.audience}
      </span>
      <span className={styles.who} title={row.whoName}>
        {row.who}
      </span>
      <span className={styles.state}>
        <StatePill tone={TONES[row.state]}>{row.state}</StatePill>
      </span>
    </>
  );
}
