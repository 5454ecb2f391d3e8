import type { Day } from '../calendar/day.ts';
import { daysOf, type Week } from '../calendar/week.ts';
import { isWorkday } from '../calendar/workdays.ts';
import { knownApply } from '../plan/apply/known-apply.ts';
import type { Command, Rejection } from '../plan/commands.ts';
import type { PersonId, Plan, Slice, SliceId } from '../plan/plan.ts';
import { deliveryOrder, isThick, treeOf } from '../plan/tree.ts';
import { isPlanDay } from '../plan/values.ts';
import { err, ok, type Result } from '../result.ts';
import { knownSchedule } from './known-schedule.ts';
import type { Schedule } from './schedule-types.ts';
import { hasAllSkills } from './who.ts';

/** Where a card is dropped. `before` is the card under the insertion line; `null` is the end of the day. */
export type Target =
  | { readonly kind: 'place'; readonly day: Day; readonly before: SliceId | null }
  | { readonly kind: 'week'; readonly week: Week }
  | { readonly kind: 'later' };

/** The command that a drop stands for, and where the slice will be after it; `day` is `null` when it is parked. */
export type Move = {
  readonly command: Command;
  readonly landing: 'flows' | 'pinned' | 'parked';
  readonly day: Day | null;
};

/** Several slices that are moved together: one command, and where each of them will be. */
export type MoveTogether = { readonly command: Command; readonly landings: readonly Landing[] };

/** In delivery order. */
export type Landing = Pick<Move, 'landing' | 'day'> & { readonly id: SliceId };

/**
 * What dropping a card on a target means: pointer, keyboard and *Move to…* all end here. The slice always lands on the
 * day it is dropped on; it is pinned there only if it would not flow there by itself.
 */
export function moveTo(plan: Plan, today: Day, id: SliceId, target: Target): Result<Move, Rejection> {
  const found = movable(plan, id, target);
  if (!found.ok) return found;
  if (target.kind === 'later') return park(plan, id);

  const now = knownSchedule(plan, today);
  const day = target.kind === 'week' ? dayInWeek(plan, now, found.value, target.week) : target.day;
  const refusal = refuseDay(now, day);
  if (refusal !== null) return err(refusal);

  const before = placeFor(plan, now, [id], day, target.kind === 'week' ? null : target.before);
  const flowing: Command = { type: 'slice.place', id, stage: 'board', before, pin: null };
  const trial = knownApply(plan, flowing);
  if (!trial.ok) return trial;
  if (knownSchedule(trial.value, today).placements.get(id)?.day === day) {
    return ok({ command: flowing, landing: 'flows', day });
  }
  return ok({ command: { ...flowing, pin: day }, landing: 'pinned', day });
}

/**
 * What dropping several cards together means: they stand beside each other in the order in which they were, each on the
 * day on which it would be dropped alone. Delivered ones stay where they are; where any other one cannot go, none does.
 */
export function moveAllTo(
  plan: Plan,
  today: Day,
  ids: readonly SliceId[],
  target: Target,
): Result<MoveTogether, Rejection> {
  for (const id of ids) {
    const found = movable(plan, id, target);
    if (!found.ok && found.error.code !== 'already-delivered') return found;
  }
  const together = deliveryOrder(plan).filter((leaf) => ids.includes(leaf.id) && leaf.status !== 'delivered');
  const [first, ...others] = together.map((leaf) => leaf.id);
  const [asked] = ids;
  if (first === undefined) return err(asked === undefined ? EMPTY : { code: 'already-delivered', id: asked });
  if (others.length === 0) {
    const alone = moveTo(plan, today, first, target);
    return alone.ok ? ok({ command: alone.value.command, landings: [{ id: first, ...alone.value }] }) : alone;
  }
  if (target.kind === 'later') return parkAll(plan, [first, ...others]);
  return placeAll(plan, today, [first, ...others], target);
}

const EMPTY: Rejection = { code: 'empty-batch' };

type DayTarget = Exclude<Target, { kind: 'later' }>;

/** Whoever would not flow to its day gets a pin; that may push another one off its day, which then gets one too. */
function placeAll(plan: Plan, today: Day, ids: readonly SliceId[], target: DayTarget): Result<MoveTogether, Rejection> {
  const now = knownSchedule(plan, today);
  const found = target.kind === 'week' ? daysInWeek(plan, today, ids, target) : ok(ids.map(() => target.day));
  if (!found.ok) return found;
  const days = new Map(ids.map((id, place) => [id, found.value[place] ?? now.from]));
  const lastDay = found.value.at(-1) ?? now.from;
  const refusal = refuseDay(now, lastDay);
  if (refusal !== null) return err(refusal);

  const before = placeFor(plan, now, ids, lastDay, target.kind === 'week' ? null : target.before);
  const pinned = new Set<SliceId>();
  for (;;) {
    const commands = ids.map((id): Command => {
      return { type: 'slice.place', id, stage: 'board', before, pin: pinned.has(id) ? (days.get(id) ?? null) : null };
    });
    const command: Command = { type: 'batch', commands };
    const trial = knownApply(plan, command);
    if (!trial.ok) return trial;
    const { placements } = knownSchedule(trial.value, today);
    const astray = ids.filter((id) => !pinned.has(id) && placements.get(id)?.day !== days.get(id));
    if (astray.length === 0) {
      const landings = ids.map((id) => landingOf(id, pinned.has(id) ? 'pinned' : 'flows', days.get(id) ?? null));
      return ok({ command, landings });
    }
    for (const id of astray) pinned.add(id);
  }
}

