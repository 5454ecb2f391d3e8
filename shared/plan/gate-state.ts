import type { Day } from '../calendar/day.ts';
import type { Gate, GateAnswer, GateQuestion } from './plan.ts';

/** Value, users, route, data: the order in which they are asked everywhere. */
export const GATE_QUESTIONS: readonly GateQuestion[] = ['value', 'users', 'route', 'data'];

/**
 * How an answer stands on a day. `unproved`: a yes that nobody can look up, for it has no evidence. `expired`: a yes that
 * has outlived its day. A no stays a no, however old it is.
 */
export type GateState = GateAnswer['answer'] | 'unproved' | 'expired';

export type GateStates = { readonly [Question in GateQuestion]: GateState };

export function gateState({ answer, evidence, expiresOn }: GateAnswer, today: Day): GateState {
  if (answer !== 'yes') return answer;
  if (expiresOn !== null && expiresOn < today) return 'expired';
  return evidence.trim() === '' ? 'unproved' : 'yes';
}

export function gateStates(gate: Gate, today: Day): GateStates {
  return {
    value: gateState(gate.value, today),
    users: gateState(gate.users, today),
    route: gateState(gate.route, today),
    data: gateState(gate.data, today),
  };
}

/** What is a red dot: a no, and a yes that has expired. */
export function isGateRisk(state: GateState): boolean {
  return state === 'no' || state === 'expired';
}
