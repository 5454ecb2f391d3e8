import { type Day, dayNumber, dayOfNumber, weekdayOf } from './day.ts';
import { type Calendar, type Closure, isWorkday } from './workdays.ts';

/** A country whose holidays are known, with its parts that have holidays of their own. */
export type HolidayCountry = {
  /** `DE`, ISO 3166-1. */
  readonly code: string;
  readonly name: string;
  readonly regions: readonly HolidayRegion[];
};

/** A part of a country, `BY`, or a part of such a part, `BY.A`; the latter's name begins with that of the former. */
export type HolidayRegion = { readonly code: string; readonly name: string };

/** `public`: nearly everybody is off. `observance`: it is in the calendar, and people work. */
export type HolidayType = 'public' | 'bank' | 'optional' | 'school' | 'observance';

/** A holiday, from its first day to its last, both included. */
export type Holiday = {
  readonly from: Day;
  readonly to: Day;
  readonly name: string;
  readonly type: HolidayType;
  /** It stands in for one that falls on a day off. */
  readonly isSubstitute: boolean;
  /** It begins in the course of the day, or takes half of it. */
  readonly isPartOfDay: boolean;
  /** All of it falls on Saturday and Sunday. */
  readonly isWeekend: boolean;
};

/** The holidays of some years; none, and why, when nobody knows the country or the part of it. */
export type HolidayAnswer = {
  readonly holidays: readonly Holiday[];
  readonly unknown: 'country' | 'region' | null;
};

/** The years for which holidays can be asked, and at most how many at once. */
export const FIRST_HOLIDAY_YEAR = 1970;
export const LAST_HOLIDAY_YEAR = 2100;
export const MOST_HOLIDAY_YEARS = 10;

/** How a plan names a region: `DE-BY`, or `DE` for what the whole country has. */
export function regionCode(country: string, region: string | null): string {
  return region === null ? country : `${country}-${region}`;
}

/** The country and the part of it that a plan names; the part may have a hyphen in it. */
export function splitRegionCode(code: string): { readonly country: string; readonly region: string | null } {
  const at = code.indexOf('-');
  return at < 0 ? { country: code, region: null } : { country: code.slice(0, at), region: code.slice(at + 1) };
}

/** `Germany, Bayern`; `null` when it is not among the countries. */
export function regionName(countries: readonly HolidayCountry[], code: string): string | null {
  const { country: countryCode, region: part } = splitRegionCode(code);
  const country = countries.find((known) => known.code === countryCode);
  if (country === undefined) return null;
  if (part === null) return country.name;
  const region = country.regions.find((known) => known.code === part);
  return region === undefined ? null : `${country.name}, ${region.name}`;
}

/**
 * What a holiday means for a calendar: `there` – every working day of it is closed already (for a holiday on days off:
 * it is among the closures); `day-off` – nobody works on any of its days anyway; `new` – it takes working days away.
 */
export function holidayState(calendar: Calendar, { from, to }: Holiday): 'there' | 'day-off' | 'new' {
  const days = daysWithin(from, to);
  if (days.some((day) => isWorkday(calendar, day))) return 'new';
  const isClosed = (day: Day) => calendar.closures.some((closure) => closure.from <= day && day <= closure.to);
  const onWorkdays = days.filter((day) => calendar.workdays.includes(weekdayOf(day)));
  return (onWorkdays.length > 0 ? onWorkdays : days).every(isClosed) ? 'there' : 'day-off';
}

/** A closure for a holiday, with the region that it came from. */
export function closureOf({ from, to, name }: Holiday, region: string): Closure {
  return { from, to, label: name, origin: region };
}

/** Closures by their first day, then their last; equal ones keep their order. */
export function sortedClosures(closures: readonly Closure[]): readonly Closure[] {
  return [...closures].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/** The years, as numbers, in which a region's holidays are among the closures. */
export function yearsWithHolidays({ closures }: Calendar, region: string): ReadonlySet<number> {
  return new Set(closures.flatMap(({ from, to, origin }) => (origin === region ? [yearOf(from), yearOf(to)] : [])));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Every day from the first to the last. */
function daysWithin(from: Day, to: Day): readonly Day[] {
  const first = dayNumber(from);
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, place) => dayOfNumber(first + place));
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
