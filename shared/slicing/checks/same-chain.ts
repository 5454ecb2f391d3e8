import type { Slice, SliceId } from '../../plan/plan.ts';

/**
 * Of slices that need each other and are for the same people with the same demo: the longest chain of each cluster,
 * from what comes first to what comes last. A circle is opened where it is met first. `sliceOf` finds one of the slices
 * by its id, and no other. Takes time in proportion to the needs.
 */
export function longestChains(
  slices: readonly Slice[],
  sliceOf: (id: SliceId) => Slice | undefined,
): readonly (readonly SliceId[])[] {
  const sameNeeds = new Map<SliceId, readonly SliceId[]>();
  for (const slice of slices) {
    if (slice.needs.length === 0) continue;
    const same = slice.needs.filter((need) => {
      const needed = sliceOf(need);
      return needed !== undefined && need !== slice.id && isShownAlike(slice, needed);
    });
    if (same.length > 0) sameNeeds.set(slice.id, same);
  }
  if (sameNeeds.size === 0) return [];
  const longest = longestWays(sameNeeds);
  const deepest = new Map<SliceId, SliceId>();
  const clusterOf = clusters(sameNeeds);
  for (const [id, { length }] of longest) {
    const cluster = clusterOf(id);
    const best = deepest.get(cluster);
    if (best === undefined || length > (longest.get(best)?.length ?? 0)) deepest.set(cluster, id);
  }
  return [...deepest.values()].map((end) => {
    const chain: SliceId[] = [];
    for (let at: SliceId | null = end; at !== null; at = longest.get(at)?.before ?? null) chain.unshift(at);
    return chain;
  });
}

function isShownAlike(a: Slice, b: Slice): boolean {
  return isSameText(a.audience, b.audience) && isSameText(a.demo, b.demo);
}

function isSameText(a: string, b: string): boolean {
  return a === b || a.trim().toLowerCase() === b.trim().toLowerCase();
}

type Way = { readonly length: number; readonly before: SliceId | null };

/** To each slice the longest way over its needs, without recursion, for chains may be thousands long. */
function longestWays(needs: ReadonlyMap<SliceId, readonly SliceId[]>): ReadonlyMap<SliceId, Way> {
  const ways = new Map<SliceId, Way>();
  const isOpen = new Set<SliceId>();
  for (const root of needs.keys()) {
    const path: SliceId[] = [root];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      if (ways.has(at)) {
        path.pop();
        continue;
      }
      const ahead = needs.get(at) ?? [];
      const unknown = isOpen.has(at) ? [] : ahead.filter((need) => !ways.has(need) && !isOpen.has(need));
      isOpen.add(at);
      if (unknown.length > 0) {
        path.push(...unknown);
        continue;
      }
      let way: Way = { length: 1, before: null };
      for (const need of ahead) {
        // What has no way yet is in a circle with this one.
        const length = (ways.get(need)?.length ?? 0) + 1;
        if (ways.has(need) && length > way.length) way = { length, before: need };
      }
      ways.set(at, way);
      isOpen.delete(at);
      path.pop();
    }
  }
  return ways;
}

/** Says of a slice which cluster it is in: one slice stands for each. */
function clusters(needs: ReadonlyMap<SliceId, readonly SliceId[]>): (id: SliceId) => SliceId {
  const parent = new Map<SliceId, SliceId>();
  const find = (id: SliceId): SliceId => {
    let root = id;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [id, needed] of needs) for (const need of needed) parent.set(find(id), find(need));
  return find;
}
