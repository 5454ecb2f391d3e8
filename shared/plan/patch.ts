import { assert } from '../assert.ts';
import {
  COLLECTIONS,
  type Collection,
  type JsonRecord,
  type JsonRecords,
  ownRecord,
  recordsOf,
  withRecords,
} from './collections.ts';
import { type Json, sameJson } from './json.ts';
import { passOnOutline } from './outline.ts';
import type { Plan } from './plan.ts';

/**
 * A change as a value: for each record the fields that changed, as before and after. It is what is written to disk,
 * sent to the windows, undone and redone; nobody writes undo code.
 *
 * The record `exists` tells creation (`[null, true]`) from deletion (`[true, null]`); then every field of the record
 * is listed, so that either direction restores it to the letter, unknown fields included.
 */
export type Patch = { readonly [Name in Collection]?: { readonly [id: string]: RecordChange } };

export type RecordChange = {
  readonly exists?: FieldChange;
  readonly fields: { readonly [field: string]: FieldChange };
  /** Fields of a record that stays which had, or have, no key at all: only unknown fields can come and go like that. */
  readonly absent?: readonly [before: readonly string[], after: readonly string[]];
};

/** Before and after; an absent field is `null`. */
export type FieldChange = readonly [before: Json, after: Json];

const CREATED: FieldChange = [null, true];
const DELETED: FieldChange = [true, null];

/** What changed. Records and values that are the same object on both sides cost nothing to compare. */
export function diff(before: Plan, after: Plan): Patch {
  const patch: { [Name in Collection]?: { readonly [id: string]: RecordChange } } = {};
  if (before === after) return patch;
  for (const collection of COLLECTIONS) {
    if (collection !== 'plan' && before[collection] === after[collection]) continue;
    const changes = diffRecords(recordsOf(before, collection), recordsOf(after, collection));
    if (changes !== null) patch[collection] = changes;
  }
  return patch;
}

/** The patch that takes a change back. */
export function invert(patch: Patch): Patch {
  return mapValues(patch, (changes) => mapValues(changes ?? {}, invertRecordChange));
}

/**
 * The plan after the change. Records that the patch does not name stay the same objects. Throws when the patch
 * changes a record that the plan does not have: then it was made for another plan.
 */
export function applyPatch(plan: Plan, patch: Patch): Plan {
  if (isEmptyPatch(patch)) return plan;
  const changed: { [Name in Collection]?: JsonRecords } = {};
  for (const collection of COLLECTIONS) {
    const changes = patch[collection];
    if (changes === undefined) continue;
    changed[collection] = patchRecords(recordsOf(plan, collection), changes, LATER_FIELDS[collection] ?? {});
  }
  const patched = withRecords(plan, changed);
  passOn(plan, patched, patch);
  return patched;
}

/** What is known of the outline stays known, unless slices came, went or moved. */
function passOn(plan: Plan, patched: Plan, patch: Patch): void {
  const changed = Object.keys(patch.slices ?? {}).map((id) => ownRecord(patched.slices, id));
  const kept = changed.filter((slice) => slice !== undefined);
  if (kept.length === changed.length) passOnOutline(plan.slices, patched.slices, kept);
}

export function isEmptyPatch(patch: Patch): boolean {
  return COLLECTIONS.every((collection) => Object.keys(patch[collection] ?? {}).length === 0);
}

function diffRecords(before: JsonRecords, after: JsonRecords): { [id: string]: RecordChange } | null {
  const changes: { [id: string]: RecordChange } = {};
  const ids = Object.keys(after);
  let kept = 0;
  for (const id of ids) {
    const now = after[id];
    const then = ownRecord(before, id);
    if (then !== undefined) kept++;
    if (now === undefined || now === then) continue;
    const change = then === undefined ? createdChange(now) : diffRecord(then, now);
    if (change !== null) changes[id] = change;
  }
  const formerIds = Object.keys(before);
  for (const id of kept === formerIds.length ? [] : formerIds) {
    const gone = before[id];
    if (gone !== undefined && !Object.hasOwn(after, id)) {
      changes[id] = { exists: DELETED, fields: mapValues(gone, (value): FieldChange => [value, null]) };
    }
  }
  return Object.keys(changes).length === 0 ? null : changes;
}

function createdChange(record: JsonRecord): RecordChange {
  return { exists: CREATED, fields: mapValues(record, (value): FieldChange => [null, value]) };
}

function diffRecord(before: JsonRecord, after: JsonRecord): RecordChange | null {
  const fields: { [field: string]: FieldChange } = {};
  const absentBefore: string[] = [];
  const absentAfter: string[] = [];
  for (const field of Object.keys(after)) {
    const now = after[field] ?? null;
    if (!Object.hasOwn(before, field)) {
      absentBefore.push(field);
      fields[field] = [null, now];
      continue;
    }
    const then = before[field] ?? null;
    if (!sameJson(then, now)) fields[field] = [then, now];
  }
  for (const field of Object.keys(before)) {
    if (Object.hasOwn(after, field)) continue;
    absentAfter.push(field);
    fields[field] = [before[field] ?? null, null];
  }
  if (Object.keys(fields).length === 0) return null;
  return absentBefore.length + absentAfter.length === 0 ? { fields } : { fields, absent: [absentBefore, absentAfter] };
}

function invertRecordChange({ exists, fields, absent }: RecordChange): RecordChange {
  return {
    ...(exists === undefined ? {} : { exists: swap(exists) }),
    fields: mapValues(fields, swap),
    ...(absent === undefined ? {} : { absent: [absent[1], absent[0]] as const }),
  };
}

function swap([before, after]: FieldChange): FieldChange {
  return [after, before];
}

/** What records did not have yet when some journals were written: those that such a journal makes have it, empty. */
const LATER_FIELDS: { readonly [Name in Collection]?: JsonRecord } = { slices: { bite: null } };

function patchRecords(
  records: JsonRecords,
  changes: { readonly [id: string]: RecordChange },
  laterFields: JsonRecord,
): JsonRecords {
  const patched: { [id: string]: JsonRecord } = { ...records };
  for (const [id, change] of Object.entries(changes)) {
    if (change.exists !== undefined && change.exists[1] === null) {
      delete patched[id];
      continue;
    }
    const record = change.exists === undefined ? ownRecord(patched, id) : laterFields;
    assert(record !== undefined, `The patch changes a record that is not in the plan: ${id}`);
    const fields: { [field: string]: Json } = { ...record };
    for (const [field, [, after]] of Object.entries(change.fields)) fields[field] = after;
    for (const field of change.absent?.[1] ?? []) delete fields[field];
    patched[id] = fields;
  }
  return patched;
}

function mapValues<Value, Mapped>(
  object: { readonly [key: string]: Value },
  map: (value: Value) => Mapped,
): { [key: string]: Mapped } {
  const mapped: { [key: string]: Mapped } = {};
  for (const key in object) {
    const value = object[key];
    if (value !== undefined) mapped[key] = map(value);
  }
  return mapped;
}
