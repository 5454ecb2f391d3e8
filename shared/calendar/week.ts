import { addDays, asDay, type Day, dayNumber, isDay, weekdayOf } from './day.ts';

declare const weekBrand: unique symbol;

/** An ISO week, `YYYY-Www`: it begins on Monday and belongs to the year of its Thursday. Text order is date order. */
export type Week = string & { readonly [weekBrand]: true };

const WEEK_PATTERN = /^\d{4}-W\d\d$/;
const DAYS_PER_WEEK = 7;

/** True for `YYYY-Www` that is in the calendar: W53 only in years that have it. */
export function isWeek(text: unknown): text is Week {
  if (typeof text !== 'string' || !WEEK_PATTERN.test(text)) return false;
  // Neither W00 nor, in most years, W53 come back as they went.
  const monday = mondayOf(text);
  return monday !== null && weekOf(monday) === text;
}

/** Throws a `RangeError` for a text that is not a week, such as W53 of a year that has 52. */
export function asWeek(text: string): Week {
  if (!isWeek(text)) throw new RangeError('Not an ISO week of the form YYYY-Www.');
  return text;
}

/** The week of a day; around New Year it may belong to another year than the day. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const number = Math.floor((dayNumber(thursday) - dayNumber(asDay(`${year}-01-01`))) / DAYS_PER_WEEK) + 1;
  return `${year}-W${String(number).padStart(2, '0')}` as Week;
}

/** Its Monday. */
export function firstDayOf(week: Week): Day {
  const monday = mondayOf(week);
  if (monday === null) throw new RangeError('Not an ISO week of the form YYYY-Www.');
  return monday;
}

/** Monday to Sunday. */
export function daysOf(week: Week): Day[] {
  const monday = firstDayOf(week);
  return Array.from({ length: DAYS_PER_WEEK }, (_, place) => addDays(monday, place));
}

/** `count` weeks later, or earlier when it is negative. */
export function addWeeks(week: Week, count: number): Week {
  return weekOf(addDays(firstDayOf(week), count * DAYS_PER_WEEK));
}

/** How many weeks `to` is after `from`; negative when it is before. */
export function weeksBetween(from: Week, to: Week): number {
  return (dayNumber(firstDayOf(to)) - dayNumber(firstDayOf(from))) / DAYS_PER_WEEK;
}

/** From 1 to 53. */
export function weekNumber(week: Week): number {
  return Number(week.slice(6));
}

function mondayOf(week: string): Day | null {
  const fourth = `${week.slice(0, 4)}-01-04`;
  // 4 January is always in the first week.
  if (!isDay(fourth)) return null;
  const number = Number(week.slice(6));
  return addDays(fourth, 1 - weekdayOf(fourth) + (number - 1) * DAYS_PER_WEEK);
}
