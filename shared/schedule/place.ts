import { type PersonId, QUARTERS_PER_DAY, type QuarterDays, type Slice } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { settle } from './needs.ts';
import { bookBackwards, bookUntil, type PersonTime, type PinnedWork, takeFirst } from './person-time.ts';
import { newQueue, popLowest, push } from './queue.ts';
import type { Booking, Placement } from './schedule-types.ts';
import { accessOf } from './sources.ts';
import type { Timeline } from './timeline.ts';
import { bestForPin, candidatesFor, firstToFinish, obstacleOf, remainingQuarterDays } from './who.ts';

/** Delivered slices stand where they were delivered; what was delivered today takes its person's quarters (rule 4). */
export function placeDelivered(draft: Draft): void {
  const { today, timeline, plan } = draft;
  for (const order of draft.delivered) {
    const slice = draft.leaves[order];
    const day = slice?.deliveredOn ?? null;
    if (slice === undefined || day === null) continue;
    const { ownerId: personId } = slice;
    draft.placements[order] = { sliceId: slice.id, by: 'delivered', day, personId, bookings: [], isPromised: true };
    if (day !== today || timeline.from !== today) continue;
    const [person, ...others] = candidatesFor(slice, draft.people, draft.personById);
    // Without an owner it is known who did it only where nobody else could have.
    if (person === undefined || others.length > 0) continue;
    // Only the part of its work that fell on today, so that delivering a slice does not make the others later.
    const quarters = takeFirst(person, 0, remainingQuarterDays(slice, plan, today));
    draft.takenToday.push({ order, person, quarters });
  }
}

/** What is being worked on comes first, in rank order, and no need holds it (rule 5). */
export function placeDoing(draft: Draft): void {
  for (const order of draft.started) {
    if (draft.roles[order] === 'pinned') placePinnedSlice(draft, order);
    else placeForward(draft, order, 0);
  }
}

/** Promised days hold in every case (rule 6). */
export function placePinned(draft: Draft): void {
  for (const order of draft.open) if (draft.roles[order] === 'pinned') placePinnedSlice(draft, order);
}

/** Everything else, again and again the lowest slice all of whose needs have a day (rules 7 and 8). */
export function placeFlowing(draft: Draft): void {
  const { needs, rows, roles } = draft;
  const queue = newQueue(draft.leaves.length);
  const flowing = draft.open.filter((order) => roles[order] === 'flowing');
  for (const order of flowing) if (needs.waiting[rows[order] ?? -1] === 0) push(queue, order);
  const onFree = (row: number) => {
    push(queue, draft.orderOfRow[row] ?? -1);
  };
  const settleRow = (row: number) => {
    const end = draft.lastSlot[row] ?? -1;
    if (end >= 0) settle(needs, row, end, onFree);
  };
  for (const order of draft.started) settleRow(rows[order] ?? -1);
  for (const order of draft.open) if (roles[order] === 'pinned') settleRow(rows[order] ?? -1);
  for (let order = popLowest(queue); order >= 0; order = popLowest(queue)) {
    const row = rows[order] ?? -1;
    placeForward(draft, order, (needs.latestEnd[row] ?? -1) + 1);
    settleRow(row);
  }
}

function placeForward(draft: Draft, order: number, afterNeeds: number): void {
  const slice = draft.leaves[order];
  if (slice === undefined) return;
  const access = accessOf(slice, draft.sources);
  const candidates = candidatesFor(slice, draft.people, draft.personById);
  const obstacle = obstacleOf(slice, access, candidates, draft.people);
  const remaining = remainingQuarterDays(slice, draft.plan, draft.today);
  const start = Math.max(afterNeeds, access.startSlot);
  const found = obstacle === null ? firstToFinish(candidates, start, remaining) : null;
  if (found === null) {
    draft.noDay[order] = obstacle ?? { code: 'nobody-has-time' };
    return;
  }
  const { person, end } = found;
  if (access.latestId !== null && start > afterNeeds && endsBefore(end, candidates, afterNeeds, remaining)) {
    draft.waitedForAccess.set(slice.id, access.latestId);
  }
  const by = slice.status === 'doing' ? 'doing' : 'flowing';
  const bookings = bookUntil(person, start, end);
  draft.placedInTurn.push(order);
  draft.lastSlot[draft.rows[order] ?? -1] = end;
  draft.placements[order] = placementOf(slice, by, end >> 2, person.id, bookings, access.isPromised, draft.timeline);
}

function endsBefore(end: number, candidates: readonly PersonTime[], start: number, remaining: QuarterDays): boolean {
  return (firstToFinish(candidates, start, remaining)?.end ?? end) < end;
}

function placePinnedSlice(draft: Draft, order: number): void {
  const slice = draft.leaves[order];
  if (slice === undefined || slice.pin === null) return;
  const { timeline, people } = draft;
  const day = timeline.indexOf(slice.pin);
  const startOfDay = day * QUARTERS_PER_DAY;
  const endOfDay = startOfDay + QUARTERS_PER_DAY - 1;
  const skilled = candidatesFor(slice, people, draft.personById);
  const quarterDays = remainingQuarterDays(slice, draft.plan, draft.today);
  // A promise holds even where nobody has the skills; then somebody without them does it, and a finding says so.
  const person = bestForPin(skilled.length > 0 ? skilled : people, day, quarterDays);
  const work = person === null ? NOBODYS_WORK : bookBackwards(person, day, quarterDays);
  draft.placedInTurn.push(order);
  // Work that ends before the promised day is still delivered on that day: nobody may go on before it begins.
  draft.lastSlot[draft.rows[order] ?? -1] = person === null ? endOfDay : Math.max(work.lastSlot, startOfDay - 1);
  draft.pins.set(order, { firstSlot: person === null ? endOfDay : work.firstSlot, over: work.over });
  const { isPromised } = accessOf(slice, draft.sources);
  draft.placements[order] = placementOf(slice, 'pinned', day, person?.id ?? null, work.bookings, isPromised, timeline);
}

const NOBODYS_WORK: PinnedWork = { bookings: [], firstSlot: -1, lastSlot: -1, over: 0 };

function placementOf(
  slice: Slice,
  by: Placement['by'],
  day: number,
  personId: PersonId | null,
  bookings: readonly Booking[],
  isPromised: boolean,
  timeline: Timeline,
): Placement {
  return { sliceId: slice.id, by, day: timeline.dayAt(day), personId, bookings, isPromised };
}
