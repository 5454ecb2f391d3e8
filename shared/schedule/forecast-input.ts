import { type Day, laterDay } from '../calendar/day.ts';
import { firstDayOf, weekOf } from '../calendar/week.ts';
import type { Plan, QuarterDays, Slice, SliceId } from '../plan/plan.ts';
import { deliveryOrder, type Tree, treeOf } from '../plan/tree.ts';
import type { ForecastInput, Milestone } from './forecast-types.ts';
import { knownSchedule } from './known-schedule.ts';
import { offeredQuarters } from './offered-quarters.ts';
import { isCut, splitRateOf } from './split-rate.ts';
import { isOpenOnBoard } from './summary.ts';
import { LEAST_WEEKS, weeklyDeliveries } from './throughput.ts';

/**
 * What the forecast of a plan is made of: the weeks gone by, the split rate, what remains in the order in which it will
 * be delivered, and who offers how much from today on. What remains are the open leaves on the board, thick and unsized
 * ones and those without a day included; nothing in *Later* or in the archive.
 */
export function forecastInput(plan: Plan, today: Day): ForecastInput {
  const from = laterDay(plan.start, today);
  const tree = treeOf(plan);
  const leaves = remainingLeaves(plan);
  const weeks = weeklyDeliveries(plan, today);
  const basis = weeks.length < LEAST_WEEKS ? 'sizes' : 'weeks';
  const topIds = leaves.map(({ id }) => tree.ancestorsOf(id).at(-1)?.id ?? null);
  return {
    from,
    target: plan.goal.target,
    basis,
    weeks,
    splitRate: splitRateOf(plan),
    isPiece: Uint8Array.from(leaves, ({ id }) => (isPiece(tree, id) ? 1 : 0)),
    quarterDays: Uint32Array.from(leaves, (leaf) => quarterDaysLeft(plan, today, leaf)),
    milestones: milestonesOf(topIds),
    offered: offeredQuarters(plan, firstDayOf(weekOf(from))),
  };
}

/** What is being done comes first, then everything by rank. */
export function remainingLeaves(plan: Pick<Plan, 'slices'>): Slice[] {
  const open = deliveryOrder(plan).filter(isOpenOnBoard);
  return [...open.filter(({ status }) => status === 'doing'), ...open.filter(({ status }) => status !== 'doing')];
}

/** True for a leaf that a slice which was cut stands above: it was split already and counts once. */
function isPiece(tree: Tree, id: SliceId): boolean {
  return tree.ancestorsOf(id).some((ancestor) => isCut(tree, ancestor));
}

/** Of what is being done the part that is still booked, of everything else its size; 0 when it has none. */
function quarterDaysLeft(plan: Plan, today: Day, leaf: Slice): QuarterDays {
  const { bookings = [] } = leaf.status === 'doing' ? (knownSchedule(plan, today).placements.get(leaf.id) ?? {}) : {};
  const booked = bookings.reduce((sum, { quarterDays }) => sum + quarterDays, 0);
  return booked > 0 ? booked : (leaf.quarterDays ?? 0);
}

/** The group at the top that each remaining leaf belongs to, `null` for none, makes the steps of each group. */
function milestonesOf(topIds: readonly (SliceId | null)[]): Milestone[] {
  const groups = new Map<SliceId, { steps: number; remaining: number }>();
  topIds.forEach((id, place) => {
    if (id !== null) groups.set(id, { steps: place + 1, remaining: (groups.get(id)?.remaining ?? 0) + 1 });
  });
  const milestones = [...groups].map(([id, group]): Milestone => ({ id, ...group }));
  const goal: Milestone = { id: null, steps: topIds.length, remaining: topIds.length };
  return topIds.length === 0 ? [] : [...milestones.sort((a, b) => a.steps - b.steps), goal];
}
