import type { Plan } from '../plan/plan.ts';
import type { Finding } from '../slicing/finding.ts';
import { holidayFindingText } from './calendar-text.ts';
import { checkText } from './check-text.ts';
import { findingText } from './finding-text.ts';
import { skillFindingText } from './people-text.ts';

/** What was noticed, by the schedule or by a rule, in one sentence that does not repeat the slice's own title. */
export function noticedText(finding: Finding, plan: Plan): string {
  if ('rule' in finding) return checkText(finding, plan);
  if (finding.code === 'holidays-missing') return holidayFindingText(finding);
  return finding.sliceId === null ? skillFindingText(finding, plan) : findingText(finding, plan);
}
