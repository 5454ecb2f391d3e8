import { useMemo, useState } from 'react';
import type { Day } from '../../shared/calendar/day.ts';
import type { Derived, WeekView } from '../../shared/derive.ts';
import { knownValueCurve, stopIndexAt, type ValueCurve } from '../../shared/schedule/value-curve.ts';
import { StopStrip } from './stop-strip.tsx';
import styles from './stoppable-weeks.module.css';
import { WeekSection } from './week-section.tsx';
import { WhoHasWhat } from './who-has-what.tsx';

/** The weeks with a delivery, and above them what there would be if the work stopped on any day. */
export function StoppableWeeks({ derived }: { derived: Derived }) {
  const curve = knownValueCurve(derived);
  const [stopDay, setStopDay] = useStopDay(curve);
  const weeks = useMemo(() => derived.weeks.filter((week) => week.deliveries > 0), [derived]);
  return (
    <>
      {curve !== null && (
        <StopStrip curve={curve} today={derived.today} stopDay={stopDay} onStop={setStopDay}>
          {stopDay !== null && <WhoHasWhat derived={derived} day={stopDay} />}
        </StopStrip>
      )}
      {weeks.map((week) => (
        <div key={week.week} className={isAfter(week, stopDay) ? styles.after : undefined}>
          <WeekSection derived={derived} view={week} stopDay={isCut(week, stopDay) ? stopDay : null} />
        </div>
      ))}
    </>
  );
}

/** `null`: nobody has chosen a day, or the last one, after which nothing comes. */
function useStopDay(curve: ValueCurve | null): readonly [stopDay: Day | null, choose: (day: Day | null) => void] {
  const [chosen, choose] = useState<Day | null>(null);
  if (curve === null || chosen === null || chosen >= curve.last) return [null, choose];
  return [curve.stops[stopIndexAt(curve, chosen)]?.day ?? null, choose];
}

function isAfter({ days }: WeekView, stopDay: Day | null): boolean {
  const first = days[0]?.day;
  return stopDay !== null && first !== undefined && stopDay < first;
}

/** Only the week in which the day lies is drawn again while it moves; the others stand back as a whole, or not at all. */
function isCut(week: WeekView, stopDay: Day | null): boolean {
  const last = week.days.at(-1)?.day;
  return stopDay !== null && last !== undefined && stopDay < last && !isAfter(week, stopDay);
}
