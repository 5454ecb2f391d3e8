import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import type { GateAnswer } from './plan.ts';
import { isPlanDay } from './values.ts';

/** How long a yes holds when nobody says otherwise. Our choice: a quarter of a year. */
const USUAL_DAYS = 90;
/** How many days before its end a yes may be checked again. */
const SOON_DAYS = 14;

/**
 * What changes when a question is answered on a day: it was checked then, and a yes gets a day on which it expires, unless
 * it has one that is still to come. Evidence and owner stay. *Unknown* takes the answer back.
 */
export function answering(known: GateAnswer, answer: GateAnswer['answer'], today: Day): Partial<GateAnswer> {
  if (answer === 'unknown') return { answer, checkedOn: null, expiresOn: null };
  if (answer === 'no') return { answer, checkedOn: today };
  const isHolding = known.expiresOn !== null && known.expiresOn > today;
  return { answer, checkedOn: today, expiresOn: isHolding ? known.expiresOn : dayIn(USUAL_DAYS, today) };
}

/** A yes that has expired, or will within two weeks. */
export function isDueAgain({ answer, expiresOn }: GateAnswer, today: Day): boolean {
  return answer === 'yes' && expiresOn !== null && daysBetween(today, expiresOn) <= SOON_DAYS;
}

/** What changes when a yes is checked again and still holds: it holds for as long again as it did. */
export function holdingOn({ checkedOn, expiresOn }: GateAnswer, today: Day): Partial<GateAnswer> {
  const span = checkedOn === null || expiresOn === null ? 0 : daysBetween(checkedOn, expiresOn);
  return { checkedOn: today, expiresOn: dayIn(span > 0 ? span : USUAL_DAYS, today) };
}

/** `null` beyond the last day that a plan may name. */
function dayIn(days: number, today: Day): Day | null {
  const day = addDays(today, days);
  return isPlanDay(day) ? day : null;
}
