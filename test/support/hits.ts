import { asDay } from '../../shared/calendar/day.ts';
import type { Plan, Slice } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { knownSchedule } from '../../shared/schedule/known-schedule.ts';
import { checksOf } from '../../shared/slicing/checks/checks.ts';
import { SLICE_RULES } from '../../shared/slicing/checks/registered-rules.ts';
import type { Hit, PlanFacts } from '../../shared/slicing/checks/rule.ts';
import type { CheckFinding, RuleId } from '../../shared/slicing/finding.ts';
import { planWith, type SliceSketch } from './plan-builder.ts';

const NO_FACTS: PlanFacts = { metric: null, personNames: [], sourceNames: [], vocabulary: [] };

/** What rules that look at one slice find in it; the slice is open, on the board and sized one day. */
export function hitsOf(
  rules: readonly RuleId[],
  fields: Omit<SliceSketch, 'id'>,
  facts: Partial<PlanFacts> = {},
): readonly Hit[] {
  const slice = sliceOf(fields);
  const hits = SLICE_RULES.flatMap((rule) => rule(slice, { ...NO_FACTS, ...facts }));
  return hits.filter(({ rule }) => rules.includes(rule));
}

/** The rules that read nothing but titles. */
export const TITLE_RULES: readonly RuleId[] = ['S2', 'S3', 'V1', 'V2', 'V3', 'V4', 'V5'];

/** The rules about titles that fire for a title, and the words because of which they do. */
export function titleHits(title: string, fields: Omit<SliceSketch, 'id' | 'title'> = {}): readonly string[] {
  return hitsOf(TITLE_RULES, { ...fields, title }).map(({ rule, quoted = [] }) => [rule, ...quoted].join(' · '));
}

/** What the checks find in a plan on Tuesday 24 November 2026. */
export function findingsOf(plan: Plan, rules: readonly RuleId[]): readonly CheckFinding[] {
  const today = asDay('2026-11-24');
  return checksOf(plan, today, knownSchedule(plan, today), treeOf(plan)).filter(({ rule }) => rules.includes(rule));
}

function sliceOf(fields: Omit<SliceSketch, 'id'>): Slice {
  const [slice] = Object.values(planWith({ slices: [{ ...fields, id: 'slice' }] }).slices);
  if (slice === undefined) throw new Error('A plan with one slice has one.');
  return slice;
}
