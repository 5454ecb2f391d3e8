import type { Day } from '../../shared/calendar/day.ts';
import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import type { Plan, QuarterDays, SliceId } from '../../shared/plan/plan.ts';
import { type Move, moveTo, type Target } from '../../shared/schedule/move-to.ts';

/** What a drop leads to. A slice without a size is asked for one; one of more than a day has to be cut first. */
export type Outcome =
  | { readonly does: 'move'; readonly move: Move }
  | { readonly does: 'ask-size' }
  | { readonly does: 'cut-first' }
  | { readonly does: 'refuse'; readonly rejection: Rejection };

export function outcomeOf(plan: Plan, today: Day, id: SliceId, target: Target): Outcome {
  const moved = moveTo(plan, today, id, target);
  if (moved.ok) return { does: 'move', move: moved.value };
  if (moved.error.code === 'not-sized') return { does: 'ask-size' };
  if (moved.error.code === 'still-thick') return { does: 'cut-first' };
  return { does: 'refuse', rejection: moved.error };
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
  const outcome = outcomeOf(sized.value, today, id, target);
  if (outcome.does !== 'move') return outcome;
  const command: Command = { type: 'batch', commands: [sizing, outcome.move.command] };
  return { does: 'move', move: { ...outcome.move, command } };
}
