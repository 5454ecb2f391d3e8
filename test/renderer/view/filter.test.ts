import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chipKey,
  doneBy,
  type Filter,
  type FilterMark,
  filteredIds,
  hasMark,
  NO_FILTER,
} from '../../../renderer/view/filter.ts';
import { foldText, searchWords } from '../../../renderer/view/fold-text.ts';
import { type Derived, derive } from '../../../shared/derive.ts';
import type { PersonId, Plan, Slice } from '../../../shared/plan/plan.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { planWith } from '../../support/plan-builder.ts';

const AUDIENCES = ['Fundraisers', 'fundraisers ', 'The team', 'Équipe', ''];
const TAGS = ['data', 'Data', 'mail'];
const TITLES = ['Café list', 'First model', 'cafe rule', 'Σίσυφος', '电子邮件列表'];
const MARKS: readonly FilterMark[] = ['risk', 'error', 'not-ready', 'pinned', 'doing', 'delivered'];
const RED = { level: 'red', note: '', owner: '', since: SCHEDULABLE_TODAY } as const;

/** Plans that press on the schedule, with texts, audiences, tags and red dots to look for. */
const arbitraryDerived: fc.Arbitrary<Derived> = fc
  .record({
    plan: arbitrarySchedulable(),
    picks: fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.subarray(TAGS), fc.boolean()), { minLength: 12, maxLength: 12 }),
  })
  .map(({ plan, picks }) => {
    const slices = Object.values(plan.slices).map((slice, place): Slice => {
      const [title = 0, audience = 0, tags = [], isRed = false] = picks[place] ?? [];
      return {
        ...slice,
        title: TITLES[title] ?? '',
        audience: AUDIENCES[audience] ?? '',
        tags,
        risk: isRed ? RED : null,
      };
    });
    return derive({ ...plan, slices: Object.fromEntries(slices.map((slice) => [slice.id, slice])) }, SCHEDULABLE_TODAY);
  });

const arbitraryFilter: fc.Arbitrary<Filter> = fc.record({
  text: fc.constantFrom('', 'cafe', 'CAFÉ', 'model', 'list cafe', '邮件', 'σισυφος'),
  audiences: fc.subarray(AUDIENCES.slice(0, 4)),
  ownerIds: fc.subarray(['p0', 'p1', 'p2'] as PersonId[]),
  tags: fc.subarray(TAGS),
  marks: fc.subarray([...MARKS]),
});

const shown = (derived: Derived, filter: Filter) =>
  filteredIds(derived, filter) ?? new Set(derived.tree.leaves.map(({ id }) => id));

describe('A filter', () => {
  it('never shows a slice that misses a chip of a kind that has chips', () => {
    fc.assert(
      fc.property(arbitraryDerived, arbitraryFilter, (derived, filter) => {
        for (const id of filteredIds(derived, filter) ?? []) {
          const slice = derived.plan.slices[id];
          if (slice === undefined) throw new Error('a slice that is not there is shown');
          const text = foldText(`${slice.title} ${slice.value} ${slice.audience}`);
          const misses = [
            searchWords(filter.text).some((word) => !text.includes(word)),
            filter.audiences.length > 0 && !filter.audiences.map(chipKey).includes(chipKey(slice.audience)),
            filter.tags.length > 0 && !slice.tags.some((tag) => filter.tags.map(chipKey).includes(chipKey(tag))),
            filter.ownerIds.length > 0 && !filter.ownerIds.some((person) => person === doneBy(derived, slice)),
            filter.marks.length > 0 && !filter.marks.some((mark) => hasMark(derived, slice, mark)),
          ];
          expect(misses).toEqual([false, false, false, false, false]);
        }
      }),
    );
  });

  it('shows no more with a chip of another kind, and no less with one more of the same kind', () => {
    fc.assert(
      fc.property(arbitraryDerived, arbitraryFilter, fc.constantFrom(...MARKS), (derived, filter, mark) => {
        const without = shown(derived, { ...filter, marks: [] });
        const narrowed = shown(derived, { ...filter, marks: [mark] });
        const widened = shown(derived, { ...filter, marks: MARKS });
        expect([...narrowed].filter((id) => !without.has(id))).toEqual([]);
        expect([...narrowed].filter((id) => !widened.has(id))).toEqual([]);
      }),
    );
  });

  it('hides nothing as long as it is empty, and answers with the same object to the same question', () => {
    fc.assert(
      fc.property(arbitraryDerived, arbitraryFilter, (derived, filter) => {
        expect(filteredIds(derived, { ...NO_FILTER, text: '  ' })).toBeNull();
        expect(filteredIds(derived, filter)).toBe(filteredIds(derived, filter));
      }),
    );
  });
});

describe('Searching', () => {
  const plan: Plan = planWith({
    slices: [
      { id: 'a', title: 'Café “Łódź” straße', audience: 'Fundraisers' },
      { id: 'b', title: 'First model', value: 'beat the rule' },
      { id: 'g', title: 'Café as a group' },
      { id: 'c', title: '电子邮件列表', under: 'g' },
    ],
  });
  const found = (text: string) => [...shown(derive(plan, SCHEDULABLE_TODAY), { ...NO_FILTER, text })];

  it.each([
    ['cafe lodz STRASSE', ['a']],
    ['CAFÉ', ['a']],
    ['fund', ['a']],
    ['rule first', ['b']],
    ['邮件', ['c']],
    ['nothing like it', []],
  ])('%s finds leaves whatever their accents and letters, in any order of the words', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });
});
