import type { Day } from '../calendar/day.ts';
import type { LogEntry, LogKind } from '../meeting/log.ts';
import { reviewRecord } from '../meeting/review-record.ts';
import type { Forecast, Plan, ReviewId } from '../plan/plan.ts';
import { treeOf } from '../plan/tree.ts';
import { baselineFactsText, baselineName } from './baseline-text.ts';
import { contactFactsText, contactTitle } from './contact-text.ts';
import { dateText } from './en.ts';
import { chanceText } from './forecast-text.ts';
import { linesOf, minutesLines, shortReviewTitle } from './minutes-words.ts';
import { REQUEST_STATES, requestFactsText, requestMoveText, requestTitle } from './request-text.ts';
import { reviewFactsText } from './review-text.ts';
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
        facts: reviewFactsText(entry.record),
        lines: reviewLines(entry.id, plan, today),
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

/** What its minutes say, so that it is found by the words of it; wishes and conversations have entries of their own. */
function reviewLines(id: ReviewId, plan: Plan, today: Day): readonly string[] {
  const record = reviewRecord({ plan, today, tree: treeOf(plan) }, id);
  if (record === null) return [];
  const lines = minutesLines(record, plan);
  return [
    ...lines.learned,
    ...(record.delivered.length === 0 ? [] : lines.delivered.map((line) => `Delivered: ${line}`)),
    ...lines.notes,
    ...lines.risks,
    ...lines.changed,
    ...lines.shown.map((line) => `Also shown: ${line}`),
  ];
}
