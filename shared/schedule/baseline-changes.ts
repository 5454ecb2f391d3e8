import type { Day } from '../calendar/day.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import { ownRecord } from '../plan/collections.ts';
import type { Baseline, Plan, Slice, SliceId } from '../plan/plan.ts';
import { deliveryOrder, isThick, type Tree, treeOf } from '../plan/tree.ts';
import type { BaselineSource } from './baseline.ts';
import { isUndone } from './in-play.ts';
import { isOpenOnBoard } from './summary.ts';

/** What happened to a slice since a baseline. `from`: its day in the baseline, `to`: its day now; `null`: it has none. */
export type BaselineChange = { readonly sliceId: SliceId } & (
  | { readonly kind: 'delivered'; readonly from: Day | null; readonly to: Day }
  /** `workdays`: at least 1, also for a move within a weekend. */
  | { readonly kind: 'later' | 'earlier'; readonly from: Day; readonly to: Day; readonly workdays: number }
  /** Still on the board, and still to be done. */
  | { readonly kind: 'lost-day'; readonly from: Day; readonly why: 'thick' | 'not-sized' | 'no-day' }
  /** A group now; `pieces`: what has come below it, `to`: the last day of those. */
  | { readonly kind: 'cut'; readonly from: Day; readonly pieces: number; readonly to: Day | null }
  | { readonly kind: 'added'; readonly to: Day | null }
  /** It was there without a day. */
  | { readonly kind: 'got-day'; readonly to: Day }
  | { readonly kind: 'removed'; readonly from: Day; readonly how: 'deleted' | 'dropped' | 'later' | 'archive' }
);

export type ChangeKind = BaselineChange['kind'];
export type ChangeOf<Kind extends ChangeKind> = Extract<BaselineChange, { readonly kind: Kind }>;

export type BaselineChanges = {
  /** As a person would tell it: what was delivered, what slipped, what went, what is better, what is new. */
  readonly changes: readonly BaselineChange[];
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** `null`: it is as it was, or nobody kept what it was. */
  readonly target: { readonly from: Day | null; readonly to: Day | null; readonly workdays: number } | null;
  /** With the pieces of what was cut, which are not told one by one. */
  readonly bySlice: ReadonlyMap<SliceId, BaselineChange>;
};

/** The order in which the kinds are told. */
export const CHANGE_KINDS = [
  'delivered',
  'later',
  'lost-day',
  'removed',
  'cut',
  'earlier',
  'added',
  'got-day',
] as const satisfies readonly ChangeKind[];

const remembered = new WeakMap<object, WeakMap<Baseline, BaselineChanges>>();

/** What changed since a baseline; worked out once for each state of the plan, day and baseline. */
export function knownBaselineChanges(source: BaselineSource, baseline: Baseline): BaselineChanges {
  const known = remembered.get(source) ?? new WeakMap<Baseline, BaselineChanges>();
  remembered.set(source, known);
  const found = known.get(baseline) ?? baselineChanges(source, baseline);
  known.set(baseline, found);
  return found;
}

/** What changed since a baseline. Takes time in proportion to the slices. */
export function baselineChanges(source: BaselineSource, baseline: Baseline): BaselineChanges {
  const { plan } = source;
  const then = thenOf(baseline);
  const order = new Map(deliveryOrder(plan).map(({ id }, place) => [id, place]));
  const of = [...order.keys()].flatMap((id) => leafChange(source, then, id) ?? []);
  const gone = [...then.days.keys()].flatMap((id) => (order.has(id) ? [] : goneChange(source, then, id)));
  // What came out of a cut is told with the cut.
  const pieces = new Set(gone.flatMap(({ kind, sliceId }) => (kind === 'cut' ? newBelow(plan, then, sliceId) : [])));
  const isPiece = ({ kind, sliceId }: BaselineChange) =>
    (kind === 'added' || kind === 'got-day') && pieces.has(sliceId);
  const changes = [...of.filter((change) => !isPiece(change)), ...gone];
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kind } of changes) counts[kind] += 1;
  return {
    changes: changes.toSorted(
      (one, other) =>
        CHANGE_KINDS.indexOf(one.kind) - CHANGE_KINDS.indexOf(other.kind) ||
        weightOf(other) - weightOf(one) ||
        compareText(dayOf(one), dayOf(other)) ||
        (order.get(one.sliceId) ?? order.size) - (order.get(other.sliceId) ?? order.size) ||
        compareText(one.sliceId, other.sliceId),
    ),
    counts,
    target: targetChange(plan, baseline),
    bySlice: new Map([...of, ...gone].map((change) => [change.sliceId, change])),
  };
}

/** What is known of the day on which the baseline was taken. */
type Then = {
  readonly on: Day;
  readonly days: ReadonlyMap<SliceId, Day>;
  /** `null`: nobody has kept it. */
  readonly undone: ReadonlySet<SliceId> | null;
};

