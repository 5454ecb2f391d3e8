import { ok } from '../../result.ts';
import type { CommandOf, PlanChanges } from '../commands.ts';
import type { Asked, Plan, Rules } from '../plan.ts';
import { isListOf, isOneOf, isPlanDay, isTitle, isWhole, RULE_DAYS_LIMIT } from '../values.ts';
import { type Checks, changeRecord } from './change-record.ts';
import { stagedFrom } from './plan-stage.ts';
import type { Outcome } from './slices.ts';

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' &&
  value !== null &&
  'on' in value &&
  isPlanDay(value.on) &&
  'by' in value &&
  isTitle(value.by);
const isDayCount = (value: unknown) => isWhole(value, 0, RULE_DAYS_LIMIT);

const RULES_CHECKS: Checks<Rules> = {
  off: (value) => isListOf(value, isTitle),
  contactDays: isDayCount,
  contactErrorDays: isDayCount,
  gapDays: isDayCount,
};

const CHECKS: Checks<PlanChanges> = {
  // A plan has a name, because its file has one.
  title: (value) => isTitle(value) && value.trim() !== '',
  stage: (value) => isOneOf(value, ['idea', 'active', 'archive']),
  start: isPlanDay,
  askedAgain: (value) => isListOf(value, isAsked),
  rules: (value) => typeof value === 'object' && value !== null,
};

export function editPlan(plan: Plan, { changes }: CommandOf<'plan.edit'>): Outcome {
  const { rules, ...others } = changes;
  const changedRules = changeRecord<Rules>(plan.rules, rules ?? {}, RULES_CHECKS);
  if (!changedRules.ok) return changedRules;
  const changed = changeRecord<Plan>(plan, { ...others, rules: changedRules.value }, CHECKS);
  return changed.ok ? ok(stagedFrom(plan.stage, changed.value)) : changed;
}
