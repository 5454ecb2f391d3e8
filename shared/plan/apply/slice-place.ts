import { err, ok } from '../../result.ts';
import type { CommandOf, Rejection } from '../commands.ts';
import type { Plan, Slice, SliceId, SliceStage } from '../plan.ts';
import { ranksForInsertion } from '../rank.ts';
import { rankOrder } from '../rank-order.ts';
import { deliveryOrder, isThin, treeOf } from '../tree.ts';
import { isOneOf, isPlanDay } from '../values.ts';
import { badValue, findSlice, notFound, type Outcome, refuseGroup, type SliceOutcome, withSlices } from './slices.ts';

const STAGES: readonly SliceStage[] = ['board', 'later', 'archive'];

/**
 * Puts a leaf into the delivery order before another leaf of the board, or last, and promises a day or lets it flow.
 * Off the board there is neither order nor promise: there the pin goes, the rank stays, and `before` is not looked at.
 */
export function placeSlice(plan: Plan, { id, stage, before, pin }: CommandOf<'slice.place'>): Outcome {
  const slice = findSlice(plan, id);
  if (slice === undefined) return notFound(id);
  const refusal = refuseGroup(plan, slice);
  if (refusal !== null) return err(refusal);
  if (stage !== 'board') return stageSlice(plan, { type: 'slice.stage', id, stage });
  const refusalOnBoard = refuseSettled(slice) ?? refusePin(slice, pin) ?? refuseNeighbour(plan, slice, before);
  if (refusalOnBoard !== null) return err(refusalOnBoard);
  const ranked = isAlreadyBefore(plan, slice, before) ? [slice] : rankedBefore(plan, slice, before);
  const placed = ranked.map((changed) => (changed.id === id ? { ...changed, stage, pin } : changed));
  const isSame = placed.length === 1 && placed.every((only) => only.rank === slice.rank && only.pin === slice.pin);
  return ok(isSame && slice.stage === stage ? plan : withSlices(plan, placed));
}

/** Promises a day, or takes the promise back. The delivery order stays. */
export function pinSlice(slice: Slice, { pin }: CommandOf<'slice.pin'>, plan: Plan): SliceOutcome {
  if (slice.pin === pin) return ok(slice);
  const refusal = refuseGroup(plan, slice) ?? refuseSettled(slice) ?? refusePin(slice, pin);
  if (refusal !== null) return err(refusal);
  return pin !== null && slice.stage !== 'board' ? badValue('stage') : ok({ ...slice, pin });
}

/**
 * Moves a slice between board, *Later* and archive; of a group everything below it that is still open. Off the board
 * a slice loses its pin and keeps its rank.
 */
export function stageSlice(plan: Plan, { id, stage }: CommandOf<'slice.stage'>): Outcome {
  const slice = findSlice(plan, id);
  if (slice === undefined) return notFound(id);
  if (!isOneOf(stage, STAGES)) return badValue('stage');
  const tree = treeOf(plan);
  if (tree.isLeaf(id)) {
    if (slice.stage === stage) return ok(plan);
    if (slice.status === 'doing') return err({ code: 'already-started', id });
    if (slice.status === 'delivered') return err({ code: 'already-delivered', id });
  }
  const affected = [slice, ...tree.descendantsOf(id)].filter(
    (below) => below.stage !== stage && (!tree.isLeaf(below.id) || !isBegun(below)),
  );
  if (affected.length === 0) return ok(plan);
  return ok(
    withSlices(
      plan,
      affected.map((below) => ({ ...below, stage, pin: stage === 'board' ? below.pin : null })),
    ),
  );
}

function isBegun(slice: Slice): boolean {
  return slice.status === 'doing' || slice.status === 'delivered';
}

/** A delivered slice stands on its day, and a dropped one on none. */
function refuseSettled(slice: Slice): Rejection | null {
  if (slice.status === 'delivered') return { code: 'already-delivered', id: slice.id };
  return slice.status === 'dropped' ? badValue('status').error : null;
}

function refusePin(slice: Slice, pin: Slice['pin']): Rejection | null {
  if (pin === null) return null;
  if (!isPlanDay(pin)) return badValue('pin').error;
  if (slice.quarterDays === null) return { code: 'not-sized', id: slice.id };
  return isThin(slice) ? null : { code: 'still-thick', id: slice.id };
}

function refuseNeighbour(plan: Plan, slice: Slice, before: SliceId | null): Rejection | null {
  if (before === null) return null;
  if (before === slice.id) return { code: 'into-itself', id: before };
  const neighbour = findSlice(plan, before);
  if (neighbour !== undefined && neighbour.stage === 'board' && treeOf(plan).isLeaf(before)) return null;
  return { code: 'neighbour-not-found', id: before };
}

function isAlreadyBefore(plan: Plan, slice: Slice, before: SliceId | null): boolean {
  const order = deliveryOrder(plan).filter((leaf) => leaf.stage === 'board' || leaf.id === slice.id);
  return (order[order.indexOf(slice) + 1]?.id ?? null) === before;
}

/** The slice with its new rank, and the neighbours that had to give way. */
function rankedBefore(plan: Plan, slice: Slice, before: SliceId | null): Slice[] {
  const others = rankOrder(plan).filter((other) => other.id !== slice.id);
  const neighbour = before === null ? undefined : findSlice(plan, before);
  const index = neighbour === undefined ? others.length : others.indexOf(neighbour);
  const { inserted, rekeyed } = ranksForInsertion(others, index, 1);
  const [rank = slice.rank] = inserted;
  const givenWay = others.flatMap((other) => {
    const newRank = rekeyed.get(other.id);
    return newRank === undefined ? [] : [{ ...other, rank: newRank }];
  });
  return [...givenWay, { ...slice, rank }];
}
