import type { Day } from '../calendar/day.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import type { Derived, WeekView } from '../derive.ts';
import type { Plan, Slice } from '../plan/plan.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import { standingRisk } from '../schedule/standing-risk.ts';
import { countText, dateText, dayCountText, daysText, listText, oneLine, sentence, titleText } from './en.ts';
import { sureText } from './forecast-text.ts';
import { riskAgeShortText } from './risk-text.ts';
import { sourceName } from './slice-names.ts';

type RiskSource = Pick<Derived, 'tree' | 'plan' | 'today'>;

/** The fixed words of the weekly Markdown, by which it is also read back. */
export const WEEKLY_HEADERS = ['Day', 'Delivered', 'So that', 'For', 'By', 'State'] as const;
export const STILL_TO_SLICE_HEADING = 'Still to slice';
export const STILL_TO_SLICE_HEADERS = ['Slice', 'Size', 'For'] as const;
export const NO_DAY_HEADING = 'No day yet';
export const NO_DAY_HEADERS = ['Slice', 'Because'] as const;

export const NOTHING_DELIVERED = 'Nothing is delivered in this week.';
export const NOTHING_DELIVERED_IN_WEEKS = 'Nothing is delivered in these weeks.';

/** `Target 18 Dec 2026 · last delivery 16 Dec, 2 working days before it · 85 % sure by 21 Dec · 3 of 14 slices delivered, 2 parked`. */
export function outlookText({ plan, summary, tray, today }: Derived, forecast: KnownForecast | null = null): string {
  const { target, lastDelivery, leaves, delivered } = summary;
  const parts = [
    target === null ? 'No target yet' : `Target ${dateText(target, null)}`,
    lastDelivery === null
      ? noDeliveryText(summary)
      : `last delivery ${dateText(lastDelivery, target ?? today)}${comparedText(plan, lastDelivery, target)}`,
  ];
  const sure = forecast === null ? '' : sureText(forecast, target ?? today);
  if (sure !== '') parts.push(sure.slice(0, 1).toLowerCase() + sure.slice(1));
  const parked = tray.later.length;
  if (leaves > parked)
    parts.push(
      `${delivered} of ${countText(leaves - parked, 'slice')} delivered${parked > 0 ? `, ${parked} parked` : ''}`,
    );
  return parts.join(' · ');
}

function noDeliveryText({ leaves, delivered }: Derived['summary']): string {
  return leaves > 0 && delivered === leaves ? 'everything is delivered' : 'no delivery planned';
}

function comparedText(plan: Plan, lastDelivery: Day, target: Day | null): string {
  if (target === null) return '';
  if (lastDelivery === target) return ', on the day';
  const spare = workdaysBetween(plan.calendar, lastDelivery, target);
  if (lastDelivery > target) return `, ${countText(Math.max(1, -spare), 'working day')} after it`;
  // Between Friday and Sunday there is no working day, and still time.
  return spare === 0 ? ', before it' : `, ${countText(spare, 'working day')} before it`;
}

/**
 * What the last delivery day does not speak of; empty when it speaks of everything. A forecast does speak of it, and
 * where there is one that is said.
 */
export function notCountedText({ tray }: Derived, forecast: KnownForecast | null = null): string {
  const parts = [
    tray.stillToSlice.length > 0 ? `${countText(tray.stillToSlice.length, 'slice')} still to cut` : '',
    tray.noDay.length > 0 ? `${countText(tray.noDay.length, 'slice')} without a day` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  const isForecast = forecast !== null && forecast.answer.goal.p85 !== null;
  return `${isForecast ? 'Only in the date that is 85 % sure' : 'Not in these dates'}: ${listText(parts)}.`;
}

/** Why there is no week to show. */
export function noWeeksText({ summary }: Derived): string {
  return summary.leaves === 0 ? 'There are no slices yet.' : 'No slice has a day yet.';
}

/** `4 deliveries · 3½ of 5 days · 4 of 4 ready`. */
export function weekFiguresText(week: WeekView): string {
  const parts = [
    countText(week.deliveries, 'delivery', 'deliveries'),
    `${dayCountText(week.used)} of ${daysText(week.offered)}`,
  ];
  if (week.deliveries > 0) parts.push(`${week.ready} of ${week.deliveries} ready`);
  if (week.used > week.offered) parts.push(`🔴 over by ${daysText(week.used - week.offered)}`);
  else if (week.isOverfull) parts.push('🔴 one day is overfull');
  return parts.join(' · ');
}

/** The state of a slice that has a day. Red is what is at risk, and nothing else; what a check holds back is planned. */
export function stateText(
  slice: Slice,
  { isPromised, isAtRisk, isReady }: { readonly [Fact in 'isPromised' | 'isAtRisk' | 'isReady']: boolean },
): string {
  if (slice.status === 'delivered') return isAtRisk ? '🔴 delivered' : '✅ delivered';
  const parts = [isAtRisk ? '🔴 at risk' : '', isPromised ? '' : 'not promised'].filter((part) => part !== '');
  if (slice.status === 'doing') parts.unshift('doing');
  if (parts.length > 0) return parts.join(', ');
  return isReady ? 'ready' : 'planned';
}

/**
 * `At risk since 20 Nov (4 days): no access before 2024 (head of data).`, or that it is watched; empty without a risk.
 * Of a group that it is in: `Part of “First model”, at risk since 20 Nov …`.
 */
export function standingRiskText({ tree, plan, today }: RiskSource, slice: Slice): string {
  const standing = standingRisk(tree, slice);
  if (standing === null) return '';
  const { risk, holder } = standing;
  const note = oneLine(risk.note);
  const owner = oneLine(risk.owner);
  const said = [note, owner === '' ? '' : `(${owner})`].filter((part) => part !== '').join(' ');
  const age = riskAgeShortText(risk, today);
  const part = holder.id === slice.id ? '' : `part of ${titleText(holder.title)}, `;
  const level = risk.level === 'red' ? 'at risk' : 'watched';
  const day = dateText(risk.since, plan.goal.target ?? today);
  const since = sentence(`${part}${level} since ${day}${age === '' ? '' : ` (${age})`}`);
  return said === '' ? `${since}.` : `${since}: ${said}${/[.!?…)]$/.test(said) && owner === '' ? '' : '.'}`;
}

/** The risk of a slice that has no state beside it: a red one brings its dot. */
export function markedRiskText(source: RiskSource, slice: Slice): string {
  const said = standingRiskText(source, slice);
  return standingRisk(source.tree, slice)?.risk.level === 'red' ? `🔴 ${said}` : said;
}

/** Why the day of a slice is not promised: access that nobody has dated. */
export function notPromisedText(slice: Slice, plan: Plan): string {
  const undated = slice.sourceIds.filter((id) => {
    const source = plan.sources[id];
    return source !== undefined && source.expectedOn === null && ['asked', 'unknown'].includes(source.access);
  });
  if (undated.length === 0) return 'Not promised.';
  return `Not promised: nobody knows yet when access to ${listText(undated.map((id) => sourceName(plan, id)))} comes.`;
}
