import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstBite, hamburgerOf, neighboursAbove } from '../../../shared/slicing/hamburger.ts';
import {
  biteKey,
  combinationCount,
  DEFAULT_LAYERS,
  layersOf,
  namedBite,
  readBite,
} from '../../../shared/slicing/hamburger-layers.ts';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';
import { arbitraryHamburgerPlan, bite } from './hamburger-plans.ts';

const FIRST = [0, 0, 0, 0, 0, 0];

/** The proposals as `Layer: option`, in their order. */
function offered(slices: readonly SliceSketch[], chosen: readonly number[] | null = null): readonly string[] {
  const plan = planWith({ slices });
  const { layers, proposals } = hamburgerOf(plan, chosen === null ? null : namedBite(layersOf(plan), chosen));
  return proposals.map((proposal) => {
    if (proposal.kind !== 'step') return `${proposal.kind} ${biteKey(proposal.bite)}`;
    const { layer, to } = proposal.step;
    return `${layers[layer]?.name}: ${layers[layer]?.options[to]}`;
  });
}

const STEPS_FROM_THE_FIRST = [
  'Get data: one file',
  'Shape: drop bad rows',
  'Decide: rule',
  'Reach: e-mail',
  'Timing: weekly by hand',
  'Learn: tally',
];

describe('the hamburger', () => {
  it('has 5,120 combinations unless somebody edits its layers', () => {
    expect(combinationCount(DEFAULT_LAYERS)).toBe(5120);
    expect(hamburgerOf(planWith()).combinations).toBe(5120);
    expect(
      combinationCount([
        { name: 'Reach', options: ['say it', 'e-mail'] },
        { name: 'Learn', options: [] },
      ]),
    ).toBe(2);
    expect(combinationCount([])).toBe(0);
  });

  it('begins with the poorest option of each layer, or the lowest that the reader accepts', () => {
    expect(offered([])).toEqual(['first 0,0,0,0,0,0']);
    expect(firstBite(DEFAULT_LAYERS, [0, 0, 1, 3, 99, -1])).toEqual([0, 0, 1, 3, 3, 0]);
  });

  it('goes on from the last bite with one notch in one layer at a time, in the order of the layers', () => {
    expect(offered([{ id: 'a', bite: bite(FIRST) }])).toEqual(STEPS_FROM_THE_FIRST);
    expect(
      offered([
        { id: 'a', bite: bite(FIRST) },
        { id: 'b', bite: bite([0, 0, 0, 1, 0, 0]) },
      ]),
    ).toEqual([...STEPS_FROM_THE_FIRST.slice(0, 3), 'Reach: sheet', ...STEPS_FROM_THE_FIRST.slice(4)]);
  });

  it('takes the last bite in delivery order, and a parked or dropped one only where there is no other', () => {
    const [first, rule] = [bite(FIRST), bite([0, 0, 1, 0, 0, 0])];
    const parked = { id: 'b', bite: rule, stage: 'later' as const };
    expect(offered([{ id: 'a', bite: first }, parked])).not.toContain('Decide: simple model');
    expect(offered([parked])).toContain('Decide: simple model');
    expect(offered([{ id: 'a', bite: first, status: 'dropped' }])).toEqual(STEPS_FROM_THE_FIRST);
    expect(
      offered([
        { id: 'z', bite: rule, rank: 'a9' },
        { id: 'a', bite: first, rank: 'a8' },
      ]),
    ).toContain('Decide: simple model');
  });

  it('never offers again what is in the plan, even when it was dropped', () => {
    const steps = offered(
      [
        { id: 'a', bite: bite(FIRST) },
        { id: 'b', bite: bite([0, 1, 0, 0, 0, 0]), status: 'dropped' },
        { id: 'c', bite: bite([0, 0, 0, 1, 0, 0]), stage: 'archive' },
      ],
      FIRST,
    );
    expect(steps).toEqual(['Get data: one file', 'Decide: rule', 'Timing: weekly by hand', 'Learn: tally']);
  });

  it('offers nothing above the richest bite', () => {
    expect(offered([{ id: 'a', bite: bite([3, 3, 3, 4, 3, 3]) }])).toEqual([]);
  });

  it('offers the bite that is chosen by hand, and says how far it is from the last one', () => {
    const plan = planWith({ slices: [{ id: 'a', bite: bite([0, 0, 1, 0, 0, 0]) }] });
    const { proposals } = hamburgerOf(plan, bite([1, 1, 0, 0, 0, 0]));
    expect(proposals).toMatchObject([{ kind: 'own', richer: 2, poorer: 1, than: { slice: { id: 'a' } } }]);
  });

  it('ignores an option that no longer exists, and remembers to say so', () => {
    const layers = [{ name: 'Reach', options: ['say it', 'sheet'] }];
    const named = [
      { layer: 'Reach', option: 'fax' },
      { layer: 'Smell', option: 'none' },
    ];
    const plan = planWith({ goal: { layers }, slices: [{ id: 'a', bite: named }] });
    const { taken, proposals } = hamburgerOf(plan);
    expect(taken).toMatchObject([{ bite: [0], gone: named }]);
    expect(proposals).toMatchObject([{ bite: [1] }]);
  });

  it('counts what a file repeats or leaves empty once or not at all', () => {
    const twice = [
      { layer: 'Reach', option: 'sheet' },
      { layer: 'Reach', option: 'page' },
    ];
    expect(readBite(DEFAULT_LAYERS, twice)).toEqual({ bite: [0, 0, 0, 2, 0, 0], gone: [] });
    const layers = [
      { name: ' Reach ', options: ['say it', '', ' say it', 'sheet'] },
      { name: 'Reach', options: ['other'] },
      { name: ' ', options: ['x'] },
    ];
    expect(layersOf(planWith({ goal: { layers } }))).toEqual([{ name: 'Reach', options: ['say it', 'sheet'] }]);
    expect(hamburgerOf(planWith({ goal: { layers: [] } })).proposals).toEqual([]);
    expect(hamburgerOf(planWith({ goal: { layers: [{ name: 'Reach', options: [] }] } })).proposals).toEqual([]);
  });

  it('offers only neighbours, at most one a layer, and none that exists', () => {
    fc.assert(
      fc.property(arbitraryHamburgerPlan(), ({ plan, chosen }) => {
        const { layers, taken, proposals, from } = hamburgerOf(plan, chosen);
        const existing = new Set(taken.map((one) => biteKey(one.bite)));
        const stepped = new Set<number>();
        for (const proposal of proposals) {
          expect(existing.has(biteKey(proposal.bite))).toBe(false);
          expect(
            proposal.bite.every((option, place) => option === 0 || option < (layers[place]?.options.length ?? 0)),
          ).toBe(true);
          if (proposal.kind !== 'step') continue;
          const differences = proposal.bite.map((option, place) => option - (from?.bite[place] ?? Number.NaN));
          expect(differences.toSorted((a, b) => a - b)).toEqual([...layers.slice(1).map(() => 0), 1]);
          expect(differences[proposal.step.layer]).toBe(1);
          stepped.add(proposal.step.layer);
        }
        expect(stepped.size).toBe(proposals.filter(({ kind }) => kind === 'step').length);
      }),
    );
  });

  it('reaches every one of its combinations by steps from the first bite', () => {
    const known = new Set([biteKey(FIRST)]);
    const waiting: (readonly number[])[] = [FIRST];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const neighbour of neighboursAbove(DEFAULT_LAYERS, next)) {
        if (known.has(biteKey(neighbour.bite))) continue;
        known.add(biteKey(neighbour.bite));
        waiting.push(neighbour.bite);
      }
    }
    expect(known.size).toBe(5120);
  });
});

