import type { Json } from '../../../shared/plan/json.ts';
import { PLAN_FORMAT, PLAN_VERSION } from '../../../shared/plan/migrations.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { LineageId } from './new-id.ts';

/** How many versions back a file names; two copies that both went on for longer are merged without an ancestor. */
export const LINEAGE_LIMIT = 50;

/** The order in which people read; what is not listed follows in alphabetical order. */
const TOP_LEVEL = [
  'format',
  'version',
  'id',
  'title',
  'stage',
  'archivedFrom',
  'start',
  'askedAgain',
  'goal',
  'gate',
  'calendar',
  'rules',
  'readerWords',
  'people',
  'sources',
  'slices',
  'contacts',
  'requests',
  'reviews',
  'baselines',
  'forecasts',
] as const;

/** The keys of a record, in one list, because equal names mean equal things in all of them. */
const IN_RECORDS = [
  'id',
  'parentId',
  'outlineRank',
  'rank',
  'stage',
  'title',
  'name',
  'initials',
  'statement',
  'on',
  'who',
  'answer',
  'access',
  'from',
  'to',
  'label',
  'value',
  'audience',
  'demo',
  'doneWhen',
  'quarterDays',
  'worth',
  'kind',
  'status',
  'ownerId',
  'owner',
  'skills',
  'sourceIds',
  'needs',
  'pin',
  'risk',
  'pattern',
  'bite',
  'layer',
  'option',
  'tags',
  'notes',
  'learned',
  'seenBy',
  'silenced',
  'askedAgain',
  'createdOn',
  'cutOn',
  'startedOn',
  'deliveredOn',
  'droppedOn',
];

const LAST = 1_000;
const placeAtTop = places(TOP_LEVEL);
const placeInRecords = places(IN_RECORDS);

/**
 * The text of a plan file. The same plan gives the same text whatever the order of its keys, records are sorted by id,
 * each field has its own line; so that `git diff` shows what changed. The lineage is one line, the last.
 */
export function planText(plan: Plan, lineage: readonly LineageId[]): string {
  const body = JSON.stringify(
    orderedObject({ ...plan, format: PLAN_FORMAT, version: PLAN_VERSION }, placeAtTop),
    null,
    2,
  );
  const names = lineage.slice(0, LINEAGE_LIMIT).map((id) => JSON.stringify(id));
  return `${body.slice(0, -2)},\n  "lineage": [${names.join(', ')}]\n}\n`;
}

/** Values do not change, so what was put in order once stays so, and a save costs as much as was changed. */
const inOrder = new WeakMap<object, Json>();

function orderedValue(value: unknown): Json {
  if (typeof value !== 'object' || value === null) return value as Json;
  const known = inOrder.get(value);
  if (known !== undefined) return known;
  const ordered = Array.isArray(value) ? value.map(orderedValue) : orderedObject(value, placeInRecords);
  inOrder.set(value, ordered);
  return ordered;
}

/** Of records by id the keys are in alphabetical order, for no id is in the lists. */
function orderedObject(object: object, place: ReadonlyMap<string, number>): Json {
  const keys = Object.keys(object).sort((a, b) => (place.get(a) ?? LAST) - (place.get(b) ?? LAST) || (a < b ? -1 : 1));
  const source = object as { readonly [key: string]: unknown };
  // fromEntries defines keys and does not assign them, so that even `__proto__` is just a name.
  return Object.fromEntries(keys.map((key) => [key, orderedValue(source[key])]));
}

function places(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, place) => [key, place]));
}
