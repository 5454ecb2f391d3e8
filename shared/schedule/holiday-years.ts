import type { Day } from '../calendar/day.ts';
import {
  FIRST_HOLIDAY_YEAR,
  LAST_HOLIDAY_YEAR,
  MOST_HOLIDAY_YEARS,
  yearOf,
  yearsWithHolidays,
} from '../calendar/holidays.ts';
import type { Plan } from '../plan/plan.ts';

/** The plan reaches years for which no holidays of its region were added. */
export type HolidayFinding = {
  readonly sliceId: null;
  readonly level: 'hint';
  readonly code: 'holidays-missing';
  readonly region: string;
  /** In order, at least one. */
  readonly years: readonly number[];
};

/**
 * The first and the last year that a plan reaches, from today on: that of its last delivery or its target. A promise
 * centuries ahead, by a slip of the keyboard, reaches no further than holidays can be asked for at once.
 */
export function reachedYears(
  { goal }: Plan,
  lastDelivery: Day | null,
  today: Day,
): { readonly from: number; readonly to: number } {
  const from = Math.min(Math.max(yearOf(today), FIRST_HOLIDAY_YEAR), LAST_HOLIDAY_YEAR);
  const reached = [lastDelivery, goal.target].map((day) => (day === null ? from : yearOf(day)));
  const to = Math.min(Math.max(from, ...reached), from + MOST_HOLIDAY_YEARS - 1, LAST_HOLIDAY_YEAR);
  return { from, to };
}

/**
 * The years from this one to that of the last delivery without a closure from the plan's region. A plan without a
 * region has never asked for holidays, and is left alone.
 */
export function yearsWithoutHolidays(plan: Plan, lastDelivery: Day | null, today: Day): readonly number[] {
  const { region } = plan.calendar;
  if (region === null || lastDelivery === null) return [];
  const { from, to } = reachedYears({ ...plan, goal: { ...plan.goal, target: null } }, lastDelivery, today);
  const known = yearsWithHolidays(plan.calendar, region);
  return Array.from({ length: to - from + 1 }, (_, place) => from + place).filter((year) => !known.has(year));
}

/** At most one hint, about all those years. */
export function holidayFindings(plan: Plan, lastDelivery: Day | null, today: Day): readonly HolidayFinding[] {
  const { region } = plan.calendar;
  const years = yearsWithoutHolidays(plan, lastDelivery, today);
  if (region === null || years.length === 0) return [];
  return [{ sliceId: null, level: 'hint', code: 'holidays-missing', region, years }];
}
