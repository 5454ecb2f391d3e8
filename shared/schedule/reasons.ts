import { addDays, type Day, weekdayOf } from '../calendar/day.ts';
import { type Absence, isWorkday, nextWorkday } from '../calendar/workdays.ts';
import type { PersonId, Plan, Slice, SliceId } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';
import type { Placement, Reason, Schedule } from './schedule-types.ts';

/**
 * Why a slice is not delivered earlier: what its work could not begin before, and what its person did or was away for
 * just before it. Each reason leads to the slice before it in the chain, so that the chain is as short as it can be.
 * Empty for a slice without a day, for a delivered one, and for one that nothing holds back.
 */
export function whyNotEarlier(plan: Plan, schedule: Schedule, id: SliceId): readonly Reason[] {
  const placement = schedule.placements.get(id);
  const slice = Object.hasOwn(plan.slices, id) ? plan.slices[id] : undefined;
  if (placement === undefined || slice === undefined || placement.by === 'delivered') return [];
  if (placement.by === 'pinned') return [{ code: 'pinned', day: placement.day }];
  const bound = latestBound(plan, schedule, slice, placement);
  const reasons: Reason[] = bound === null ? [] : [bound.reason];
  const beginning = bound?.day ?? schedule.from;
  if (placement.personId !== null && beginning < placement.day) {
    reasons.push(...personsReasons(plan, schedule, id, placement.personId, beginning, placement.day));
  }
  if (reasons.length === 0 && schedule.from === plan.start) reasons.push({ code: 'plan-starts', day: plan.start });
  return reasons;
}

/** A reason, and the day from which on the person's time is what counts. */
type Bound = { readonly day: Day; readonly reason: Reason };

function latestBound(plan: Plan, schedule: Schedule, slice: Slice, placement: Placement): Bound | null {
  const bounds = sourceBounds(plan, slice);
  if (placement.by === 'flowing') bounds.unshift(...needBounds(plan, schedule, slice));
  const ahead = bounds.filter((bound) => bound.day >= schedule.from);
  return ahead.reduce<Bound | null>(
    (latest, bound) => (latest === null || bound.day > latest.day ? bound : latest),
    null,
  );
}

function needBounds(plan: Plan, schedule: Schedule, slice: Slice): Bound[] {
  const tree = treeOf(plan);
  const leaves = slice.needs.flatMap((id) =>
    tree.isLeaf(id) ? [id] : tree.descendantsOf(id).map((below) => below.id),
  );
  return leaves.flatMap((needId) => {
    const need = schedule.placements.get(needId);
    if (need === undefined || need.by === 'delivered') return [];
    // What its person did on the day of the need itself was mostly done before the need was.
    return [{ day: addDays(need.day, 1), reason: { code: 'waits-for-need', needId, day: need.day } as const }];
  });
}

function sourceBounds(plan: Plan, slice: Slice): Bound[] {
  return slice.sourceIds.flatMap((sourceId) => {
    const source = Object.hasOwn(plan.sources, sourceId) ? plan.sources[sourceId] : undefined;
    if (source === undefined || source.access === 'granted' || source.expectedOn === null) return [];
    const day = nextWorkday(plan.calendar, source.expectedOn);
    const reason = { code: 'waits-for-source', sourceId, expectedOn: source.expectedOn } as const;
    return day === null ? [] : [{ day, reason }];
  });
}

/** What the person did last before the slice, and the days off after that. Weekends are nobody's reason. */
function personsReasons(
  plan: Plan,
  schedule: Schedule,
  id: SliceId,
  personId: PersonId,
  beginning: Day,
  deliveryDay: Day,
): Reason[] {
  const person = plan.people[personId];
  if (person === undefined) return [];
  const { day: busyDay, sliceIds } = lastWorkBefore(plan, schedule, id, personId, beginning, deliveryDay);
  const daysOff: Reason[] = [];
  for (let day = busyDay === null ? beginning : addDays(busyDay, 1); day < deliveryDay; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    if (!plan.calendar.workdays.includes(weekday) || (person.quarterDaysByWeekday[weekday - 1] ?? 0) === 0) continue;
    const closure = isWorkday(plan.calendar, day) ? undefined : rangeAround(plan.calendar.closures, day);
    const absence = rangeAround(person.absences, day);
    const off = closure ?? absence;
    if (off === undefined) continue;
    const { from, to, label } = off;
    daysOff.push(
      off === closure ? { code: 'closed', from, to, label } : { code: 'person-off', personId, from, to, label },
    );
    if (to >= deliveryDay) break;
    day = to;
  }
  return sliceIds.length === 0 ? daysOff : [...daysOff, { code: 'person-busy', personId, sliceIds }];
}

/** The last day before `until` on which the person works on other slices, and these, in the order of their delivery. */
function lastWorkBefore(plan: Plan, schedule: Schedule, id: SliceId, personId: PersonId, from: Day, until: Day) {
  const work = workOf(schedule);
  const own = work.get(personId);
  // What was delivered by nobody in particular was done by the only one there is.
  const unnamed = Object.keys(plan.people).length === 1 ? work.get(null) : undefined;
  for (let day = addDays(until, -1); day >= from; day = addDays(day, -1)) {
    const found = own?.get(day);
    const alsoFound = unnamed?.get(day);
    if (found === undefined && alsoFound === undefined) continue;
    const others = [...(alsoFound ?? []), ...(found ?? [])].filter((other) => other.sliceId !== id);
    if (others.length === 0) continue;
    others.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
    return { day, sliceIds: others.map((other) => other.sliceId) };
  }
  return { day: null, sliceIds: [] };
}

/** What is worked on, by person and day. */
type Work = ReadonlyMap<PersonId | null, ReadonlyMap<Day, readonly Placement[]>>;
const knownWork = new WeakMap<Schedule, Work>();

/** Made once for a schedule, for an export asks about each of its slices. */
function workOf(schedule: Schedule): Work {
  const known = knownWork.get(schedule);
  if (known !== undefined) return known;
  const work = new Map<PersonId | null, Map<Day, Placement[]>>();
  for (const placement of schedule.placements.values()) {
    const { by, day, bookings, personId } = placement;
    const days = work.get(personId) ?? new Map<Day, Placement[]>();
    work.set(personId, days);
    // A delivered slice has no bookings, but on the day of its delivery it took time all the same.
    for (const worked of by === 'delivered' ? [day] : bookings.map((booking) => booking.day)) {
      const others = days.get(worked);
      if (others === undefined) days.set(worked, [placement]);
      else others.push(placement);
    }
  }
  knownWork.set(schedule, work);
  return work;
}

function rangeAround(ranges: readonly Absence[], day: Day): Absence | undefined {
  return ranges.find((range) => range.from <= day && day <= range.to);
}
