import { type Day, isDay } from '../calendar/day.ts';
import { NOTE_LIMIT_BYTES, type QuarterDays, TITLE_LIMIT } from './plan.ts';

/** What a single value of a plan may be. Commands and schemas ask the same questions, so that they give one answer. */

/** The thickest slice that can be written down: a thousand days. */
export const QUARTER_DAYS_LIMIT = 4_000;
export const WORTH_LIMIT = 5;
/** Entries of one list in a record, for example of tags. */
export const LIST_LIMIT = 1_000;

const FIRST_PLAN_DAY = '1900-01-01';
const LAST_PLAN_DAY = '2999-12-31';
const ID_PATTERN = /^[0-9A-Za-z_-]{1,64}$/;

/** Ids are 8 random base32 characters, and what hand-written files use instead; no name that every object knows. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value) && !(value in Object.prototype);
}

/** A day that a plan may name. The arithmetic reaches further, so that five years more never end in an error. */
export function isPlanDay(value: unknown): value is Day {
  return isDay(value) && value >= FIRST_PLAN_DAY && value <= LAST_PLAN_DAY;
}

/** Any text is a title, also an empty one, up to the limit in UTF-16 units. */
export function isTitle(value: unknown): value is string {
  return typeof value === 'string' && value.length <= TITLE_LIMIT;
}

/** The beginning of a text that is too long for a title. Never half of a character that takes two units. */
export function cutTitle(text: string): string {
  if (text.length <= TITLE_LIMIT) return text;
  const last = text.charCodeAt(TITLE_LIMIT - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? TITLE_LIMIT - 1 : TITLE_LIMIT);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string' && utf8Length(value) <= NOTE_LIMIT_BYTES;
}

export function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.length <= LIST_LIMIT && value.every(isItem);
}

export function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

export function isQuarterDays(value: unknown): value is QuarterDays {
  return isWhole(value, 1, QUARTER_DAYS_LIMIT);
}

export function isWorth(value: unknown): value is number {
  return isWhole(value, 1, WORTH_LIMIT);
}

export function isOneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): value is Choice {
  return choices.some((choice) => choice === value);
}

/** Bytes that a text takes on disk. A lone surrogate counts three, like the replacement character. */
function utf8Length(text: string): number {
  // Most texts are far from every limit, and need no counting.
  if (text.length * 3 <= NOTE_LIMIT_BYTES) return text.length * 3;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else bytes += code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
