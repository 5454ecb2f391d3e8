import { err, ok } from '../../result.ts';
import type { CommandOf, Rejection } from '../commands.ts';
import type { Plan, Slice, SliceId } from '../plan.ts';
import { ranksThatSort } from '../rank.ts';
import { rankOrder } from '../rank-order.ts';
import { badValue, findSlice, type Outcome, refuseGroup, withSlices } from './slices.ts';

/**
 * Lets leaves share out among them the places that they have in the delivery order, in the sequence given. Everything
 * else keeps its place. Pins and stages stay as they are.
 */
export function orderSlices(plan: Plan, { ids }: CommandOf<'slice.order'>): Outcome {
  if (new Set(ids).size !== ids.length) return badValue('ids');
  const refusal = refuseAny(plan, ids);
  if (refusal !== null) return err(refusal);
  const asked = new Set<SliceId>(ids);
  const order = rankOrder(plan);
  let next = 0;
  const wanted = order.map((slice) => {
    const id = asked.has(slice.id) ? ids[next++] : slice.id;
    return (id === undefined ? undefined : findSlice(plan, id)) ?? slice;
  });
  const ranks = ranksThatSort(wanted.map(({ id }, place) => ({ id, rank: order[place]?.rank ?? '' })));
  const changed = wanted.flatMap((slice, place): Slice[] => {
    const rank = ranks[place] ?? slice.rank;
    return rank === slice.rank ? [] : [{ ...slice, rank }];
  });
  return ok(changed.length === 0 ? plan : withSlices(plan, changed));
}

function refuseAny(plan: Plan, ids: readonly SliceId[]): Rejection | null {
  for (const id of ids) {
    const slice = findSlice(plan, id);
    const refusal = slice === undefined ? ({ code: 'slice-not-found', id } as const) : refuseGroup(plan, slice);
    if (refusal !== null) return refusal;
  }
  return null;
}
