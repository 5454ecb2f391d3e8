import type { PlanFigures, PlanSummary } from '../../shared/contract.ts';
import { lastAsked } from '../../shared/meeting/backlog.ts';

export type ReadablePlan = Extract<PlanSummary, { state: 'ok' }>;
export type UnreadablePlan = Extract<PlanSummary, { state: 'unreadable' }>;

/**
 * Plans that are begun, in the order in which they want attention; ideas, the one that was asked for most first; and
 * files that cannot be read. What is in the archive has a list of its own.
 */
export function inOrder(plans: readonly PlanSummary[]): {
  active: readonly ReadablePlan[];
  ideas: readonly ReadablePlan[];
  archived: readonly ReadablePlan[];
  unreadable: readonly UnreadablePlan[];
} {
  const readable = plans.filter((plan) => plan.state === 'ok');
  const inStage = (stage: PlanFigures['stage']) => readable.filter(({ plan }) => plan.stage === stage);
  return {
    active: inStage('active').sort((one, other) => compareUrgency(one.plan, other.plan)),
    ideas: inStage('idea').sort((one, other) => compareIdeas(one.plan, other.plan)),
    archived: inStage('archive').sort((one, other) => one.plan.title.localeCompare(other.plan.title)),
    unreadable: plans
      .filter((plan) => plan.state === 'unreadable')
      .sort((one, other) => one.fileName.localeCompare(other.fileName)),
  };
}

/** The next delivery first, then what has no day yet, then what is delivered. */
export function compareUrgency(one: PlanFigures, other: PlanFigures): number {
  return (
    urgency(one) - urgency(other) ||
    compareText(one.nextDelivery?.day ?? '', other.nextDelivery?.day ?? '') ||
    one.title.localeCompare(other.title)
  );
}

/** What was asked for most first, then what was asked for last. */
function compareIdeas(one: PlanFigures, other: PlanFigures): number {
  return (
    other.askedAgain.length - one.askedAgain.length ||
    compareText(lastAsked(other.start, other.askedAgain), lastAsked(one.start, one.askedAgain)) ||
    one.title.localeCompare(other.title)
  );
}

function urgency(plan: PlanFigures): number {
  if (plan.nextDelivery !== null) return 0;
  return isFinished(plan) ? 2 : 1;
}

export function isFinished(plan: PlanFigures): boolean {
  return plan.leaves > 0 && plan.delivered === plan.leaves;
}

/** Code unit by code unit, as days are compared; not for what people read. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
