import type { Slice, SliceId } from '../plan/plan.ts';

/**
 * Orders in which more worth comes early, the better one first: by worth for each quarter of work, then by worth alone.
 * In both a slice comes after what it needs.
 */
export function bestOrders(slices: readonly Slice[]): readonly (readonly Slice[])[] {
  const worth = ({ worth: points }: Slice) => points ?? 1;
  const perQuarter = (slice: Slice) => worth(slice) / (slice.quarterDays ?? Number.POSITIVE_INFINITY);
  return [perQuarter, worth].map((value) => needsFirst(slices.toSorted((a, b) => value(b) - value(a))));
}

/** The same order, but each slice pulls what it needs before itself. Circles end where they began. */
function needsFirst(slices: readonly Slice[]): readonly Slice[] {
  const byId = new Map(slices.map((slice) => [slice.id, slice]));
  const ordered = new Set<Slice>();
  const isWaiting = new Set<SliceId>();
  for (const root of slices) {
    const path: Slice[] = [root];
    for (let slice = path.at(-1); slice !== undefined; slice = path.at(-1)) {
      const ahead = isWaiting.has(slice.id)
        ? []
        : slice.needs
            .flatMap((id) => byId.get(id) ?? [])
            .filter((need) => !ordered.has(need) && !isWaiting.has(need.id));
      isWaiting.add(slice.id);
      if (ahead.length > 0) {
        path.push(...ahead);
        continue;
      }
      ordered.add(slice);
      path.pop();
    }
  }
  return [...ordered];
}
