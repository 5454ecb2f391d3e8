import { ok, type Result } from '../../result.ts';
import type { CommandOf, Rejection } from '../commands.ts';
import type { Contact, Plan, Records } from '../plan.ts';
import { isId, isListOf, isPlanDay, isText, isTitle } from '../values.ts';
import type { Checks } from './change-record.ts';
import { withChangedRecord, withNewRecord, withoutRecord } from './records.ts';
import type { Outcome } from './slices.ts';

const CHECKS: Checks<Contact> = {
  on: isPlanDay,
  who: isTitle,
  heard: isText,
  sliceIds: (value) => isListOf(value, isId),
};

export function addContact(plan: Plan, { id, contact }: CommandOf<'contact.add'>): Outcome {
  return withContacts(plan, withNewRecord(plan.contacts, id, contact, CHECKS));
}

export function editContact(plan: Plan, { id, changes }: CommandOf<'contact.edit'>): Outcome {
  return withContacts(plan, withChangedRecord(plan.contacts, id, changes, CHECKS));
}

export function deleteContact(plan: Plan, { id }: CommandOf<'contact.delete'>): Outcome {
  return withContacts(plan, withoutRecord(plan.contacts, id));
}

function withContacts(plan: Plan, contacts: Result<Records<Contact>, Rejection>): Outcome {
  if (!contacts.ok) return contacts;
  return ok(contacts.value === plan.contacts ? plan : { ...plan, contacts: contacts.value });
}
