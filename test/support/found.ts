import { asDay } from '../../shared/calendar/day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { treeOf } from '../../shared/plan/tree.ts';
import { schedule } from '../../shared/schedule/schedule.ts';
import { checksOf } from '../../shared/slicing/checks/checks.ts';
import type { Vocabulary } from '../../shared/slicing/checks/rule.ts';
import type { CheckFinding, RuleId } from '../../shared/slicing/finding.ts';
import { MONDAY } from './scheduled.ts';

/** What the rules find in a plan, on the Monday on which the plans of the tests start. */
export function checks(plan: Plan, today: string = MONDAY, vocabulary?: Vocabulary): readonly CheckFinding[] {
  const day = asDay(today);
  return checksOf(plan, day, schedule(plan, day), treeOf(plan), vocabulary);
}

/** What some rules find, as `slice level part`; `plan` where it is about all of it. */
export function found(plan: Plan, rules: RuleId | readonly RuleId[], today?: string): string[] {
  return checks(plan, today)
    .filter(({ rule }) => rules === rule || rules.includes(rule))
    .map(({ sliceId, level, part }) => [sliceId ?? 'plan', level, part].filter((word) => word !== undefined).join(' '));
}
