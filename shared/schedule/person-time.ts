import type { Absence, Calendar } from '../calendar/workdays.ts';
import { type Person, type PersonId, QUARTERS_PER_DAY, type QuarterDays } from '../plan/plan.ts';
import type { Booking } from './schedule-types.ts';
import { HORIZON_DAYS, type Timeline } from './timeline.ts';

/** No quarter within the horizon. */
export const NEVER = -1;

export const HORIZON_SLOTS = HORIZON_DAYS * QUARTERS_PER_DAY;
/** The first n quarters of a day as a set of bits. */
const FIRST_QUARTERS = [0b0000, 0b0001, 0b0011, 0b0111, 0b1111];
const SIZE_OF_SET = Uint8Array.from(
  { length: 16 },
  (_, set) => (set & 1) + ((set >> 1) & 1) + ((set >> 2) & 1) + (set >> 3),
);

/**
 * Which quarters of a person are free (rules 1 and 3). Somebody who offers two quarters works in the first two of the
 * day, so that the order of two people's quarters within one day is known.
 */
export type PersonTime = {
  readonly id: PersonId;
  readonly skills: readonly string[];
  /** Quarters offered, by day. */
  readonly offered: Uint8Array;
  /** Free quarters, by day, as sets of bits; bit 0 is the first quarter. */
  readonly free: Uint8Array;
  /** Leads from a day without free quarters towards the next one that has some. Paths shorten as they are walked. */
  readonly next: Int32Array;
  /** Quarters booked beyond what a day offers; only pins do that. By day, which may lie beyond the horizon. */
  readonly over: Map<number, QuarterDays>;
  readonly timeline: Timeline;
};

/** First and last day off, as indexes. */
type Closed = { readonly first: number; readonly last: number };

/** Everybody's time, in order of their ids, before anything is booked. */
export function everybodysTime(
  people: { readonly [id: string]: Person },
  calendar: Calendar,
  timeline: Timeline,
): PersonTime[] {
  const closures = rangesOf(calendar.closures, timeline);
  return Object.keys(people)
    .sort()
    .flatMap((id) => {
      const person = people[id];
      return person === undefined ? [] : [timeOf(id as PersonId, person, calendar, closures, timeline)];
    });
}

function timeOf(id: PersonId, person: Person, calendar: Calendar, closures: Closed[], timeline: Timeline): PersonTime {
  const offered = new Uint8Array(HORIZON_DAYS);
  for (const weekday of calendar.workdays) {
    const quarterDays = Math.max(0, Math.min(QUARTERS_PER_DAY, person.quarterDaysByWeekday[weekday - 1] ?? 0));
    for (let day = (weekday - timeline.firstWeekday + 7) % 7; day < HORIZON_DAYS; day += 7) offered[day] = quarterDays;
  }
  for (const { first, last } of [...closures, ...rangesOf(person.absences, timeline)]) {
    if (last >= first) offered.fill(0, first, last + 1);
  }
  const free = offered.map((quarterDays) => FIRST_QUARTERS[quarterDays] ?? 0);
  const next = new Int32Array(HORIZON_DAYS + 1);
  for (let day = 0; day <= HORIZON_DAYS; day += 1) next[day] = free[day] === 0 ? day + 1 : day;
  return { id, skills: person.skills, offered, free, next, over: new Map(), timeline };
}

function rangesOf(ranges: readonly Pick<Absence, 'from' | 'to'>[], timeline: Timeline): Closed[] {
  return ranges.map(({ from, to }) => ({
    first: Math.max(0, timeline.indexOf(from)),
    last: Math.min(HORIZON_DAYS - 1, timeline.indexOf(to)),
  }));
}

/** The first day from `day` on that has a free quarter; `HORIZON_DAYS` when there is none. */
function nextFreeDay(time: PersonTime, day: number): number {
  const { next } = time;
  let end = day;
  while (end < HORIZON_DAYS && next[end] !== end) end = next[end] ?? HORIZON_DAYS;
  for (let at = day; at < end; ) {
    const onward = next[at] ?? end;
    next[at] = end;
    at = onward;
  }
  return end;
}

/** The slot of the last of `quarterDays` free quarters from the slot `start` on, or `NEVER`. Books nothing. */
export function earliestEnd(time: PersonTime, start: number, quarterDays: QuarterDays): number {
  if (start >= HORIZON_SLOTS) return NEVER;
  let day = start >> 2;
  let set = (time.free[day] ?? 0) & (0b1111 << (start & 3));
  let left = quarterDays;
  for (;;) {
    const size = SIZE_OF_SET[set] ?? 0;
    if (size >= left) break;
    left -= size;
    day = nextFreeDay(time, day + 1);
    if (day >= HORIZON_DAYS) return NEVER;
    set = time.free[day] ?? 0;
  }
  let quarter = 0;
  for (; left > 0; quarter += 1) left -= (set >> quarter) & 1;
  return day * QUARTERS_PER_DAY + quarter - 1;
}

