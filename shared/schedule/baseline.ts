import type { Day } from '../calendar/day.ts';
import type { Baseline, BaselineId, Plan, Slice, SliceId } from '../plan/plan.ts';
import { deliveryOrder } from '../plan/tree.ts';
import { isUndone } from './in-play.ts';
import type { Schedule } from './schedule-types.ts';

/** What a snapshot is taken of, and compared with. */
export type BaselineSource = { readonly plan: Plan; readonly today: Day; readonly schedule: Schedule };

/** The snapshot of a plan as it stands today: the days of all leaves that have one, the target, and what is to be done. */
export function baselineOf({ plan, today, schedule }: BaselineSource, name: string): Baseline {
  const days: { [sliceId: string]: Day } = {};
  for (const [id, { day }] of schedule.placements) days[id] = day;
  return { name, on: today, days, target: plan.goal.target, undone: undoneIds(plan) };
}

function undoneIds(plan: Plan): readonly SliceId[] {
  return deliveryOrder(plan).flatMap((leaf: Slice) => (isUndone(leaf) ? [leaf.id] : []));
}

/** The baselines of a plan, the latest first; of two taken on one day that with the greater id, as for what is late. */
export function baselinesNewestFirst({
  baselines,
}: Pick<Plan, 'baselines'>): readonly (readonly [id: BaselineId, baseline: Baseline])[] {
  const keyOf = ([id, { on }]: readonly [string, Baseline]) => `${on} ${id}`;
  const entries = Object.entries(baselines) as [BaselineId, Baseline][];
  return entries.sort((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
}
