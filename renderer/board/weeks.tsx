import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Week, weekOf } from '../../shared/calendar/week.ts';
import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { Button } from '../ui/button.tsx';
import { useView } from '../view/hooks.ts';
import { AnswerStrip } from './answer-strip.tsx';
import { createCardHeights } from './card-heights.ts';
import { useKeptIds } from './kept-cards.ts';
import { MOST_IN_WEEKS } from './most-cards.ts';
import { useMoving } from './moving-store.ts';
import { SettledContext } from './settled.ts';
import { useSight } from './sight.ts';
import { useScrollView } from './use-scroll-view.ts';
import { WeekColumn, type WeekMemory } from './week-column.tsx';
import { boardWeeks, mountedWeeks, weekWidth } from './week-window.ts';
import styles from './weeks.module.css';

type WeeksProps = {
  readonly derived: Derived;
  /** What the filter lets through; `null`: everything. */
  readonly shownIds: ReadonlySet<SliceId> | null;
  readonly emptyText: string | null;
};

type ScrollerRef = { readonly current: HTMLElement | null };

const STEP = 46;

/** What stands around the weeks, in pixels: only for the first picture, until they are measured. */
const BESIDE = 286;
const ABOVE = 152;

/** The weeks beside each other. Only those in sight are on the page, and those of the lifted and of the focused card. */
export function Weeks({ derived, shownIds, emptyText }: WeeksProps) {
  const weeks = useBoardWeeks(derived);
  // At a weekend the week that is over may not be there: then the first one is this week.
  const nowIndex = Math.max(0, weeks.indexOf(weekOf(derived.today)));
  const guess = () => ({ offset: 0, size: window.innerWidth - BESIDE, breadth: window.innerHeight - ABOVE });
  const [firstOffset] = useState(() => nowIndex * weekWidth(guess().size));
  const { ref, view, scrollTo } = useScrollView({ axis: 'x', step: STEP, guess, firstOffset });
  const width = useFrozen(weekWidth(view.size));
  const isSettled = useContext(SettledContext);
  const seen = { offset: view.offset, size: view.size + (isSettled ? STEP : 0) };
  const mounted = mountedWeeks(seen, width, weeks.length, useKeptWeeks(derived, weeks), isSettled);
  const near = new Set(mountedWeeks(seen, width, weeks.length, [], isSettled));
  const most = Math.floor(MOST_IN_WEEKS / mounted.length);
  const [memory] = useState((): WeekMemory => ({ heights: createCardHeights(), offsets: new Map() }));
  useSamePlace(ref, width, scrollTo);
  useWeeksInSight(ref, weeks, width, scrollTo);
  useSelectionInSight(derived);
  // Without a card on any day there is nothing in it that the focus could be on, and the keys scroll it all the same.
  const focusedItself = derived.schedule.byDay.size === 0 ? { tabIndex: 0 } : {};

  return (
    <div className={styles.pane}>
      <section ref={ref} {...focusedItself} className={styles.scroller} aria-label="Weeks">
        <div className={styles.inner} style={{ width: weeks.length * width }}>
          {mounted.map((index) => {
            const week = weeks[index];
            return (
              week !== undefined && (
                <WeekColumn
                  key={week}
                  derived={derived}
                  week={week}
                  shownIds={shownIds}
                  left={index * width}
                  width={width}
                  height={Math.max(0, view.breadth - ABOVE / 2)}
                  // Of a week that is only there for a card, only that card is.
                  most={near.has(index) ? most : 0}
                  memory={memory}
                />
              )
            );
          })}
        </div>
      </section>
      {emptyText !== null && <EmptyText text={emptyText} />}
      <BackToToday offset={view.offset} size={view.size} start={nowIndex * width} width={width} />
      <AnswerStrip />
    </div>
  );
}

/** Below the days, and not there while a card looks for its place among them. */
function EmptyText({ text }: { text: string }) {
  const isMoving = useMoving(({ movingId }) => movingId !== null);
  return isMoving ? null : <p className={styles.empty}>{text}</p>;
}

function useBoardWeeks({ plan, today, schedule }: Derived): readonly Week[] {
  return useMemo(
    () =>
      boardWeeks({
        today,
        calendar: plan.calendar,
        from: schedule.from,
        deliveries: schedule.byDay.keys(),
        target: plan.goal.target,
      }),
    [today, schedule, plan.calendar, plan.goal.target],
  );
}

/** While a card is in the air nothing changes its width under the pointer. */
function useFrozen(width: number): number {
  const last = useRef(width);
  // Draws again at the end of a move only when it has held back another width.
  const isHeld = useMoving(({ movingId }) => movingId !== null && width !== last.current);
  if (!isHeld) last.current = width;
  return last.current;
}

/** When all weeks get another width, the one at the left edge stays there. */
function useSamePlace(ref: ScrollerRef, width: number, scrollTo: (offset: number) => void): void {
  const last = useRef(width);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element !== null && last.current !== width) scrollTo((element.scrollLeft / last.current) * width);
    last.current = width;
  }, [ref, width, scrollTo]);
}

/** The places of the weeks whose cards have to stay on the page. */
function useKeptWeeks({ schedule }: Derived, weeks: readonly Week[]): readonly number[] {
  return useKeptIds()()
    .map((id) => schedule.placements.get(id)?.day)
    .map((day) => (day === undefined ? -1 : weeks.indexOf(weekOf(day))))
    .filter((index) => index !== -1);
}

/** Scrolls to a week when somebody wants to see something in it. */
function useWeeksInSight(
  ref: ScrollerRef,
  weeks: readonly Week[],
  width: number,
  scrollTo: (offset: number) => void,
): void {
  const sight = useSight();
  const latest = useRef({ weeks, width });
  latest.current = { weeks, width };
  useLayoutEffect(() => {
    function show(week: Week, isAtStart: boolean): void {
      const { weeks: known, width: each } = latest.current;
      const isBeforeAll = known[0] !== undefined && week < known[0];
      const start = isBeforeAll ? 0 : known.indexOf(week) * each;
      const element = ref.current;
      if (element === null || start < 0) return;
      const { scrollLeft, clientWidth } = element;
      if (isAtStart || start < scrollLeft) scrollTo(start);
      else if (start + latest.current.width > scrollLeft + clientWidth)
        scrollTo(Math.min(start, start + latest.current.width - clientWidth));
    }
    return sight.joinWeeks({ show });
  }, [sight, ref, scrollTo]);
}

/** When the selected slice gets another place, it comes into sight. */
function useSelectionInSight({ schedule }: Derived): void {
  const sight = useSight();
  const id = useView(({ selectedId }) => selectedId);
  const place = id === null ? null : `${id} ${schedule.placements.get(id)?.day}`;
  const last = useRef<string | null>(null);
  useEffect(() => {
    const isNew = place !== last.current;
    last.current = place;
    if (isNew && id !== null) sight.showCard(id);
  }, [sight, id, place]);
}

type BackToTodayProps = { offset: number; size: number; start: number; width: number };

/** Only there when this week is out of sight, on the side on which it is. */
function BackToToday({ offset, size, start, width }: BackToTodayProps) {
  const sight = useSight();
  const isLeft = start + width <= offset + 40;
  const isRight = size > 0 && start >= offset + size - 40;
  if (!isLeft && !isRight) return null;
  return (
    <div className={isLeft ? styles.todayLeft : styles.todayRight}>
      <Button size="small" icon={isLeft ? <ArrowLeft size={14} /> : <ArrowRight size={14} />} onClick={sight.showToday}>
        Today
      </Button>
    </div>
  );
}
