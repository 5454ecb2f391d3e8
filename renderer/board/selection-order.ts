import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { shownCardIds } from '../actions/card-order.ts';
import type { Filter } from '../view/filter.ts';

/**
 * The cards from one to another in the order in which they are delivered, both included, without those that the filter
 * hides. The one that was pointed at is the last, which is the one that the inspector shows.
 */
export function rangeTo(derived: Derived, filter: Filter, from: SliceId | null, to: SliceId): readonly SliceId[] {
  const order = shownCardIds(derived, filter);
  const start = from === null ? -1 : order.indexOf(from);
  const end = order.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return start <= end ? order.slice(start, end + 1) : order.slice(end, start + 1).reverse();
}
