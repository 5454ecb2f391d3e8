import { type Day, laterDay } from '../calendar/day.ts';
import { outlineOf } from '../plan/outline.ts';
import type { Plan, Slice, SliceId, SourceId } from '../plan/plan.ts';
import { deliveryOrder, isThin } from '../plan/tree.ts';
import { type BaselineDays, latestBaselineDays, missedDay } from './late.ts';
import { isOpenNeed, type Needs, noNeeds, rowsOfNeeds, waitFor } from './needs.ts';
import { everybodysTime, type PersonTime } from './person-time.ts';
import type { NoDayReason, Placement } from './schedule-types.ts';
import { type Sources, sourcesOf } from './sources.ts';
import { type Timeline, timelineFrom } from './timeline.ts';

/** How a leaf takes part (rule 2); `none` has no day and no place among those that wait for one. */
export type Role = 'delivered' | 'doing' | 'pinned' | 'flowing' | 'none';

/**
 * A schedule while it is being made. Leaves are numbered in delivery order; what is kept about them stands in lists by
 * that number. `needs` and `lastSlot` go by the row in the outline instead, because groups have rows too.
 */
export type Draft = {
  readonly plan: Plan;
  readonly today: Day;
  readonly timeline: Timeline;
  readonly leaves: readonly Slice[];
  readonly roles: readonly Role[];
  /** The numbers of leaves: delivered, being done (pinned or not), and all the others that take part. */
  readonly delivered: readonly number[];
  readonly started: readonly number[];
  readonly open: readonly number[];
  /** The numbers of those that the findings have to look at. */
  readonly remarkable: readonly number[];
  /** By number: the row in the outline; and by row the number of a slice that flows, -1 for every other. */
  readonly rows: Int32Array;
  readonly orderOfRow: Int32Array;
  readonly people: readonly PersonTime[];
  readonly personById: ReadonlyMap<string, PersonTime>;
  readonly sources: Sources;
  /** Of the latest baseline. */
  readonly baselineDays: BaselineDays;
  readonly needs: Needs;
  /** By number: the rows of what a slice needs, in the order of its needs. */
  readonly needRows: ReadonlyMap<number, readonly number[]>;
  readonly placements: (Placement | undefined)[];
  readonly noDay: (NoDayReason | undefined)[];
  /** The numbers of those that got their quarters, in turn; what was delivered before all of them. */
  readonly placedInTurn: number[];
  /** What was delivered today took these quarters of today, as sets of bits. */
  readonly takenToday: { readonly order: number; readonly person: PersonTime; readonly quarters: number }[];
  /** By row: when the slice is done and others may go on; -1 while it has no day. */
  readonly lastSlot: Int32Array;
  /** Those that would end earlier if the access they wait for were there, and the source that comes last. */
  readonly waitedForAccess: Map<SliceId, SourceId>;
  /** By number: when work on a pinned slice begins, and how much of it found no room. */
  readonly pins: Map<number, { readonly firstSlot: number; readonly over: number }>;
  /** By the row of a group: the highest number of a slice below it that flows. Filled when it is asked for. */
  readonly lastFlowingOf: Map<number, number>;
};

export function newDraft(plan: Plan, today: Day): Draft {
  const leaves = deliveryOrder(plan);
  const outline = outlineOf(plan.slices);
  const timeline = timelineFrom(laterDay(plan.start, today));
  const people = everybodysTime(plan.people, plan.calendar, timeline);
  const needs = noNeeds(outline);
  const baselineDays = latestBaselineDays(plan);
  const roles: Role[] = [];
  const delivered: number[] = [];
  const started: number[] = [];
  const open: number[] = [];
  const remarkable: number[] = [];
  const needRows = new Map<number, readonly number[]>();
  const rows = new Int32Array(leaves.length);
  const orderOfRow = new Int32Array(outline.ids.length).fill(-1);
  // One walk over the slices: there are thousands of them, and reading each costs more than what is done with it.
  leaves.forEach((slice, order) => {
    const row = outline.rowOf.get(slice.id) ?? -1;
    const role = roleOf(slice, timeline.from);
    rows[order] = row;
    roles.push(role);
    if (slice.status === 'open' || slice.status === 'doing') needs.isOpenLeaf[row] = 1;
    if (role === 'flowing') orderOfRow[row] = order;
    if (role === 'delivered') delivered.push(order);
    else if (role !== 'none') {
      (slice.status === 'doing' ? started : open).push(order);
      if (slice.needs.length > 0) needRows.set(order, rowsOfNeeds(needs, slice.needs));
    }
    const isLate = missedDay(slice, baselineDays, today) !== null;
    if (isLate || (role !== 'none' && mayHaveFindings(slice))) remarkable.push(order);
  });
  for (const [order, needed] of needRows) {
    if (roles[order] === 'flowing') waitFor(needs, rows[order] ?? -1, needed);
    // The others do not wait, but the findings ask for the groups that they need.
    else for (const row of needed) isOpenNeed(needs, row);
  }
  return {
    plan,
    today,
    timeline,
    leaves,
    roles,
    delivered,
    started,
    open,
    remarkable,
    rows,
    orderOfRow,
    people,
    personById: new Map(people.map((person) => [person.id, person])),
    sources: sourcesOf(plan, timeline),
    baselineDays,
    needs,
    needRows,
    placements: new Array(leaves.length),
    noDay: new Array(leaves.length),
    placedInTurn: [],
    takenToday: [],
    lastSlot: new Int32Array(outline.ids.length).fill(-1),
    waitedForAccess: new Map(),
    pins: new Map(),
    lastFlowingOf: new Map(),
  };
}

function roleOf(slice: Slice, from: Day): Role {
  if (slice.status === 'delivered') return 'delivered';
  if (slice.status === 'dropped' || slice.stage !== 'board' || !isThin(slice)) return 'none';
  if (slice.pin !== null && slice.pin >= from) return 'pinned';
  return slice.status === 'doing' ? 'doing' : 'flowing';
}

function mayHaveFindings(slice: Slice): boolean {
  if (slice.deliveredOn !== null || slice.pin !== null) return true;
  return slice.needs.length > 0 || slice.sourceIds.length > 0 || (slice.ownerId !== null && slice.skills.length > 0);
}
