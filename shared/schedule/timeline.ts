import { addDays, type Day, daysBetween, weekdayOf } from '../calendar/day.ts';

/** Time runs for five years from the first day that can be planned. */
export const HORIZON_DAYS = 1826;

/**
 * The days of the schedule as whole numbers from 0, so that the work is done on typed arrays. Within a day there are
 * four quarters, and a *slot* is one of them: `day * 4 + quarter`.
 */
export type Timeline = {
  readonly from: Day;
  /** 1 is Monday, 7 is Sunday. */
  readonly firstWeekday: number;
  /** May be negative, and may lie beyond the horizon. */
  readonly indexOf: (day: Day) => number;
  readonly dayAt: (index: number) => Day;
};

export function timelineFrom(from: Day): Timeline {
  const days: Day[] = [];
  return {
    from,
    firstWeekday: weekdayOf(from),
    indexOf: (day) => daysBetween(from, day),
    dayAt: (index) => {
      const known = days[index];
      if (known !== undefined) return known;
      const day = addDays(from, index);
      if (index < HORIZON_DAYS) days[index] = day;
      return day;
    },
  };
}
