import type { Day } from '../calendar/day.ts';
import { daysOf, type Week } from '../calendar/week.ts';
import { isWorkday, quarterDaysOn } from '../calendar/workdays.ts';
import { peopleInOrder } from '../plan/people-order.ts';
import type { PersonId, Plan, QuarterDays } from '../plan/plan.ts';

/** Somebody in one week. */
export type Presence = {
  readonly personId: PersonId;
  /** Quarters offered in this week. */
  readonly offered: QuarterDays;
  /** Quarters in a week in which nobody is off and nothing closed. */
  readonly usual: QuarterDays;
  /** Days, or several in a row, on which they would work and do not; the label is that of the absence or closure. */
  readonly off: readonly { readonly from: Day; readonly to: Day; readonly label: string }[];
};

type People = Plan['people'];
type Known = { readonly calendar: Plan['calendar']; readonly weeks: Map<Week, readonly Presence[]> };

const known = new WeakMap<People, Known>();

/**
 * Who is there in a week and who is not, in the order of their names. Made once for each week, as
 * long as neither people nor calendar change: what happens to slices costs nothing here.
 */
export function whoIsThere({ people, calendar }: Pick<Plan, 'people' | 'calendar'>, week: Week): readonly Presence[] {
  const last = known.get(people);
  const { weeks } = last?.calendar === calendar ? last : { weeks: new Map<Week, readonly Presence[]>() };
  if (weeks !== last?.weeks) known.set(people, { calendar, weeks });
  const found = weeks.get(week);
  if (found !== undefined) return found;
  const days = daysOf(week);
  const made = peopleInOrder(people).map((id) => presenceOf({ people, calendar }, id, days));
  weeks.set(week, made);
  return made;
}

function presenceOf({ people, calendar }: Pick<Plan, 'people' | 'calendar'>, id: PersonId, days: Day[]): Presence {
  const person = people[id];
  let offered = 0;
  let usual = 0;
  const off: { from: Day; to: Day; label: string }[] = [];
  let isOffBefore = false;
  days.forEach((day, place) => {
    const usually = calendar.workdays.includes(place + 1) ? (person?.quarterDaysByWeekday[place] ?? 0) : 0;
    if (person === undefined || usually === 0) return;
    usual += usually;
    const today = quarterDaysOn(calendar, person, day);
    offered += today;
    if (today > 0) {
      isOffBefore = false;
      return;
    }
    const ranges = isWorkday(calendar, day) ? person.absences : calendar.closures;
    const label = ranges.find(({ from, to }) => from <= day && day <= to)?.label ?? '';
    const last = off.at(-1);
    if (isOffBefore && last?.label === label) last.to = day;
    else off.push({ from: day, to: day, label });
    isOffBefore = true;
  });
  return { personId: id, offered, usual, off };
}
