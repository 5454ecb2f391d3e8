import { type Day, laterDay } from '../../shared/calendar/day.ts';
import { addWeeks, type Week, weekOf } from '../../shared/calendar/week.ts';

/** In pixels; all weeks are equally wide, so that none has to be measured. */
export const WEEK_WIDTH = 276;

/** Weeks shown behind the last one that has something, so that there is room to drop into. */
const EMPTY_WEEKS = 4;

/**
 * The weeks of the board without a hole: from the first delivery or today, whichever is earlier, to a few empty weeks
 * behind the last delivery, today and the target.
 */
export function boardWeeks(dates: {
  today: Day;
  from: Day;
  /** Days on which something is delivered, in any order. */
  deliveries: Iterable<Day>;
  target: Day | null;
}): readonly Week[] {
  let first = dates.today;
  let last = laterDay(dates.today, dates.from);
  if (dates.target !== null) last = laterDay(last, dates.target);
  for (const day of dates.deliveries) {
    if (day < first) first = day;
    last = laterDay(last, day);
  }
  const end = addWeeks(weekOf(last), EMPTY_WEEKS);
  const weeks: Week[] = [];
  for (let week = weekOf(first); week <= end; week = addWeeks(week, 1)) weeks.push(week);
  return weeks;
}
