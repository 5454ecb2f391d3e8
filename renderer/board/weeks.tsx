import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type FocusEvent, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type Week, weekOf } from '../../shared/calendar/week.ts';
import { type Derived, weekView } from '../../shared/derive.ts';
import { Button } from '../ui/button.tsx';
import { useView } from '../view/hooks.ts';
import { AnswerStrip } from './answer-strip.tsx';
import { MovingContext } from './moving-store.ts';
import { MOST_IN_TRAY, mostOnDay } from './shown-cards.ts';
import { WeekColumn } from './week-column.tsx';
import { boardWeeks, WEEK_WIDTH } from './week-window.ts';
import styles from './weeks.module.css';

/** The weeks beside each other. Only those in sight are mounted, and those of the lifted and of the focused card. */
export function Weeks({ derived, emptyText }: { derived: Derived; emptyText: string | null }) {
  const scroller = useRef<HTMLElement>(null);
  const weeks = useBoardWeeks(derived);
  const { rangeExtractor, onFocus } = useKeptWeeks(derived, weeks);
  const virtualizer = useVirtualizer({
    count: weeks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => WEEK_WIDTH,
    getItemKey: (index) => weeks[index] ?? index,
    horizontal: true,
    overscan: 1,
    rangeExtractor,
  });
  const mounted = virtualizer.getVirtualItems().flatMap(({ index, start: left }) => {
    const week = weeks[index];
    return week === undefined ? [] : [{ view: weekView(derived, week), left, index }];
  });
  const counts = mounted.flatMap(({ view }) => view.days.map(({ sliceIds }) => sliceIds.length));
  const most = mostOnDay(counts, inTray(derived));
  const nowIndex = weeks.indexOf(weekOf(derived.today));
  const scrollToWeek = useCallback(
    (index: number, align: 'start' | 'auto') => virtualizer.scrollToIndex(index, { align }),
    [virtualizer],
  );

  const firstIndex = useRef(nowIndex);
  useLayoutEffect(() => scrollToWeek(firstIndex.current, 'start'), [scrollToWeek]);
  useSelectionInSight(derived, weeks, scrollToWeek);

  return (
    <div className={styles.pane}>
      <section ref={scroller} className={styles.scroller} aria-label="Weeks" onFocus={onFocus}>
        <div className={styles.inner} style={{ width: virtualizer.getTotalSize() }}>
          {mounted.map(({ view, left, index }) => (
            <WeekColumn key={view.week} derived={derived} view={view} left={left} index={index} mostOnDay={most} />
          ))}
        </div>
      </section>
      {emptyText !== null && <p className={styles.empty}>{emptyText}</p>}
      <BackToToday
        offset={virtualizer.scrollOffset ?? 0}
        width={virtualizer.scrollRect?.width ?? 0}
        nowIndex={nowIndex}
        onBack={() => scrollToWeek(nowIndex, 'start')}
      />
      <AnswerStrip />
    </div>
  );
}

/** How many cards of the tray are mounted. */
function inTray({ tray: { stillToSlice, noDay, later } }: Derived): number {
  return [stillToSlice, noDay, later].reduce((sum, { length }) => sum + Math.min(length, MOST_IN_TRAY), 0);
}

function useBoardWeeks({ plan, today, schedule }: Derived): readonly Week[] {
  return useMemo(
    () => boardWeeks({ today, from: schedule.from, deliveries: schedule.byDay.keys(), target: plan.goal.target }),
    [today, schedule, plan.goal.target],
  );
}

/** A card that loses its element loses the focus, or the drag. */
function useKeptWeeks({ schedule }: Derived, weeks: readonly Week[]) {
  const moving = useContext(MovingContext);
  const focused = useRef<number | null>(null);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      if (focused.current !== null && focused.current < range.count) indexes.add(focused.current);
      const movingId = moving?.getState().movingId ?? null;
      const day = movingId === null ? undefined : schedule.placements.get(movingId)?.day;
      const movingFrom = day === undefined ? -1 : weeks.indexOf(weekOf(day));
      if (movingFrom !== -1) indexes.add(movingFrom);
      return [...indexes].sort((one, other) => one - other);
    },
    [moving, schedule, weeks],
  );
  const onFocus = useCallback((event: FocusEvent) => {
    const index = event.target.closest<HTMLElement>('[data-week-index]')?.dataset.weekIndex;
    focused.current = index === undefined ? null : Number(index);
  }, []);
  return { rangeExtractor, onFocus };
}

/** When the selected slice gets another day, its week comes into sight. */
function useSelectionInSight(
  { schedule }: Derived,
  weeks: readonly Week[],
  scrollToWeek: (index: number, align: 'start' | 'auto') => void,
): void {
  const day = useView((view) => (view.selectedId === null ? undefined : schedule.placements.get(view.selectedId)?.day));
  const latestWeeks = useRef(weeks);
  latestWeeks.current = weeks;
  useEffect(() => {
    const index = day === undefined ? -1 : latestWeeks.current.indexOf(weekOf(day));
    if (index !== -1) scrollToWeek(index, 'auto');
  }, [day, scrollToWeek]);
}

type BackToTodayProps = { offset: number; width: number; nowIndex: number; onBack: () => void };

/** Only there when this week is out of sight, on the side on which it is. */
function BackToToday({ offset, width, nowIndex, onBack }: BackToTodayProps) {
  const start = nowIndex * WEEK_WIDTH;
  const isLeft = start + WEEK_WIDTH <= offset + 40;
  const isRight = width > 0 && start >= offset + width - 40;
  if (!isLeft && !isRight) return null;
  return (
    <div className={isLeft ? styles.todayLeft : styles.todayRight}>
      <Button size="small" icon={isLeft ? <ArrowLeft size={14} /> : <ArrowRight size={14} />} onClick={onBack}>
        Today
      </Button>
    </div>
  );
}
