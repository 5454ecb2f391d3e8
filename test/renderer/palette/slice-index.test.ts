import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSlices } from '../../../renderer/palette/find-slices.ts';
import { createSliceIndex } from '../../../renderer/palette/slice-index.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { largePlan } from '../../support/large-plan.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

function changed(plan: Plan, command: Command): Plan {
  const applied = apply(plan, command);
  if (!applied.ok) throw new Error(applied.error.code);
  return applied.value;
}

describe('The index of slices', () => {
  it('takes in only what has changed', () => {
    const plan = largePlan(1000);
    const index = createSliceIndex();
    const [first, second] = Object.values(plan.slices);
    if (first === undefined || second === undefined) throw new Error('the plan is empty');
    const counts = [index.sync(plan.slices), index.sync(plan.slices)];
    const edited = changed(plan, { type: 'slice.edit', id: first.id, changes: { title: 'Quokka' } });
    counts.push(index.sync(edited.slices));
    // A rank is no text: the slice is another one, and the index stays as it is.
    counts.push(index.sync(changed(edited, { type: 'slice.edit', id: second.id, changes: { tags: ['x'] } }).slices));
    expect(counts).toEqual([Object.keys(plan.slices).length, 0, 1, 0]);
    expect(index.find('quokka')).toEqual([first.id]);
    index.sync(plan.slices);
    expect(index.find('quokka')).toEqual([]);
  });

  it('finds after any edits and deletions what an index made anew finds', () => {
    const word = fc.constantFrom('list', 'model', 'café', 'rule', 'north', 'mail');
    const step = fc.record({ place: fc.nat(7), title: fc.array(word, { maxLength: 3 }), isGone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const index = createSliceIndex();
        let slices = planWith({ slices: Array.from({ length: 8 }, (_, place) => ({ id: `s${place}` })) }).slices;
        for (const { place, title, isGone } of steps) {
          const slice = slices[`s${place}`];
          if (slice === undefined) continue;
          const { [slice.id]: _gone, ...others } = slices;
          slices = isGone ? others : { ...slices, [slice.id]: { ...slice, title: title.join(' ') } };
          index.sync(slices);
        }
        const anew = createSliceIndex();
        anew.sync(slices);
        for (const text of ['list', 'cafe', 'mod', 'rule north'])
          expect([...index.find(text)].sort()).toEqual([...anew.find(text)].sort());
      }),
    );
  });
});

describe('Finding slices', () => {
  const plan = planWith({
    slices: [
      { id: 'model', title: 'First model on gifts alone', value: 'beat the rule' },
      { id: 'cafe', title: 'Café list', audience: 'Fundraisers' },
      { id: 'mail', title: '电子邮件列表' },
      { id: 'later', title: 'Models beyond the north', stage: 'later' },
      { id: 'rule', title: 'Rule as the first list', value: 'a model would come later' },
    ],
  });
  const find = (text: string, most = 10) => findSlices(derive(plan, TODAY), text, most);

  it.each([
    ['cafe', ['cafe']],
    ['CAFÉ lis', ['cafe']],
    ['fundraizers', ['cafe']],
    ['fundriasers', ['cafe']],
    ['modle', []],
    ['邮件', ['mail']],
    ['odel', ['model', 'later', 'rule']],
    ['   ', []],
    ['zzz', []],
  ])('%s, by beginnings, letters that are wrong, and parts of words', (text, ids) => {
    expect(new Set(find(text))).toEqual(new Set(ids));
  });

  it('puts a title before a value, and gives no more than it was asked for', () => {
    expect(find('model').at(-1)).toBe('rule');
    expect(find('model', 2)).toHaveLength(2);
  });

  it('follows the plan from search to search', () => {
    find('model');
    const renamed = changed(plan, { type: 'slice.edit', id: sliceId('cafe'), changes: { title: 'Quokka' } });
    expect(findSlices(derive(renamed, TODAY), 'quokka', 10)).toEqual(['cafe']);
  });
});
