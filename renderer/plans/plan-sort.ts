import type { PlanFigures } from '../../shared/contract.ts';
import type { PlanColumn, PlanSort } from '../view/view-state.ts';
import { compareText, compareUrgency, type ReadablePlan } from './plan-order.ts';

/** The columns of the list with their heads. The first direction of each has on top what wants attention. */
export const PLAN_COLUMNS: readonly { readonly id: PlanColumn; readonly name: string }[] = [
  { id: 'goal', name: 'Goal' },
  { id: 'gate', name: 'Gate' },
  { id: 'delivered', name: 'Slices delivered' },
  { id: 'next', name: 'Next delivery' },
  { id: 'risks', name: 'Risks' },
  { id: 'contact', name: 'Talked to a user' },
];

/** By the day of the next delivery: the order of a list that nobody has sorted. */
export const FIRST_SORT: PlanSort = { column: 'next', isReversed: false };

const COMPARE: { readonly [Column in PlanColumn]: (one: PlanFigures, other: PlanFigures) => number } = {
  goal: (one, other) => one.title.localeCompare(other.title),
  gate: (one, other) => openQuestions(other) - openQuestions(one),
  delivered: (one, other) => share(one) - share(other),
  next: compareUrgency,
  risks: (one, other) => other.redDots - one.redDots,
  contact: (one, other) => compareText(one.lastContact ?? '', other.lastContact ?? ''),
};

/** The plans in the order of a column; among equals what wants attention first. */
export function sortedPlans(plans: readonly ReadablePlan[], { column, isReversed }: PlanSort): readonly ReadablePlan[] {
  const direction = isReversed ? -1 : 1;
  return [...plans].sort(
    (one, other) => direction * COMPARE[column](one.plan, other.plan) || compareUrgency(one.plan, other.plan),
  );
}

/** What a click on a head makes of the order: another column, or the other way round. */
export function sortBy(column: PlanColumn, now: PlanSort): PlanSort {
  return { column, isReversed: column === now.column && !now.isReversed };
}

/** A *no* or an answer that has expired weighs more than one that nobody has given. */
function openQuestions({ gate }: PlanFigures): number {
  const weights = { yes: 0, unproved: 1, unknown: 1, expired: 10, no: 10 } as const;
  return Object.values(gate).reduce((sum, answer) => sum + weights[answer], 0);
}

function share({ delivered, leaves }: PlanFigures): number {
  return leaves === 0 ? 0 : delivered / leaves;
}
