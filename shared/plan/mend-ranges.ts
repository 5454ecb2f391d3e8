import type { Day } from '../calendar/day.ts';
import { isReversed } from './invariants.ts';
import type { Person, Plan } from './plan.ts';

type Range = { readonly from: Day; readonly to: Day };

/** Turns days off around that a hand wrote from the last to the first. The same plan when all of them are in order. */
export function mendRanges(plan: Plan, note: (what: string) => void): Plan {
  const closures = inOrder(plan.calendar.closures);
  if (closures !== plan.calendar.closures) note('calendar: closures turned around');
  const people = Object.entries(plan.people).map(([id, person]): [string, Person] => {
    const absences = inOrder(person.absences);
    if (absences === person.absences) return [id, person];
    note(`people/${id}: absences turned around`);
    return [id, { ...person, absences }];
  });
  const isSame = people.every(([id, person]) => person === plan.people[id]);
  if (isSame && closures === plan.calendar.closures) return plan;
  return { ...plan, people: Object.fromEntries(people), calendar: { ...plan.calendar, closures } };
}

function inOrder<Item extends Range>(ranges: readonly Item[]): readonly Item[] {
  if (!ranges.some(isReversed)) return ranges;
  return ranges.map((range) => (isReversed(range) ? { ...range, from: range.to, to: range.from } : range));
}
