import type { Day } from '../calendar/day.ts';
import type { Rejection } from '../plan/commands.ts';
import type { Plan, SliceId } from '../plan/plan.ts';
import type { Result } from '../result.ts';
import { type MoveTogether, moveAllTo, type Target } from './move-to.ts';

type Known = { readonly plan: Plan; readonly question: string; readonly moved: Result<MoveTogether, Rejection> };

// Only the last one. A plan that kept its move, and with the command the plan that came of it, would hold on to all
// plans after it for as long as anything holds on to the first.
let known: Known | null = null;

/**
 * `moveAllTo`, made once as long as the same is asked about the same plan: what a card in the air would do is what its
 * drop does, with the same command.
 */
export function knownMove(
  plan: Plan,
  today: Day,
  ids: readonly SliceId[],
  target: Target,
): Result<MoveTogether, Rejection> {
  const question = JSON.stringify([today, ids, target]);
  if (known?.plan === plan && known.question === question) return known.moved;
  const moved = moveAllTo(plan, today, ids, target);
  known = { plan, question, moved };
  return moved;
}
