import MiniSearch from 'minisearch';
import type { Plan, Slice, SliceId } from '../../shared/plan/plan.ts';
import { foldText } from '../view/fold-text.ts';

const FIELDS = ['title', 'value', 'audience'] as const;

/** A word of five letters may have one wrong, one of seven two (or two exchanged); shorter ones would find everything. */
const SHORTEST_FUZZY = 5;
const SHORTEST_VERY_FUZZY = 7;

/** Finds slices by words of their title, value and audience: by their beginnings, and where they are misspelt. */
export interface SliceIndex {
  /** Takes in what is another one than at the last call; the same slices again cost nothing. Returns how many changed. */
  sync(slices: Plan['slices']): number;
  /** The best first. Every word has to be found. */
  find(text: string): readonly SliceId[];
}

export function createSliceIndex(): SliceIndex {
  const index = new MiniSearch<Slice>({
    fields: [...FIELDS],
    processTerm: (term) => foldText(term) || null,
    searchOptions: {
      boost: { title: 3 },
      combineWith: 'AND',
      prefix: true,
      fuzzy: ({ length }) => (length >= SHORTEST_VERY_FUZZY ? 2 : length >= SHORTEST_FUZZY ? 1 : false),
    },
  });
  const known = new Map<SliceId, Slice>();
  let latest: Plan['slices'] | null = null;

  function take(slice: Slice): boolean {
    const before = known.get(slice.id);
    if (before === slice) return false;
    known.set(slice.id, slice);
    if (before === undefined) index.add(slice);
    else if (FIELDS.some((field) => before[field] !== slice[field])) index.replace(slice);
    else return false;
    return true;
  }

  return {
    sync(slices) {
      if (slices === latest) return 0;
      latest = slices;
      let changed = Object.values(slices).filter(take).length;
      for (const id of known.keys()) {
        if (Object.hasOwn(slices, id)) continue;
        known.delete(id);
        index.discard(id);
        changed++;
      }
      return changed;
    },
    find: (text) => index.search(text).map(({ id }) => id as SliceId),
  };
}
