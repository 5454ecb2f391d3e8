import { daysBetween } from '../calendar/day.ts';
import { QUARTERS_PER_DAY } from '../plan/plan.ts';
import type { Chance } from './forecast-chance.ts';
import type { Trials } from './forecast-trials.ts';
import type { ForecastInput } from './forecast-types.ts';
import { mondayBefore } from './forecast-weeks.ts';

/** What is taken for true while too few weeks have gone by. All of it is our own choice. */
export const SIZE_SPREAD = {
  /** Days that a leaf takes which is not sized. */
  unsizedDays: { low: 1, high: 5 },
  /** By how much a size is wrong. */
  sized: { low: 0.75, high: 2 },
  /** The part of its quarters in which the team works on the plan. */
  team: { low: 0.6, high: 1 },
} as const;

/**
 * Works through the sizes again and again. Each trial draws once how wrong sizes are, how long what is not sized takes,
 * and how much of its time the team has: whoever is wrong about one slice is wrong about the next in the same way. To cut
 * a slice does not make it more work, so the split rate plays no part.
 */
export function trialsBySizes(input: ForecastInput, trials: number, chance: Chance): Trials {
  const { milestones, offered, quarterDays } = input;
  const byMilestone = milestones.map(() => new Uint32Array(offered.length + 1));
  const sums = workOf(milestones, quarterDays);
  const offeredUntil = runningSum(input);
  for (let trial = 0; trial < trials; trial += 1) {
    const sized = within(SIZE_SPREAD.sized, chance);
    const unsized = within(SIZE_SPREAD.unsizedDays, chance) * QUARTERS_PER_DAY;
    const team = within(SIZE_SPREAD.team, chance);
    byMilestone.forEach((counts, place) => {
      const work = sums[place];
      if (work === undefined) return;
      const day = firstDayWith(offeredUntil, (work.sized * sized + work.unsized * unsized) / team);
      counts[day] = (counts[day] ?? 0) + 1;
    });
  }
  return { byMilestone, unsplit: null };
}

function within({ low, high }: { readonly low: number; readonly high: number }, chance: Chance): number {
  return low + chance.draw() * (high - low);
}

/** Up to each milestone: the quarters of what is sized, and how many leaves are not. */
function workOf(milestones: ForecastInput['milestones'], quarterDays: Uint32Array) {
  let sized = 0;
  let unsized = 0;
  let step = 0;
  return milestones.map(({ steps }) => {
    for (; step < steps; step += 1) {
      const size = quarterDays[step] ?? 0;
      sized += size;
      if (size === 0) unsized += 1;
    }
    return { sized, unsized };
  });
}

/** Quarters offered from `from` up to the end of each day. */
function runningSum({ from, offered }: ForecastInput): Float64Array {
  const firstDay = daysBetween(mondayBefore(from), from);
  let sum = 0;
  return Float64Array.from(offered, (quarters, day) => {
    if (day >= firstDay) sum += quarters;
    return sum;
  });
}

/** The first day by whose end so many quarters were offered; one behind the last when there is none. */
function firstDayWith(offeredUntil: Float64Array, quarters: number): number {
  let low = 0;
  let high = offeredUntil.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offeredUntil[middle] ?? 0) + 1e-9 >= quarters) high = middle;
    else low = middle + 1;
  }
  return low;
}
