import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../slicing/finding.ts';
import { checkText } from './check-text.ts';
import { findingText } from './finding-text.ts';

/** What was noticed, by the schedule or by a rule, in one sentence that does not repeat the slice's own title. */
export function noticedText(finding: Finding, plan: Plan): string {
  return 'rule' in finding ? checkText(finding, plan) : findingText(finding, plan);
}
