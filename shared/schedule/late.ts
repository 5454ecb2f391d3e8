import type { Day } from '../calendar/day.ts';
import type { Plan, Slice } from '../plan/plan.ts';

const NO_DAYS: { readonly [sliceId: string]: Day } = {};

/** The delivery days of the latest baseline; of two taken on one day that with the greater id. */
export function baselineDays(plan: Plan): { readonly [sliceId: string]: Day } {
  const [latest] = Object.entries(plan.baselines).sort(
    ([idA, a], [idB, b]) => compare(b.on, a.on) || compare(idB, idA),
  );
  return latest?.[1].days ?? NO_DAYS;
}

/** The day in the baseline that has passed without the slice being delivered (rule 11); `null` when it is not late. */
export function missedDay(slice: Slice, days: { readonly [sliceId: string]: Day }, today: Day): Day | null {
  if (slice.status !== 'open' && slice.status !== 'doing') return null;
  const day = Object.hasOwn(days, slice.id) ? days[slice.id] : undefined;
  return day !== undefined && day < today ? day : null;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
