import { err } from '../../result.ts';
import type { CommandOf, Rejection, SliceChanges } from '../commands.ts';
import type { Plan, Slice } from '../plan.ts';
import { isThin } from '../tree.ts';
import { changeRecord } from './change-record.ts';
import { CHANGE_CHECKS, refuseReferences } from './slice-fields.ts';
import { badValue, refuseGroup, type SliceOutcome } from './slices.ts';

/** Overwrites fields of a slice, as they were typed: texts are not trimmed. */
export function editSlice(slice: Slice, { changes }: CommandOf<'slice.edit'>, plan: Plan): SliceOutcome {
  const changed = changeRecord<Slice>(slice, changes, CHANGE_CHECKS);
  if (!changed.ok || changed.value === slice) return changed;
  const refusal =
    (changes.quarterDays === undefined ? null : refuseGroup(plan, slice)) ??
    refuseReferences(plan, slice.id, changes) ??
    refuseUndoing(changed.value, changes);
  return refusal === null ? changed : err(refusal);
}

/** What somebody works on keeps what it took to start it: a person, and a size of at most a day. */
function refuseUndoing(slice: Slice, changes: SliceChanges): Rejection | null {
  if (slice.status !== 'doing') return null;
  if (changes.ownerId === null) return badValue('ownerId').error;
  if (changes.quarterDays === undefined || isThin(slice)) return null;
  return { code: slice.quarterDays === null ? 'not-sized' : 'still-thick', id: slice.id };
}
