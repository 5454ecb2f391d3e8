import type { Step } from '../../shared/contract.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** A change in brief, for *Undo move of “…”*. Without a command it came from the file, and concerns all of it. */
export function stepOf(command: Command | null, patches: readonly Patch[], plan: Plan): Step {
  if (command === null) return { type: 'batch', field: null, title: null };
  const { type } = command;
  return { type, field: fieldOf(command), title: titleOf(command, patches, plan) };
}

function fieldOf(command: Command): string | null {
  const fields = 'changes' in command ? Object.keys(command.changes) : [];
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** The title of the one slice concerned, as it is now; a slice that is not there now has its last title. */
function titleOf(command: Command, patches: readonly Patch[], plan: Plan): string | null {
  if (command.type === 'slice.add') {
    const [first, ...others] = command.slices;
    return first === undefined || others.length > 0 ? null : (plan.slices[first.id]?.title ?? first.title);
  }
  if (command.type === 'batch') {
    const ids = new Set(command.commands.map((part) => ('id' in part ? part.id : null)));
    const [id] = ids;
    return ids.size === 1 && id ? (plan.slices[id]?.title ?? null) : null;
  }
  return 'id' in command ? (plan.slices[command.id]?.title ?? titleInPatches(command.id, patches)) : null;
}

function titleInPatches(id: string, patches: readonly Patch[]): string | null {
  for (const patch of patches) {
    const titles = patch.slices?.[id]?.fields.title ?? [];
    const title = titles.find((text) => typeof text === 'string');
    if (typeof title === 'string') return title;
  }
  return null;
}
