import { type Day, isDay } from '../../calendar/day.ts';
import type { Absence, Closure } from '../../calendar/workdays.ts';
import { type Baseline, QUARTERS_PER_DAY, type Request, type SliceId } from '../plan.ts';
import { isId, isListOf, isPlanDay, isTitle, isWhole, MOVED_LIMIT } from '../values.ts';

/**
 * What the fields of people, the calendar and the records of what happened may be. Entries of lists may have fields
 * that we do not know: a list is replaced as a whole, and what another program wrote into its entries stays.
 */

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

function isOneMoved(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { sliceId, from, to } = value as Partial<Request['moved'][number]>;
  return isId(sliceId) && isDayOrNull(from) && isDayOrNull(to);
}
