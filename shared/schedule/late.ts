import type { Day } from '../calendar/day.ts';
import type { Plan, Slice } from '../plan/plan.ts';

/** A baseline's delivery days by slice id. */
export type BaselineDays = Plan['baselines'][string]['days'];

const NO_DAYS: BaselineDays = {};

/** The delivery days of the latest baseline; of two taken on one day, that with the greater id. */
export function latestBaselineDays({ baselines }: Pick<Plan, 'baselines'>): BaselineDays {
  const oldestFirst = Object.keys(baselines).sort((a, b) => {
    const keyOf = (id: string) => `${baselines[id]?.on} ${id}`;
    return keyOf(a) < keyOf(b) ? -1 : 1;
  });
  return baselines[oldestFirst.at(-1) ?? '']?.days ?? NO_DAYS;
}

/**
 * The day in the baseline that has passed without the slice being delivered (rule 11). `null` when it is not late:
 * nobody expects what is parked, thrown out or dropped.
 */
export function missedDay(slice: Slice, days: BaselineDays, today: Day): Day | null {
  const isExpected = slice.stage === 'board' && (slice.status === 'open' || slice.status === 'doing');
  if (!isExpected || !Object.hasOwn(days, slice.id)) return null;
  const day = days[slice.id];
  return day !== undefined && day < today ? day : null;
}
