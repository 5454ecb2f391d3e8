import type { Command } from '../../shared/plan/commands.ts';
import type { Slice } from '../../shared/plan/plan.ts';

/** What several slices have in common: `isSame` false means that they differ. */
export type CommonValue<Value> = { readonly isSame: true; readonly value: Value } | { readonly isSame: false };

export function commonValue<Value>(slices: readonly Slice[], read: (slice: Slice) => Value): CommonValue<Value> {
  const [first, ...others] = slices;
  if (first === undefined) return { isSame: false };
  const value = read(first);
  return others.every((slice) => read(slice) === value) ? { isSame: true, value } : { isSame: false };
}

/** The tags that all of them have, in the order of the first. */
export function commonTags(slices: readonly Slice[]): readonly string[] {
  const [first, ...others] = slices;
  return (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)));
}

/** What makes `tags` of the tags that they have in common; tags that only some of them have stay. */
export function tagCommands(slices: readonly Slice[], tags: readonly string[]): readonly Command[] {
  const gone = new Set(commonTags(slices).filter((tag) => !tags.includes(tag)));
  return slices.flatMap((slice): Command[] => {
    const kept = slice.tags.filter((tag) => !gone.has(tag));
    const added = tags.filter((tag) => !kept.includes(tag));
    if (added.length === 0 && kept.length === slice.tags.length) return [];
    return [{ type: 'slice.edit', id: slice.id, changes: { tags: [...kept, ...added] } }];
  });
}
