import type { Day } from '../calendar/day.ts';
import type { LogEntry, LogKind } from '../meeting/log.ts';
import type { Forecast, Plan, Review } from '../plan/plan.ts';
import { baselineFactsText, baselineName } from './baseline-text.ts';
import { contactFactsText, contactTitle } from './contact-text.ts';
import { countText, dateText, oneLine } from './en.ts';
import { chanceText } from './forecast-text.ts';
import { shortReviewTitle } from './minutes-words.ts';
import { REQUEST_STATES, requestFactsText, requestMoveText, requestTitle } from './request-text.ts';
import { sliceName } from './slice-names.ts';

/** What the log says of an entry: its name, one line of facts, and what somebody wrote or what came of it. */
export type LogText = { readonly title: string; readonly facts: string; readonly lines: readonly string[] };

export const LOG_KIND_NAMES: { readonly [Kind in LogKind]: { readonly one: string; readonly many: string } } = {
  review: { one: 'Review', many: 'Reviews' },
  request: { one: 'Request', many: 'Requests' },
  contact: { one: 'Conversation', many: 'Conversations' },
  baseline: { one: 'Baseline', many: 'Baselines' },
  forecast: { one: 'Forecast', many: 'Forecasts' },
};

export function logText(entry: LogEntry, plan: Plan, today: Day): LogText {
  switch (entry.kind) {
    case 'review':
      return {
        title: shortReviewTitle(entry.record, today),
        facts: reviewFacts(entry.record),
        lines: reviewLines(entry.record, plan),
      };
    case 'request': {
      const { record } = entry;
      const moved = record.moved.map((move) => requestMoveText(move, plan, today));
      return {
        title: requestTitle(record),
        facts: `${REQUEST_STATES[record.state]} · ${requestFactsText(record, today)}`,
        lines: [...linesOf(record.agreed), ...moved],
      };
    }
    case 'contact': {
      const { record } = entry;
      const about = record.sliceIds.map((id) => sliceName(plan, id));
      return {
        title: contactTitle(record),
        facts: contactFactsText(record, today),
        lines: [...linesOf(record.heard), ...about],
      };
    }
    case 'baseline':
      return { title: baselineName(entry.record, today), facts: baselineFactsText(entry.record, today), lines: [] };
    case 'forecast':
      return { title: forecastTitle(entry.record, today), facts: outcomeText(entry.record, today), lines: [] };
  }
}

/** `85 % sure by 11 Dec · 72 % for the target`. */
function forecastTitle({ p85, chance }: Forecast, today: Day): string {
  const sure = p85 === null ? 'No day could be named with 85 %' : `85 % sure by ${dateText(p85, today)}`;
  return chance === null ? sure : `${sure} · target: ${chanceText(chance)}`;
}

/** How it came out, against the three days that it named. */
function outcomeText({ p50, p85, p95, outcome }: Forecast, today: Day): string {
  const said = [p50, p85, p95].map((day) => (day === null ? 'none' : dateText(day, today)));
  const days = `50 %, 85 %, 95 %: ${said.join(', ')}`;
  if (outcome === null) return `${days} · not come out yet`;
  const isKept = p85 !== null && outcome <= p85;
  return `${days} · came on ${dateText(outcome, today)}, ${isKept ? 'by the day of 85 %' : 'later than the day of 85 %'}`;
}

function reviewFacts({ closedAt, shownIds, notes }: Review): string {
  const parts = [
    closedAt === null ? 'not closed yet' : 'closed',
    ...(shownIds.length > 0 ? [`${countText(shownIds.length, 'slice')} looked at`] : []),
    ...(notes.length > 0 ? [countText(notes.length, 'note')] : []),
  ];
  return parts.join(' · ');
}

function reviewLines({ learned, changed, notes }: Review, plan: Plan): readonly string[] {
  const noted = notes.map(({ sliceId, text }) => {
    const about = sliceId === null ? '' : `${sliceName(plan, sliceId)}: `;
    return `${about}${oneLine(text)}`;
  });
  return [...linesOf(learned), ...linesOf(changed), ...noted];
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}
