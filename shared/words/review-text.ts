import { type Day, daysBetween } from '../calendar/day.ts';
import type { Plan, Review } from '../plan/plan.ts';
import { countText, weekdayText } from './en.ts';

/** `Review since today · 2 notes`, `Review since Fri 20 Nov`. */
export function runningText({ on, notes }: Pick<Review, 'on' | 'notes'>, today: Day): string {
  const since = on === today ? 'Review running' : `Review running since ${weekdayText(on, today)}`;
  return notes.length === 0 ? since : `${since} · ${countText(notes.length, 'note')}`;
}

/** `closed · 3 slices shown · 1 note`. */
export function reviewFactsText({
  closedAt,
  shownIds,
  notes,
}: Pick<Review, 'closedAt' | 'shownIds' | 'notes'>): string {
  const parts = [
    closedAt === null ? 'not closed yet' : 'closed',
    ...(shownIds.length > 0 ? [`${countText(shownIds.length, 'slice')} shown`] : []),
    ...(notes.length > 0 ? [countText(notes.length, 'note')] : []),
  ];
  return parts.join(' · ');
}

/** What is said when a review is taken out of the plan; what was delivered and decided in it stays. */
export function reviewDeletedText({ on }: Pick<Review, 'on'>, today: Day): string {
  return `The review of ${on === today ? 'today' : weekdayText(on, today)} is deleted.`;
}

/** `Last review on Fri 20 Nov, 4 days ago`; what is dated after today is none. */
export function lastReviewText({ reviews }: Pick<Plan, 'reviews'>, today: Day): string {
  const days = Object.values(reviews).flatMap(({ on, closedAt }) => (closedAt === null || on > today ? [] : [on]));
  const last = days.reduce<Day | null>((latest, on) => (latest === null || on > latest ? on : latest), null);
  if (last === null) return 'No review yet';
  const ago = daysBetween(last, today);
  return `Last review ${ago === 0 ? 'today' : `on ${weekdayText(last, today)}, ${countText(ago, 'day')} ago`}`;
}

/** What is said when somebody has left the wall, or comes back to a review that nobody has closed. */
export function stillRunningText({ on }: Pick<Review, 'on'>, today: Day): string {
  return on === today ? 'The review is still running.' : `The review of ${weekdayText(on, today)} is still running.`;
}

export const REVIEW_BEGINS = 'The review has begun. What is decided now is written down.';
/** What is said of a review that is dated after today. */
export const REVIEW_TO_COME = 'This day is still to come.';
export const REVIEW_CLOSED = 'The review is closed. Its minutes are in the week’s Markdown.';
export const NO_REVIEW_RUNS = 'No review is running.';
