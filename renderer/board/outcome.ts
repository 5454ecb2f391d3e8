import type { Day } from '../../shared/calendar/day.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import type { Plan, QuarterDays, SliceId } from '../../shared/plan/plan.ts';
import { knownMove } from '../../shared/schedule/known-move.ts';
import type { MoveTogether, Target } from '../../shared/schedule/move-to.ts';

/** What a drop leads to. A slice without a size is asked for one; one of more than a day has to be cut first. */
export type Outcome =
  | { readonly does: 'move'; readonly move: MoveTogether }
  | { readonly does: 'ask-size'; readonly id: SliceId }
  | { readonly does: 'cut-first'; readonly id: SliceId }
  | { readonly does: 'refuse'; readonly rejection: Rejection };

/** Of several cards none moves while one of them cannot; it is named then, and nothing is asked about it. */
export function outcomeOf(plan: Plan, today: Day, ids: readonly SliceId[], target: Target): Outcome {
  const moved = knownMove(plan, today, ids, target);
  if (moved.ok) return { does: 'move', move: moved.value };
  const rejection = moved.error;
  if (ids.length > 1) return { does: 'refuse', rejection };
  if (rejection.code === 'not-sized') return { does: 'ask-size', id: rejection.id };
  if (rejection.code === 'still-thick') return { does: 'cut-first', id: rejection.id };
  return { does: 'refuse', rejection };
}

/** The same for a slice that gets its size with the move: both are one step to undo. */
export function outcomeWithSize(
  plan: Plan,
  today: Day,
  id: SliceId,
  target: Target,
  quarterDays: QuarterDays,
): Outcome {
  const sizing: Command = { type: 'slice.edit', id, changes: { quarterDays } };
  const sized = apply(plan, sizing);
  if (!sized.ok) return { does: 'refuse', rejection: sized.error };
  const outcome = outcomeOf(sized.value, today, [id], target);
  if (outcome.does !== 'move') return outcome;
  const command: Command = { type: 'batch', commands: [sizing, outcome.move.command] };
  return { does: 'move', move: { ...outcome.move, command } };
}
