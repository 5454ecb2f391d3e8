import { type Day, daysBetween } from '../../shared/calendar/day.ts';
import type { PlanFigures } from '../../shared/contract.ts';
import { lastAsked } from '../../shared/meeting/backlog.ts';
import type { Asked } from '../../shared/plan/plan.ts';
import { countText, dateText, listText, oneLine, shortened } from '../../shared/words/en.ts';
import { nearText } from './plan-words.ts';

/** Of a name within a line. */
const SHOWN_GRAPHEMES = 40;

/** “Pain of: office lead · asked 3 times, last on 19 Nov”, or how old it is when nobody has asked again. */
export function ideaLine({ painOf, start, askedAgain }: PlanFigures, today: Day): string {
  const pain = oneLine(painOf);
  return `Pain of: ${pain === '' ? 'nobody named yet' : pain} · ${askedLine(start, askedAgain, today)}`;
}

/** “asked once by Ada, 2 Nov”, “asked twice, last on 11 Nov”, “asked 3 times, last by Ada on 19 Nov”, “41 days old”. */
export function askedLine(start: Day, askedAgain: readonly Asked[], today: Day): string {
  if (askedAgain.length === 0) {
    const days = daysBetween(start, today);
    return days <= 0 ? 'new today' : `${countText(days, 'day')} old`;
  }
  const last = lastAsked(askedAgain[0]?.on ?? start, askedAgain);
  const day = nearText(last, today) ?? `${askedAgain.length === 1 ? '' : 'on '}${dateText(last, today)}`;
  const name = shortened(oneLine(askedAgain.findLast(({ on }) => on === last)?.by ?? ''), SHOWN_GRAPHEMES);
  const by = name === '' ? '' : `by ${name}`;
  if (askedAgain.length === 1) return `${['asked once', by].join(' ').trim()}, ${day}`;
  return `asked ${askedAgain.length === 2 ? 'twice' : `${askedAgain.length} times`}, last ${[by, day].join(' ').trim()}`;
}

/** “Asked for on 2 Nov by”, before the name. */
export function askedOnText(on: Day, today: Day): string {
  return `Asked for ${nearText(on, today) ?? `on ${dateText(on, today)}`} by`;
}

/** Who asked, each once, the last one first; empty when nobody said who it was. */
export function askersText(askedAgain: readonly Asked[]): string {
  const names = [...askedAgain].reverse().map(({ by }) => oneLine(by));
  return listText([...new Set(names.filter((name) => name !== ''))]);
}

/** “3 ideas and 11 parked slices were not touched for 8 weeks.” */
export function staleText(ideas: number, parked: number, undated: number, weeks: number): string {
  const parts = [
    ...(ideas > 0 ? [countText(ideas, 'idea')] : []),
    ...(parked > 0 ? [countText(parked, 'parked slice')] : []),
    ...(undated > 0 ? [`${countText(undated, 'slice')} without a day`] : []),
  ];
  const count = ideas + parked + undated;
  return `${listText(parts)} ${count === 1 ? 'was' : 'were'} not touched for ${countText(weeks, 'week')}.`;
}
