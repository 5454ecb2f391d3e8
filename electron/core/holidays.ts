import { setImmediate } from 'node:timers/promises';
import Holidays, { type HolidaysTypes } from 'date-holidays';
import { addDays, type Day, isDay, weekdayOf } from '../../shared/calendar/day.ts';
import {
  type Holiday,
  type HolidayAnswer,
  type HolidayCountry,
  type HolidayRegion,
  type HolidayType,
  regionCode,
} from '../../shared/calendar/holidays.ts';

/**
 * Holidays of the world, from the package date-holidays. This file and what it imports are a megabyte: it is imported
 * when somebody asks, never when the app starts.
 */

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Shorter ones leave a part of the day; the days on which clocks change have 23 hours. */
const WHOLE_DAY_MS = 20 * HOUR_MS;
const LANGUAGE = 'en';

/** Asked again when the years of the dialog change. Emptied when full. */
const MOST_COMPUTED_YEARS = 200;
const computedYears = new Map<string, readonly Holiday[]>();
let known: readonly HolidayCountry[] | null = null;

/** All countries by name, each with its parts and theirs by name. */
export function holidayCountries(): readonly HolidayCountry[] {
  if (known !== null) return known;
  const library = new Holidays();
  const countries = Object.entries(library.getCountries(LANGUAGE));
  known = countries.map(([code, name]) => ({ code, name, regions: regionsOf(library, code) })).sort(byName);
  return known;
}

/**
 * The holidays from the first day of one year to the last day of another, by day, names in English where there is an
 * English one. Calendar days, whatever zone this machine is in: the package's own instants are not used but for lengths.
 */
export async function holidaysOf(
  country: string,
  region: string | null,
  fromYear: number,
  toYear: number,
): Promise<HolidayAnswer> {
  const found = holidayCountries().find(({ code }) => code === country);
  if (found === undefined) return { holidays: [], unknown: 'country' };
  if (region !== null && !found.regions.some(({ code }) => code === region)) return { holidays: [], unknown: 'region' };
  const holidays: Holiday[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    // A year whose days follow the moon takes a tenth of a second, in which nobody else is served.
    if (year > fromYear) await setImmediate();
    holidays.push(...holidaysOfYear(country, region, year));
  }
  return { holidays: joined(holidays), unknown: null };
}

function holidaysOfYear(country: string, region: string | null, year: number): readonly Holiday[] {
  const key = `${regionCode(country, region)} ${year}`;
  const computed = computedYears.get(key);
  if (computed !== undefined) return computed;
  const [state, part] = region?.split('.') ?? [];
  const place = { country, ...(state === undefined ? {} : { state }), ...(part === undefined ? {} : { region: part }) };
  const entries = new Holidays(place).getHolidays(year, LANGUAGE);
  const holidays = entries.map(holidayFrom).filter((holiday) => holiday !== null);
  if (computedYears.size >= MOST_COMPUTED_YEARS) computedYears.clear();
  computedYears.set(key, holidays);
  return holidays;
}

function regionsOf(library: Holidays, country: string): readonly HolidayRegion[] {
  // Both answer with nothing at all where there are none.
  const states = Object.entries(library.getStates(country, LANGUAGE) ?? {});
  return states
    .map(([code, name]) => ({ code, name }))
    .sort(byName)
    .flatMap((state) => {
      const parts = Object.entries(library.getRegions(country, state.code, LANGUAGE) ?? {});
      const regions = parts.map(([code, name]) => ({ code: `${state.code}.${code}`, name: `${state.name}, ${name}` }));
      return [state, ...regions.sort(byName)];
    });
}

function holidayFrom({ date, start, end, name, type, substitute }: HolidaysTypes.Holiday): Holiday | null {
  const from = date.slice(0, 10);
  if (!isDay(from)) return null;
  const length = end.getTime() - start.getTime();
  const to = addDays(from, Math.max(1, Math.round(length / DAY_MS)) - 1);
  return {
    from,
    to,
    name,
    type,
    isSubstitute: substitute === true,
    isPartOfDay: length < WHOLE_DAY_MS,
    isWeekend: isWeekend(from, to),
  };
}

/** Several days of one name in a row are one holiday, and several holidays of one day and kind one with all names. */
function joined(holidays: readonly Holiday[]): readonly Holiday[] {
  const result: Holiday[] = [];
  for (const holiday of [...holidays].sort(byDay)) {
    const sameDay = result.findIndex(
      (other) => isAlike(other, holiday) && other.from === holiday.from && other.to === holiday.to,
    );
    const before = result.findIndex(
      (other) => isAlike(other, holiday) && other.name === holiday.name && addDays(other.to, 1) === holiday.from,
    );
    const at = sameDay >= 0 ? sameDay : before;
    const other = result[at];
    if (other === undefined) result.push(holiday);
    else if (sameDay >= 0) result[at] = { ...other, name: bothNames(other.name, holiday.name) };
    else result[at] = { ...other, to: holiday.to, isWeekend: isWeekend(other.from, holiday.to) };
  }
  return result;
}

/** A year's last holidays are told by the next year too, where they reach into it. */
function bothNames(one: string, other: string): string {
  return one.split(' · ').includes(other) ? one : `${one} · ${other}`;
}

function isAlike(one: Holiday, other: Holiday): boolean {
  return one.type === other.type && one.isSubstitute === other.isSubstitute && one.isPartOfDay === other.isPartOfDay;
}

function isWeekend(from: Day, to: Day): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) < 6) return false;
  return true;
}

const IMPORTANCE: readonly HolidayType[] = ['public', 'bank', 'optional', 'school', 'observance'];

function byDay(a: Holiday, b: Holiday): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  return IMPORTANCE.indexOf(a.type) - IMPORTANCE.indexOf(b.type);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, LANGUAGE);
}
