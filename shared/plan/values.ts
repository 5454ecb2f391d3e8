import { type Day, isDay } from '../calendar/day.ts';
import { NOTE_LIMIT_BYTES, type QuarterDays, TITLE_LIMIT } from './plan.ts';

/** What a single value of a plan may be. Commands and schemas ask the same questions, so that they give one answer. */

/** The thickest slice that can be written down: a thousand days. */
export const QUARTER_DAYS_LIMIT = 4_000;
export const WORTH_LIMIT = 5;
/** Days that a rule may name: nearly three hundred years. */
export const RULE_DAYS_LIMIT = 100_000;
/** Entries of one list in a record, for example of tags. */
export const LIST_LIMIT = 1_000;
/** Slices that one request may have moved, and that one baseline may keep. */
export const MOVED_LIMIT = 100_000;
/** UTF-16 units: three letters need three, three faces of a family need more. */
export const INITIALS_LIMIT = 40;

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

/** Any text of at most 100 kB as UTF-8. */
export function isText(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  // Most texts are far from the limit, and need no counting: a unit takes at most three bytes.
  return value.length * 3 <= NOTE_LIMIT_BYTES || utf8Length(value) <= NOTE_LIMIT_BYTES;
}

/** At most a thousand items, each of them sound. */
export function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.length <= LIST_LIMIT && value.every(isItem);
}

/** An integer from `least` to `most`, both included. */
export function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** A size in quarters of a working day: from 1 to a thousand days. */
export function isQuarterDays(value: unknown): value is QuarterDays {
  return isWhole(value, 1, QUARTER_DAYS_LIMIT);
}

/** From 1 to 5. */
export function isWorth(value: unknown): value is number {
  return isWhole(value, 1, WORTH_LIMIT);
}

export function isOneOf<Choice extends string>(value: unknown, choices: readonly Choice[]): value is Choice {
  return choices.some((choice) => choice === value);
}

/** Bytes that a text takes as UTF-8. Half of a character that takes two units counts three, like the replacement character. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    if (unit >= 0x800) bytes += 2;
    else if (unit >= 0x80) bytes += 1;
    // The two halves of a pair take four bytes together, not six.
    if (unit >= 0xd800 && unit < 0xdc00 && place + 1 < text.length) {
      const next = text.charCodeAt(place + 1);
      if (next >= 0xdc00 && next < 0xe000) bytes -= 2;
    }
  }
  return bytes;
}
