/** What a file, a journal line or a message can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** True when both would be written as the same JSON, whatever the order of keys. */
export function sameJson(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false;
    return a.every((item, place) => sameJson(item, b[place] ?? null));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key] ?? null, b[key] ?? null));
}

/** True when lists and objects are nested deeper than `limit`. It looks no deeper than that, so that no input is too deep. */
export function isNestedDeeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (limit === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isNestedDeeperThan(item, limit - 1));
  return Object.values(value).some((item) => isNestedDeeperThan(item, limit - 1));
}

// Array.isArray does not tell a readonly array from an object.
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
