import type { Derived } from '../../shared/derive.ts';
import type { PersonId, Slice, SliceId } from '../../shared/plan/plan.ts';
import { standingRisk } from '../../shared/schedule/standing-risk.ts';
import { foldText, searchWords } from './fold-text.ts';

/** What somebody wants to see of the board. Chips of one kind widen each other, kinds narrow each other. */
export type Filter = {
  /** Words that have to occur in title, value or audience; empty: any. */
  readonly text: string;
  readonly audiences: readonly string[];
  readonly ownerIds: readonly PersonId[];
  readonly tags: readonly string[];
  readonly marks: readonly FilterMark[];
};

export type FilterMark = 'risk' | 'error' | 'not-ready' | 'pinned' | 'doing' | 'delivered';

export const NO_FILTER: Filter = { text: '', audiences: [], ownerIds: [], tags: [], marks: [] };

/** True for a filter that lets everything through. */
export function isNoFilter({ text, audiences, ownerIds, tags, marks }: Filter): boolean {
  return text.trim() === '' && [audiences, ownerIds, tags, marks].every((chips) => chips.length === 0);
}

type Remembered = { readonly filter: Filter; readonly ids: ReadonlySet<SliceId> };

const remembered = new WeakMap<Derived, Remembered>();
const texts = new WeakMap<Slice, string>();

/**
 * The leaves that a filter lets through; `null`: the filter is empty, and all of them are. Made once for each state
 * of the plan and filter.
 */
export function filteredIds(derived: Derived, filter: Filter): ReadonlySet<SliceId> | null {
  if (isNoFilter(filter)) return null;
  const known = remembered.get(derived);
  if (known?.filter === filter) return known.ids;
  const test = testOf(derived, filter);
  const ids = new Set(derived.tree.leaves.filter(test).map(({ id }) => id));
  remembered.set(derived, { filter, ids });
  return ids;
}

/** Who does a slice: the person to whom the schedule gives it, else the one who is named on it. */
export function doneBy({ schedule }: Derived, slice: Slice): PersonId | null {
  return schedule.placements.get(slice.id)?.personId ?? slice.ownerId;
}

/** An audience or a tag as it is compared, so that one typed in two ways is one chip. */
export function chipKey(text: string): string {
  return foldText(text).trim().replaceAll(/\s+/g, ' ');
}

function testOf(derived: Derived, filter: Filter): (slice: Slice) => boolean {
  const words = searchWords(filter.text);
  const audiences = new Set(filter.audiences.map(chipKey));
  const tags = new Set(filter.tags.map(chipKey));
  const { ownerIds, marks } = filter;
  return (slice) =>
    words.every((word) => searchedText(slice).includes(word)) &&
    (audiences.size === 0 || audiences.has(chipKey(slice.audience))) &&
    (tags.size === 0 || slice.tags.some((tag) => tags.has(chipKey(tag)))) &&
    (ownerIds.length === 0 || isOneOf(ownerIds, doneBy(derived, slice))) &&
    (marks.length === 0 || marks.some((mark) => MARKED[mark](derived, slice)));
}

const MARKED: { readonly [Mark in FilterMark]: (derived: Derived, slice: Slice) => boolean } = {
  risk: ({ tree }, slice) => standingRisk(tree, slice)?.risk.level === 'red',
  error: ({ findingsBySlice }, { id }) => (findingsBySlice.get(id) ?? []).some(({ level }) => level === 'error'),
  'not-ready': ({ readyIds }, { id, stage, status }) =>
    stage === 'board' && (status === 'open' || status === 'doing') && !readyIds.has(id),
  pinned: (_, { pin }) => pin !== null,
  doing: (_, { status }) => status === 'doing',
  delivered: (_, { status }) => status === 'delivered',
};

/** Whether a slice has a mark, as the filter counts it. */
export function hasMark(derived: Derived, slice: Slice, mark: FilterMark): boolean {
  return MARKED[mark](derived, slice);
}

function isOneOf(ids: readonly PersonId[], id: PersonId | null): boolean {
  return id !== null && ids.includes(id);
}

/** Folding takes longer than looking, so each state of a slice is folded once. */
function searchedText(slice: Slice): string {
  const known = texts.get(slice);
  if (known !== undefined) return known;
  const text = foldText(`${slice.title}\n${slice.value}\n${slice.audience}`);
  texts.set(slice, text);
  return text;
}
