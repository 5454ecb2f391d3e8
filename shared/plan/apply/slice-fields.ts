import { ownRecord } from '../collections.ts';
import type { NewSlice, Rejection, SliceChanges } from '../commands.ts';
import type { Plan, Risk, Slice, SliceId } from '../plan.ts';
import { isId, isListOf, isOneOf, isPlanDay, isQuarterDays, isText, isTitle, isWorth } from '../values.ts';
import type { Checks } from './change-record.ts';

/** What the fields of a slice may be that commands overwrite or bring along. One list, for changes and for new slices. */
const FIELDS = {
  title: isTitle,
  value: isText,
  audience: isText,
  demo: isText,
  doneWhen: (value: unknown) => isListOf(value, isText),
  quarterDays: (value: unknown) => value === null || isQuarterDays(value),
  worth: (value: unknown) => value === null || isWorth(value),
  kind: (value: unknown) => isOneOf(value, ['slice', 'spike', 'decision']),
  ownerId: (value: unknown) => value === null || isId(value),
  skills: (value: unknown) => isListOf(value, isText),
  sourceIds: isSetOfIds,
  needs: isSetOfIds,
  bite: (value: unknown) => value === null || isListOf(value, isChoice),
  tags: (value: unknown) => isListOf(value, isText),
  notes: isText,
} satisfies { readonly [field: string]: (value: unknown) => boolean };

export const CHANGE_CHECKS: Checks<SliceChanges> = {
  ...FIELDS,
  risk: (value) => value === null || isRisk(value),
  learned: isText,
  seenBy: (value) => isListOf(value, isText),
  silenced: (value) => isListOf(value, isSilenced),
};

/** The fields of a new slice that go into the slice as they are. The others say where and in which state it grows. */
export type PlainField = Exclude<keyof NewSlice, 'id' | 'stage' | 'deliveredOn' | 'children'>;

export const NEW_SLICE_CHECKS: { readonly [Field in PlainField]: (value: unknown) => boolean } = {
  ...FIELDS,
  pattern: (value) => value === null || isPatternId(value),
};

/** The name of a pattern; one that no longer exists will do too. */
export function isPatternId(value: unknown): value is string {
  return isTitle(value) && value !== '';
}

/**
 * Refuses what leads nowhere: a person, a source or a slice that is not in the plan, and a slice that needs itself.
 * `isThere` says which slices will be there, for new ones may need each other.
 */
export function refuseReferences(
  plan: Plan,
  id: SliceId,
  { ownerId, sourceIds = [], needs = [] }: Partial<Pick<Slice, 'ownerId' | 'sourceIds' | 'needs'>>,
  isThere: (need: SliceId) => boolean = (need) => ownRecord(plan.slices, need) !== undefined,
): Rejection | null {
  if (ownerId && ownRecord(plan.people, ownerId) === undefined) return { code: 'no-such-person', id: ownerId };
  if (sourceIds.some((sourceId) => ownRecord(plan.sources, sourceId) === undefined)) {
    return { code: 'bad-value', field: 'sourceIds' };
  }
  if (needs.includes(id)) return { code: 'bad-value', field: 'needs' };
  const missing = needs.find((need) => !isThere(need));
  return missing === undefined ? null : { code: 'slice-not-found', id: missing };
}

function isSetOfIds(value: unknown): boolean {
  return isListOf(value, isId) && new Set(value).size === value.length;
}

function isRisk(value: unknown): value is Risk {
  if (typeof value !== 'object' || value === null) return false;
  const { level, note, owner, since, ...others } = value as Partial<Risk>;
  const hasFields = isOneOf(level, ['watch', 'red']) && isText(note) && isText(owner) && isPlanDay(since);
  return hasFields && Object.keys(others).length === 0;
}

function isSilenced(value: unknown): value is Slice['silenced'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, reason, ...others } = value as Partial<Slice['silenced'][number]>;
  return isTitle(rule) && isText(reason) && Object.keys(others).length === 0;
}

function isChoice(value: unknown): value is NonNullable<Slice['bite']>[number] {
  if (typeof value !== 'object' || value === null) return false;
  const { layer, option, ...others } = value as Partial<NonNullable<Slice['bite']>[number]>;
  return isText(layer) && isText(option) && Object.keys(others).length === 0;
}
