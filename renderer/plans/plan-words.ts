import { type Day, daysBetween } from '../../shared/calendar/day.ts';
import type { PlanFigures } from '../../shared/contract.ts';
import { countText, dateText, sentence, weekdayText } from '../../shared/words/en.ts';
import { isFinished } from './plan-order.ts';

/** “Fundraisers keep 5 % more of last year’s donors · target 18 Dec”. */
export function goalLine({ statement, target }: PlanFigures, today: Day): string {
  const until = target === null ? 'no target yet' : `target ${dateText(target, today)}`;
  return statement === '' ? sentence(until) : `${statement} · ${until}`;
}

/** “3 of 14 · 2 still thick”. */
export function progressLine({ leaves, delivered, thick }: PlanFigures): string {
  if (leaves === 0) return 'no slices yet';
  return `${delivered} of ${leaves}${thick > 0 ? ` · ${thick} still thick` : ''}`;
}

/** The day of the next delivery and to whom; without one, why there is none. */
export function nextDelivery(plan: PlanFigures, today: Day): { readonly day: string | null; readonly note: string } {
  if (plan.nextDelivery !== null) {
    const { day, audience } = plan.nextDelivery;
    return { day: nearDay(day, today), note: audience === '' ? 'for nobody named yet' : `to ${audience}` };
  }
  if (isFinished(plan)) return { day: null, note: 'all delivered' };
  if (plan.leaves === 0) return { day: null, note: 'nothing to cut yet' };
  return {
    day: null,
    note: plan.leaves - plan.delivered <= plan.thick ? 'nothing is thin yet' : 'nothing has a day yet',
  };
}

export function contactLine(lastContact: Day | null, today: Day): string {
  if (lastContact === null) return 'never';
  const days = daysBetween(lastContact, today);
  return nearText(lastContact, today) ?? `${days} days ago`;
}

/** `today` and `yesterday`; `null` for the days before. */
export function nearText(day: Day, today: Day): string | null {
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : null;
}

/** The whole line for somebody who hears it. */
export function spokenPlan(plan: PlanFigures, gate: string, today: Day): string {
  const next = nextDelivery(plan, today);
  return [
    plan.title === '' ? 'Plan without a title' : plan.title,
    goalLine(plan, today),
    gate,
    plan.leaves === 0 ? 'no slices yet' : `${plan.delivered} of ${plan.leaves} slices delivered`,
    next.day === null ? `next delivery: none, ${next.note}` : `next delivery ${next.day} ${next.note}`,
    countText(plan.redDots, 'red dot'),
    `talked to a user: ${contactLine(plan.lastContact, today)}`,
  ].join('. ');
}

function nearDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : weekdayText(day, today);
}
