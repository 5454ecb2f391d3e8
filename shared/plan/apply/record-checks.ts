import { type Day, isDay } from '../../calendar/day.ts';
import type { Absence, Closure } from '../../calendar/workdays.ts';
import {
  type Baseline,
  QUARTERS_PER_DAY,
  type Request,
  type Review,
  type SliceId,
  type SourceProblem,
  type SourceReport,
} from '../plan.ts';
import { isId, isListOf, isOneOf, isPlanDay, isText, isTitle, isWhole, MOVED_LIMIT } from '../values.ts';

/**
 * What the fields of people, the calendar and the records of what happened may be. Entries of lists may have fields
 * that we do not know: a list is replaced as a whole, and what another program wrote into its entries stays.
 */

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** From the first day to the last, both included, and never the other way round. */
export function isAbsence(value: unknown): value is Absence {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, label } = value as Partial<Absence>;
  return isPlanDay(from) && isPlanDay(to) && from <= to && isTitle(label);
}

export function isClosure(value: unknown): value is Closure {
  return isAbsence(value) && isTitleOrNull((value as Partial<Closure>).origin);
}

/** Seven whole numbers, Monday first: the quarters of each weekday. */
export function isWeekOfQuarters(value: unknown): boolean {
  return Array.isArray(value) && value.length === 7 && value.every((count) => isWhole(count, 0, QUARTERS_PER_DAY));
}

/** ISO weekdays, each at most once. */
export function isSetOfWeekdays(value: unknown): boolean {
  return (
    Array.isArray(value) && value.every((weekday) => isWhole(weekday, 1, 7)) && new Set(value).size === value.length
  );
}

export function isTitleOrNull(value: unknown): value is string | null {
  return value === null || isTitle(value);
}

export function isPlanDayOrNull(value: unknown): value is Day | null {
  return value === null || isPlanDay(value);
}

/** A day that came out of a calculation: it may lie years behind the last one that a plan may name. */
export function isDayOrNull(value: unknown): value is Day | null {
  return value === null || isDay(value);
}

/** Slices with the days between which they moved; some of them may be gone, for this is history. */
export function isMoved(value: unknown): value is Request['moved'] {
  return Array.isArray(value) && value.length <= MOVED_LIMIT && value.every(isOneMoved);
}

/** An instant as an ISO string with its zone, or none yet. */
export function isInstantOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && isDay(INSTANT.exec(value)?.[1]));
}

/** At most a thousand notes, each about one slice or about none. */
export function isNoteList(value: unknown): boolean {
  return isListOf(value, (note): note is Review['notes'][number] => {
    if (typeof note !== 'object' || note === null) return false;
    const { sliceId, text } = note as Partial<Review['notes'][number]>;
    return (sliceId === null || isId(sliceId)) && isText(text);
  });
}

/** The summary of a data-quality report. */
export function isReportOrNull(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { kind, name, checkedOn, addedOn, rows, passed, failed, notRun, problems } = value as Partial<SourceReport>;
  return (
    isOneOf(kind, ['great-expectations', 'pandera', 'ydata-profiling']) &&
    isTitle(name) &&
    isPlanDayOrNull(checkedOn) &&
    isPlanDay(addedOn) &&
    [rows, passed, failed, notRun].every(isAmountOrNull) &&
    isListOf(problems, isProblem)
  );
}

/** Slices with their days. */
export function isDaysById(value: unknown): value is Baseline['days'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MOVED_LIMIT && entries.every(([id, day]) => isId(id) && isDay(day));
}

/** Slices; some of them may be gone, for this is history. */
export function isSliceIdList(value: unknown): value is readonly SliceId[] {
  return Array.isArray(value) && value.length <= MOVED_LIMIT && value.every(isId);
}

/** At most a thousand numbers of deliveries: none below zero, and none that is not a number. */
export function isSampleList(value: unknown): value is readonly number[] {
  return isListOf(value, (count): count is number => isNumberWithin(count, 0, Number.MAX_SAFE_INTEGER));
}

export function isNumberWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function isAmountOrNull(value: unknown): boolean {
  return value === null || isNumberWithin(value, 0, Number.MAX_SAFE_INTEGER);
}

function isProblem(value: unknown): value is SourceProblem {
  if (typeof value !== 'object' || value === null) return false;
  const { column, check, rows, percent, level } = value as Partial<SourceProblem>;
  const isPlace = isTitleOrNull(column) && isTitle(check);
  return isPlace && [rows, percent].every(isAmountOrNull) && isOneOf(level, ['failed', 'not-run', 'noticed']);
}

function isOneMoved(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { sliceId, from, to } = value as Partial<Request['moved'][number]>;
  return isId(sliceId) && isDayOrNull(from) && isDayOrNull(to);
}
