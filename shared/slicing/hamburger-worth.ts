import { QUARTERS_PER_DAY, type QuarterDays } from '../plan/plan.ts';
import { isKept, type TakenBite } from './hamburger-bites.ts';
import { biteKey } from './hamburger-layers.ts';

/** What the plan knows of a step: worth points per day of the bites that were such a step. */
export type StepWorth = {
  readonly perDay: number;
  /** How many bites it is taken from. */
  readonly bites: number;
  /** True: they were this very step, from the same option to the same option. False: other steps of the layer. */
  readonly isSameStep: boolean;
};

/** The middle size of the bites that were this very step. */
export type StepSize = { readonly quarterDays: QuarterDays; readonly bites: number };

export type StepFacts = { readonly worth: StepWorth | null; readonly size: StepSize | null };

/**
 * What the plan says about a step of one layer to its option `to`. A bite *was* such a step when the plan has another
 * bite that differs from it in this layer only, by one notch less: what it is worth, the richer option brought. Its
 * worth per day is the sum of `worth` over the sum of the sizes, of those bites that have both; worth that is not
 * given is not known, and counts as nothing here. Where no bite was this step, the others of the layer speak for it;
 * where there is none of these either, nothing is known. (Our own definition.)
 */
export function stepFactsOf(taken: readonly TakenBite[]): (layer: number, to: number) => StepFacts {
  const stepsByLayer = stepsOf(taken);
  return (layer, to) => {
    const ofLayer = stepsByLayer.get(layer) ?? [];
    const same = ofLayer.filter(({ bite }) => bite[layer] === to);
    return { worth: worthOf(same, true) ?? worthOf(ofLayer, false), size: sizeOf(same) };
  };
}

/** The bites that were a step from another one, by the layer that got richer. A bite may be a step in several layers. */
function stepsOf(taken: readonly TakenBite[]): ReadonlyMap<number, readonly TakenBite[]> {
  const kept = taken.filter(({ slice }) => isKept(slice));
  const known = new Set(kept.map(({ bite }) => biteKey(bite)));
  const steps = new Map<number, TakenBite[]>();
  for (const one of kept) {
    if (one.isGroup) continue;
    one.bite.forEach((option, layer) => {
      if (option === 0 || !known.has(biteKey(one.bite.with(layer, option - 1)))) return;
      const others = steps.get(layer);
      if (others === undefined) steps.set(layer, [one]);
      else others.push(one);
    });
  }
  return steps;
}

function worthOf(steps: readonly TakenBite[], isSameStep: boolean): StepWorth | null {
  let worth = 0;
  let quarterDays = 0;
  let bites = 0;
  for (const { slice } of steps) {
    if (slice.worth === null || slice.quarterDays === null) continue;
    worth += slice.worth;
    quarterDays += slice.quarterDays;
    bites++;
  }
  return quarterDays === 0 ? null : { perDay: (worth * QUARTERS_PER_DAY) / quarterDays, bites, isSameStep };
}

function sizeOf(steps: readonly TakenBite[]): StepSize | null {
  const sizes = steps.flatMap(({ slice }) => slice.quarterDays ?? []).sort((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)];
  return middle === undefined ? null : { quarterDays: middle, bites: sizes.length };
}
