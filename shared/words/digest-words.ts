import type { Day } from '../calendar/day.ts';
import { type Week, weekOf } from '../calendar/week.ts';
import type { Plan, QuarterDays, Request, Slice, SourceId } from '../plan/plan.ts';
import type { NoDayReason, Placement } from '../schedule/schedule-types.ts';
import { daysText, dayText, oneLine, weekdayText, weekText } from './en.ts';
import { noDayText } from './finding-text.ts';
import { requestTitle } from './request-text.ts';
import { riskAgeShortText } from './risk-text.ts';
import { sourceName } from './slice-names.ts';

const SHOWN_ITEMS = 5;

/** `Delivered: this; that and 3 more.`; `nothing` is what the line says instead of an empty list. */
export function digestLine(
  label: 'Delivered' | 'Learned' | 'Decided' | 'Next' | 'Blocked' | 'Forecast',
  items: readonly string[],
  nothing: string,
): string {
  const more = items.length - SHOWN_ITEMS;
  const shown = items.slice(0, SHOWN_ITEMS).join('; ');
  return `${label}: ${items.length === 0 ? nothing : shown}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** `Lapsed donors by region (retention lead)`. */
export function deliveredText({ title, audience }: Slice): string {
  const name = oneLine(title) || 'a slice without a title';
  return oneLine(audience) === '' ? name : `${name} (${oneLine(audience)})`;
}

/** `Tue 24`; a day of another week than the digest's has its month. */
export function nextDayText(day: Day, week: Week, today: Day): string {
  return weekOf(day) === week ? dayText(day) : weekdayText(day, today);
}

/** `Lapsed donors by region (retention lead), not promised`. */
export function nextText(slice: Slice, { isPromised }: Placement): string {
  return `${deliveredText(slice)}${isPromised ? '' : ', not promised'}`;
}

export function nothingDeliveredText(week: Week, thisWeek: Week): string {
  return week === thisWeek ? 'nothing yet this week' : `nothing in ${weekText(week).toLowerCase()}`;
}

/** `🔴 First model: no access before 2024 (head of data), for 4 days`; nothing of its age on the first day. */
export function redDotText({ title, risk }: Slice, today: Day): string {
  const note = oneLine(risk?.note ?? '');
  const owner = oneLine(risk?.owner ?? '');
  const name = oneLine(title) || 'A slice without a title';
  const age = risk === null ? '' : riskAgeShortText(risk, today);
  const since = age === '' ? '' : `, for ${age}`;
  return `🔴 ${name}${note === '' ? '' : `: ${withoutPeriod(note)}`}${owner === '' ? '' : ` (${owner})`}${since}`;
}

export function overfullText(day: Day, person: string, over: QuarterDays, today: Day): string {
  return `${weekdayText(day, today)} is over by ${daysText(over)} for ${person}`;
}

export function refusedText(sourceId: SourceId, plan: Plan): string {
  return `access to ${sourceName(plan, sourceId)} was refused`;
}

/** `Top three reasons has no day: needs “First model”, which has no day yet`. */
export function undatedText(slice: Slice, reason: NoDayReason, plan: Plan): string {
  const why = withoutPeriod(noDayText(reason, plan));
  const name = oneLine(slice.title) || 'A slice without a title';
  return `${name} has no day: ${why.slice(0, 1).toLowerCase()}${why.slice(1)}`;
}

/** `A map: agreed`. */
export function decidedText({ wish, state }: Request): string {
  return `${withoutPeriod(requestTitle({ wish }))}: ${state === 'declined' ? 'not now' : state}`;
}

/** A sentence as an item of a list that ends with a period of its own. */
export function withoutPeriod(text: string): string {
  return text.replace(/\.$/, '');
}
