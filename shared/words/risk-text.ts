import type { Day } from '../calendar/day.ts';
import { type AgedRisk, riskDays } from '../meeting/risk-age.ts';
import type { Risk, Slice } from '../plan/plan.ts';
import type { StandingRisk } from '../schedule/standing-risk.ts';
import { countText, oneLine, titleText, weekdayText } from './en.ts';

export const RISK_NAMES: { readonly [Level in Risk['level']]: string } = { red: 'Red dot', watch: 'Watch' };

/** Beside the day since when there is a risk, where that is still to come. */
export const NO_RISK_TO_COME = 'It is there already: today at the latest.';

/** `red for 4 days`, `watched since today`. */
export function riskAgeText(risk: Pick<Risk, 'level' | 'since'>, today: Day): string {
  const days = riskDays(risk, today);
  return `${risk.level === 'red' ? 'red' : 'watched'} ${days === 0 ? 'since today' : `for ${countText(days, 'day')}`}`;
}

/** On a card, where the colour says the rest: `4 days`; empty on the first day. */
export function riskAgeShortText(risk: Pick<Risk, 'since'>, today: Day): string {
  const days = riskDays(risk, today);
  return days === 0 ? '' : countText(days, 'day');
}

/**
 * For a voice and a hint: `Red dot for 4 days: no access before 2024 (who can clear it: head of data)`. Of a group that
 * the slice is in: `Red dot of “First model” for 4 days: …`.
 */
export function riskHintText({ risk, holder }: StandingRisk, slice: Pick<Slice, 'id'>, today: Day): string {
  const days = riskDays(risk, today);
  const of = holder.id === slice.id ? '' : ` of ${titleText(holder.title)}`;
  const age = days === 0 ? '' : ` for ${countText(days, 'day')}`;
  const note = oneLine(risk.note);
  const owner = oneLine(risk.owner);
  return `${RISK_NAMES[risk.level]}${of}${age}${note === '' ? '' : `: ${note}`}${owner === '' ? '' : ` (who can clear it: ${owner})`}`;
}

/** `Red for 4 days, since Fri 20 Nov`. */
export function riskSinceText(risk: Pick<Risk, 'level' | 'since'>, today: Day): string {
  const text = riskAgeText(risk, today);
  const since = riskDays(risk, today) === 0 ? '' : `, since ${weekdayText(risk.since, today)}`;
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${since}`;
}

/** `2 red dots, 1 watched`. */
export function riskCountsText(risks: readonly AgedRisk[]): string {
  const red = risks.filter(({ risk }) => risk.level === 'red').length;
  const watched = risks.length - red;
  const parts = [red === 0 ? '' : countText(red, 'red dot'), watched === 0 ? '' : `${watched} watched`];
  return parts.filter((part) => part !== '').join(', ') || 'None';
}
