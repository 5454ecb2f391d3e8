import {
  COLLECTIONS,
  type Collection,
  type JsonRecord,
  type JsonRecords,
  recordsOf,
  withRecords,
} from './collections.ts';
import { type Json, sameJson } from './json.ts';
import { mend } from './mend.ts';
import type { Plan } from './plan.ts';

/** A place at which both sides changed something, and not to the same. The merged plan has `ours`; a person decides. */
export type Clash =
  | {
      readonly kind: 'field';
      readonly collection: Collection;
      readonly id: string;
      readonly field: string;
      /** An absent field is `null`. */
      readonly ours: Json;
      readonly theirs: Json;
    }
  /** One side deleted what the other one changed. It was kept as changed: `null` is the side that deleted. */
  | {
      readonly kind: 'deletion';
      readonly collection: Collection;
      readonly id: string;
      readonly ours: JsonRecord | null;
      readonly theirs: JsonRecord | null;
    };

export type Merged = {
  readonly plan: Plan;
  readonly clashes: readonly Clash[];
  /** What had to be made sound afterwards, for example a slice whose parent the other side deleted. For the log. */
  readonly mended: readonly string[];
};

type Sides<Item> = {
  readonly ancestor: Item | undefined;
  readonly ours: Item | undefined;
  readonly theirs: Item | undefined;
};

/**
 * Three-way merge, field by field: what only one side changed is taken, where both did ours wins and a clash tells of
 * it. Without an ancestor nobody can say who changed what: then it is a union by id, in which nothing is deleted and
 * every difference is a clash. The result is sound.
 */
export function merge(ancestor: Plan | null, ours: Plan, theirs: Plan): Merged {
  const clashes: Clash[] = [];
  const collections: { [Name in Collection]?: JsonRecords } = {};
  for (const collection of COLLECTIONS) {
    const sides = {
      ancestor: ancestor === null ? undefined : recordsOf(ancestor, collection),
      ours: recordsOf(ours, collection),
      theirs: recordsOf(theirs, collection),
    };
    const merged = mergeRecords(collection, sides, clashes);
    if (merged !== sides.ours) collections[collection] = merged;
  }
  const { plan, mended } = mend(withRecords(ours, collections));
  return { plan, clashes, mended };
}

function mergeRecords(
  collection: Collection,
  { ancestor, ours, theirs }: { ancestor: JsonRecords | undefined; ours: JsonRecords; theirs: JsonRecords },
  clashes: Clash[],
): JsonRecords {
  if (ours === theirs) return ours;
  const merged: { [id: string]: JsonRecord } = {};
  for (const id of keysOf(ours, theirs)) {
    const sides = { ancestor: own(ancestor, id), ours: own(ours, id), theirs: own(theirs, id) };
    const record = mergeRecord(collection, id, sides, clashes);
    if (record !== undefined) merged[id] = record;
  }
  return merged;
}

function mergeRecord(
  collection: Collection,
  id: string,
  sides: Sides<JsonRecord>,
  clashes: Clash[],
): JsonRecord | undefined {
  const { ancestor, ours, theirs } = sides;
  if (ours === undefined || theirs === undefined) {
    const kept = ours ?? theirs;
    if (kept === undefined || ancestor === undefined) return kept;
    if (sameJson(ancestor, kept)) return undefined;
    clashes.push({ kind: 'deletion', collection, id, ours: ours ?? null, theirs: theirs ?? null });
    return kept;
  }
  if (ours === theirs || theirs === ancestor) return ours;
  const merged: { [field: string]: Json } = {};
  for (const field of keysOf(ours, theirs)) {
    const values = { ancestor: own(ancestor, field), ours: own(ours, field), theirs: own(theirs, field) };
    if (isClash(values, ancestor !== undefined)) {
      const { ours: our = null, theirs: their = null } = values;
      clashes.push({ kind: 'field', collection, id, field, ours: our, theirs: their });
    }
    const value = mergeValue(values, ancestor !== undefined);
    if (value !== undefined) merged[field] = value;
  }
  return sameJson(merged, ours) ? ours : merged;
}

/** Both changed it, to something different. Without an ancestor a field that only one side has is no difference. */
function isClash({ ancestor, ours, theirs }: Sides<Json>, hasAncestor: boolean): boolean {
  if (isSame(ours, theirs)) return false;
  if (!hasAncestor) return ours !== undefined && theirs !== undefined;
  return !isSame(ours, ancestor) && !isSame(theirs, ancestor);
}

function mergeValue({ ancestor, ours, theirs }: Sides<Json>, hasAncestor: boolean): Json | undefined {
  if (!hasAncestor) return ours ?? theirs;
  return isSame(ours, ancestor) ? theirs : ours;
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return sameJson(a, b);
}

function own<Value>(object: { readonly [key: string]: Value } | undefined, key: string): Value | undefined {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

function keysOf(ours: object, theirs: object): Set<string> {
  return new Set([...Object.keys(ours), ...Object.keys(theirs)]);
}
