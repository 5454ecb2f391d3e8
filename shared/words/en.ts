import { type Day, daysBetween, formatDay } from '../calendar/day.ts';
import { daysOf, type Week, weekNumber } from '../calendar/week.ts';
import { QUARTERS_PER_DAY, type QuarterDays } from '../plan/plan.ts';

/**
 * The words that every screen, export and command shares: sizes, days, weeks, titles, counts. The sentences of one
 * subject (refusals, findings, the strip of a drag …) have a file of their own beside this one.
 */

const QUARTER_SIGNS = ['', '¼', '½', '¾'] as const;
const SHOWN_TITLE_GRAPHEMES = 40;
const WEEKDAYS_MONDAY_TO_FRIDAY: readonly number[] = [1, 2, 3, 4, 5];

/** The number of days alone: `½`, `1¼`, `5`; `0` for nothing. */
export function dayCountText(quarterDays: QuarterDays): string {
  const wholeDays = Math.floor(quarterDays / QUARTERS_PER_DAY);
  const sign = QUARTER_SIGNS[quarterDays % QUARTERS_PER_DAY] ?? '';
  return wholeDays === 0 && sign !== '' ? sign : `${wholeDays}${sign}`;
}

/** A size as it stands on a card: `½ d`, `1¼ d`, `5 d`; `?` for a slice that is not sized. */
export function sizeText(quarterDays: QuarterDays | null): string {
  return quarterDays === null ? '?' : `${dayCountText(quarterDays)} d`;
}

/** An amount of work in a sentence: `½ day`, `1 day`, `1½ days`. */
export function daysText(quarterDays: QuarterDays): string {
  const isOneAtMost = quarterDays > 0 && quarterDays <= QUARTERS_PER_DAY;
  return `${dayCountText(quarterDays)} ${isOneAtMost ? 'day' : 'days'}`;
}

/** `Tue 24`, for where the month is plain from what stands around it. */
export function dayText(day: Day): string {
  return formatDay(day, 'EEE d');
}

/** `Tue 24 Nov`, with the year when it is not that of `near` (the target, or today). */
export function weekdayText(day: Day, near: Day | null): string {
  return formatDay(day, isSameYear(day, near) ? 'EEE d MMM' : 'EEE d MMM yyyy');
}

/** `18 Dec`, with the year when it is not that of `near`; `null` always gives the year. */
export function dateText(day: Day, near: Day | null): string {
  return formatDay(day, isSameYear(day, near) ? 'd MMM' : 'd MMM yyyy');
}

/** `Tuesday 24 November 2026`, for what is read aloud. */
export function longDayText(day: Day): string {
  return formatDay(day, 'EEEE d MMMM yyyy');
}

/** `Week 48`. */
export function weekText(week: Week): string {
  return `Week ${weekNumber(week)}`;
}

/**
 * The days of a week from its first workday to its last: `23–27 Nov`, `30 Nov–4 Dec`, `28 Dec 2026–1 Jan 2027`.
 * With `near` the year is named when it is not that of `near`.
 */
export function weekRangeText(week: Week, near?: Day | null, workdays?: readonly number[]): string {
  return rangeText(week, near, workdays, 'MMM');
}

/** As `weekRangeText` with the months written out: `23–27 November`. */
export function longWeekRangeText(week: Week, near?: Day | null, workdays?: readonly number[]): string {
  return rangeText(week, near, workdays, 'MMMM');
}

function rangeText(week: Week, near: Day | null | undefined, workdays: readonly number[] | undefined, month: string) {
  const shown = workdays === undefined || workdays.length === 0 ? WEEKDAYS_MONDAY_TO_FRIDAY : workdays;
  const days = daysOf(week);
  const from = days[Math.min(...shown) - 1];
  const to = days[Math.max(...shown) - 1];
  if (from === undefined || to === undefined) return week;
  const last = formatDay(to, `d ${month}`);
  if (formatDay(from, 'yyyy') !== formatDay(to, 'yyyy')) {
    return `${formatDay(from, `d ${month} yyyy`)}–${last} ${formatDay(to, 'yyyy')}`;
  }
  const year = near === undefined || isSameYear(to, near) ? '' : ` ${formatDay(to, 'yyyy')}`;
  if (daysBetween(from, to) === 0) return `${last}${year}`;
  const first = formatDay(from, formatDay(from, 'MM') === formatDay(to, 'MM') ? 'd' : `d ${month}`);
  return `${first}–${last}${year}`;
}

function isSameYear(day: Day, near: Day | null): boolean {
  return near !== null && formatDay(day, 'yyyy') === formatDay(near, 'yyyy');
}

/** `1 slice`, `3 slices`; the plural is the singular with an s unless it is given. */
export function countText(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A title on one line: line breaks, tabs and other control characters become single spaces. */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+|[\u2028\u2029]+/gu, ' ').trim();
}

/** A title within a sentence: in quotation marks, on one line, long ones shortened at a whole character. */
export function titleText(title: string, limit = SHOWN_TITLE_GRAPHEMES): string {
  const line = shortened(oneLine(title), limit);
  if (line === '') return 'a slice without a title';
  // Quotation marks within quotation marks are single ones; here the outer ones give way, as the title is not ours.
  return /[“”"]/.test(line) ? `‘${line}’` : `“${line}”`;
}

/** At most `limit` characters as people see them (an emoji with its parts is one), the last an ellipsis when cut. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A grapheme may have dozens of code points; beyond a thousand units each the rest is not looked at. One after the
  // other, and no more than needed: to take a text of ten thousand units apart as a whole takes a second.
  const graphemes: string[] = [];
  for (const { segment } of new Intl.Segmenter('en').segment(text.slice(0, limit * 1000))) {
    graphemes.push(segment);
    if (graphemes.length > limit)
      return `${graphemes
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
  }
  return text;
}

/** A sentence with its first letter in upper case. */
export function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
