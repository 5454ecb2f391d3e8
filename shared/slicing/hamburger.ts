import type { Plan } from '../plan/plan.ts';
import { lastBite, type TakenBite, takenAs, takenBites } from './hamburger-bites.ts';
import {
  type Bite,
  biteKey,
  combinationCount,
  type Layer,
  layersOf,
  type NamedBite,
  readBite,
} from './hamburger-layers.ts';
import { type StepFacts, stepFactsOf } from './hamburger-worth.ts';

/** A layer that gets richer by one notch, both by their places. */
export type Step = { readonly layer: number; readonly to: number };

/** A bite that is offered, and why this one. */
export type Proposal = FirstProposal | StepProposal | OwnProposal;

/** The plan has no bite yet: the poorest option of each layer. */
type FirstProposal = { readonly kind: 'first'; readonly bite: Bite };

/** One notch richer in one layer than the bite it goes on from. */
type StepProposal = { readonly kind: 'step'; readonly bite: Bite; readonly step: Step } & StepFacts;

/** Chosen by hand; in how many layers it is richer, and poorer, than the last bite of the plan. */
type OwnProposal = {
  readonly kind: 'own';
  readonly bite: Bite;
  readonly richer: number;
  readonly poorer: number;
  readonly than: TakenBite | null;
};

/** The hamburger of a plan, as the panel shows it. */
export type Hamburger = {
  readonly layers: readonly Layer[];
  readonly combinations: number;
  /** The bites of the plan in delivery order. */
  readonly taken: readonly TakenBite[];
  /** The bite that is chosen now: by hand, else the last one of the plan, else the first bite. */
  readonly chosen: Bite;
  /** The slice that is the chosen bite already; the proposals go on from it. */
  readonly from: TakenBite | null;
  /** In the order of the offer. None when all neighbours are in the plan, or the chosen bite is the richest. */
  readonly proposals: readonly Proposal[];
};

/** `chosen`: the options chosen by hand, by name. */
export function hamburgerOf(plan: Pick<Plan, 'goal' | 'slices'>, chosen: NamedBite | null = null): Hamburger {
  const layers = layersOf(plan);
  const taken = takenBites(plan, layers);
  const last = lastBite(taken);
  const bite = chosen === null ? (last?.bite ?? firstBite(layers)) : readBite(layers, chosen).bite;
  const combinations = combinationCount(layers);
  return {
    layers,
    combinations,
    taken,
    chosen: bite,
    from: takenAs(taken, bite),
    proposals: combinations === 0 ? [] : proposalsFor(layers, taken, bite),
  };
}

/** The lowest option of each layer that the audience accepts; `lowest` says where that is not the first one. */
export function firstBite(layers: readonly Layer[], lowest: Bite = []): Bite {
  return layers.map(({ options }, place) => Math.max(0, Math.min(lowest[place] ?? 0, options.length - 1)));
}

/** All bites that are exactly one notch richer in exactly one layer: at most one for each layer, in their order. */
export function neighboursAbove(layers: readonly Layer[], bite: Bite): readonly (Step & { readonly bite: Bite })[] {
  return layers.flatMap(({ options }, layer) => {
    const to = (bite[layer] ?? 0) + 1;
    return to < options.length ? [{ layer, to, bite: bite.with(layer, to) }] : [];
  });
}

/**
 * What to take next. A bite that is not in the plan yet is itself what is offered; of one that is, the neighbours above
 * it that are not. Steps of which the plan knows what they are worth come first, by worth per day; the others follow
 * in the order of the layers.
 */
function proposalsFor(layers: readonly Layer[], taken: readonly TakenBite[], bite: Bite): readonly Proposal[] {
  const existing = new Set(taken.map((one) => biteKey(one.bite)));
  if (!existing.has(biteKey(bite))) return [untaken(layers, taken, bite)];
  const factsOf = stepFactsOf(taken);
  const steps = neighboursAbove(layers, bite)
    .filter((neighbour) => !existing.has(biteKey(neighbour.bite)))
    .map(({ layer, to, bite: next }): StepProposal => {
      return { kind: 'step', bite: next, step: { layer, to }, ...factsOf(layer, to) };
    });
  const perDay = ({ worth }: StepFacts) => worth?.perDay ?? Number.NEGATIVE_INFINITY;
  return steps.sort((one, other) => (perDay(one) === perDay(other) ? 0 : perDay(other) - perDay(one)));
}

function untaken(layers: readonly Layer[], taken: readonly TakenBite[], bite: Bite): Proposal {
  const than = lastBite(taken);
  const isFirst = biteKey(bite) === biteKey(firstBite(layers));
  if (than === null && isFirst) return { kind: 'first', bite };
  const before = than?.bite ?? firstBite(layers);
  const changed = (isChange: (option: number, former: number) => boolean) =>
    bite.filter((option, place) => isChange(option, before[place] ?? 0)).length;
  return {
    kind: 'own',
    bite,
    richer: changed((option, former) => option > former),
    poorer: changed((option, former) => option < former),
    than,
  };
}
