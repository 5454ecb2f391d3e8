const BACKSLASH = 92;
const COLON = 58;
const WHITE_SPACE: ReadonlySet<number> = new Set([9, 10, 13, 32]);

/**
 * Whether an object in a JSON text has one key twice. The parser keeps the last one without a word, and so a single
 * damaged key can make a record disappear. `value` is what the text was parsed to.
 */
export function hasRepeatedKeys(text: string, value: unknown): boolean {
  return keysInText(text) !== keysInValue(value);
}

function keysInText(text: string): number {
  let keys = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    const end = endOfString(text, start);
    let after = end + 1;
    while (WHITE_SPACE.has(text.charCodeAt(after))) after += 1;
    if (text.charCodeAt(after) === COLON) keys += 1;
    start = text.indexOf('"', after);
  }
  return keys;
}

/** The place of the quotation mark that is not escaped; the text is sound JSON, so there is one. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
}

/** Without recursion, so that no nesting is too deep. */
function keysInValue(value: unknown): number {
  let keys = 0;
  const containers: object[] = typeof value === 'object' && value !== null ? [value] : [];
  for (let container = containers.pop(); container !== undefined; container = containers.pop()) {
    const items: readonly unknown[] = Object.values(container);
    if (!Array.isArray(container)) keys += items.length;
    for (const item of items) if (typeof item === 'object' && item !== null) containers.push(item);
  }
  return keys;
}