function thenOf({ on, days, undone }: Baseline): Then {
  const known = new Map(Object.entries(days) as [SliceId, Day][]);
  return { on, days: known, undone: undone === undefined ? null : new Set(undone) };
}

function leafChange({ plan, schedule }: BaselineSource, then: Then, id: SliceId): BaselineChange | null {
  const slice = ownRecord(plan.slices, id);
  if (slice === undefined) return null;
  const from = then.days.get(id) ?? null;
  const to = schedule.placements.get(id)?.day ?? null;
  if (slice.status === 'delivered' && to !== null) {
    if (!wasDelivered(slice, then)) return { sliceId: id, kind: 'delivered', from, to };
    if (from === null) return null;
  }
  if (from === null) return newChange(slice, then, to);
  if (to !== null) return movedChange(plan, id, from, to);
  if (isOpenOnBoard(slice)) return { sliceId: id, kind: 'lost-day', from, why: whyUndated(slice) };
  return { sliceId: id, kind: 'removed', from, how: howRemoved(slice) };
}

/** Without a list of what was undone, a delivery that was planned for the very day of the baseline counts as before it. */
function wasDelivered({ id, deliveredOn }: Slice, { on, days, undone }: Then): boolean {
  const isEarlier = deliveredOn !== null && deliveredOn < on;
  if (undone !== null) return !undone.has(id) && (days.has(id) || isEarlier);
  return days.has(id) ? days.get(id) === deliveredOn && (isEarlier || deliveredOn === on) : isEarlier;
}

function newChange(slice: Slice, { on, undone }: Then, to: Day | null): BaselineChange | null {
  const { id: sliceId, createdOn } = slice;
  const isNew = undone === null ? createdOn > on : createdOn >= on && !undone.has(sliceId);
  if (to !== null) return isNew ? { sliceId, kind: 'added', to } : { sliceId, kind: 'got-day', to };
  // A wish that was parked at once promises nothing.
  return isNew && isOpenOnBoard(slice) ? { sliceId, kind: 'added', to } : null;
}

function movedChange({ calendar }: Plan, sliceId: SliceId, from: Day, to: Day): BaselineChange | null {
  if (from === to) return null;
  const workdays = Math.max(1, Math.abs(workdaysBetween(calendar, from, to)));
  return { sliceId, kind: to > from ? 'later' : 'earlier', from, to, workdays };
}

function whyUndated(slice: Slice): ChangeOf<'lost-day'>['why'] {
  if (!isThick(slice)) return 'no-day';
  return slice.quarterDays === null ? 'not-sized' : 'thick';
}

function howRemoved({ status, stage }: Slice): ChangeOf<'removed'>['how'] {
  if (status === 'dropped') return 'dropped';
  return stage === 'later' ? 'later' : 'archive';
}

/** A slice of the baseline that is no leaf any more: it was deleted, or others stand below it. */
function goneChange(source: BaselineSource, then: Then, sliceId: SliceId): readonly BaselineChange[] {
  const { plan, schedule } = source;
  const from = then.days.get(sliceId);
  if (from === undefined) return [];
  if (ownRecord(plan.slices, sliceId) === undefined) return [{ sliceId, kind: 'removed', from, how: 'deleted' }];
  const days = leavesBelow(plan, sliceId).flatMap(({ id }) => schedule.placements.get(id)?.day ?? []);
  const to = days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
  return [{ sliceId, kind: 'cut', from, pieces: leavesBelow(plan, sliceId).length, to }];
}

function newBelow(plan: Plan, { days }: Then, sliceId: SliceId): readonly SliceId[] {
  return leavesBelow(plan, sliceId).flatMap(({ id }) => (days.has(id) ? [] : [id]));
}

/** What is still meant to be done, or was. */
function leavesBelow(plan: Plan, sliceId: SliceId): readonly Slice[] {
  const tree: Tree = treeOf(plan);
  return tree
    .descendantsOf(sliceId)
    .filter((slice) => tree.isLeaf(slice.id) && (isUndone(slice) || slice.status === 'delivered'));
}

function targetChange({ calendar, goal }: Plan, { target: from }: Baseline): BaselineChanges['target'] {
  const to = goal.target;
  if (from === undefined || from === to) return null;
  return { from, to, workdays: from === null || to === null ? 0 : workdaysBetween(calendar, from, to) };
}

/** The largest move is told first. */
function weightOf(change: BaselineChange): number {
  return change.kind === 'later' || change.kind === 'earlier' ? change.workdays : 0;
}

/** The day by which it is told; what has none comes last. */
function dayOf(change: BaselineChange): string {
  if (change.kind === 'lost-day' || change.kind === 'removed') return change.from;
  return change.to ?? '~';
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
