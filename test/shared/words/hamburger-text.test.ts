import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { newSlice } from '../../../shared/plan/new-plan.ts';
import { TITLE_LIMIT } from '../../../shared/plan/plan.ts';
import { planFactsOf } from '../../../shared/slicing/checks/plan-facts.ts';
import type { SliceRules } from '../../../shared/slicing/checks/rule.ts';
import { sizeRules } from '../../../shared/slicing/checks/size.ts';
import { verticalRules } from '../../../shared/slicing/checks/vertical.ts';
import { hamburgerOf } from '../../../shared/slicing/hamburger.ts';
import { type Bite, DEFAULT_LAYERS, type Layer, namedBite } from '../../../shared/slicing/hamburger-layers.ts';
import {
  biteTitle,
  goneText,
  hamburgerText,
  orderText,
  stepWorthText,
  whyBiteText,
} from '../../../shared/words/hamburger-text.ts';
import { arbitraryText } from '../../support/arbitrary-plan.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { arbitraryHamburgerPlan, bite } from '../slicing/hamburger-plans.ts';

const GOAL = { statement: 'Keep donors', audience: 'Fundraisers' };
const FIRST = { id: 'a', title: 'First list', bite: bite([0, 0, 0, 0, 0, 0]) };

/** The titles that are offered. */
function titles(plan: Parameters<typeof hamburgerOf>[0] & Parameters<typeof biteTitle>[0], id: string | null = null) {
  const { layers, proposals } = hamburgerOf(plan);
  return proposals.map((proposal) => biteTitle(plan, id === null ? null : sliceId(id), layers, proposal));
}

describe('the title of a bite', () => {
  it('begins with how it reaches whom, and says only in what it is richer than the poorest', () => {
    expect(titles(planWith({ goal: GOAL, slices: [FIRST] }))).toEqual([
      'Tell Fundraisers: one file – Keep donors',
      'Tell Fundraisers: drop bad rows – Keep donors',
      'Tell Fundraisers: rule – Keep donors',
      'E-mail Fundraisers – Keep donors',
      'Tell Fundraisers: weekly by hand – Keep donors',
      'Tell Fundraisers: tally – Keep donors',
    ]);
  });

  it('says what is new first', () => {
    const richer = { ...FIRST, bite: namedBite(DEFAULT_LAYERS, [1, 0, 0, 0, 0, 0]) };
    expect(titles(planWith({ goal: GOAL, slices: [richer] }))[1]).toBe(
      'Tell Fundraisers: drop bad rows, one file – Keep donors',
    );
  });

  it('is about the slice on which the hamburger was opened, and for those for whom that is', () => {
    const group = { id: 'group', title: 'Who is leaving', audience: 'Retention lead' };
    expect(titles(planWith({ goal: GOAL, slices: [group] }), 'group')).toEqual([
      'Tell Retention lead – Who is leaving',
    ]);
  });

  it('is not about a bite, when the hamburger was opened on one, but about what that is a slice of', () => {
    const slices = [
      { id: 'group', title: 'Who is leaving' },
      { ...FIRST, under: 'group' },
    ];
    expect(titles(planWith({ goal: GOAL, slices }), 'a')[0]).toMatch(/^Tell Fundraisers: .* – Who is leaving$/);
    expect(titles(planWith({ goal: GOAL, slices: [FIRST] }), 'a')[0]).toMatch(/ – Keep donors$/);
  });

  it('names nobody where the plan names nobody', () => {
    expect(titles(planWith({ title: 'Churn', goal: { layers: [{ name: 'Reach', options: ['fax'] }] } }))).toEqual([
      'Show somebody – Churn',
    ]);
  });

  it('is never too long, and never of two lines', () => {
    fc.assert(
      fc.property(
        arbitraryHamburgerPlan(),
        arbitraryText(),
        arbitraryText(),
        ({ plan, chosen }, statement, audience) => {
          const long = {
            ...plan,
            goal: { ...plan.goal, statement: statement.repeat(50), audience: audience.repeat(50) },
          };
          const { layers, proposals } = hamburgerOf(long, chosen);
          for (const proposal of proposals) {
            const title = biteTitle(long, null, layers, proposal);
            expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
            expect(title).not.toMatch(/[\n\r]/);
            expect(title).toMatch(/^(Show|Tell|E-mail|Hand) /);
          }
        },
      ),
    );
  });

  it('has no words but those of its options, of the goal and of the template', () => {
    fc.assert(
      fc.property(arbitraryHamburgerPlan(), ({ plan, chosen }) => {
        const { layers, proposals } = hamburgerOf(plan, chosen);
        const known = new Set([...layers.flatMap(({ options }) => options), plan.goal.statement]);
        for (const proposal of proposals) {
          const [begin, ...parts] = biteTitle(plan, null, layers, proposal).split(/: |, | – /);
          expect(begin).toMatch(
            /^(Show|Tell|E-mail) Fundraisers$|^Hand Fundraisers a sheet$|^Show Fundraisers (a page|in the system itself)$/,
          );
          expect(parts.filter((part) => !known.has(part))).toEqual([]);
        }
      }),
    );
  });

  it('passes the checks of titles for every one of the 5,120 bites', () => {
    const plan = planWith({ goal: GOAL, slices: [{ id: 'a' }] });
    const facts = planFactsOf(plan, []);
    const rules: SliceRules = { ...sizeRules, ...verticalRules };
    const asked = ['S2', 'S3', 'V1', 'V2', 'V3', 'V4', 'V5'] as const;
    const hits = allBites(DEFAULT_LAYERS).flatMap((options) => {
      const title = biteTitle(plan, null, DEFAULT_LAYERS, { bite: options });
      const slice = { ...newSlice({ ...NEW, title }), quarterDays: 4 };
      return asked.flatMap((id) => (rules[id]?.(slice, facts) ?? []).map(({ rule }) => `${rule}: ${title}`));
    });
    expect(hits).toEqual([]);
  });
});

