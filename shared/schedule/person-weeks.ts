import { addWeeks, daysOf, type Week, weekOf } from '../calendar/week.ts';
import type { PersonId, Plan, QuarterDays } from '../plan/plan.ts';
import type { Schedule } from './schedule-types.ts';
import { whoIsThere } from './who-is-there.ts';

/** What somebody does in one week. */
export type PersonWeek = {
  readonly week: Week;
  /** Slices that are worked on in it. */
  readonly slices: number;
  /** Quarters that are still free, from the first day on that can be planned. */
  readonly free: QuarterDays;
  /** Quarters offered in the whole week. */
  readonly offered: QuarterDays;
};

const WEEKS = 3;

/** What a person does in this week and the two after it, or in the first three weeks of a plan that starts later. */
export function personWeeks(
  { plan, schedule }: { readonly plan: Plan; readonly schedule: Schedule },
  id: PersonId,
): readonly PersonWeek[] {
  const first = weekOf(schedule.from);
  const worked = workOf(schedule).get(id);
  return Array.from({ length: WEEKS }, (_, ahead) => {
    const week = addWeeks(first, ahead);
    return {
      week,
      slices: worked?.get(week)?.size ?? 0,
      free: daysOf(week).reduce((sum, day) => sum + schedule.freeOn(id, day), 0),
      offered: whoIsThere(plan, week).find(({ personId }) => personId === id)?.offered ?? 0,
    };
  });
}

type Work = ReadonlyMap<PersonId, ReadonlyMap<Week, ReadonlySet<string>>>;
const works = new WeakMap<Schedule, Work>();

/** The slices of the next weeks by person and week; looked up once for everybody. */
function workOf(schedule: Schedule): Work {
  const known = works.get(schedule);
  if (known !== undefined) return known;
  const work = new Map<PersonId, Map<Week, Set<string>>>();
  const end = daysOf(addWeeks(weekOf(schedule.from), WEEKS))[0] ?? schedule.from;
  for (const { sliceId, bookings } of schedule.placements.values()) {
    for (const { day, personId } of bookings) {
      if (day >= end) break;
      const weeks = work.get(personId) ?? new Map<Week, Set<string>>();
      const week = weekOf(day);
      weeks.set(week, (weeks.get(week) ?? new Set<string>()).add(sliceId));
      work.set(personId, weeks);
    }
  }
  works.set(schedule, work);
  return work;
}
