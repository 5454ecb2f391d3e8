import { format } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';

declare const dayBrand: unique symbol;

/** A calendar day, `YYYY-MM-DD`, of the years 0001 to 9999. Never an instant: it has no time and no zone. Text order is date order. */
export type Day = string & { readonly [dayBrand]: true };

const DAY_PATTERN = /^\d{4}-\d\d-\d\d$/;
const MS_PER_DAY = 86_400_000;
const FIRST_DAY_NUMBER = -719_162;
const LAST_DAY_NUMBER = 2_932_896;

/** Enough for 27 years in both directions of use; emptied when full, so that a hostile file cannot fill the memory. */
const CACHE_LIMIT = 10_000;
const numberByText = new Map<string, number>();
const dayByNumber = new Map<number, Day>();
const formatted = new Map<string, string>();

/** The number of a day that is written as one, or `null`: February 30 is none. Works in UTC, so no zone can shift it. */
function parseDayNumber(text: string): number | null {
  const known = numberByText.get(text);
  if (known !== undefined) return known;
  if (!DAY_PATTERN.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7)) - 1;
  const dayOfMonth = Number(text.slice(8, 10));
  const date = new Date(0);
  // Unlike Date.UTC this takes the years before 100 as they are.
  date.setUTCFullYear(year, month, dayOfMonth);
  if (year === 0 || date.getUTCMonth() !== month || date.getUTCDate() !== dayOfMonth) return null;
  const number = date.getTime() / MS_PER_DAY;
  if (numberByText.size >= CACHE_LIMIT) numberByText.clear();
  numberByText.set(text, number);
  return number;
}

/** True for `YYYY-MM-DD` that is in the calendar: not for 30 February, nor for the year 0. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && parseDayNumber(text) !== null;
}

/** Throws a `RangeError` for a text that is not a day. */
export function asDay(text: string): Day {
  if (!isDay(text)) throw new RangeError('Not a calendar day of the form YYYY-MM-DD.');
  return text;
}

/** Days since 1970-01-01, negative before. For loops that count; cheap for a day that was seen before. */
export function dayNumber(day: Day): number {
  const number = parseDayNumber(day);
  if (number === null) throw new RangeError('Not a calendar day of the form YYYY-MM-DD.');
  return number;
}

/** The day with that number of days since 1970-01-01. Throws a `RangeError` outside the years 0001 to 9999. */
export function dayOfNumber(number: number): Day {
  const known = dayByNumber.get(number);
  if (known !== undefined) return known;
  if (!Number.isInteger(number) || number < FIRST_DAY_NUMBER || number > LAST_DAY_NUMBER) {
    throw new RangeError('Not a day of the years 0001 to 9999.');
  }
  const date = new Date(number * MS_PER_DAY);
  const day = dayFromParts(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (dayByNumber.size >= CACHE_LIMIT) dayByNumber.clear();
  dayByNumber.set(number, day);
  return day;
}

/** `count` days later, or earlier when it is negative. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The day that the calendar on the wall shows at that instant, in the zone of this machine. */
export function dayOfInstant(instant: Date): Day {
  return asDay(dayFromParts(instant.getFullYear(), instant.getMonth() + 1, instant.getDate()));
}

/** An instant, given as an ISO string, as this machine's calendar and clock show it; `null` for what is no instant. */
export function localMoment(iso: string): { readonly day: Day; readonly time: string } | null {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return null;
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return {
    day: dayOfInstant(instant),
    time: `${twoDigits(instant.getHours())}:${twoDigits(instant.getMinutes())}`,
  };
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a < b ? b : a;
}

/** In the words of a date-fns pattern, in English: `EEE d`, `d MMM yyyy`. Cheap for what was asked before. */
export function formatDay(day: Day, pattern: string): string {
  const key = `${day} ${pattern}`;
  const known = formatted.get(key);
  if (known !== undefined) return known;
  const text = format(new ZonelessDate(dayNumber(day) * MS_PER_DAY), pattern, { locale: enGB });
  if (formatted.size >= CACHE_LIMIT) formatted.clear();
  formatted.set(key, text);
  return text;
}

function dayFromParts(year: number, month: number, dayOfMonth: number): Day {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return text as Day;
}

/**
 * Answers date-fns, which asks for local parts, with the parts in UTC. A local date would not do: Samoa had no
 * 30 December 2011, and there are zones in which midnight does not exist when summer time begins.
 */
class ZonelessDate extends Date {
  override getFullYear(): number {
    return this.getUTCFullYear();
  }
  override getMonth(): number {
    return this.getUTCMonth();
  }
  override getDate(): number {
    return this.getUTCDate();
  }
  override getDay(): number {
    return this.getUTCDay();
  }
  override getHours(): number {
    return this.getUTCHours();
  }
  override getMinutes(): number {
    return this.getUTCMinutes();
  }
  override getSeconds(): number {
    return this.getUTCSeconds();
  }
  override getTimezoneOffset(): number {
    return 0;
  }
  override setFullYear(year: number, month = this.getUTCMonth(), dayOfMonth = this.getUTCDate()): number {
    return this.setUTCFullYear(year, month, dayOfMonth);
  }
  override setMonth(month: number, dayOfMonth = this.getUTCDate()): number {
    return this.setUTCMonth(month, dayOfMonth);
  }
  override setDate(dayOfMonth: number): number {
    return this.setUTCDate(dayOfMonth);
  }
  override setHours(hours: number, minutes = 0, seconds = 0, ms = 0): number {
    return this.setUTCHours(hours, minutes, seconds, ms);
  }
}