describe('worth per day', () => {
  const first = { id: 'first', bite: bite(FIRST) };
  const facts = (slices: readonly SliceSketch[], chosen = FIRST) =>
    hamburgerOf(planWith({ slices }), bite(chosen)).proposals.flatMap((proposal) =>
      proposal.kind === 'step' ? [{ layer: proposal.step.layer, worth: proposal.worth, size: proposal.size }] : [],
    );

  it('is not known as long as no bite was a step with a worth and a size', () => {
    expect(facts([{ ...first, worth: 5 }]).map(({ worth }) => worth)).toEqual([null, null, null, null, null, null]);
    const unworthy = { id: 'b', bite: bite([0, 0, 0, 1, 0, 0]) };
    expect(facts([first, unworthy]).map(({ worth }) => worth)).toEqual([null, null, null, null, null]);
  });

  it('is that of the bites that were the same step elsewhere, and sorts them to the front', () => {
    const slices = [
      first,
      { id: 'rule', bite: bite([0, 0, 1, 0, 0, 0]), worth: 1, quarterDays: 4 },
      { id: 'mail', bite: bite([0, 0, 0, 1, 0, 0]), worth: 3, quarterDays: 2 },
      { id: 'file', bite: bite([1, 0, 0, 0, 0, 0]) },
    ];
    expect(facts(slices, [1, 0, 0, 0, 0, 0])).toEqual([
      { layer: 3, worth: { perDay: 6, bites: 1, isSameStep: true }, size: { quarterDays: 2, bites: 1 } },
      { layer: 2, worth: { perDay: 1, bites: 1, isSameStep: true }, size: { quarterDays: 4, bites: 1 } },
      { layer: 0, worth: null, size: null },
      { layer: 1, worth: null, size: null },
      { layer: 4, worth: null, size: null },
      { layer: 5, worth: null, size: null },
    ]);
  });

  it('is that of other steps of the layer where nobody has taken this one, with no size taken from them', () => {
    const mail = { id: 'mail', bite: bite([0, 0, 0, 1, 0, 0]), worth: 3, quarterDays: 6 };
    expect(facts([first, mail], [0, 0, 0, 1, 0, 0])[0]).toEqual({
      layer: 3,
      worth: { perDay: 2, bites: 1, isSameStep: false },
      size: null,
    });
  });

  it('leaves out what was thrown out, cut further, or came from nowhere', () => {
    const rule = { id: 'rule', bite: bite([0, 0, 1, 0, 0, 0]), worth: 5 };
    const here = { id: 'here', bite: bite([1, 0, 0, 0, 0, 0]) };
    const far = { id: 'far', bite: bite([0, 0, 2, 3, 0, 0]), worth: 5 };
    for (const slices of [
      [first, { ...rule, status: 'dropped' as const }, here],
      [first, rule, here, { id: 'below', under: 'rule' }],
      [{ ...first, stage: 'archive' as const }, rule, here],
      [first, far, here],
    ]) {
      expect(facts(slices, [1, 0, 0, 0, 0, 0]).every(({ worth }) => worth === null)).toBe(true);
    }
  });
});
