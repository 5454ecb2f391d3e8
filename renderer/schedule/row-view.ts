import type { Derived } from '../../shared/derive.ts';
import { isAtRisk, remarksOn } from '../../shared/exports/slice-remarks.ts';
import type { Slice, SliceId } from '../../shared/plan/plan.ts';
import type { Placement } from '../../shared/schedule/schedule-types.ts';
import { oneLine } from '../../shared/words/en.ts';

/** A line of the schedule: what is delivered, and what there is to know about its day. */
export type RowView = {
  readonly id: SliceId;
  readonly title: string;
  readonly value: string;
  /** The same remarks that stand in the footnotes of the export. */
  readonly remarks: readonly string[];
  readonly audience: string;
  readonly who: string;
  readonly whoName: string;
  readonly state: RowState;
};

export type RowState = 'delivered' | 'at risk' | 'not promised' | 'doing' | 'ready' | 'planned';

export function rowView(derived: Derived, slice: Slice, placement: Placement): RowView {
  const personId = placement.personId ?? slice.ownerId;
  const person = personId === null ? undefined : derived.plan.people[personId];
  return {
    id: slice.id,
    title: oneLine(slice.title) || 'Untitled slice',
    value: slice.value,
    remarks: remarksOn(derived, slice, placement),
    audience: oneLine(slice.audience),
    who: person?.initials ?? '',
    whoName: person?.name ?? '',
    state: stateOf(derived, slice, placement),
  };
}

/** One pill has room for one state, the most pressing one. */
function stateOf(derived: Derived, slice: Slice, placement: Placement): RowState {
  // Before all others: a delivery on a day that has not come is an error too.
  if (isAtRisk(derived, slice)) return 'at risk';
  if (slice.status === 'delivered') return 'delivered';
  if (!placement.isPromised) return 'not promised';
  if (slice.status === 'doing') return 'doing';
  return derived.readyIds.has(slice.id) ? 'ready' : 'planned';
}
