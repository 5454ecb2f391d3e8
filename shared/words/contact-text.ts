import type { Day } from '../calendar/day.ts';
import type { ContactSilence } from '../plan/last-contact.ts';
import type { Contact, Rules } from '../plan/plan.ts';
import { countText, oneLine, weekdayText } from './en.ts';

/** How long ago, counted in days: `today`, `yesterday`, `9 days ago`. A day to come is `in 3 days`. */
export function daysAgoText(daysAgo: number): string {
  if (daysAgo === 0) return 'today';
  if (daysAgo === 1) return 'yesterday';
  if (daysAgo < 0) return daysAgo === -1 ? 'tomorrow' : `in ${-daysAgo} days`;
  return `${daysAgo} days ago`;
}

/** `Last spoke with a user 9 days ago`, `Nobody has spoken with a user yet`. */
export function silenceText({ last }: Pick<ContactSilence, 'last'>): string {
  return last === null ? 'Nobody has spoken with a user yet' : `Last spoke with a user ${daysAgoText(last.daysAgo)}`;
}

/** What comes next when nobody speaks with a user: `A reminder comes in 10 days.`; empty when it has come. */
export function reminderText({ last, days, level }: ContactSilence, { contactDays, contactErrorDays }: Rules): string {
  if (last === null || level === 'error') return '';
  const [limit, what] = level === null ? [contactDays + 1, 'A reminder'] : [contactErrorDays, 'An error'];
  const left = limit - days;
  return `${what} comes ${left <= 1 ? 'tomorrow' : `in ${left} days`}, unless somebody does.`;
}

/** The name of a conversation: whom it was with. */
export function contactTitle({ who }: Pick<Contact, 'who'>): string {
  return oneLine(who) || 'Somebody without a name';
}

/** What is said of a conversation that is dated after today. */
export const CONTACT_TO_COME = 'This day is still to come. Until then it does not count as a conversation.';

/** `Thu 19 Nov · about 2 slices`. */
export function contactFactsText({ on, sliceIds }: Pick<Contact, 'on' | 'sliceIds'>, near: Day | null): string {
  const about = sliceIds.length === 0 ? '' : ` · about ${countText(sliceIds.length, 'slice')}`;
  return `${weekdayText(on, near)}${about}`;
}
