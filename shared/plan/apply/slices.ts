import { err, type Result } from '../../result.ts';
import { ownRecord } from '../collections.ts';
import type { Rejection } from '../commands.ts';
import { passOnOutline } from '../outline.ts';
import type { PersonId, Plan, Slice, SliceId } from '../plan.ts';
import { treeOf } from '../tree.ts';

export type Outcome = Result<Plan, Rejection>;
/** Of a command that changes one slice and nothing else; the slice itself when everything is already so. */
export type SliceOutcome = Result<Slice, Rejection>;

export function findSlice(plan: Plan, id: SliceId): Slice | undefined {
  return ownRecord(plan.slices, id);
}

export function notFound(id: SliceId): { readonly ok: false; readonly error: Rejection } {
  return err({ code: 'slice-not-found', id });
}

export function badValue(field: string): { readonly ok: false; readonly error: Rejection } {
  return err({ code: 'bad-value', field });
}

/** Who has the slice and is still in the plan: what is dropped or delivered may name somebody who left. */
export function presentOwner(plan: Plan, { ownerId }: Slice): PersonId | null {
  return ownerId === null || ownRecord(plan.people, ownerId) === undefined ? null : ownerId;
}

/** Groups have no state of their own: whether they are begun or delivered is told by what is below them. */
export function refuseGroup(plan: Plan, { id }: Slice): Rejection | null {
  return treeOf(plan).isLeaf(id) ? null : { code: 'is-group', id };
}

/** The plan with these slices added or replaced. */
export function withSlices(plan: Plan, changed: readonly Slice[]): Plan {
  const slices: { [id: string]: Slice } = { ...plan.slices };
  for (const slice of changed) slices[slice.id] = slice;
  passOnOutline(plan.slices, slices, changed);
  return { ...plan, slices };
}

/** Refuses to put something under a leaf on which work was begun. */
export function refuseNesting(plan: Plan, parentId: SliceId | null): Rejection | null {
  if (parentId === null) return null;
  const parent = findSlice(plan, parentId);
  if (parent === undefined) return { code: 'slice-not-found', id: parentId };
  const isStarted = parent.status === 'doing' || parent.status === 'delivered';
  return isStarted && treeOf(plan).isLeaf(parentId) ? { code: 'already-started', id: parentId } : null;
}

/** A new parent loses its pin: groups are not on the board. Its other facts wait until it is a leaf again. */
export function asParent(slice: Slice): Slice {
  return slice.pin === null ? slice : { ...slice, pin: null };
}
