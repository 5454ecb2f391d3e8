import { type Day, isDay } from '../../calendar/day.ts';
import { type SourceProblem, type SourceReport, TITLE_LIMIT } from '../../plan/plan.ts';
import { isPlanDay } from '../../plan/values.ts';
import { cleanText, firstUnits } from '../clean-text.ts';
import type { Picked, PickedRecord } from './picked-json.ts';

/** What one plain value of a report may become in a plan: names, counts and days, and nothing that a row holds. */

/** What a report says, without the day on which it came here. */
export type ReportSummary = Omit<SourceReport, 'addedOn'>;

/** So many problems are kept, the gravest; the counts are of all. */
const KEPT_PROBLEMS = 200;

const EMPTY: PickedRecord = Object.create(null);
/** A check is named by an identifier. What else stands there, such as its arguments or a sentence, may quote values. */
const CHECK_NAME = /^[A-Za-z_][\w.:-]{0,119}(?=$|\()/;
const UNNAMED_CHECK = 'custom_check';
const LEVELS: readonly SourceProblem['level'][] = ['failed', 'not-run', 'noticed'];
/** `2026-11-20T08:00:01Z`, `2026-11-20 08:00:00`, `20261120T080001.123456Z`. */
const INSTANT = /^(\d{4})-?(\d{2})-?(\d{2})(?=$|[T ])/;

export function recordAt(record: PickedRecord, key: string): PickedRecord {
  return asRecord(record[key]) ?? EMPTY;
}

export function asRecord(value: Picked | undefined): PickedRecord | null {
  return typeof value === 'object' && value !== null && !isList(value) ? value : null;
}

export function recordsAt(record: PickedRecord, key: string): readonly PickedRecord[] {
  return recordsIn(asList(record[key]));
}

/** Those of the values that are records. */
export function recordsIn(values: readonly (Picked | undefined)[]): readonly PickedRecord[] {
  return values.map(asRecord).filter((record) => record !== null);
}

export function asList(value: Picked | undefined): readonly Picked[] {
  return value !== undefined && isList(value) ? value : [];
}

export function isList(value: Picked): value is readonly Picked[] {
  return Array.isArray(value);
}

/** A name of a report, a suite or a column, on one line and not longer than a title. Empty for what is no text. */
export function nameOf(value: Picked | undefined): string {
  if (typeof value !== 'string') return '';
  const line = cleanText(value.slice(0, TITLE_LIMIT * 4))
    .text.replaceAll(/\s+/gu, ' ')
    .trim();
  return firstUnits(line, TITLE_LIMIT);
}

/** `null`: the whole table. */
export function columnOf(value: Picked | undefined): string | null {
  return nameOf(value) || null;
}

/** `greater_than(10)` is `greater_than`. */
export function checkOf(value: Picked | undefined): string {
  return typeof value === 'string' ? (CHECK_NAME.exec(value.trim())?.[0] ?? UNNAMED_CHECK) : UNNAMED_CHECK;
}

/** A count, or `null` for what is none: `NaN`, infinity, less than zero. */
export function amountOf(value: Picked | undefined): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return null;
  return Math.min(Math.round(value), Number.MAX_SAFE_INTEGER);
}

/** A share from 0 to 100. `factor`: by what a report's own share is to be multiplied. */
export function percentOf(value: Picked | undefined, factor = 1): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return null;
  // Rounded to what anybody could want to know, so that no file grows by digits.
  return Math.min(100, Math.round(value * factor * 1000) / 1000);
}

/** The day of an instant as it is written there, whatever the zone. */
export function dayOf(value: Picked | undefined): Day | null {
  const parts = typeof value === 'string' ? INSTANT.exec(value.trim()) : null;
  const day = parts === null ? '' : `${parts[1]}-${parts[2]}-${parts[3]}`;
  return isDay(day) && isPlanDay(day) ? day : null;
}

/** The gravest problems first: what failed before what could not run; of one kind those with the largest share. */
export function keptProblems(problems: readonly SourceProblem[]): readonly SourceProblem[] {
  const inOrder = [...problems].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      (b.percent ?? -1) - (a.percent ?? -1) ||
      (b.rows ?? -1) - (a.rows ?? -1),
  );
  return inOrder.slice(0, KEPT_PROBLEMS);
}
