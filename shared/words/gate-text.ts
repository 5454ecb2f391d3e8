import type { Day } from '../calendar/day.ts';
import type { Derived } from '../derive.ts';
import { GATE_QUESTIONS, type GateState, gateState, isGateRisk } from '../plan/gate-state.ts';
import type { Gate, GateAnswer, GateQuestion, Plan } from '../plan/plan.ts';
import type { KnownForecast } from '../schedule/known-forecast.ts';
import { countText, dateText, oneLine } from './en.ts';

/** The four questions, short and in full, what counts as evidence for a yes, and how an answer stands. */

export const GATE_HEADING = 'Four questions before a project is a project';

export const GATE_NAMES: { readonly [Question in GateQuestion]: string } = {
  value: 'Value',
  users: 'Users',
  route: 'Route',
  data: 'Data',
};

export const GATE_ASKED: { readonly [Question in GateQuestion]: string } = {
  value: 'Is there enough value to the business?',
  users: 'Are there hungry users?',
  route: 'Does a deployment route exist?',
  data: 'Is the data available?',
};

/** What a yes can be shown with; beside it, what is said often and shows nothing. */
export const GATE_EVIDENCE: { readonly [Question in GateQuestion]: { readonly counts: string; readonly not: string } } =
  {
    value: {
      counts: 'A number with its source, and who answers for it: what one point more is worth in a year.',
      not: 'Everybody finds it important.',
    },
    users: {
      counts: 'Somebody by name who has spent time on it: kept an hour free, sent their own list, asked when it comes.',
      not: 'A department that would surely like it.',
    },
    route: {
      counts: 'Something of yours that arrived where they work, and when: a first mail, list or page, however empty.',
      not: 'A system that could take it in one day.',
    },
    data: {
      counts: 'Rows that somebody of the team has read with the team’s own account: how many, and when.',
      not: 'A promise, or a file that somebody sent once.',
    },
  };

export const GATE_STATES: { readonly [State in GateState]: string } = {
  yes: 'yes',
  no: 'no',
  unknown: 'not answered',
  unproved: 'yes, without evidence',
  expired: 'answer expired',
};

/** Whose name belongs to an answer. */
export const GATE_OWNERS: { readonly [Answer in GateAnswer['answer']]: string } = {
  yes: 'Who answers for it',
  no: 'Who can change it',
  unknown: 'Who will find out',
};

/** `2 of 4 are answered with a yes and its evidence.`, and that the others put the plan at risk. */
export function gateCountText(gate: Gate, today: Day): string {
  const states = GATE_QUESTIONS.map((id) => gateState(gate[id], today));
  const settled = states.filter((state) => state === 'yes').length;
  const risks = states.filter(isGateRisk).length;
  const told = settled === states.length ? 'All four are' : `${settled} of four ${settled === 1 ? 'is' : 'are'}`;
  const red = risks === 0 ? '' : ` ${countText(risks, 'red dot')}.`;
  return `${told} answered with a yes and its evidence.${red}`;
}

/** `Value: yes, Users: not answered, …`: the four answers for those who do not see the dots. */
export function gateSpokenText(gate: Gate, today: Day): string {
  return GATE_QUESTIONS.map((id) => `${GATE_NAMES[id]}: ${GATE_STATES[gateState(gate[id], today)]}`).join(', ');
}

/** `Head of data · checked 23 Nov · holds until 26 Feb 2027`; empty when nothing of it is known. */
export function gateFactsText({ answer, owner, checkedOn, expiresOn }: GateAnswer, today: Day): string {
  const parts = [oneLine(owner)];
  if (checkedOn !== null) parts.push(`checked ${dateText(checkedOn, today)}`);
  if (answer === 'yes' && expiresOn !== null) {
    parts.push(`${expiresOn < today ? 'expired after' : 'holds until'} ${dateText(expiresOn, today)}`);
  }
  return parts.filter((part) => part !== '').join(' · ');
}

/** The answers that are a red dot, each with who can change it: `🔴 Users: no (Retention lead)`. */
export function gateRiskTexts(gate: Gate, today: Day): readonly string[] {
  return GATE_QUESTIONS.flatMap((id) => {
    const state = gateState(gate[id], today);
    if (!isGateRisk(state)) return [];
    const owner = oneLine(gate[id].owner);
    return [`🔴 ${GATE_NAMES[id]}: ${GATE_STATES[state]}${owner === '' ? '' : ` (${owner})`}`];
  });
}

/** What is said wherever a plan without access to its data promises a day; `null`: it has access, or says that it has. */
export function dataAccessText({ gate }: Pick<Plan, 'gate'>, today: Day): string | null {
  const state = gateState(gate.data, today);
  switch (state) {
    case 'no':
      return 'There is no access to the data: every day named here depends on getting it.';
    case 'unknown':
      return 'Nobody has said yet whether the data is available: every day named here depends on it.';
    case 'expired':
      return `Access to the data is confirmed only until ${expiryText(gate.data, today)}: every day named here depends on it.`;
    case 'yes':
    case 'unproved':
      return null;
  }
}

/** The same in two or three words, for where there is room for no more. */
export function dataAccessBrief({ gate }: Pick<Plan, 'gate'>, today: Day): string | null {
  const state = gateState(gate.data, today);
  if (state === 'no') return 'No data access';
  if (state === 'unknown') return 'Data access unknown';
  return state === 'expired' ? 'Data access expired' : null;
}

/**
 * `dataAccessText`, where days are promised at all: by the schedule for something that is not delivered yet, or by a
 * forecast.
 */
export function promiseText(
  { plan, today, schedule }: Pick<Derived, 'plan' | 'today' | 'schedule'>,
  forecast?: KnownForecast | null,
): string | null {
  const text = dataAccessText(plan, today);
  if (text === null || (forecast?.answer.goal.p85 ?? null) !== null) return text;
  for (const { by } of schedule.placements.values()) if (by !== 'delivered') return text;
  return null;
}

function expiryText({ expiresOn }: GateAnswer, today: Day): string {
  return expiresOn === null ? 'a day that has passed' : dateText(expiresOn, today);
}
