import type { Plan } from '../plan.ts';

type Stage = Plan['stage'];

/** A plan that came from another stage: in the archive it keeps which one, and elsewhere nothing of it. */
export function stagedFrom(before: Stage, plan: Plan): Plan {
  if (plan.stage === before) return plan;
  const { archivedFrom: _, ...others } = plan;
  return plan.stage === 'archive' && before !== 'archive' ? { ...others, archivedFrom: before } : others;
}

/** The plan as what it was before it was thrown out. Where nobody has kept that, a plan that was begun was no idea. */
export function broughtBack(plan: Plan): Plan {
  if (plan.stage !== 'archive') return plan;
  return stagedFrom('archive', { ...plan, stage: plan.archivedFrom ?? (isBegun(plan) ? 'active' : 'idea') });
}

function isBegun({ slices }: Plan): boolean {
  return Object.values(slices).some(({ status }) => status === 'doing' || status === 'delivered');
}