/** Books every free quarter from the slot `start` to the slot `end`, which `earliestEnd` gave. */
export function bookUntil(time: PersonTime, start: number, end: number): Booking[] {
  const bookings: Booking[] = [];
  const lastDay = end >> 2;
  for (let day = start >> 2; day <= lastDay; day = nextFreeDay(time, day + 1)) {
    const after = day === start >> 2 ? 0b1111 << (start & 3) : 0b1111;
    const upTo = day === lastDay ? (FIRST_QUARTERS[(end & 3) + 1] ?? 0) : 0b1111;
    const set = (time.free[day] ?? 0) & after & upTo;
    if (set !== 0) bookings.push(bookingOf(time, day, take(time, day, set)));
  }
  return bookings;
}

function bookingOf(time: PersonTime, day: number, quarterDays: QuarterDays): Booking {
  return { day: time.timeline.dayAt(day), personId: time.id, quarterDays };
}

/** How many of `quarterDays` find no room on or before a day (rule 6). Books nothing. */
export function shortageBefore(time: PersonTime, day: number, quarterDays: QuarterDays): QuarterDays {
  let left = quarterDays;
  for (let at = Math.min(day, HORIZON_DAYS - 1); at >= 0 && left > 0; at -= 1)
    left -= SIZE_OF_SET[time.free[at] ?? 0] ?? 0;
  return Math.max(0, left);
}

/** Work up to a promised day; `firstSlot` and `lastSlot` are its first and last quarter. */
export type PinnedWork = {
  readonly bookings: readonly Booking[];
  readonly firstSlot: number;
  readonly lastSlot: number;
  /** Quarters that found no room and were booked on the promised day all the same. */
  readonly over: QuarterDays;
};

/**
 * Books backwards from the last quarter of a day, so that what is needed for it can still be done before it on that
 * day. What finds no room counts as done at the very end of the day.
 */
export function bookBackwards(time: PersonTime, day: number, quarterDays: QuarterDays): PinnedWork {
  const bookings: Booking[] = [];
  const endOfDay = day * QUARTERS_PER_DAY + QUARTERS_PER_DAY - 1;
  let left = quarterDays;
  let firstSlot = endOfDay;
  let lastSlot = -1;
  for (let at = Math.min(day, HORIZON_DAYS - 1); at >= 0 && left > 0; at -= 1) {
    const free = time.free[at] ?? 0;
    if (free === 0) continue;
    let set = 0;
    for (let quarter = QUARTERS_PER_DAY - 1; quarter >= 0 && left > 0; quarter -= 1) {
      if ((free & (1 << quarter)) === 0) continue;
      set |= 1 << quarter;
      left -= 1;
      firstSlot = at * QUARTERS_PER_DAY + quarter;
      if (lastSlot < 0) lastSlot = firstSlot;
    }
    bookings.unshift(bookingOf(time, at, take(time, at, set)));
  }
  if (left === 0) return { bookings, firstSlot, lastSlot, over: 0 };
  time.over.set(day, (time.over.get(day) ?? 0) + left);
  const onTheDay = bookings.at(-1)?.day === time.timeline.dayAt(day) ? bookings.pop() : undefined;
  bookings.push(bookingOf(time, day, (onTheDay?.quarterDays ?? 0) + left));
  return { bookings, firstSlot, lastSlot: endOfDay, over: left };
}

/** Takes the first free quarters of a day, as many as there are (rule 4), and says which, as a set of bits. */
export function takeFirst(time: PersonTime, day: number, quarterDays: QuarterDays): number {
  let set = time.free[day] ?? 0;
  for (let kept = 0; kept < quarterDays && set !== 0; kept += 1) set &= set - 1;
  const taken = (time.free[day] ?? 0) & ~set;
  take(time, day, taken);
  return taken;
}

function take(time: PersonTime, day: number, set: number): QuarterDays {
  const free = (time.free[day] ?? 0) & ~set;
  time.free[day] = free;
  if (free === 0) time.next[day] = day + 1;
  return SIZE_OF_SET[set] ?? 0;
}

/** Free quarters on a day; none outside the horizon. */
export function freeOnDay(time: PersonTime, day: number): QuarterDays {
  return SIZE_OF_SET[time.free[day] ?? 0] ?? 0;
}
