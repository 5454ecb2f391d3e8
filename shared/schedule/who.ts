import { addDays, type Day, laterDay } from '../calendar/day.ts';
import { quarterDaysOn } from '../calendar/workdays.ts';
import type { Plan, QuarterDays, Slice } from '../plan/plan.ts';
import { earliestEnd, NEVER, type PersonTime, shortageBefore } from './person-time.ts';
import type { NoDayReason } from './schedule-types.ts';
import type { SliceAccess } from './sources.ts';
import { HORIZON_DAYS } from './timeline.ts';

/**
 * Who may do a slice (rule 7): its owner alone, whatever the skills say; without one, everybody who has all its
 * skills, in order of their ids. An owner who is not in the plan counts as none.
 */
export function candidatesFor(
  slice: Pick<Slice, 'ownerId' | 'skills'>,
  people: readonly PersonTime[],
  personById: ReadonlyMap<string, PersonTime>,
): readonly PersonTime[] {
  const owner = slice.ownerId === null ? undefined : personById.get(slice.ownerId);
  if (owner !== undefined) return [owner];
  return slice.skills.length === 0 ? people : people.filter((person) => hasAllSkills(slice, person));
}

/** What keeps a slice from a day before anybody's time is looked at (rules 7, 9 and 10). */
export function obstacleOf(
  slice: Pick<Slice, 'skills'>,
  access: SliceAccess,
  candidates: readonly PersonTime[],
  people: readonly PersonTime[],
): NoDayReason | null {
  if (access.refusedId !== null) return { code: 'source-refused', sourceId: access.refusedId };
  // Where there is nobody at all, it is not the skills that are missing.
  if (candidates.length > 0 || people.length === 0) return null;
  return { code: 'nobody-has-skills', skills: slice.skills };
}

export function hasAllSkills(slice: Pick<Slice, 'skills'>, person: { readonly skills: readonly string[] }): boolean {
  return slice.skills.every((skill) => person.skills.includes(skill));
}

export function lackingSkills(slice: Pick<Slice, 'skills'>, person: { readonly skills: readonly string[] }): string[] {
  return slice.skills.filter((skill) => !person.skills.includes(skill));
}

/** The one whose last quarter comes first; of equals the first in the list. `null` when none of them has the time. */
export function firstToFinish(
  candidates: readonly PersonTime[],
  start: number,
  quarterDays: QuarterDays,
): { readonly person: PersonTime; readonly end: number } | null {
  let best: PersonTime | null = null;
  let bestEnd = NEVER;
  for (const person of candidates) {
    const end = earliestEnd(person, start, quarterDays);
    if (end === NEVER || (best !== null && end >= bestEnd)) continue;
    best = person;
    bestEnd = end;
  }
  return best === null ? null : { person: best, end: bestEnd };
}

/** For a promised day: who works on that day, and has the most room before its end. `null` without candidates. */
export function bestForPin(
  candidates: readonly PersonTime[],
  day: number,
  quarterDays: QuarterDays,
): PersonTime | null {
  let best: PersonTime | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const person of candidates) {
    const isOff = (person.offered[day] ?? 0) === 0;
    const cost = shortageBefore(person, day, quarterDays) + (isOff ? quarterDays + 1 : 0);
    if (cost >= bestCost) continue;
    best = person;
    bestCost = cost;
  }
  return best;
}

/**
 * What a slice that was started still takes at the start of `today` (rule 5): its size without the quarters that its person had from
 * the day it was started up to yesterday, and at least one.
 */
export function remainingQuarterDays(
  slice: Pick<Slice, 'quarterDays' | 'status' | 'startedOn' | 'ownerId'>,
  plan: Pick<Plan, 'people' | 'calendar'>,
  today: Day,
): QuarterDays {
  const size = slice.quarterDays ?? 0;
  if (slice.status === 'open' || slice.startedOn === null || slice.startedOn >= today) return size;
  if (slice.ownerId === null) return size;
  const person = Object.hasOwn(plan.people, slice.ownerId) ? plan.people[slice.ownerId] : undefined;
  if (person === undefined) return size;
  let left = size;
  for (
    let day = laterDay(slice.startedOn, addDays(today, -HORIZON_DAYS));
    day < today && left > 1;
    day = addDays(day, 1)
  ) {
    left -= quarterDaysOn(plan.calendar, person, day);
  }
  return Math.max(1, left);
}
