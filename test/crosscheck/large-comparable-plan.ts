import type { PersonId, Plan, Slice } from '../../shared/plan/plan.ts';
import { largePlan } from '../support/large-plan.ts';

/** The large plan of the benchmarks as far as TaskJuggler can follow: every slice open, owned and thin, no pins, no sources, no skills. */
export function largeComparablePlan(leafCount: number): Plan {
  const plan = largePlan(leafCount);
  const personIds = Object.keys(plan.people) as PersonId[];
  const slices = Object.values(plan.slices).map((slice, place): Slice => {
    const ownerId = slice.ownerId ?? personIds[place % personIds.length] ?? null;
    const open = { status: 'open', startedOn: null, deliveredOn: null, pin: null, sourceIds: [], skills: [] } as const;
    return slice.parentId === null
      ? slice
      : { ...slice, ...open, ownerId, quarterDays: (((slice.quarterDays ?? 4) - 1) % 4) + 1 };
  });
  return { ...plan, slices: Object.fromEntries(slices.map((slice) => [slice.id, slice])) };
}
