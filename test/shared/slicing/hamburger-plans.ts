import fc from 'fast-check';
import type { Plan } from '../../../shared/plan/plan.ts';
import { type Bite, DEFAULT_LAYERS, type NamedBite, namedBite } from '../../../shared/slicing/hamburger-layers.ts';
import { planWith } from '../../support/plan-builder.ts';

/** A bite of the default layers, by the places of its options. */
export function bite(options: Bite): NamedBite {
  return namedBite(DEFAULT_LAYERS, options);
}

const NAMES = ['a', 'b', 'c', ' a ', 'Reach', '', '👩‍🔬', '__proto__'];

/** Layers as people and other programs leave them. */
function arbitraryLayers() {
  const name = fc.constantFrom(...NAMES);
  const layer = fc.record({ name, options: fc.array(name, { maxLength: 5 }) });
  return fc.option(fc.array(layer, { maxLength: 5 }), { nil: null });
}

function arbitraryBite(): fc.Arbitrary<NamedBite> {
  const name = fc.constantFrom(...NAMES);
  const named = fc.array(fc.record({ layer: name, option: name }), { minLength: 1, maxLength: 5 });
  const known = fc.tuple(...DEFAULT_LAYERS.map(({ options }) => fc.nat({ max: Math.min(2, options.length - 1) })));
  return fc.oneof(named, known.map(bite));
}

/** A plan with bites in all states under one group, some of options that do not exist, and a choice by hand. */
export function arbitraryHamburgerPlan(): fc.Arbitrary<{ plan: Plan; chosen: NamedBite | null }> {
  const slice = fc.record({
    bite: fc.option(arbitraryBite(), { nil: null }),
    under: fc.boolean(),
    status: fc.constantFrom('open', 'doing', 'delivered', 'dropped'),
    stage: fc.constantFrom('board', 'later', 'archive'),
    worth: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
    quarterDays: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
  } as const);
  return fc
    .record({
      layers: arbitraryLayers(),
      slices: fc.array(slice, { maxLength: 8 }),
      chosen: fc.option(arbitraryBite(), { nil: null }),
    })
    .map(({ layers, slices, chosen }) => ({
      chosen,
      plan: planWith({
        goal: { layers, statement: 'Keep donors', audience: 'Fundraisers' },
        slices: [
          { id: 'group', title: 'Who is leaving' },
          ...slices.map(({ under, ...fields }, place) => ({
            id: `bite${place}`,
            ...(under ? { under: 'group' } : {}),
            ...fields,
          })),
        ],
      }),
    }));
}
