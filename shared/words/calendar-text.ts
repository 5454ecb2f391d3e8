import type { Day } from '../calendar/day.ts';
import { type HolidayType, splitRegionCode } from '../calendar/holidays.ts';
import type { Closure } from '../calendar/workdays.ts';
import type { HolidayFinding } from '../schedule/holiday-years.ts';
import { dateText, listText, shortened, weekdayText } from './en.ts';

const SHOWN_LABEL_GRAPHEMES = 60;

/** `Fri 25 Dec`, `16–18 Feb`, or `24 Dec–1 Jan 2027`: the year where it is not that of `near`. */
export function spanText({ from, to }: { readonly from: Day; readonly to: Day }, near: Day | null): string {
  if (from === to) return weekdayText(from, near);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${dateText(to, near)}`;
  return `${dateText(from, from.slice(0, 4) === to.slice(0, 4) ? to : near)}–${dateText(to, near)}`;
}

/** What a closure is called where it stands alone. */
export function closureName({ from, to, label }: Closure, near: Day | null): string {
  const name = shortened(label.trim(), SHOWN_LABEL_GRAPHEMES);
  return name === '' ? spanText({ from, to }, near) : `${name}, ${spanText({ from, to }, near)}`;
}

/** `2027`, `2027 and 2028`, `2027 to 2030`. */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (years.length > 2 && last - first === years.length - 1) return `${first} to ${last}`;
  return listText(years.map(String));
}

/** Why holidays of some years should be looked at. `regionName`: in full where it is known. */
export function holidayFindingText({ years, region }: HolidayFinding, regionName: string | null = null): string {
  const name = regionName ?? originText(region);
  return `The plan reaches ${yearsText(years)}, and the calendar has no public holidays of ${name} for it yet.`;
}

/** Where a closure came from, as well as it can be said without the list of regions: `Germany (DE-BY)`. */
export function originText(origin: string): string {
  const { country, region } = splitRegionCode(origin);
  const name = /^[A-Z]{2}$/.test(country) ? COUNTRY_NAMES.of(country) : undefined;
  if (name === undefined || name === country) return origin;
  return region === null ? name : `${name} (${origin})`;
}

const COUNTRY_NAMES = new Intl.DisplayNames('en', { type: 'region' });

/** What it means that a holiday is not a public one. */
export function holidayTypeText(type: HolidayType): string {
  return TYPES[type];
}

const TYPES: { readonly [Type in HolidayType]: string } = {
  public: 'public holiday',
  bank: 'banks closed',
  optional: 'optional',
  school: 'schools closed',
  observance: 'observed',
};
