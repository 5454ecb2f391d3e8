import type { Derived } from '../../shared/derive.ts';
import type { SliceId } from '../../shared/plan/plan.ts';
import { type Filter, filteredIds } from '../view/filter.ts';

const orders = new WeakMap<Derived, readonly SliceId[]>();

/** All cards of the board, as they are delivered: day by day, then what waits in the tray, from its top to its end. */
export function cardOrder(derived: Derived): readonly SliceId[] {
  const known = orders.get(derived);
  if (known !== undefined) return known;
  const { schedule, tray } = derived;
  const waiting = [...tray.stillToSlice, ...tray.noDay.map(({ slice }) => slice), ...tray.later];
  const order = [...[...schedule.byDay.values()].flat(), ...waiting.map(({ id }) => id)];
  orders.set(derived, order);
  return order;
}

/** Whether a slice has a card on the board that the filter lets through. */
export function isCardShown(derived: Derived, filter: Filter, id: SliceId): boolean {
  return filteredIds(derived, filter)?.has(id) !== false && cardOrder(derived).includes(id);
}

/** The cards that the filter lets through, in that order. */
export function shownCardIds(derived: Derived, filter: Filter): readonly SliceId[] {
  const shown = filteredIds(derived, filter);
  return shown === null ? cardOrder(derived) : cardOrder(derived).filter((id) => shown.has(id));
}
