import { type Day, daysBetween } from '../calendar/day.ts';
import { firstDayOf, weekOf } from '../calendar/week.ts';
import type { ForecastInput } from './forecast-types.ts';

const DAYS_PER_WEEK = 7;

/** A week ahead in which somebody offers at least a quarter. */
export type WorkingWeek = {
  /** How much of its deliveries is still to come: 1, and less in the week of `from`. */
  readonly part: number;
  /** For each quarter that is still offered in it the day, counted from the Monday of the week of `from`. */
  readonly dayOfQuarter: Uint16Array;
};

/** The weeks ahead that count: one in which nobody offers a quarter is passed over, and delivers nothing. */
export function workingWeeks({ from, offered }: Pick<ForecastInput, 'from' | 'offered'>): WorkingWeek[] {
  const firstDay = daysBetween(mondayBefore(from), from);
  const weeks: WorkingWeek[] = [];
  for (let monday = 0; monday + DAYS_PER_WEEK <= offered.length; monday += DAYS_PER_WEEK) {
    const days: number[] = [];
    let all = 0;
    for (let day = monday; day < monday + DAYS_PER_WEEK; day += 1) {
      const quarters = offered[day] ?? 0;
      all += quarters;
      if (day >= firstDay) for (let count = 0; count < quarters; count += 1) days.push(day);
    }
    if (days.length > 0) weeks.push({ part: days.length / all, dayOfQuarter: Uint16Array.from(days) });
  }
  return weeks;
}

/** The Monday from which the days of a forecast are counted. */
export function mondayBefore(from: Day): Day {
  return firstDayOf(weekOf(from));
}

/** The day on which a part of what is left of a week is done, from just above 0 to 1: work is spread over its quarters. */
export function dayWithin({ dayOfQuarter }: WorkingWeek, part: number): number {
  // Sums of thirds come out a hair above the whole.
  const quarter = Math.ceil(part * dayOfQuarter.length - 1e-9);
  return dayOfQuarter[Math.min(Math.max(quarter, 1), dayOfQuarter.length) - 1] ?? 0;
}
