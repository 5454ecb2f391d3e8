import { BASE_62_DIGITS, generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * Anything that has a place in an order. Ranks are fractional indexes (D. Greenspan, Implementing Fractional Indexing,
 * observablehq.com/@dgreensp/implementing-fractional-indexing). Equal ranks are legal (two people inserted in one
 * gap); the id decides then.
 */
export type Ranked = { readonly id: string; readonly rank: string };

/** What an insertion does to the ranks: those of the new items, and those of neighbours that had to give way. */
export type Insertion = { readonly inserted: readonly string[]; readonly rekeyed: ReadonlyMap<string, string> };

/** A rank that is longer than this gets its surroundings spread out; it is reached after some 300 inserts in one gap. */
const COMFORTABLE_LENGTH = 60;

/** From this number on, keys between two others are counted out instead of halved out. */
const MANY_KEYS = 50;

/** A longer rank than this can only come from a file that somebody edited, and is replaced. */
const LONGEST_RANK = 1_000;

/** The delivery order: by rank as text, then by id. */
export function compareRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * A text is a rank when its first letter announces a whole part that is there (`b` three characters, `a` and `Z` two,
 * `Y` three …) and its fraction does not end in zero. The two largest whole parts are refused, for nothing fits beyond.
 */
export function isRank(text: string): boolean {
  if (text.length > LONGEST_RANK || !/^[B-Yb-y][0-9A-Za-z]+$|^[Za][0-9A-Za-z]+$/.test(text)) return false;
  const head = text.charCodeAt(0);
  const wholeLength = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  return text.length === wholeLength || (text.length > wholeLength && !text.endsWith('0'));
}

/** A rank between two others; `null` is the beginning or the end. Throws when `before` is not below `after`. */
export function rankBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/**
 * Ranks for `count` new items that go before the one at `index` of an ordered list. Between neighbours of equal rank
 * nothing fits, so that the smaller part of the tied ones gets new ranks too. The same happens to a few neighbours
 * where many inserts into one gap have made the ranks long.
 */
export function ranksForInsertion(ordered: readonly Ranked[], index: number, count: number): Insertion {
  let { left, right } = tiedNeighbours(ordered, index);
  for (let reach = 8; ; reach *= 8) {
    const lower = ordered[index - left - 1]?.rank ?? null;
    const upper = ordered[index + right]?.rank ?? null;
    if (lower === null || upper === null || lower < upper) {
      const keys = keysBetween(lower, upper, left + count + right);
      const isEverything = lower === null && upper === null;
      if (isEverything || keys.every(isComfortable)) {
        return insertionOf(ordered, index, count, left, keys);
      }
    }
    left = Math.min(index, Math.max(left, reach));
    right = Math.min(ordered.length - index, Math.max(right, reach));
  }
}

/**
 * Ranks under which a list stands in the order in which it is given. Its ranks already ascend; but items of equal rank
 * may stand against their ids, and then they get new ones. Only where those would be too long, all do.
 */
export function ranksThatSort(listed: readonly Ranked[]): readonly string[] {
  const ranks = listed.map(({ rank }) => rank);
  for (let start = 0; start < listed.length; ) {
    const rank = ranks[start];
    let end = start + 1;
    let isSorted = true;
    for (; end < listed.length && ranks[end] === rank; end++) {
      isSorted &&= (listed[end - 1]?.id ?? '') < (listed[end]?.id ?? '');
    }
    if (!isSorted) {
      const keys = keysBetween(ranks[start - 1] ?? null, ranks[end] ?? null, end - start);
      if (!keys.every(isComfortable)) return generateNKeysBetween(null, null, listed.length);
      ranks.splice(start, keys.length, ...keys);
    }
    start = end;
  }
  return ranks;
}

function isComfortable(key: string): boolean {
  return key.length <= COMFORTABLE_LENGTH && isRank(key);
}

/**
 * As many keys as are asked for, in order. Between two keys the library halves the gap again and again, which is slow
 * for thousands; there one short key is found, and the others are it with a number behind.
 */
function keysBetween(lower: string | null, upper: string | null, count: number): readonly string[] {
  if (lower === null || upper === null || count < MANY_KEYS) return generateNKeysBetween(lower, upper, count);
  let stem = generateKeyBetween(lower, upper);
  // Whatever is put behind a key stays below the next one, unless that continues the key itself.
  while (upper.startsWith(stem)) stem = generateKeyBetween(stem, upper);
  const lastDigits = BASE_62_DIGITS.slice(1);
  const width = Math.ceil(Math.log(count / lastDigits.length) / Math.log(BASE_62_DIGITS.length));
  return Array.from({ length: count }, (_, place) => {
    // A key must not end in zero.
    let suffix = lastDigits.charAt(place % lastDigits.length);
    let rest = Math.floor(place / lastDigits.length);
    for (let digit = 0; digit < width; digit++) {
      suffix = BASE_62_DIGITS.charAt(rest % BASE_62_DIGITS.length) + suffix;
      rest = Math.floor(rest / BASE_62_DIGITS.length);
    }
    return stem + suffix;
  });
}

/** How many items before and after the gap have to give way because both sides of it have the same rank. */
function tiedNeighbours(ordered: readonly Ranked[], index: number): { left: number; right: number } {
  const rank = ordered[index]?.rank;
  if (rank === undefined || ordered[index - 1]?.rank !== rank) return { left: 0, right: 0 };
  let left = 0;
  while (ordered[index - left - 1]?.rank === rank) left++;
  let right = 0;
  while (ordered[index + right]?.rank === rank) right++;
  return left <= right ? { left, right: 0 } : { left: 0, right };
}

function insertionOf(
  ordered: readonly Ranked[],
  index: number,
  count: number,
  left: number,
  keys: readonly string[],
): Insertion {
  const rekeyed = new Map<string, string>();
  keys.forEach((key, place) => {
    const isNew = place >= left && place < left + count;
    const neighbour = ordered[place < left ? index - left + place : index + place - left - count];
    if (!isNew && neighbour !== undefined) rekeyed.set(neighbour.id, key);
  });
  return { inserted: keys.slice(left, left + count), rekeyed };
}
