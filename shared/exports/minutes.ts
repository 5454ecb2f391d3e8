import type { Week } from '../calendar/week.ts';
import type { Derived } from '../derive.ts';
import { type ReviewRecord, reviewRecord, reviewsOfWeek } from '../meeting/review-record.ts';
import type { Plan, ReviewId } from '../plan/plan.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import { oneLine } from '../words/en.ts';
import {
  MINUTES_HEADINGS,
  type MinutesPart,
  minutesLines,
  REVIEW_RUNS,
  reviewTitle,
  shortReviewTitle,
} from '../words/minutes-words.ts';
import { linesAhead } from './digest.ts';
import { type Block, heading, list, markdownOf, paragraph } from './markdown-tree.ts';
import { blocksForReaders, type Told } from './reader-words.ts';

/** `undefined`: it is not known, and nothing is said of it. */
type Forecasting = { readonly forecast?: KnownForecast | undefined };

const PARTS = Object.keys(MINUTES_HEADINGS).filter((part): part is MinutesPart => part !== 'next');

/**
 * The minutes of a review as GitHub-flavoured Markdown: delivered with who saw it and what was learned, decided,
 * changed, new red dots, notes, what was heard; while it runs, and on its day, also how it goes on. Empty when there is no such
 * review.
 */
export function minutes(derived: Derived, id: ReviewId, { forecast }: Forecasting = {}): string {
  return markdownOf(toldMinutes(derived, id, { forecast }).told);
}

/** The minutes before they are written out, and what the words for their readers have done to them. */
export function toldMinutes(derived: Derived, id: ReviewId, { forecast }: Forecasting = {}): Told<readonly Block[]> {
  return blocksForReaders(derived, 'minutes', (source) => minutesBlocks(source, id, forecast));
}

function minutesBlocks(derived: Derived, id: ReviewId, forecast: KnownForecast | undefined): Block[] {
  const record = reviewRecord(derived, id);
  if (record === null) return [];
  const { review } = record;
  const isNow = review.closedAt === null || review.on === derived.today;
  const next = isNow ? linesAhead(derived, forecast) : [];
  return [
    heading(1, reviewTitle(review)),
    paragraph(oneLine(derived.plan.title) || 'Plan without a title'),
    ...(review.closedAt === null ? [paragraph(REVIEW_RUNS)] : []),
    ...partBlocks(record, derived.plan, 2),
    ...(next.length === 0 ? [] : [heading(2, MINUTES_HEADINGS.next), list(next)]),
  ];
}

/** The reviews of a week as the weekly Markdown tells them, each below a heading of its own; the earliest first. */
export function reviewBlocks(derived: Derived, week: Week): Block[] {
  return reviewsOfWeek(derived.plan, week).flatMap(({ id }) => {
    const record = reviewRecord(derived, id);
    if (record === null) return [];
    const { review } = record;
    return [
      heading(2, shortReviewTitle(review, derived.plan.goal.target ?? derived.today)),
      ...(review.closedAt === null ? [paragraph(REVIEW_RUNS)] : []),
      ...partBlocks(record, derived.plan, 3),
    ];
  });
}

function partBlocks(record: ReviewRecord, plan: Plan, depth: 2 | 3): Block[] {
  const lines = minutesLines(record, plan);
  return PARTS.flatMap((part) =>
    lines[part].length === 0 ? [] : [heading(depth, MINUTES_HEADINGS[part]), list(lines[part])],
  );
}
