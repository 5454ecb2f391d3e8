import type { PlanFigures, PlanSummary } from '../../shared/contract.ts';

export type ReadablePlan = Extract<PlanSummary, { state: 'ok' }>;
export type UnreadablePlan = Extract<PlanSummary, { state: 'unreadable' }>;

/**
 * Plans in the order in which they want attention: the next delivery first, then what has no day yet, then what is
 * delivered; files that cannot be read apart.
 */
export function inOrder(plans: readonly PlanSummary[]): {
  readable: readonly ReadablePlan[];
  unreadable: readonly UnreadablePlan[];
} {
  return {
    readable: plans.filter((plan) => plan.state === 'ok').sort((one, other) => compare(one.plan, other.plan)),
    unreadable: plans
      .filter((plan) => plan.state === 'unreadable')
      .sort((one, other) => one.fileName.localeCompare(other.fileName)),
  };
}

function compare(one: PlanFigures, other: PlanFigures): number {
  return (
    urgency(one) - urgency(other) ||
    compareText(one.nextDelivery?.day ?? '', other.nextDelivery?.day ?? '') ||
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

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
