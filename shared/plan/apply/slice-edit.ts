import { err } from '../../result.ts';
import { ownRecord } from '../collections.ts';
import type { CommandOf, Rejection, SliceChanges } from '../commands.ts';
import type { Plan, Risk, Slice } from '../plan.ts';
import { isThin } from '../tree.ts';
import { isId, isListOf, isOneOf, isPlanDay, isQuarterDays, isText, isTitle, isWorth } from '../values.ts';
import { type Checks, changeRecord } from './change-record.ts';
import { badValue, findSlice, refuseGroup, type SliceOutcome } from './slices.ts';

const CHECKS: Checks<SliceChanges> = {
  title: isTitle,
  value: isText,
  audience: isText,
  demo: isText,
  doneWhen: (value) => isListOf(value, isText),
  quarterDays: (value) => value === null || isQuarterDays(value),
  worth: (value) => value === null || isWorth(value),
  kind: (value) => isOneOf(value, ['slice', 'spike', 'decision']),
  ownerId: (value) => value === null || isId(value),
  skills: (value) => isListOf(value, isText),
  sourceIds: isSetOfIds,
  needs: isSetOfIds,
  risk: (value) => value === null || isRisk(value),
  tags: (value) => isListOf(value, isText),
  notes: isText,
  learned: isText,
  seenBy: (value) => isListOf(value, isText),
};

/** Overwrites fields of a slice, as they were typed: texts are not trimmed. */
export function editSlice(slice: Slice, { changes }: CommandOf<'slice.edit'>, plan: Plan): SliceOutcome {
  const changed = changeRecord<Slice>(slice, changes, CHECKS);
  if (!changed.ok || changed.value === slice) return changed;
  const refusal =
    (changes.quarterDays === undefined ? null : refuseGroup(plan, slice)) ??
    refuseReferences(plan, slice, changes) ??
    refuseUndoing(changed.value, changes);
  return refusal === null ? changed : err(refusal);
}

function refuseReferences(plan: Plan, slice: Slice, changes: SliceChanges): Rejection | null {
  const { ownerId, sourceIds = [], needs = [] } = changes;
  if (ownerId && ownRecord(plan.people, ownerId) === undefined) return { code: 'no-such-person', id: ownerId };
  if (sourceIds.some((sourceId) => ownRecord(plan.sources, sourceId) === undefined)) {
    return { code: 'bad-value', field: 'sourceIds' };
  }
  if (needs.includes(slice.id)) return { code: 'bad-value', field: 'needs' };
  const missing = needs.find((need) => findSlice(plan, need) === undefined);
  return missing === undefined ? null : { code: 'slice-not-found', id: missing };
}

/** What somebody works on keeps what it took to start it: a person, and a size of at most a day. */
function refuseUndoing(slice: Slice, changes: SliceChanges): Rejection | null {
  if (slice.status !== 'doing') return null;
  if (changes.ownerId === null) return badValue('ownerId').error;
  if (changes.quarterDays === undefined || isThin(slice)) return null;
  return { code: slice.quarterDays === null ? 'not-sized' : 'still-thick', id: slice.id };
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
