import { err, ok } from '../../result.ts';
import { ownRecord } from '../collections.ts';
import type { CommandOf } from '../commands.ts';
import type { Plan, Slice } from '../plan.ts';
import { isThin, treeOf } from '../tree.ts';
import { isPlanDay } from '../values.ts';
import {
  badValue,
  findSlice,
  notFound,
  type Outcome,
  presentOwner,
  refuseGroup,
  type SliceOutcome,
  withSlices,
} from './slices.ts';

/** Somebody works on it now. A parked slice comes to the board by that. Needs do not hold it: they are findings. */
export function startSlice(slice: Slice, { id, ownerId, on }: CommandOf<'slice.start'>, plan: Plan): SliceOutcome {
  const refusal = refuseGroup(plan, slice);
  if (refusal !== null) return err(refusal);
  if (slice.status === 'doing') return err({ code: 'already-started', id });
  if (slice.status === 'delivered') return err({ code: 'already-delivered', id });
  if (slice.status === 'dropped') return badValue('status');
  if (slice.quarterDays === null) return err({ code: 'not-sized', id });
  if (!isThin(slice)) return err({ code: 'still-thick', id });
  if (ownRecord(plan.people, ownerId) === undefined) return err({ code: 'no-such-person', id: ownerId });
  if (!isPlanDay(on)) return badValue('on');
  return ok({ ...slice, stage: 'board', status: 'doing', ownerId, startedOn: on });
}

/**
 * It was delivered on that day, thick or thin, started or not: done is done. The pin goes, for the promise is settled;
 * when it was started stays, and so does who is named already.
 */
export function deliverSlice(
  slice: Slice,
  { id, on, ownerId: by }: CommandOf<'slice.deliver'>,
  plan: Plan,
): SliceOutcome {
  const refusal = refuseGroup(plan, slice);
  if (refusal !== null) return err(refusal);
  if (slice.status === 'delivered') return err({ code: 'already-delivered', id });
  if (slice.status === 'dropped') return badValue('status');
  if (!isPlanDay(on)) return badValue('on');
  if (by !== undefined && ownRecord(plan.people, by) === undefined) return err({ code: 'no-such-person', id: by });
  const ownerId = slice.ownerId ?? by ?? null;
  return ok({ ...slice, stage: 'board', status: 'delivered', deliveredOn: on, ownerId, pin: null });
}

/** It will not be done. Of a group everything below it that is open or being worked on. */
export function dropSlice(plan: Plan, { id, on }: CommandOf<'slice.drop'>): Outcome {
  const slice = findSlice(plan, id);
  if (slice === undefined) return notFound(id);
  if (!isPlanDay(on)) return badValue('on');
  const tree = treeOf(plan);
  if (tree.isLeaf(id) && slice.status === 'delivered') return err({ code: 'already-delivered', id });
  const dropped = [slice, ...tree.descendantsOf(id)]
    .filter((below) => tree.isLeaf(below.id) && (below.status === 'open' || below.status === 'doing'))
    .map((leaf): Slice => ({ ...leaf, status: 'dropped', droppedOn: on, pin: null }));
  return ok(dropped.length === 0 ? plan : withSlices(plan, dropped));
}

/** Takes back start, delivery or drop. The slice is open and flows; who did it may have left the plan meanwhile. */
export function reopenSlice(slice: Slice, { id }: CommandOf<'slice.reopen'>, plan: Plan): SliceOutcome {
  const refusal = refuseGroup(plan, slice);
  if (refusal !== null) return err(refusal);
  if (slice.status === 'open') return err({ code: 'not-started', id });
  const ownerId = presentOwner(plan, slice);
  return ok({ ...slice, status: 'open', ownerId, startedOn: null, deliveredOn: null, droppedOn: null });
}
