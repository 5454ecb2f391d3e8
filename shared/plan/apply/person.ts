import { err, ok } from '../../result.ts';
import { ownRecord } from '../collections.ts';
import type { CommandOf } from '../commands.ts';
import type { Person, Plan, Slice } from '../plan.ts';
import { INITIALS_LIMIT, isListOf, isTitle } from '../values.ts';
import type { Checks } from './change-record.ts';
import { isAbsence, isWeekOfQuarters } from './record-checks.ts';
import { withChangedRecord, withNewRecord, withoutRecord } from './records.ts';
import { type Outcome, withSlices } from './slices.ts';

const CHECKS: Checks<Person> = {
  name: isTitle,
  initials: (value) => isTitle(value) && value.length <= INITIALS_LIMIT,
  skills: (value) => isListOf(value, isTitle),
  quarterDaysByWeekday: isWeekOfQuarters,
  absences: (value) => isListOf(value, isAbsence),
};

export function addPerson(plan: Plan, { id, person }: CommandOf<'person.add'>): Outcome {
  const people = withNewRecord(plan.people, id, person, CHECKS);
  return people.ok ? ok({ ...plan, people: people.value }) : people;
}

export function editPerson(plan: Plan, { id, changes }: CommandOf<'person.edit'>): Outcome {
  if (ownRecord(plan.people, id) === undefined) return err({ code: 'no-such-person', id });
  const people = withChangedRecord(plan.people, id, changes, CHECKS);
  if (!people.ok) return people;
  return ok(people.value === plan.people ? plan : { ...plan, people: people.value });
}

/**
 * Takes a person out of the plan, also the last one. What is open and theirs is for anybody then; what they delivered
 * or dropped stays theirs, for that is history.
 */
export function deletePerson(plan: Plan, { id }: CommandOf<'person.delete'>): Outcome {
  if (ownRecord(plan.people, id) === undefined) return err({ code: 'no-such-person', id });
  const theirs = Object.values(plan.slices).filter((slice) => slice.ownerId === id);
  if (theirs.some(({ status }) => status === 'doing')) return err({ code: 'person-is-working', id });
  const people = withoutRecord(plan.people, id);
  if (!people.ok) return people;
  const freed = theirs.filter(({ status }) => status === 'open').map((slice): Slice => ({ ...slice, ownerId: null }));
  return ok({ ...(freed.length === 0 ? plan : withSlices(plan, freed)), people: people.value });
}
