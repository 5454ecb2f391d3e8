import { type Day, laterDay } from '../../shared/calendar/day.ts';
import { addWeeks, type Week, weekOf } from '../../shared/calendar/week.ts';
import type { Calendar } from '../../shared/calendar/workdays.ts';
import { firstDayShown } from '../../shared/schedule/weeks-shown.ts';

/** In pixels. All weeks are equally wide, so that none has to be measured. */
export const WEEK_WIDTH = 276;

/** On a very wide screen weeks grow, as there are never more of them in sight than fit into this many widths. */
const MOST_BESIDE = 6;

/** Weeks on the page. */
export const MOST_WEEKS = 8;

/** Weeks shown behind the last one that has something, so that there is room to drop into. */
const EMPTY_WEEKS = 4;

/** How wide a week is in a pane of so many pixels. */
export function weekWidth(paneWidth: number): number {
  return Math.max(WEEK_WIDTH, Math.ceil(paneWidth / MOST_BESIDE));
}

/**
 * The weeks that are on the page, as places in the list of all: those in sight, those that have to stay, and one more
 * on each side as far as there is room.
 */
export function mountedWeeks(
  view: { readonly offset: number; readonly size: number },
  width: number,
  count: number,
  kept: readonly number[],
  withNeighbours: boolean,
): readonly number[] {
  const first = Math.max(0, Math.floor(view.offset / width));
  const last = Math.min(count - 1, Math.floor((view.offset + Math.max(view.size, 1) - 1) / width));
  const mounted = new Set<number>();
  const add = (place: number) => {
    if (place >= 0 && place < count && mounted.size < MOST_WEEKS) mounted.add(place);
  };
  for (const place of kept) add(place);
  for (let place = first; place <= last; place++) add(place);
  if (withNeighbours) for (const place of [last + 1, first - 1]) add(place);
  return [...mounted].sort((one, other) => one - other);
}

/**
 * The weeks of the board without a hole: from the first delivery or the first working day from today, whichever is earlier, to a few empty weeks
 * behind the last delivery, today and the target.
 */
export function boardWeeks(dates: {
  today: Day;
  calendar: Calendar;
  from: Day;
  /** Days on which something is delivered, in any order. */
  deliveries: Iterable<Day>;
  target: Day | null;
}): readonly Week[] {
  let first = firstDayShown(dates.calendar, dates.today);
  let last = laterDay(first, dates.from);
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
