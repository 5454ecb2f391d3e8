import type { Day } from '../calendar/day.ts';
import { daysOf, type Week } from '../calendar/week.ts';
import { isWorkday } from '../calendar/workdays.ts';
import { apply } from '../plan/apply/apply.ts';
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

/**
 * What dropping a card on a target means: pointer, keyboard and *Move to…* all end here. The slice always lands on the
 * day it is dropped on; it is pinned there only if it would not flow there by itself.
 */
export function moveTo(plan: Plan, today: Day, id: SliceId, target: Target): Result<Move, Rejection> {
  const slice = Object.hasOwn(plan.slices, id) ? plan.slices[id] : undefined;
  if (slice === undefined) return err({ code: 'slice-not-found', id });
  if (!treeOf(plan).isLeaf(id)) return err({ code: 'is-group', id });
  if (slice.status === 'delivered') return err({ code: 'already-delivered', id });
  if (target.kind === 'later') return park(plan, id);
  if (slice.quarterDays === null) return err({ code: 'not-sized', id });
  if (isThick(slice)) return err({ code: 'still-thick', id });

  const now = knownSchedule(plan, today);
  const day = target.kind === 'week' ? dayInWeek(plan, now, slice, target.week) : target.day;
  if (day < now.from) return err({ code: 'day-is-past', day });
  if (!isPlanDay(day)) return err({ code: 'bad-value', field: 'day' });

  const wanted = target.kind === 'week' ? null : target.before;
  const before = wanted === null ? afterLastFlowing(plan, now, id, day) : wanted === id ? next(plan, id, id) : wanted;
  const flowing: Command = { type: 'slice.place', id, stage: 'board', before, pin: null };
  const trial = apply(plan, flowing);
  if (!trial.ok) return trial;
  if (knownSchedule(trial.value, today).placements.get(id)?.day === day) {
    return ok({ command: flowing, landing: 'flows', day });
  }
  return ok({ command: { ...flowing, pin: day }, landing: 'pinned', day });
}

function park(plan: Plan, id: SliceId): Result<Move, Rejection> {
  const command: Command = { type: 'slice.stage', id, stage: 'later' };
  const trial = apply(plan, command);
  return trial.ok ? ok({ command, landing: 'parked', day: null }) : trial;
}

/**
 * The card before which a slice goes that is dropped at the end of a day; `null` is the end of the order. Where it is
 * itself the last one that flows on that day, it keeps its place.
 */
function afterLastFlowing(plan: Plan, now: Schedule, id: SliceId, day: Day): SliceId | null {
  const isFlowing = (other: SliceId) => now.placements.get(other)?.by === 'flowing';
  const lastOfDay = now.byDay.get(day)?.findLast(isFlowing);
  if (lastOfDay !== undefined) return next(plan, lastOfDay, id);
  const firstLater = deliveryOrder(plan).find(
    (leaf) => leaf.id !== id && isFlowing(leaf.id) && (now.placements.get(leaf.id)?.day ?? day) > day,
  );
  return firstLater?.id ?? null;
}

/** The leaf on the board that follows another one in the delivery order, the moved one left out. */
function next(plan: Plan, id: SliceId, movedId: SliceId): SliceId | null {
  const order = deliveryOrder(plan).filter((leaf) => leaf.id === id || (leaf.stage === 'board' && leaf.id !== movedId));
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
