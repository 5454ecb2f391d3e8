import type { SliceKind } from '../plan/plan.ts';

/** The 22 patterns of cutting, in the order in which they are offered where none fits better than another. */
export const PATTERN_IDS = [
  'one-segment',
  'one-question',
  'manual-first',
  'heuristic-first',
  'batch-first',
  'one-source',
  'raw-first',
  'read-only',
  'report-before-dashboard',
  'spreadsheet-route',
  'explanation-as-deliverable',
  'access-spike',
  'question-spike',
  'scheduled-run',
  'deploy-hello',
  'one-decision',
  'shadow',
  'worst-cases',
  'label-ten',
  'data-contract',
  'metric-first',
  'stop-or-scale',
] as const;

/** Part 1 of n: the last resort, and none of the patterns. */
export const BY_DAYS_ID = 'by-days';

/** What `slice.pattern` holds after a cut. A plan may hold others too: it was made by another version, or by hand. */
export type PatternId = (typeof PATTERN_IDS)[number] | typeof BY_DAYS_ID;

export type Pattern = {
  readonly id: PatternId;
  readonly name: string;
  /** What is done, in one line. */
  readonly hint: string;
  /** What the first child has to be asked; with a no the pattern does not fit. */
  readonly still: string;
  /** Words of a title that speak for the pattern; some are of several words. They order the offer, and check nothing. */
  readonly triggers: readonly string[];
  readonly children: readonly PatternChild[];
};

export type PatternChild = {
  /** With slots in braces, such as `Show {audience} {object} for {segment}`. */
  readonly title: string;
  readonly kind: SliceKind;
  /** The days that it takes at most, and so how much of the work it is beside the others. */
  readonly share: number;
  /** When it is done, where the template says so. */
  readonly doneWhen?: readonly string[];
  /** What is shown at the end, where the template says so; without slots. */
  readonly demo?: string;
};
