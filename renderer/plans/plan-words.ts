import { type Day, daysBetween } from '../../shared/calendar/day.ts';
import type { PlanFigures } from '../../shared/contract.ts';
import { countText, dateText, longDayText, oneLine, sentence, weekdayText } from '../../shared/words/en.ts';
import { chanceText } from '../../shared/words/forecast-text.ts';
import { isFinished } from './plan-order.ts';

/** A forecast is recorded at every review; one that is older than this many days has its day beside it. */
const FRESH_DAYS = 7;

/** What will be different; of a plan that was an idea, and says that nowhere yet, whose pain it is. May be empty. */
export function goalText({ statement, painOf }: PlanFigures): string {
  const pain = oneLine(painOf);
  return statement !== '' || pain === '' ? statement : `Pain of: ${pain}`;
}

/** “target 18 Dec, 88 % sure”. `hasDay`: with the day on which that was said, however fresh it is. */
export function targetText({ target, forecast }: PlanFigures, today: Day, hasDay = false): string {
  if (target === null) return 'no target yet';
  const until = `target ${dateText(target, today)}`;
  if (forecast === null) return until;
  const isOld = daysBetween(forecast.on, today) > FRESH_DAYS;
  const saidOn = hasDay || isOld ? ` (forecast of ${dateText(forecast.on, today)})` : '';
  return `${until}, ${sureText(forecast, today)}${saidOn}`;
}

/** When it was said how sure the target is; `null` when it was not. */
export function forecastDayText({ target, forecast }: PlanFigures): string | null {
  return target === null || forecast === null ? null : `Forecast of ${longDayText(forecast.on)}`;
}

/** The chance of the target; where it was not asked for, the day that was sure enough. */
function sureText({ chance, p85 }: NonNullable<PlanFigures['forecast']>, today: Day): string {
  if (chance !== null) return `${chanceText(chance)} sure`;
  return p85 === null ? 'no date is 85 % sure' : `85 % sure by ${dateText(p85, today)}`;
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
  const goal = goalText(plan);
  return [
    plan.title === '' ? 'Plan without a title' : plan.title,
    ...(goal === '' ? [] : [goal]),
    sentence(targetText(plan, today, true)),
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
