import type { Step } from '../../shared/contract.ts';
import { ownRecord, recordsOf } from '../../shared/plan/collections.ts';
import type { Command } from '../../shared/plan/commands.ts';
import type { Patch } from '../../shared/plan/patch.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { withoutReviewPart } from '../../shared/plan/review-part.ts';

/** A change in brief, for *Undo move of “…”*. Without a command it came from the file, and concerns all of it. */
export function stepOf(given: Command | null, patches: readonly Patch[], plan: Plan): Step {
  if (given === null) return { type: 'batch', field: null, title: null };
  const command = withoutReviewPart(given);
  const { type } = command;
  return { type, field: fieldOf(command), title: titleOf(command, patches, plan) };
}

function fieldOf(command: Command): string | null {
  const fields = 'changes' in command ? Object.keys(command.changes) : [];
  return fields.length === 1 ? (fields[0] ?? null) : null;
}

/** The title or name of the one record concerned, as it is now; one that is not there now has its last one. */
function titleOf(command: Command, patches: readonly Patch[], plan: Plan): string | null {
  if (command.type === 'slice.add') {
    const [first, ...others] = command.slices;
    return first === undefined || others.length > 0 ? null : (nameIn(plan, 'slices', first.id) ?? first.title);
  }
  if (command.type === 'batch') {
    const named = new Set(command.commands.map((part) => ('id' in part ? `${collectionOf(part)} ${part.id}` : null)));
    const [first] = command.commands;
    return named.size === 1 && first !== undefined && 'id' in first
      ? nameIn(plan, collectionOf(first), first.id)
      : null;
  }
  if (command.type === 'gate.answer') return command.question;
  if (!('id' in command)) return null;
  const collection = collectionOf(command);
  return nameIn(plan, collection, command.id) ?? nameInPatches(collection, command.id, patches);
}

/** The collections of which commands name records, with the field that names them. */
const NAMES = {
  slices: 'title',
  people: 'name',
  sources: 'name',
  contacts: 'who',
  requests: 'wish',
  reviews: 'on',
  baselines: 'name',
  forecasts: 'on',
} as const;
type Named = keyof typeof NAMES;

const COLLECTIONS: { readonly [kind: string]: Named } = {
  person: 'people',
  source: 'sources',
  contact: 'contacts',
  request: 'requests',
  review: 'reviews',
  baseline: 'baselines',
  forecast: 'forecasts',
};

function collectionOf({ type }: Command): Named {
  return COLLECTIONS[type.slice(0, type.indexOf('.'))] ?? 'slices';
}

function nameIn(plan: Plan, collection: Named, id: string): string | null {
  const name = ownRecord(recordsOf(plan, collection), id)?.[NAMES[collection]];
  return typeof name === 'string' ? name : null;
}

function nameInPatches(collection: Named, id: string, patches: readonly Patch[]): string | null {
  for (const patch of patches) {
    const names = patch[collection]?.[id]?.fields[NAMES[collection]] ?? [];
    const name = names.find((text) => typeof text === 'string');
    if (typeof name === 'string') return name;
  }
  return null;
}
