import { ok } from '../../result.ts';
import type { CommandOf, PlanChanges } from '../commands.ts';
import type { Plan } from '../plan.ts';
import { isPlanDay, isTitle } from '../values.ts';
import { type Checks, changeRecord } from './change-record.ts';
import type { Outcome } from './slices.ts';

const CHECKS: Checks<PlanChanges> = {
  // A plan has a name, because its file has one.
  title: (value) => isTitle(value) && value.trim() !== '',
  start: isPlanDay,
};

export function editPlan(plan: Plan, { changes }: CommandOf<'plan.edit'>): Outcome {
  const changed = changeRecord<Plan>(plan, changes, CHECKS);
  return changed.ok ? ok(changed.value) : changed;
}
