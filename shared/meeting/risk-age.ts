import { type Day, daysBetween } from '../calendar/day.ts';
import type { Derived } from '../derive.ts';
import type { Risk, Slice } from '../plan/plan.ts';
import { isInPlay } from '../schedule/in-play.ts';

/** A red dot or watch on something that is still to be done. */
export type AgedRisk = {
  readonly slice: Slice;
  readonly risk: Risk;
  /** Calendar days since it is of this level; never below zero. */
  readonly days: number;
};

/** For so many calendar days it is red or watched; 0 on the first day, and for one that begins later. */
export function riskDays({ since }: Pick<Risk, 'since'>, today: Day): number {
  return Math.max(0, daysBetween(since, today));
}

/**
 * Red dots and watches on which something is still to be done, of groups too and of what is parked: red before watched,
 * of each the oldest first, of one age in the order of the outline. Nobody has to clear what was thrown out.
 */
export function openRisks({ today, tree }: Pick<Derived, 'today' | 'tree'>): readonly AgedRisk[] {
  const aged = tree.rows.flatMap(({ slice }): AgedRisk[] => {
    const { risk } = slice;
    return risk === null || !isInPlay(tree, slice) ? [] : [{ slice, risk, days: riskDays(risk, today) }];
  });
  return aged.sort((a, b) => placeOf(a.risk) - placeOf(b.risk) || b.days - a.days);
}

function placeOf({ level }: Risk): number {
  return level === 'red' ? 0 : 1;
}