/** Filled from the week's end, so that the last ones in the order of delivery get the last days. */
function daysInWeek(plan: Plan, today: Day, ids: readonly SliceId[], target: DayTarget): Result<Day[], Rejection> {
  const days: Day[] = [];
  let filled = plan;
  for (const id of ids.toReversed()) {
    const moved = moveTo(filled, today, id, target);
    if (!moved.ok) return moved;
    const trial = knownApply(filled, moved.value.command);
    if (!trial.ok) return trial;
    filled = trial.value;
    if (moved.value.day !== null) days.unshift(moved.value.day);
  }
  return ok(days);
}

function parkAll(plan: Plan, ids: readonly SliceId[]): Result<MoveTogether, Rejection> {
  const command: Command = {
    type: 'batch',
    commands: ids.map((id): Command => ({ type: 'slice.stage', id, stage: 'later' })),
  };
  const trial = knownApply(plan, command);
  return trial.ok ? ok({ command, landings: ids.map((id) => landingOf(id, 'parked', null)) }) : trial;
}

function landingOf(id: SliceId, landing: Move['landing'], day: Day | null): Landing {
  return { id, landing, day };
}

/** The slice, if it can go to such a target at all. */
function movable(plan: Plan, id: SliceId, target: Target): Result<Slice, Rejection> {
  const slice = Object.hasOwn(plan.slices, id) ? plan.slices[id] : undefined;
  if (slice === undefined) return err({ code: 'slice-not-found', id });
  if (!treeOf(plan).isLeaf(id)) return err({ code: 'is-group', id });
  if (slice.status === 'delivered') return err({ code: 'already-delivered', id });
  if (target.kind === 'later') return ok(slice);
  if (slice.quarterDays === null) return err({ code: 'not-sized', id });
  return isThick(slice) ? err({ code: 'still-thick', id }) : ok(slice);
}

function refuseDay(now: Schedule, day: Day): Rejection | null {
  if (day < now.from) return { code: 'day-is-past', day };
  return isPlanDay(day) ? null : { code: 'bad-value', field: 'day' };
}

function park(plan: Plan, id: SliceId): Result<Move, Rejection> {
  const command: Command = { type: 'slice.stage', id, stage: 'later' };
  const trial = knownApply(plan, command);
  return trial.ok ? ok({ command, landing: 'parked', day: null }) : trial;
}

/** The card before which the moved ones go; `wanted` is the card under the line, `null` the end of the day. */
function placeFor(
  plan: Plan,
  now: Schedule,
  moved: readonly SliceId[],
  day: Day,
  wanted: SliceId | null,
): SliceId | null {
  if (wanted === null) return afterLastFlowing(plan, now, moved, day);
  return moved.includes(wanted) ? next(plan, wanted, moved) : wanted;
}

/**
 * The card before which slices go that are dropped at the end of a day; `null` is the end of the order. Where one of
 * them is itself the last one that flows on that day, it keeps its place.
 */
function afterLastFlowing(plan: Plan, now: Schedule, moved: readonly SliceId[], day: Day): SliceId | null {
  const isFlowing = (other: SliceId) => now.placements.get(other)?.by === 'flowing';
  const lastOfDay = now.byDay.get(day)?.findLast(isFlowing);
  if (lastOfDay !== undefined) return next(plan, lastOfDay, moved);
  const firstLater = deliveryOrder(plan).find(
    (leaf) => !moved.includes(leaf.id) && isFlowing(leaf.id) && (now.placements.get(leaf.id)?.day ?? day) > day,
  );
  return firstLater?.id ?? null;
}

/** The leaf on the board that follows another one in the delivery order, the moved ones left out. */
function next(plan: Plan, id: SliceId, moved: readonly SliceId[]): SliceId | null {
  const order = deliveryOrder(plan).filter(
    (leaf) => leaf.id === id || (leaf.stage === 'board' && !moved.includes(leaf.id)),
  );
  return order[order.findIndex((leaf) => leaf.id === id) + 1]?.id ?? null;
}

/** The last day of the week that has room, else its last working day, else its last day; past days do not count. */
function dayInWeek(plan: Plan, now: Schedule, slice: Slice, week: Week): Day {
  const days = daysOf(week);
  const ahead = days.filter((day) => day >= now.from);
  const people = peopleFor(plan, slice);
  const own = now.placements.get(slice.id)?.bookings ?? [];
  const hasRoom = (day: Day) =>
    people.some((id) => now.freeOn(id, day) > 0 || own.some((work) => work.day === day && work.personId === id));
  const workday = ahead.findLast(hasRoom) ?? ahead.findLast((day) => isWorkday(plan.calendar, day));
  return workday ?? days[days.length - 1] ?? now.from;
}

/** Who might do it: its owner; else those with the skills; a promise is kept even where nobody has them. */
function peopleFor({ people }: Plan, slice: Slice): readonly PersonId[] {
  if (slice.ownerId !== null && Object.hasOwn(people, slice.ownerId)) return [slice.ownerId];
  const everybody = Object.entries(people).map(([id, person]) => ({ id: id as PersonId, skills: person.skills }));
  const skilled = everybody.filter((person) => hasAllSkills(slice, person));
  return (skilled.length > 0 ? skilled : everybody).map((person) => person.id);
}
