import { weekdayOf } from '../calendar/day.ts';
import type { Absence } from '../calendar/workdays.ts';
import { QUARTERS_PER_DAY, type QuarterDays, type Slice, type SliceId } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import type { PersonTime } from './person-time.ts';
import type { Placement, Reason } from './schedule-types.ts';
import { BEFORE_ALL, NOT_TAKEN, type Turns, turnsOf } from './turns.ts';
import { candidatesFor } from './who.ts';

/**
 * What holds a slice where it stands, quarter by quarter and as it was when its turn came. Of the quarters that it could
 * use it got all up to its last one; so whatever was taken, or off, between the end of its needs and that one holds it.
 */
export type Hold = {
  readonly draft: Draft;
  readonly slice: Slice;
  readonly person: PersonTime;
  readonly quarterDays: QuarterDays;
  /** Its last slot. */
  readonly end: number;
  /** What it waits for, the latest first. */
  readonly bounds: readonly Bound[];
  readonly turns: Turns;
  readonly turn: number;
};

/** Work cannot begin in this slot, nor before it. */
export type Bound = { readonly slot: number; readonly reason: Reason };

/** Work that got its quarters earlier, and after it the days off, each with all its reasons: one of them alone would do. */
export type Obstacles = { readonly offDays: readonly (readonly Reason[])[]; readonly busyWith: readonly SliceId[] };

/** `null` for what does not flow from its first possible quarter on: promised, delivered, or nobody's. */
export function holdOf(draft: Draft, { sliceId, by, personId, bookings }: Placement): Hold | null {
  const turns = turnsOf(draft);
  const order = turns.orderOf.get(sliceId) ?? -1;
  const slice = draft.leaves[order];
  const person = personId === null ? undefined : draft.personById.get(personId);
  if (slice === undefined || person === undefined || by === 'delivered' || by === 'pinned') return null;
  // Needs no longer hold what is being done.
  const needs = by === 'flowing' ? needBounds(draft, turns, order) : [];
  return {
    draft,
    slice,
    person,
    quarterDays: bookings.reduce((sum, booking) => sum + booking.quarterDays, 0),
    end: draft.lastSlot[draft.rows[order] ?? -1] ?? -1,
    bounds: [...needs, ...sourceBounds(draft, slice)].sort((a, b) => b.slot - a.slot),
    turns,
    turn: turns.turnOf[order] ?? BEFORE_ALL,
  };
}

/** Each open leaf that it needs, or that is in a group that it needs. */
function needBounds({ needs, needRows, lastSlot, placements }: Draft, { orderOf }: Turns, order: number): Bound[] {
  const rows = new Set<number>();
  for (const first of needRows.get(order) ?? []) {
    for (let row = first; row >= 0 && row < (needs.outline.ends[first] ?? 0); row += 1) {
      if (needs.isOpenLeaf[row] === 1) rows.add(row);
    }
  }
  return [...rows].flatMap((row) => {
    const needId = needs.outline.ids[row];
    const day = placements[needId === undefined ? -1 : (orderOf.get(needId) ?? -1)]?.day;
    const slot = lastSlot[row] ?? -1;
    if (needId === undefined || day === undefined || slot < 0) return [];
    return [{ slot, reason: { code: 'waits-for-need', needId, day } as const }];
  });
}

function sourceBounds({ sources }: Draft, { sourceIds }: Slice): Bound[] {
  return [...new Set(sourceIds)].flatMap((sourceId) => {
    const { startSlot = 0, expectedOn = null } = sources.get(sourceId) ?? {};
    if (expectedOn === null || startSlot === 0) return [];
    return [{ slot: startSlot - 1, reason: { code: 'waits-for-source', sourceId, expectedOn } as const }];
  });
}

/**
 * Whether somebody could deliver it earlier if some reasons were gone, and all else were as it was in its turn. A need
 * that is gone takes no time either, which matters where the same person does it.
 */
export function wouldEndEarlier(hold: Hold, gone: readonly Reason[]): boolean {
  const { draft, slice, end, quarterDays, bounds, turns, turn } = hold;
  const after = bounds.find(({ reason }) => !gone.includes(reason))?.slot ?? -1;
  const goneIds = new Set(gone.flatMap(slicesIn));
  const goneDays = gone.filter(({ code }) => code === 'closed' || code === 'person-off');
  // Below this slot nothing becomes free that was not.
  const lowest = goneDays.length > 0 ? 0 : lowestSlotOf(hold, goneIds);
  return candidatesFor(slice, draft.people, draft.personById).some((person) => {
    const taken = turns.takenOf.get(person);
    let left = quarterDays;
    // As many free quarters as it takes, anywhere before its last one.
    for (let slot = end - 1; slot > after && left > 0; slot -= 1) {
      if (slot < lowest && (taken?.latestTurn[slot] ?? NOT_TAKEN) < turn) return false;
      if (isOffered(draft, person, slot, goneDays) && !isTaken(hold, taken?.takers[slot] ?? -1, goneIds)) left -= 1;
    }
    return left <= 0;
  });
}

