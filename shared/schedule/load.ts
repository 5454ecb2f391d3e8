import type { Day } from '../calendar/day.ts';
import { quarterDaysOn } from '../calendar/workdays.ts';
import type { PersonId, Plan, QuarterDays } from '../plan/plan.ts';
import type { Draft } from './draft.ts';
import { freeOnDay } from './person-time.ts';
import type { DayLoad, Schedule } from './schedule-types.ts';
import { HORIZON_DAYS } from './timeline.ts';

/** What a day offers and what is worked on it. On days gone by, what was delivered stands for what was worked. */
export function loadOnDay(draft: Draft, byDay: Schedule['byDay'], day: Day): DayLoad {
  const index = draft.timeline.indexOf(day);
  if (index < 0) {
    const offered = offeredOutside(draft.plan, day);
    const deliveredIds = day > draft.today ? [] : (byDay.get(day) ?? []);
    const worked = deliveredIds.reduce((sum, id) => sum + (draft.plan.slices[id]?.quarterDays ?? 0), 0);
    return { offered, used: Math.min(offered, worked), isOverfull: false };
  }
  let offered = index < HORIZON_DAYS ? 0 : offeredOutside(draft.plan, day);
  let used = 0;
  let isOverfull = false;
  for (const person of draft.people) {
    const over = person.over.get(index) ?? 0;
    const offeredByPerson = person.offered[index] ?? 0;
    offered += offeredByPerson;
    used += offeredByPerson - freeOnDay(person, index) + over;
    isOverfull ||= over > 0;
  }
  return { offered, used, isOverfull };
}

export function freeQuartersOn(draft: Draft, personId: PersonId, day: Day): QuarterDays {
  const person = draft.personById.get(personId);
  return person === undefined ? 0 : freeOnDay(person, draft.timeline.indexOf(day));
}

function offeredOutside({ people, calendar }: Plan, day: Day): QuarterDays {
  return Object.values(people).reduce((sum, person) => sum + quarterDaysOn(calendar, person, day), 0);
}
