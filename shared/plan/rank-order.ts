import type { Plan, Slice } from './plan.ts';
import { compareRank } from './rank.ts';

type Slices = Plan['slices'];

const orders = new WeakMap<Slices, readonly Slice[]>();
/** The order before the last change: nearly right, and so nearly free to put right. */
const formerOrders = new WeakMap<Slices, readonly Slice[]>();

/** Every slice by rank and then by id; groups too, for they keep their place for the day when they are leaves again. */
export function rankOrder({ slices }: Pick<Plan, 'slices'>): readonly Slice[] {
  const known = orders.get(slices);
  if (known !== undefined) return known;
  const former = formerOrders.get(slices);
  const order = former === undefined ? Object.values(slices) : former.flatMap(({ id }) => slices[id] ?? []);
  order.sort(compareRank);
  orders.set(slices, order);
  return order;
}

/** Says that `after` has the same ids as `before`, and perhaps other ranks. */
export function passOnOrder(before: Slices, after: Slices): void {
  const former = orders.get(before) ?? formerOrders.get(before);
  if (former !== undefined) formerOrders.set(after, former);
}
