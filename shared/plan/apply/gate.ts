import { ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { GateAnswer, Plan } from '../plan.ts';
import { isOneOf, isText, isTitle } from '../values.ts';
import { type Checks, changeRecord } from './change-record.ts';
import { isPlanDayOrNull } from './record-checks.ts';
import { badValue, type Outcome } from './slices.ts';

const CHECKS: Checks<GateAnswer> = {
  answer: (value) => isOneOf(value, ['yes', 'no', 'unknown']),
  evidence: isText,
  owner: isTitle,
  checkedOn: isPlanDayOrNull,
  expiresOn: isPlanDayOrNull,
};

/** Overwrites fields of the answer to one of the four questions. */
export function answerGate(plan: Plan, { question, changes }: CommandOf<'gate.answer'>): Outcome {
  if (!isOneOf(question, ['value', 'users', 'route', 'data'])) return badValue('question');
  const answer = changeRecord<GateAnswer>(plan.gate[question], changes, CHECKS);
  if (!answer.ok) return answer;
  if (answer.value === plan.gate[question]) return ok(plan);
  return ok({ ...plan, gate: { ...plan.gate, [question]: answer.value } });
}