function lowestSlotOf({ draft, turns }: Hold, ids: ReadonlySet<SliceId>): number {
  let lowest = NOT_TAKEN;
  for (const id of ids) {
    const day = draft.placements[turns.orderOf.get(id) ?? -1]?.bookings[0]?.day;
    if (day !== undefined) lowest = Math.min(lowest, draft.timeline.indexOf(day) * QUARTERS_PER_DAY);
  }
  return lowest;
}

function slicesIn(reason: Reason): readonly SliceId[] {
  if (reason.code === 'waits-for-need') return [reason.needId];
  return reason.code === 'person-busy' ? reason.sliceIds : [];
}

function isOffered(draft: Draft, person: PersonTime, slot: number, goneDays: readonly Reason[]): boolean {
  const day = slot >> 2;
  const quarter = slot & (QUARTERS_PER_DAY - 1);
  if (quarter < (person.offered[day] ?? 0)) return true;
  if (goneDays.length === 0 || quarter >= wouldOffer(draft, person, day)) return false;
  return reasonsOff(draft, person, day).every((reason) => goneDays.some((other) => isSame(reason, other)));
}

function isTaken({ draft, turns, turn }: Hold, taker: number, goneIds: ReadonlySet<SliceId>): boolean {
  if (taker < 0 || (turns.turnOf[taker] ?? BEFORE_ALL) >= turn) return false;
  const id = draft.leaves[taker]?.id;
  return id !== undefined && !goneIds.has(id);
}

/** Days off of one range have its dates and its label, and nothing else in them differs. */
export function isSame(one: Reason, other: Reason): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * What its person did last between two slots, both excluded, with all that was done on that day; and the days off after
 * that, in their order. Weekends, and weekdays on which the person never works, are nobody's reason.
 */
export function obstaclesBetween(hold: Hold, after: number, before: number): Obstacles {
  const offDays: Reason[][] = [];
  for (let day = (before - 1) >> 2; day >= 0 && day * QUARTERS_PER_DAY + QUARTERS_PER_DAY - 1 > after; day -= 1) {
    const first = Math.max(after + 1, day * QUARTERS_PER_DAY);
    const last = Math.min(before - 1, day * QUARTERS_PER_DAY + QUARTERS_PER_DAY - 1);
    const busyWith = takersWithin(hold, first, last);
    if (busyWith.length > 0) return { offDays: offDays.reverse(), busyWith };
    const wouldWork = first < day * QUARTERS_PER_DAY + wouldOffer(hold.draft, hold.person, day);
    const reasons = wouldWork ? reasonsOff(hold.draft, hold.person, day) : [];
    if (reasons.length > 0) offDays.push(reasons);
  }
  return { offDays: offDays.reverse(), busyWith: [] };
}

/** The slices, in the order of their quarters, that got theirs before this one. */
function takersWithin({ draft, person, turns, turn }: Hold, first: number, last: number): SliceId[] {
  const takers = turns.takenOf.get(person)?.takers;
  const ids = new Set<SliceId>();
  for (let slot = first; slot <= last; slot += 1) {
    const taker = takers?.[slot] ?? -1;
    const id = draft.leaves[taker]?.id;
    if (id !== undefined && (turns.turnOf[taker] ?? BEFORE_ALL) < turn) ids.add(id);
  }
  return [...ids];
}

/** Quarters of a day if it were not off. */
function wouldOffer(draft: Draft, person: PersonTime, day: number): QuarterDays {
  const weekday = weekdayOf(draft.timeline.dayAt(day));
  if (!draft.plan.calendar.workdays.includes(weekday)) return 0;
  return draft.plan.people[person.id]?.quarterDaysByWeekday[weekday - 1] ?? 0;
}

/** Closures and absences on a day; the same days with the same label twice are one. */
function reasonsOff(draft: Draft, person: PersonTime, index: number): Reason[] {
  const day = draft.timeline.dayAt(index);
  const around = (ranges: readonly Absence[]) => {
    const found = ranges.filter(({ from, to }) => from <= day && day <= to);
    return [...new Map(found.map(({ from, to, label }) => [`${from} ${to} ${label}`, { from, to, label }])).values()];
  };
  return [
    ...around(draft.plan.calendar.closures).map((range) => ({ code: 'closed', ...range }) as const),
    ...around(draft.plan.people[person.id]?.absences ?? []).map(
      (range) => ({ code: 'person-off', personId: person.id, ...range }) as const,
    ),
  ];
}
