import * as fc from 'fast-check';
import type { Person, Plan } from '../../shared/plan/plan.ts';

/** The same plan with more time to work: more quarters on a weekday, one more workday, or an absence or closure less. */
export function moreCapacity(plan: Plan): fc.Arbitrary<Plan> {
  const personIds = Object.keys(plan.people);
  return fc
    .record({
      id: fc.constantFrom(...personIds),
      weekday: fc.integer({ min: 1, max: 7 }),
      more: fc.integer({ min: 1, max: 4 }),
      gone: fc.integer({ min: 0, max: 3 }),
      how: fc.constantFrom('quarters', 'workday', 'absence', 'closure'),
    })
    .map(({ id, weekday, more, gone, how }) => {
      const { calendar } = plan;
      const without = <Item>(items: readonly Item[]) => items.filter((_, place) => place !== gone % items.length);
      if (how === 'workday') {
        return { ...plan, calendar: { ...calendar, workdays: [...new Set([...calendar.workdays, weekday])].sort() } };
      }
      if (how === 'closure') return { ...plan, calendar: { ...calendar, closures: without(calendar.closures) } };
      return withPerson(plan, id, (person) =>
        how === 'absence'
          ? { ...person, absences: without(person.absences) }
          : {
              ...person,
              quarterDaysByWeekday: person.quarterDaysByWeekday.map((quarters, place) =>
                place === weekday - 1 ? Math.min(4, quarters + more) : quarters,
              ),
            },
      );
    });
}

function withPerson(plan: Plan, id: string, changed: (person: Person) => Person): Plan {
  const person = plan.people[id];
  return person === undefined ? plan : { ...plan, people: { ...plan.people, [id]: changed(person) } };
}