/** Every combination of one option a layer. */
function allBites(layers: readonly Layer[]): readonly Bite[] {
  return layers.reduce<readonly Bite[]>(
    (bites, { options }) => bites.flatMap((begun) => options.map((_, option) => [...begun, option])),
    [[]],
  );
}

const NEW = { id: sliceId('x'), parentId: null, outlineRank: 'a0', rank: 'a0', createdOn: asDay('2026-11-20') };

describe('why this bite', () => {
  it('names the layer, both options and what it is good for', () => {
    const { layers, proposals } = hamburgerOf(planWith({ slices: [FIRST] }));
    expect(proposals.map((proposal) => whyBiteText(layers, proposal))[3]).toBe(
      'Reach is one notch richer: “e-mail” instead of “say it”. It reaches readers who were not in the room.',
    );
  });

  it('says of layers of the plan only what changes', () => {
    const layers = [{ name: 'Reach', options: ['say it', 'fax'] }];
    const plan = planWith({ goal: { layers }, slices: [{ ...FIRST, bite: [{ layer: 'Reach', option: 'say it' }] }] });
    const { proposals } = hamburgerOf(plan);
    expect(proposals.map((proposal) => whyBiteText(layers, proposal))).toEqual([
      'Reach is one notch richer: “fax” instead of “say it”.',
    ]);
  });

  it('says how far a bite chosen by hand is from the last one', () => {
    const why = (slices: readonly (typeof FIRST)[], options: readonly number[]) => {
      const { layers, proposals } = hamburgerOf(planWith({ slices }), bite(options));
      return proposals.map((proposal) => whyBiteText(layers, proposal));
    };
    expect(why([FIRST], [1, 1, 0, 0, 0, 0])).toEqual([
      'Chosen by hand: richer in 2 layers than “First list”. One layer at a time is thinner, and shows something sooner.',
    ]);
    expect(why([], [0, 0, 1, 0, 0, 0])).toEqual(['Chosen by hand: richer in 1 layer than the thinnest bite.']);
  });
});

describe('what the plan knows of a step', () => {
  it('names the points a day and how many bites say so, or that it is not known', () => {
    expect(stepWorthText(undefined, null)).toBe('Worth not known yet');
    expect(stepWorthText(undefined, { perDay: 10 / 3, bites: 2, isSameStep: true })).toBe(
      'Worth 3.3 a day, going by 2 bites that took this step',
    );
    const reach = { name: 'Reach', options: [] };
    expect(stepWorthText(reach, { perDay: 2, bites: 1, isSameStep: false })).toBe(
      'Worth 2 a day, going by 1 bite that took another step in Reach',
    );
  });

  it('says why the offers stand in their order, where there is more than one', () => {
    const order = (...slices: object[]) => orderText(hamburgerOf(planWith({ slices: slices as [] })).proposals);
    expect(order()).toBe('');
    expect(order(FIRST)).toMatch(/^In the order of the layers/);
    const mail = { id: 'b', bite: bite([0, 0, 0, 1, 0, 0]), worth: 2 };
    expect(order(FIRST, mail)).toBe(
      'By worth per day where bites of the plan tell it, then in the order of the layers.',
    );
  });
});

describe('other sentences of the hamburger', () => {
  it('count the combinations', () => {
    expect(hamburgerText(planWith(), null, 5120)).toBe(
      'One option of every layer is one slice of the goal: 5,120 combinations.',
    );
    const plan = planWith({
      slices: [
        { id: 'group', title: 'Who is leaving' },
        { ...FIRST, under: 'group' },
      ],
    });
    expect(hamburgerText(plan, sliceId('group'), 1)).toMatch(/one slice of “Who is leaving”: 1 combination\.$/);
    expect(hamburgerText(plan, sliceId('a'), 1)).toBe(hamburgerText(plan, sliceId('group'), 1));
  });

  it('say what no longer exists', () => {
    const gone = [
      { layer: 'Reach', option: 'fax' },
      { layer: 'Smell', option: 'none' },
    ];
    expect(goneText([{ name: 'Reach', options: ['say it'] }], { gone })).toBe(
      '“fax” of Reach no longer exists and counts as “say it”. The layer “Smell” no longer exists and is left out.',
    );
    expect(goneText([], { gone: namedBite([], []) })).toBe('');
  });
});
