import type { Plan, SliceId } from './plan.ts';

/**
 * Slices whose parent cannot be: it is not there, or the way up from it comes round in a circle. Of a circle only the
 * smallest id is named; taken to the top, it opens the circle and the others hang below it.
 */
export function strays(slices: Plan['slices']): ReadonlyMap<SliceId, 'parent not found' | 'parents in a circle'> {
  const found = new Map<SliceId, 'parent not found' | 'parents in a circle'>();
  // The slice from which a way up has been walked; a way that meets itself is a circle.
  const walkedFrom = new Map<SliceId, SliceId>();
  for (const start of Object.values(slices)) {
    const way: SliceId[] = [];
    let id: SliceId | null = start.id;
    while (id !== null && !walkedFrom.has(id) && Object.hasOwn(slices, id)) {
      walkedFrom.set(id, start.id);
      way.push(id);
      id = slices[id]?.parentId ?? null;
    }
    if (id === null) continue;
    const last = way.at(-1);
    if (!Object.hasOwn(slices, id)) {
      if (last !== undefined) found.set(last, 'parent not found');
    } else if (walkedFrom.get(id) === start.id && way.includes(id)) {
      const [smallest] = way.slice(way.indexOf(id)).sort();
      if (smallest !== undefined) found.set(smallest, 'parents in a circle');
    }
  }
  return found;
}
