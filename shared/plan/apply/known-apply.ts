import type { Result } from '../../result.ts';
import type { Command, Rejection } from '../commands.ts';
import type { Plan } from '../plan.ts';
import { apply } from './apply.ts';

const known = new WeakMap<Command, { readonly plan: Plan; readonly applied: Result<Plan, Rejection> }>();

/**
 * `apply`, made once for the same plan and the same command object. A drop is tried out, rippled, shown and confirmed:
 * all four look at one plan then, and whatever follows from it is worked out once.
 */
export function knownApply(plan: Plan, command: Command): Result<Plan, Rejection> {
  const last = known.get(command);
  if (last?.plan === plan) return last.applied;
  const applied = apply(plan, command);
  known.set(command, { plan, applied });
  return applied;
}
