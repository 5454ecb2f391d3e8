import { apply } from '../../shared/plan/apply/apply.ts';
import type { Command, Rejection } from '../../shared/plan/commands.ts';
import type { Json } from '../../shared/plan/json.ts';
import { diff } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { deliveryOrder, treeOf } from '../../shared/plan/tree.ts';

/** What a command did to the slices: the new values of the fields that changed, `null` for a slice that is gone. */
export function changes(plan: Plan, command: Command): Rejection | { [id: string]: { [field: string]: Json } | null } {
  const outcome = apply(plan, command);
  if (!outcome.ok) return outcome.error;
  const changed = Object.entries(diff(plan, outcome.value).slices ?? {}).map(([id, { exists, fields }]) => {
    const after = Object.entries(fields).map(([field, [, value]]) => [field, value]);
    return [id, exists?.[1] === null ? null : Object.fromEntries(after)];
  });
  return Object.fromEntries(changed);
}

/** The plan after commands that have to be accepted. */
export function planAfter(plan: Plan, ...commands: Command[]): Plan {
  return commands.reduce((current, command) => {
    const outcome = apply(current, command);
    if (!outcome.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(outcome.error)}`);
    return outcome.value;
  }, plan);
}

/** The outline as a person would type it, two blanks a level. */
export function outlineText(plan: Plan): string[] {
  return treeOf(plan).rows.map(({ slice, depth }) => '  '.repeat(depth) + slice.id);
}

/** The ids of the leaves, in the order in which they are delivered. */
export function deliveryIds(plan: Plan): string[] {
  return deliveryOrder(plan).map(({ id }) => id);
}
