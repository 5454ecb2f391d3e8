import { memo, useMemo } from 'react';
import { type Day, weekdayOf } from '../../shared/calendar/day.ts';
import type { Derived, WeekView } from '../../shared/derive.ts';
import { countText, dayCountText, weekRangeText, weekText } from '../../shared/words/en.ts';
import { classNames } from '../ui/class-names.ts';
import { cardView } from './card-view.ts';
import { DayCell, type DayView } from './day-cell.tsx';
import { dayNote } from './day-note.ts';
import { useDropArea } from './drag-library.tsx';
import { useMoving } from './moving-store.ts';
import styles from './week-column.module.css';
import { WEEK_WIDTH } from './week-window.ts';

type WeekColumnProps = {
  readonly derived: Derived;
  readonly view: WeekView;
  /** Pixels from the left edge of the weeks. */
  readonly left: number;
  readonly index: number;
  /** How many cards a day shows at first. */
  readonly mostOnDay: number;
};

/** A week and its days. Scrolling mounts and takes away weeks; those that stay are not drawn again. */
export const WeekColumn = memo(function WeekColumn({ derived, view, left, index, mostOnDay }: WeekColumnProps) {
  const { plan, today, schedule } = derived;
  const area = useMemo(() => ({ kind: 'week', week: view.week }) as const, [view.week]);
  const lastDay = view.days.at(-1)?.day ?? today;
  const dropRef = useDropArea(area, lastDay < schedule.from);
  const isAimedAt = useMoving((moving) => moving.area?.kind === 'week' && moving.area.week === view.week);
  const isNow = view.days.some(({ day }) => day === today);
  const range = weekRangeText(view.week, today, plan.calendar.workdays);
  return (
    <section
      ref={dropRef}
      className={classNames(styles.week, isNow && styles.now, isAimedAt && styles.aimedAt)}
      style={{ left, width: WEEK_WIDTH }}
      data-week-index={index}
      aria-label={`${weekText(view.week)}, ${range}`}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>
          {weekText(view.week)} <span className={styles.range}>{range}</span>
        </h2>
        <Capacity view={view} />
      </header>
      <div className={styles.days}>
        {shownDays(derived, view).map((day) => (
          <DayCell key={day.day} {...day} most={mostOnDay} />
        ))}
      </div>
    </section>
  );
});

/** Quarters worked of quarters offered, what is delivered, and how much of it is ready. */
function Capacity({ view }: { view: WeekView }) {
  const { used, offered, deliveries, ready, isOverfull } = view;
  const share = offered > 0 ? Math.min(1, used / offered) : used > 0 ? 1 : 0;
  return (
    <>
      <div className={classNames(styles.bar, isOverfull && styles.over)} aria-hidden>
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <p className={styles.figures}>
        <span className={isOverfull ? styles.overText : undefined}>
          {dayCountText(used)} of {dayCountText(offered)} {offered === 4 ? 'day' : 'days'}
        </span>
        {deliveries > 0 && (
          <span>
            {countText(deliveries, 'delivery', 'deliveries')}
            <span className={styles.ready}>
              {' '}
              · {ready} of {deliveries} ready
            </span>
          </span>
        )}
      </p>
    </>
  );
}

/** Workdays and days off for everybody; of the weekend only what has something on it. */
function shownDays(derived: Derived, view: WeekView): Omit<DayView, 'most'>[] {
  const { plan, today, schedule } = derived;
  const isShown = (day: Day, sliceIds: readonly string[]) =>
    sliceIds.length > 0 || plan.calendar.workdays.includes(weekdayOf(day)) || day === plan.goal.target;
  return view.days
    .filter(({ day, sliceIds }) => isShown(day, sliceIds))
    .map(({ day, sliceIds, load, isWorkday }) => ({
      day,
      cards: sliceIds.flatMap((id) => {
        const slice = plan.slices[id];
        return slice === undefined ? [] : [cardView(derived, slice)];
      }),
      note: dayNote(plan, day, load, isWorkday),
      isToday: day === today,
      isTarget: day === plan.goal.target,
      isPast: day < schedule.from,
    }));
}
