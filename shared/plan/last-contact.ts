import { type Day, daysBetween } from '../calendar/day.ts';
import type { Contact, ContactId, Plan } from './plan.ts';

/** The newest conversation up to today, and how many days ago it was. */
export type LastContact = { readonly id: ContactId; readonly contact: Contact; readonly daysAgo: number };

/** When somebody last spoke with a user: of several on one day the one added last; `null`: never. What is dated after today has not happened. */
export function lastContact({ contacts }: Pick<Plan, 'contacts'>, today: Day): LastContact | null {
  let last: { readonly id: ContactId; readonly contact: Contact } | null = null;
  for (const [id, contact] of Object.entries(contacts)) {
    if (contact.on > today || (last !== null && contact.on < last.contact.on)) continue;
    last = { id: id as ContactId, contact };
  }
  return last === null ? null : { ...last, daysAgo: daysBetween(last.contact.on, today) };
}

export type ContactSilence = {
  readonly last: LastContact | null;
  /** Days since the last conversation, or without one since the plan began; never below zero. */
  readonly days: number;
  /** `null`: somebody spoke with a user lately enough. */
  readonly level: 'warning' | 'error' | null;
};

/**
 * How long nobody has spoken with a user, measured against the rules of the plan: longer than `contactDays` is a warning,
 * `contactErrorDays` an error. A plan in which nobody ever did is warned from its first day on.
 */
export function contactSilence(plan: Pick<Plan, 'contacts' | 'rules' | 'start'>, today: Day): ContactSilence {
  const { contactDays, contactErrorDays } = plan.rules;
  const last = lastContact(plan, today);
  const days = Math.max(0, last?.daysAgo ?? daysBetween(plan.start, today));
  if (last !== null && days <= contactDays) return { last, days, level: null };
  return { last, days, level: days >= contactErrorDays ? 'error' : 'warning' };
}
