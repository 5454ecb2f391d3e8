import { err, ok } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Plan } from '../plan.ts';
import { isPlanDay } from '../values.ts';
import { growSlices } from './new-slices.ts';
import { badValue, findSlice, type Outcome, refuseNesting, withSlices } from './slices.ts';

/**
 * Adds slices with everything below them. In the delivery order they come, as they stand in the outline, right after
 * the leaf above them; under a leaf they take its place, and it becomes a group. They share the stage of their parent,
 * unless they bring one. The new ones may need each other.
 */
export function addSlices(plan: Plan, command: CommandOf<'slice.add'>): Outcome {
  const refusal = refuseNesting(plan, command.parentId);
  if (refusal !== null) return err(refusal);
  if (command.slices.length === 0) return badValue('slices');
  if (!isPlanDay(command.on)) return badValue('on');
  const parent = command.parentId === null ? undefined : findSlice(plan, command.parentId);
  const changed = growSlices(plan, command, { stage: parent?.stage ?? 'board' });
  return changed.ok ? ok(withSlices(plan, [...changed.value.values()])) : changed;
}
