import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { merge } from '../../../shared/plan/merge.ts';
import { diff } from '../../../shared/plan/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { arbitraryIntent, commandOf } from '../../support/arbitrary-command.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import type { Intent } from '../../support/intent.ts';
import { changes, deliveryIds, outlineText, planAfter } from '../../support/outcome.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({ slices: [{ id: 'a' }, { id: 'b', needs: ['a'] }, { id: 'c' }] });

const edit = (id: string, title: string): Command => ({ type: 'slice.edit', id: sliceId(id), changes: { title } });
const size = (id: string, quarterDays: number): Command => ({
  type: 'slice.edit',
  id: sliceId(id),
  changes: { quarterDays },
});
const add = (id: string, after: string, parentId: string | null = null): Command => ({
  type: 'slice.add',
  parentId: parentId === null ? null : sliceId(parentId),
  after: after === '' ? null : sliceId(after),
  slices: [{ id: sliceId(id), title: id }],
  on: ON,
});
const remove = (id: string): Command => ({ type: 'slice.delete', id: sliceId(id) });

describe('two people who changed the same plan', () => {
  it('get both changes, also in one slice, as long as the fields are different', () => {
    const { plan, clashes } = merge(
      PLAN,
      planAfter(PLAN, edit('a', 'ours')),
      planAfter(PLAN, size('a', 2), edit('b', 'theirs')),
    );
    expect(plan).toEqual(planAfter(PLAN, edit('a', 'ours'), size('a', 2), edit('b', 'theirs')));
    expect(clashes).toEqual([]);
  });

  it('are told where both changed the same field; ours is kept', () => {
    const { plan, clashes } = merge(PLAN, planAfter(PLAN, edit('a', 'ours')), planAfter(PLAN, edit('a', 'theirs')));
    expect(plan.slices.a?.title).toBe('ours');
    expect(clashes).toEqual([
      { kind: 'field', collection: 'slices', id: 'a', field: 'title', ours: 'ours', theirs: 'theirs' },
    ]);
  });

  it('that came to the same conclusion have nothing to settle', () => {
    const both = planAfter(PLAN, edit('a', 'same'));
    expect(merge(PLAN, both, JSON.parse(JSON.stringify(both)) as Plan)).toEqual({
      plan: both,
      clashes: [],
      mended: [],
    });
  });

  it('lose what one deleted and the other left alone', () => {
    const merged = merge(PLAN, planAfter(PLAN, remove('a')), planAfter(PLAN, edit('c', 'theirs')));
    expect([Object.keys(merged.plan.slices), merged.plan.slices.b?.needs, merged.clashes]).toEqual([
      ['b', 'c'],
      [],
      [],
    ]);
  });

  it('keep what one deleted and the other changed, and are told', () => {
    const theirs = planAfter(PLAN, edit('c', 'changed'));
    const { plan, clashes } = merge(PLAN, planAfter(PLAN, remove('c')), theirs);
    expect(plan.slices.c?.title).toBe('changed');
    expect(clashes).toEqual([{ kind: 'deletion', collection: 'slices', id: 'c', ours: null, theirs: theirs.slices.c }]);
    expect(merge(PLAN, theirs, planAfter(PLAN, remove('c'))).plan).toEqual(plan);
  });

  it('find a slice at the top when one added it under what the other deleted', () => {
    const merged = merge(PLAN, planAfter(PLAN, remove('c')), planAfter(PLAN, add('new', '', 'c')));
    expect(outlineText(merged.plan)).toContain('new');
    expect(merged.mended).toEqual(['slices/new: parent not found, moved to the top']);
  });

  it('never move two slices into each other', () => {
    const under = (id: string, parentId: string): Command => ({
      type: 'slice.move',
      id: sliceId(id),
      parentId: sliceId(parentId),
      after: null,
    });
    const { plan } = merge(PLAN, planAfter(PLAN, under('a', 'b')), planAfter(PLAN, under('b', 'a')));
    expect([violations(plan), outlineText(plan)]).toEqual([[], ['a', '  b', 'c']]);
  });

  it('may have inserted in one gap: what they inserted is there, and more fits between every pair', () => {
    const inserts = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(inserts, inserts, (ours, theirs) => {
        const branch = (name: string, places: readonly number[]) =>
          places.reduce((plan, place, count) => {
            const ids = deliveryIds(plan);
            return planAfter(plan, add(`${name}${count}`, ids[place % ids.length] ?? ''));
          }, PLAN);
        const { plan, clashes } = merge(PLAN, branch('our', ours), branch('their', theirs));
        expect([clashes.filter((clash) => clash.kind === 'deletion'), violations(plan)]).toEqual([[], []]);
        const order = deliveryIds(plan);
        expect(order).toHaveLength(3 + ours.length + theirs.length);
        for (const before of order.slice(1)) {
          const placed = planAfter(plan, add('new', order.at(-1) ?? ''), {
            type: 'slice.place',
            id: sliceId('new'),
            stage: 'board',
            before: sliceId(before),
            pin: null,
          });
          expect(deliveryIds(placed)).toEqual(order.toSpliced(order.indexOf(before), 0, 'new'));
        }
        for (const above of order) expect(changes(plan, add('new', above))).toHaveProperty('new');
      }),
    );
  });
});

describe('two plans of which nobody knows where they came from', () => {
  it('are united: nothing is deleted, and every difference is there to be settled', () => {
    const ours = planAfter(PLAN, remove('a'), edit('c', 'ours'), add('mine', 'c'));
    const theirs = planAfter(PLAN, add('yours', 'c'));
    const { plan, clashes } = merge(null, ours, theirs);
    expect(Object.keys(plan.slices).sort()).toEqual(['a', 'b', 'c', 'mine', 'yours']);
    expect(clashes).toEqual([
      { kind: 'field', collection: 'slices', id: 'b', field: 'needs', ours: [], theirs: ['a'] },
      { kind: 'field', collection: 'slices', id: 'c', field: 'title', ours: 'ours', theirs: 'Slice c' },
    ]);
  });
});

describe('any two branches', () => {
  const branch = (plan: Plan, intents: readonly Intent[]) =>
    intents.reduce((current, intent) => {
      const outcome = apply(current, commandOf(current, intent));
      return outcome.ok ? outcome.value : current;
    }, plan);
  const intents = fc.array(arbitraryIntent(), { maxLength: 6 });

  it('merge into a sound plan, with or without an ancestor', () => {
    fc.assert(
      fc.property(arbitraryPlan(), intents, intents, (plan, ours, theirs) => {
        const [our, their] = [branch(plan, ours), branch(plan, theirs)];
        expect([merge(plan, our, their), merge(null, our, their)].flatMap((merged) => violations(merged.plan))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of which one did nothing give the other one', () => {
    fc.assert(
      fc.property(arbitraryPlan(), intents, (plan, ours) => {
        const our = branch(plan, ours);
        expect(merge(plan, our, plan)).toEqual({ plan: our, clashes: [], mended: [] });
        const theirs = merge(plan, plan, our);
        expect([theirs.clashes, diff(theirs.plan, our)]).toEqual([[], {}]);
      }),
      { numRuns: 200 },
    );
  });
});
