import { memo, useCallback, useContext, useMemo } from 'react';
import type { Week } from '../../shared/calendar/week.ts';
import { type Derived, type WeekView, weekView } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { countText, dayCountText, weekRangeText, weekText } from '../../shared/words/en.ts';
import { useJudged } from '../plan/hooks.ts';
import { classNames } from '../ui/class-names.ts';
import type { CardHeights } from './card-heights.ts';
import { DayCell } from './day-cell.tsx';
import { useDropArea } from './drop-areas.ts';
import { useMoving } from './moving-store.ts';
import { SettledContext } from './settled.ts';
import { useStack } from './use-stack.ts';
import { useTabStop } from './use-tab-stop.ts';
import styles from './week-column.module.css';
import { weekMeasures, weekStack } from './week-stack.ts';
import { WhoStrip } from './who-strip.tsx';

/** What the board keeps of its weeks while they are not on the page. */
export type WeekMemory = {
  readonly heights: CardHeights;
  /** How far each week was scrolled down, in pixels. */
  readonly offsets: Map<Week, number>;
};

type WeekColumnProps = {
  readonly derived: Derived;
  readonly week: Week;
  readonly shownIds: ReadonlySet<SliceId> | null;
  /** Pixels from the left edge of the weeks. */
  readonly left: number;
  readonly width: number;
  /** How high the list of days is expected to be, in pixels. */
  readonly height: number;
  /** So many of its cards are on the page at most. */
  readonly most: number;
  readonly memory: WeekMemory;
};

/** A week and its days. Scrolling mounts and takes away weeks; those that stay are not drawn again. */
export const WeekColumn = memo(function WeekColumn(props: WeekColumnProps) {
  const { derived, week, shownIds, left, width, height, most, memory } = props;
  const { plan, today, schedule } = derived;
  const view = weekView(derived, week);
  const area = useMemo(() => ({ kind: 'week', week }) as const, [week]);
  const lastDay = view.days.at(-1)?.day ?? today;
  const dropRef = useDropArea(area, lastDay < schedule.from);
  const isAimedAt = useMoving((moving) => moving.area?.kind === 'week' && moving.area.week === week);
  const { lines, sections } = useMemo(() => weekStack(derived, view, shownIds), [derived, view, shownIds]);
  const { ref, layout, mounted } = useStack({
    name: week,
    sections,
    heights: memory.heights,
    measuresOf: useCallback(
      (heights: CardHeights, breadth: number) => weekMeasures(derived, heights, breadth),
      [derived],
    ),
    most,
    guess: () => ({ offset: 0, size: height, breadth: width - 1 }),
    firstOffset: memory.offsets.get(week) ?? 0,
    onScroll: (offset) => memory.offsets.set(week, offset),
  });
  useTabStop(ref);
  const isNow = view.days.some(({ day }) => day === today);
  const range = weekRangeText(week, today, plan.calendar.workdays);
  return (
    <section
      ref={dropRef}
      className={classNames(styles.week, isNow && styles.now, isAimedAt && styles.aimedAt)}
      style={{ left, width }}
      aria-label={`${weekText(week)}, ${range}`}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>
          {weekText(week)} <span className={styles.range}>{range}</span>
        </h2>
        <Capacity view={view} />
        <WhoStrip people={plan.people} calendar={plan.calendar} week={week} width={width} />
      </header>
      <div ref={ref} className={styles.days}>
        <div className={styles.inner} style={{ width: width - 9, minHeight: layout.height }}>
          {sections.map((section, at) => {
            const [line, frame, places] = [lines[at], layout.frames[at], mounted[at]];
            if (line === undefined || frame === undefined || places === undefined) return null;
            return (
              <DayCell
                key={section.key}
                derived={derived}
                line={line}
                section={section}
                frame={frame}
                places={places}
              />
            );
          })}
        </div>
      </div>
    </section>
  );
});

/** Quarters worked of quarters offered, what is delivered, and how much of it is ready. */
function Capacity({ view }: { view: WeekView }) {
  const { used, offered, deliveries, isOverfull } = view;
  const ready = useReadyCount(view);
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
            <span className={styles.ready}> {ready !== null && `· ${ready} of ${deliveries} ready`}</span>
          </span>
        )}
      </p>
    </>
  );
}

/** How many of the deliveries are ready as of the last picture; `null` until there was time to look. */
function useReadyCount({ days }: WeekView): number | null {
  const isSettled = useContext(SettledContext);
  return useJudged((judged) =>
    isSettled ? days.flatMap(({ sliceIds }) => sliceIds).filter((id) => judged.readyIds.has(id)).length : null,
  );
}
