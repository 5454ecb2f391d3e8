import { ownRecord } from './collections.ts';
import type { NewSlice } from './commands.ts';
import { sameJson } from './json.ts';
import { newSlice } from './new-plan.ts';
import type { PersonId, Plan, PlanId, Records, Slice, SliceId, SourceId } from './plan.ts';
import { selectedRows } from './selected-rows.ts';

/**
 * Slices that were taken out of a plan, to be put into the same one or another: on the clipboard as JSON
 * (`JSON.stringify(copied)`, read back by `read-copied-slices.ts`), or at once, for a duplicate. Ids are still those of the
 * plan that they come from; people and sources go by their names elsewhere.
 */
export type CopiedSlices = {
  readonly format: typeof COPY_FORMAT;
  readonly planId: PlanId;
  readonly slices: readonly NewSlice[];
  readonly people: { readonly [id: string]: string };
  readonly sources: { readonly [id: string]: string };
};

/** Slices for `slice.add`, and what could not come along: names that the plan does not know, and needs outside the copy. */
export type PastedSlices = {
  readonly slices: readonly NewSlice[];
  readonly people: readonly string[];
  readonly sources: readonly string[];
  readonly needs: number;
};

export const COPY_FORMAT = 'carpaccio-slices';

/** As deep as a pasted outline may be. Deeper slices stay at the last level. */
export const COPY_DEPTH_LIMIT = 200;

/** What is copied. State, days, pin, risk, what was learned and who saw it belong to the original alone. */
export const COPIED_FIELDS = [
  ...(['value', 'audience', 'demo', 'doneWhen', 'quarterDays', 'worth', 'kind', 'ownerId', 'skills'] as const),
  ...(['sourceIds', 'needs', 'pattern', 'bite', 'tags', 'notes'] as const),
];

type Copy = Omit<NewSlice, 'children'> & { readonly children?: Copy[] };

/** These slices with everything below them, in outline order; one that is below another of them comes with that one. */
export function copySlices(plan: Plan, ids: readonly SliceId[]): CopiedSlices {
  const tops: Copy[] = [];
  // The last copied slice of each level, down to the current one, with room for what is below it.
  const levels: { readonly below: Copy[]; readonly stage: Slice['stage'] }[] = [];
  const people = new Set<PersonId>();
  const sources = new Set<SourceId>();
  for (const { slice, depth, isLeaf } of selectedRows(plan, ids)) {
    levels.length = Math.min(depth, COPY_DEPTH_LIMIT - 1);
    const above = levels.at(-1);
    const below: Copy[] = [];
    const copy = copyOf(slice, above?.stage ?? 'board');
    const hasRoom = !isLeaf && levels.length < COPY_DEPTH_LIMIT - 1;
    (above?.below ?? tops).push(hasRoom ? { ...copy, children: below } : copy);
    levels.push({ below, stage: slice.stage });
    if (slice.ownerId !== null) people.add(slice.ownerId);
    for (const sourceId of slice.sourceIds) sources.add(sourceId);
  }
  return {
    format: COPY_FORMAT,
    planId: plan.id,
    slices: tops,
    people: namesOf(people, plan.people),
    sources: namesOf(sources, plan.sources),
  };
}

/**
 * The copied slices as new ones of this plan, each with an id from `newId`. Needs among them are kept, and in the plan
 * they come from those on others too. In another plan people and sources are found by name, whatever its case.
 */
export function pasteSlices(plan: Plan, copied: CopiedSlices, newId: () => SliceId): PastedSlices {
  const isSamePlan = plan.id === copied.planId;
  const newIds = new Map<SliceId, SliceId>();
  const waiting = [...copied.slices];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    newIds.set(next.id, newId());
    for (const child of next.children ?? []) waiting.push(child);
  }
  const people = namesakes<PersonId>(copied.people, plan.people, isSamePlan);
  const sources = namesakes<SourceId>(copied.sources, plan.sources, isSamePlan);
  let lost = 0;
  const needed = (need: SliceId): readonly SliceId[] => {
    const found = newIds.get(need) ?? (isSamePlan ? ownRecord(plan.slices, need)?.id : undefined);
    if (found === undefined) lost++;
    return found === undefined ? [] : [found];
  };
  const paste = ({ children, ownerId, sourceIds, needs, ...slice }: NewSlice): NewSlice => ({
    ...slice,
    id: newIds.get(slice.id) ?? newId(),
    ...(ownerId === undefined || ownerId === null ? {} : { ownerId: people.find(ownerId) }),
    ...(sourceIds === undefined ? {} : { sourceIds: [...new Set(sourceIds.flatMap((id) => sources.find(id) ?? []))] }),
    ...(needs === undefined ? {} : { needs: [...new Set(needs.flatMap(needed))] }),
    ...(children === undefined ? {} : { children: children.map(paste) }),
  });
  const slices = copied.slices.map(paste);
  return { slices, people: people.missing(), sources: sources.missing(), needs: lost };
}

/** Only what is not as in an empty slice, and the stage where it is not that of the slice above. */
function copyOf(slice: Slice, stageAbove: Slice['stage']): Copy {
  const { id, title, stage } = slice;
  const empty = newSlice(slice);
  const own = COPIED_FIELDS.filter((field) => !sameJson(slice[field], empty[field]));
  const fields: Partial<Copy> = Object.fromEntries(own.map((field) => [field, slice[field]]));
  return { id, title, ...fields, ...(stage === stageAbove ? {} : { stage }) };
}

type Named = { readonly name: string };

function namesOf(ids: Iterable<string>, records: Records<Named>): { readonly [id: string]: string } {
  return Object.fromEntries([...ids].map((id) => [id, ownRecord(records, id)?.name ?? '']));
}

/** Finds for an id the record of the same id, where that means the same, else the first one of the same name. */
function namesakes<Id extends string>(
  copied: { readonly [id: string]: string },
  records: Records<Named>,
  isSamePlan: boolean,
) {
  const byName = new Map<string, string>();
  for (const [id, { name }] of Object.entries(records)) {
    const key = sameName(name);
    if (key !== '' && !byName.has(key)) byName.set(key, id);
  }
  const missing = new Set<string>();
  return {
    find(id: Id): Id | null {
      if (isSamePlan && Object.hasOwn(records, id)) return id;
      const name = ownRecord(copied, id) ?? '';
      const found = byName.get(sameName(name));
      if (found === undefined && name.trim() !== '') missing.add(name);
      return (found ?? null) as Id | null;
    },
    missing: (): readonly string[] => [...missing],
  };
}

function sameName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
