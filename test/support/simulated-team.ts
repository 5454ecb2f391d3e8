import { addDays, asDay, type Day, weekdayOf } from '../../shared/calendar/day.ts';
import { newPlan, newSlice } from '../../shared/plan/new-plan.ts';
import type { Plan, PlanId, Slice, SliceId } from '../../shared/plan/plan.ts';
import { type Chance, chanceOf } from '../../shared/schedule/forecast-chance.ts';

/** A Monday. */
const START = asDay('2026-01-05');
/** Leaves that the team delivers on a working day, on average: four a week. */
const PER_DAY = 0.8;
/** How many leaves an original becomes: 2.3 on average. */
const SPLITS = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5];
/** About forty leaves are left, in whole originals where they are still to be split. */
const LEAVES_LEFT = 40;
const ORIGINALS_LEFT = 17;

/** A plan with its history, and the day on which its last leaf will be delivered in truth. */
export type SimulatedTeam = { readonly plan: Plan; readonly today: Day; readonly truth: Day };

/**
 * A team of which everything is known: each working day it delivers a number of leaves that is Poisson distributed. With
 * `splits` it writes down slices and cuts each of them when its turn comes; without, everything was cut at the start.
 */
export function simulatedTeam(seed: number, weeks: number, splits: boolean): SimulatedTeam {
  const chance = chanceOf(seed);
  const today = addDays(START, weeks * 7);
  const slices: Slice[] = [];
  let cut: { readonly id: string; left: number } = { id: '', left: 0 };
  const deliverOne = (on: Day) => {
    if (cut.left === 0) {
      cut = { id: `o${String(slices.length).padStart(6, '0')}`, left: splits ? splitOf(chance) : 1 };
      slices.push(original(cut.id, cut.left > 1 || !splits));
    }
    slices.push({ ...leafOf(cut.id, slices.length), status: 'delivered', deliveredOn: on });
    cut.left -= 1;
  };
  for (let day = START; day < today; day = addDays(day, 1))
    for (let count = deliveriesOn(day, chance); count > 0; count -= 1) deliverOne(day);

  const pieces = splits ? cut.left : LEAVES_LEFT;
  if (!splits) slices.push(original('rest', true));
  for (let count = 0; count < pieces; count += 1) slices.push(leafOf(splits ? cut.id : 'rest', slices.length));
  let left = pieces;
  for (let count = 0; splits && count < ORIGINALS_LEFT; count += 1) {
    slices.push(original(`w${String(count).padStart(6, '0')}`, false));
    left += splitOf(chance);
  }
  let truth = today;
  for (; ; truth = addDays(truth, 1)) {
    left -= deliveriesOn(truth, chance);
    if (left <= 0) break;
  }
  const plan = newPlan({ id: 'simulate' as PlanId, title: 'Simulated', start: START });
  return { plan: { ...plan, slices: Object.fromEntries(slices.map((slice) => [slice.id, slice])) }, today, truth };
}

function splitOf(chance: Chance): number {
  return SPLITS[chance.pick(SPLITS.length)] ?? 1;
}

/** D. Knuth's way to draw from a Poisson distribution. */
function deliveriesOn(day: Day, chance: Chance): number {
  if (weekdayOf(day) > 5) return 0;
  const limit = Math.exp(-PER_DAY);
  let count = 0;
  for (let product = chance.draw(); product > limit; product *= chance.draw()) count += 1;
  return count;
}

function original(id: string, isCut: boolean): Slice {
  return { ...slice(id, null), cutOn: isCut ? START : null };
}

function leafOf(parentId: string, place: number): Slice {
  return slice(`l${String(place).padStart(6, '0')}`, parentId);
}

function slice(id: string, parentId: string | null): Slice {
  return newSlice({
    id: id as SliceId,
    parentId: parentId as SliceId | null,
    outlineRank: id,
    rank: id,
    title: id,
    createdOn: START,
  });
}
