import { err, ok, type Result } from '../../result.ts';

/**
 * Reads the keys of a JSON text that somebody wants and nothing else: of a report of 50 MB whose samples hold real data
 * only names and counts ever become values. It takes what Python's `json.dumps` writes, `NaN` and `Infinity` included,
 * which `JSON.parse` refuses; everything else has to be sound JSON, also where it is skipped.
 */

/** What to read: a plain value; or some keys of an object, and each item of a list or each other value of an object. */
export type Wanted = 'plain' | { readonly keys?: { readonly [key: string]: Wanted }; readonly each?: Wanted };

/** A number may be `NaN` or infinite. What was not wanted, or is of another form than what was wanted, is not there. */
export type Picked = string | number | boolean | null | readonly Picked[] | PickedRecord;
/** Inherits nothing: a key named `constructor` is a key like any other. */
export type PickedRecord = { readonly [key: string]: Picked | undefined };

/** `line` counts from 1. */
export type NotJson = { readonly code: 'not-json'; readonly line: number };

type Inside = Exclude<Wanted, 'plain'>;
type Cursor = { readonly text: string; place: number };

/** Deeper nesting is refused like broken text: no report needs it, and it would end the stack. */
const MOST_DEPTH = 400;

/**
 * A longer text is no name, and its end is not read. Six units of it may be one of the text. Engines do not look into
 * names of more than 16,383 units to tell them apart in a table: thousands of those would be compared each with each.
 */
const LONGEST_RAW = 12_000;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const ESCAPES = /\\(?:u([\da-fA-F]{4})|(.))/g;
const CONTROLS: { readonly [letter: string]: string } = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** JSON's words, and those that Python writes where JSON has none. */
const WORDS: readonly (readonly [word: string, value: Picked])[] = [
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
];

/**
 * What records inherit from: nothing. An object whose prototype is `null` itself is kept as a table of hashes from its
 * first key on, which takes five times the time and the room.
 */
const NOTHING: object = Object.freeze(Object.create(null));
/** All records that nothing was read into: a hostile file may hold millions of them. */
const EMPTY: PickedRecord = Object.freeze(Object.create(NOTHING));

/** Thrown within this file only: every level of the text would have to hand it on otherwise. */
const BROKEN = new Error('No JSON.');

/** The wanted parts of a JSON text. Takes time in proportion to its length, and nesting costs no more than that. */
export function pickJson(text: string, wanted: Wanted): Result<Picked | undefined, NotJson> {
  const cursor: Cursor = { text, place: text.charCodeAt(0) === 0xfeff ? 1 : 0 };
  try {
    skipSpace(cursor);
    const picked = pickValue(cursor, wanted, 0);
    skipSpace(cursor);
    if (cursor.place < text.length) throw BROKEN;
    return ok(picked);
  } catch (fault) {
    if (fault !== BROKEN) throw fault;
    return err({ code: 'not-json', line: lineAt(cursor) });
  }
}

function pickValue(cursor: Cursor, wanted: Wanted | undefined, depth: number): Picked | undefined {
  if (depth > MOST_DEPTH) throw BROKEN;
  const isPlain = wanted === 'plain';
  switch (cursor.text.charAt(cursor.place)) {
    case '{':
      return pickRecord(cursor, isPlain ? undefined : wanted, depth);
    case '[':
      return pickList(cursor, isPlain ? undefined : wanted, depth);
    case '"':
      return pickString(cursor, isPlain);
    default: {
      const word = readWord(cursor);
      return isPlain ? word : undefined;
    }
  }
}

function pickRecord(cursor: Cursor, wanted: Inside | undefined, depth: number): PickedRecord | undefined {
  let picked: { [key: string]: Picked | undefined } | null = null;
  cursor.place += 1;
  skipSpace(cursor);
  let isOver = takes(cursor, '}');
  while (!isOver) {
    if (cursor.text.charCodeAt(cursor.place) !== QUOTE) throw BROKEN;
    const key = pickString(cursor, wanted !== undefined) ?? '';
    skipSpace(cursor);
    if (!takes(cursor, ':')) throw BROKEN;
    skipSpace(cursor);
    const value = pickValue(cursor, wantedAt(wanted, key), depth + 1);
    if (value !== undefined) {
      picked ??= Object.create(NOTHING) as { [key: string]: Picked | undefined };
      picked[key] = value;
    }
    isOver = isLast(cursor, '}');
  }
  return wanted === undefined ? undefined : (picked ?? EMPTY);
}

function pickList(cursor: Cursor, wanted: Inside | undefined, depth: number): readonly Picked[] | undefined {
  const each = wanted?.each;
  const picked: Picked[] = [];
  cursor.place += 1;
  skipSpace(cursor);
  let isOver = takes(cursor, ']');
  while (!isOver) {
    const value = pickValue(cursor, each, depth + 1);
    if (value !== undefined) picked.push(value);
    isOver = isLast(cursor, ']');
  }
  return each === undefined ? undefined : picked;
}

/** Goes to the next item of a list or an object; true behind its last one. */
function isLast(cursor: Cursor, end: ']' | '}'): boolean {
  skipSpace(cursor);
  if (takes(cursor, end)) return true;
  if (!takes(cursor, ',')) throw BROKEN;
  skipSpace(cursor);
  return false;
}

/** Control characters are let pass, as some writers leave them in. */
function pickString(cursor: Cursor, isRead: boolean): string | undefined {
  const { text } = cursor;
  const start = cursor.place + 1;
  let place = start;
  let readEnd = start;
  let isEscaped = false;
  for (let unit = text.charCodeAt(place); unit !== QUOTE; unit = text.charCodeAt(place)) {
    if (Number.isNaN(unit) || (unit === BACKSLASH && !isEscape(text, place))) {
      cursor.place = place;
      throw BROKEN;
    }
    isEscaped ||= unit === BACKSLASH;
    place = unit === BACKSLASH ? ESCAPE.lastIndex : place + 1;
    if (place - start <= LONGEST_RAW) readEnd = place;
  }
  cursor.place = place + 1;
  if (!isRead) return undefined;
  return isEscaped ? unescaped(text.slice(start, readEnd)) : text.slice(start, readEnd);
}

/** Leaves the place behind the escape in `ESCAPE.lastIndex`. */
function isEscape(text: string, place: number): boolean {
  ESCAPE.lastIndex = place;
  return ESCAPE.test(text);
}

function unescaped(text: string): string {
  return text.replaceAll(ESCAPES, (_, code: string | undefined, letter = '') =>
    code === undefined ? (CONTROLS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function readWord(cursor: Cursor): Picked {
  const { text, place } = cursor;
  const known = WORDS.find(([word]) => text.startsWith(word, place));
  if (known !== undefined) {
    cursor.place += known[0].length;
    return known[1];
  }
  NUMBER.lastIndex = place;
  const number = NUMBER.exec(text)?.[0];
  if (number === undefined) throw BROKEN;
  cursor.place += number.length;
  return Number(number);
}

function wantedAt(wanted: Inside | undefined, key: string): Wanted | undefined {
  const { keys = {}, each } = wanted ?? {};
  return Object.hasOwn(keys, key) ? keys[key] : each;
}

function takes(cursor: Cursor, sign: string): boolean {
  if (cursor.text.charAt(cursor.place) !== sign) return false;
  cursor.place += 1;
  return true;
}

function skipSpace(cursor: Cursor): void {
  for (;;) {
    const unit = cursor.text.charCodeAt(cursor.place);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) return;
    cursor.place += 1;
  }
}

function lineAt({ text, place }: Cursor): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < place; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}
