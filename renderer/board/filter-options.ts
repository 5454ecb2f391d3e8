import type { Derived } from '../../shared/derive.ts';
import type { PersonId, Slice } from '../../shared/plan/plan.ts';
import { oneLine } from '../../shared/words/en.ts';
import { personName } from '../../shared/words/slice-names.ts';
import { cardOrder } from '../actions/card-order.ts';
import { chipKey, doneBy, type Filter, type FilterMark, hasMark } from '../view/filter.ts';

/** A chip that could be chosen: what the filter gets, how it is called, how many cards have it. */
export type FilterOption<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly count: number;
};

export type FilterOptions = {
  readonly audiences: readonly FilterOption[];
  readonly ownerIds: readonly FilterOption<PersonId>[];
  readonly tags: readonly FilterOption[];
  readonly marks: readonly FilterOption<FilterMark>[];
};

export type FilterKind = keyof FilterOptions;

export const KIND_LABELS: { readonly [Kind in FilterKind]: string } = {
  audiences: 'For',
  ownerIds: 'Person',
  tags: 'Tag',
  marks: 'Mark',
};

const MARK_LABELS: { readonly [Mark in FilterMark]: string } = {
  risk: 'Red dot',
  error: 'Has an error',
  'not-ready': 'Not ready',
  pinned: 'Pinned',
  doing: 'Doing',
  delivered: 'Delivered',
};
const MARKS = Object.keys(MARK_LABELS) as readonly FilterMark[];

/** What the cards of the board have that a filter can ask for; those that many have come first. */
export function filterOptions(derived: Derived): FilterOptions {
  const { plan } = derived;
  const cards = cardOrder(derived).flatMap((id) => plan.slices[id] ?? []);
  const people = (Object.keys(plan.people) as PersonId[]).map((id) => ({
    id,
    label: personName(plan, id),
    count: cards.filter((slice) => doneBy(derived, slice) === id).length,
  }));
  return {
    audiences: counted(cards.map(({ audience }) => audience)),
    ownerIds: people.filter(({ count }) => count > 0),
    tags: counted(cards.flatMap(({ tags }) => tags)),
    marks: MARKS.map((id) => ({ id, label: MARK_LABELS[id], count: countOf(derived, cards, id) })).filter(
      ({ count }) => count > 0,
    ),
  };
}

/** The chips of a filter, as they stand beside the field. */
export function activeChips(
  { plan }: Derived,
  filter: Filter,
): readonly {
  readonly kind: FilterKind;
  readonly id: string;
  readonly label: string;
}[] {
  return [
    ...filter.audiences.map((id) => ({ kind: 'audiences', id, label: oneLine(id) }) as const),
    ...filter.ownerIds.map((id) => ({ kind: 'ownerIds', id, label: personName(plan, id) }) as const),
    ...filter.tags.map((id) => ({ kind: 'tags', id, label: oneLine(id) }) as const),
    ...filter.marks.map((id) => ({ kind: 'marks', id, label: MARK_LABELS[id] }) as const),
  ];
}

/** The filter with a chip more, or less when it had it. */
export function withToggled(filter: Filter, kind: FilterKind, id: string): Partial<Filter> {
  const chips: readonly string[] = filter[kind];
  return { [kind]: chips.includes(id) ? chips.filter((other) => other !== id) : [...chips, id] };
}

function countOf(derived: Derived, cards: readonly Slice[], mark: FilterMark): number {
  return cards.filter((slice) => hasMark(derived, slice, mark)).length;
}

/** Each text once, however it is written, with how many there are of it. */
function counted(texts: readonly string[]): readonly FilterOption[] {
  const found = new Map<string, FilterOption>();
  for (const text of texts) {
    const key = chipKey(text);
    if (key === '') continue;
    const known = found.get(key);
    found.set(
      key,
      known === undefined ? { id: text, label: oneLine(text), count: 1 } : { ...known, count: known.count + 1 },
    );
  }
  return [...found.values()].sort((one, other) => other.count - one.count || one.label.localeCompare(other.label));
}
