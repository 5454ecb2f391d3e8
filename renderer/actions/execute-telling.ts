import type { Command } from '../../shared/plan/commands.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { ripple } from '../../shared/schedule/ripple.ts';
import { editToldText } from '../../shared/words/ripple-text.ts';
import type { PlanStore } from '../plan/plan-state.ts';
import type { ViewStore } from '../view/view-state.ts';
import { offerUndo } from './offer-undo.ts';

/**
 * Changes these slices and says so. Where that moves a day, a message tells which, what else moves, and offers to take it
 * back. `said`: what was done, as a sentence.
 */
export function executeTelling(
  planStore: PlanStore,
  viewStore: ViewStore,
  command: Command,
  { said, ownIds }: { readonly said: string; readonly ownIds: readonly SliceId[] },
): void {
  const { opened, today } = planStore.getState();
  const rippled = opened === null || today === null ? null : ripple(opened.plan, command, today);
  const told =
    opened === null || today === null || rippled?.ok !== true
      ? null
      : editToldText(said, rippled.value, { plan: opened.plan, ownIds, today });
  const done = planStore.execute(command);
  if (told === null) viewStore.say(said);
  else offerUndo(planStore, viewStore, told, done);
}
