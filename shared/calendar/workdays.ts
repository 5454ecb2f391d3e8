import { addDays, type Day, dayNumber, weekdayOf } from './day.ts';

export type Calendar = {
  /** ISO weekdays on which work is done: 1 is Monday, 7 is Sunday. */
  readonly workdays: readonly number[];
  readonly closures: readonly Closure[];
  /** The default of the holiday dialog, for example `DE-BY`. */
  readonly region: string | null;
};

/** Days off for everybody, from the first to the last, both included. */
export type Closure = {
  readonly from: Day;
  readonly to: Day;
  readonly label: string;
  /** Where it came from, for example the holidays of a region; `null` when it was typed in. */
  readonly origin: string | null;
};

/** Days off for one person, from the first to the last, both included. */
export type Absence = { readonly from: Day; readonly to: Day; readonly label: string };

/** As far as the schedule looks ahead: five years. */
const LONGEST_SEARCH_DAYS = 5 * 366;

/** True on a weekday on which work is done and nothing is closed. */
export function isWorkday(calendar: Calendar, day: Day): boolean {
  return calendar.workdays.includes(weekdayOf(day)) && !isWithin(calendar.closures, day);
}

/** The first working day after `day`; `null` when there is none within five years. */
export function nextWorkday(calendar: Calendar, day: Day): Day | null {
  if (calendar.workdays.length === 0) return null;
  for (let ahead = 1; ahead <= LONGEST_SEARCH_DAYS; ahead++) {
    const candidate = addDays(day, ahead);
    if (isWorkday(calendar, candidate)) return candidate;
  }
  return null;
}

/**
 * Working days after `from`, up to and including `to`; negative, counted the other way round, when `to` is before.
 * Costs the same for any span: a target may lie centuries ahead, by a slip of the keyboard.
 */
export function workdaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workdaysBetween(calendar, to, from);
  const last = dayNumber(to);
  let next = dayNumber(from) + 1;
  let count = 0;
  const closures = calendar.closures.filter((closure) => closure.from <= closure.to);
  for (const closure of closures.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    count += weekdaysWithin(calendar.workdays, next, Math.min(last, dayNumber(closure.from) - 1));
    next = Math.max(next, dayNumber(closure.to) + 1);
  }
  return count + weekdaysWithin(calendar.workdays, next, last);
}

/** How many days from the number `first` to the number `last` are on one of the weekdays; none when `last` is before. */
function weekdaysWithin(weekdays: readonly number[], first: number, last: number): number {
  if (last < first) return 0;
  // The day with the number 0 was a Thursday.
  const until = (weekday: number, number: number) => Math.floor((number - (weekday - 4)) / 7);
  return [...new Set(weekdays)].reduce((sum, weekday) => sum + until(weekday, last) - until(weekday, first - 1), 0);
}

/** The quarters that a person offers on a day: none on days off, neither everybody's nor their own. */
export function quarterDaysOn(
  calendar: Calendar,
  person: { readonly quarterDaysByWeekday: readonly number[]; readonly absences: readonly Absence[] },
  day: Day,
): number {
  if (!isWorkday(calendar, day) || isWithin(person.absences, day)) return 0;
  return person.quarterDaysByWeekday[weekdayOf(day) - 1] ?? 0;
}

function isWithin(ranges: readonly { readonly from: Day; readonly to: Day }[], day: Day): boolean {
  return ranges.some((range) => range.from <= day && day <= range.to);
}
