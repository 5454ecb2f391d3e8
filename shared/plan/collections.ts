import type { Json } from './json.ts';
import type { Plan } from './plan.ts';

/**
 * A plan seen as tables: collections of records of fields. Whatever compares or changes plans without knowing what
 * the fields mean (patches, merges) works on this view, so that nothing is left out and unknown fields are included.
 */

/** The collections of a plan; `plan` holds its single records: `root` (title, stage, start …), `goal`, `gate` and so on. */
export const COLLECTIONS = [
  'plan',
  'people',
  'sources',
  'slices',
  'contacts',
  'requests',
  'reviews',
  'baselines',
  'forecasts',
] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** A field that is absent, unlike one that is `null`, has no key here. */
export type JsonRecord = { readonly [field: string]: Json };
export type JsonRecords = { readonly [id: string]: JsonRecord };

const SINGLE_RECORDS = ['goal', 'gate', 'calendar', 'rules', 'readerWords'] as const;
const OUTSIDE_ROOT: ReadonlySet<string> = new Set<string>([...COLLECTIONS, ...SINGLE_RECORDS]);

/** The records of one collection; those of real collections are the plan's own objects, not copies. */
export function recordsOf(plan: Plan, collection: Collection): JsonRecords {
  if (collection !== 'plan') return asRecords(plan[collection]);
  const records: { [id: string]: JsonRecord } = { root: rootOf(plan) };
  for (const name of SINGLE_RECORDS) records[name] = asRecord(plan[name]);
  return records;
}

/** The plan with some of its collections replaced. */
export function withRecords(plan: Plan, changes: { readonly [Name in Collection]?: JsonRecords }): Plan {
  const { plan: singles, ...collections } = changes;
  if (singles === undefined) return { ...plan, ...(collections as Partial<Plan>) };
  const { root, ...records } = singles;
  const kept = Object.fromEntries(Object.entries(plan).filter(([key]) => OUTSIDE_ROOT.has(key)));
  // The view is of our own making: the same fields under other names.
  return { ...root, ...kept, ...records, ...collections } as unknown as Plan;
}

/** The record of that id, and never something that every JavaScript object has, like `constructor`. */
export function ownRecord<Item>(records: { readonly [id: string]: Item }, id: string): Item | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}

function rootOf(plan: Plan): JsonRecord {
  return asRecord(Object.fromEntries(Object.entries(plan).filter(([key]) => !OUTSIDE_ROOT.has(key))));
}

// Plans hold nothing but JSON: they come from files and messages, and commands bring nothing else.
function asRecord(value: object): JsonRecord {
  return value as JsonRecord;
}

function asRecords(value: object): JsonRecords {
  return value as JsonRecords;
}
