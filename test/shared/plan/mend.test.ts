import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violations } from '../../../shared/plan/invariants.ts';
import { mend } from '../../../shared/plan/mend.ts';
import type { Slice } from '../../../shared/plan/plan.ts';
import { deliveryOrder, treeOf } from '../../../shared/plan/tree.ts';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';

/** The slices after mending, each with the fields that were changed. */
function mendedFields(...slices: SliceSketch[]): { [id: string]: Partial<Slice> } {
  const before = planWith({ slices });
  const { plan } = mend(before);
  expect(violations(plan)).toEqual([]);
  const entries = Object.entries(plan.slices).map(([id, slice]) => {
    const former = new Map<string, unknown>(Object.entries(before.slices[id] ?? {}));
    return [id, Object.fromEntries(Object.entries(slice).filter(([field, value]) => former.get(field) !== value))];
  });
  return Object.fromEntries(entries.filter(([, fields]) => Object.keys(fields as object).length > 0));
}

describe('a plan file that somebody edited', () => {
  it('gets its lost slices back at the top, and its circles opened at the smallest id', () => {
    expect(
      mendedFields(
        { id: 'orphan', under: 'gone' },
        { id: 'self', under: 'self' },
        { id: 'c', under: 'b' },
        { id: 'b', under: 'a' },
        { id: 'a', under: 'c' },
        { id: 'below', under: 'c' },
      ),
    ).toEqual({ orphan: { parentId: null }, self: { parentId: null }, a: { parentId: null } });
  });

  it('loses needs and people that are not there', () => {
    expect(
      mendedFields(
        { id: 'a', needs: ['b', 'b', 'gone', 'a'], ownerId: 'nobody', sourceIds: ['no-source'] },
        { id: 'b', needs: ['a'] },
      ),
    ).toEqual({ a: { needs: ['b'], ownerId: null, sourceIds: [] } });
  });

  it('has days that fit what became of a slice', () => {
    expect(
      mendedFields(
        { id: 'delivered', status: 'delivered', startedOn: '2026-11-18', droppedOn: '2026-11-19' },
        { id: 'dropped', status: 'dropped' },
        { id: 'open', deliveredOn: '2026-11-19' },
        { id: 'doing', status: 'doing', startedOn: '2026-11-19', pin: '2026-11-25' },
        { id: 'going', status: 'doing', startedOn: '2026-11-19', ownerId: 'team0000', pin: '2026-11-25' },
      ),
    ).toEqual({
      delivered: { deliveredOn: '2026-11-18', droppedOn: null },
      dropped: { droppedOn: '2026-11-20' },
      open: { deliveredOn: null },
      doing: { status: 'open' },
    });
  });

  it('has pins on what can be delivered alone', () => {
    const pin = '2026-11-25';
    expect(
      mendedFields(
        { id: 'group', pin },
        { id: 'leaf', under: 'group', pin },
        { id: 'later', stage: 'later', pin },
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-24', pin },
      ),
    ).toEqual({ group: { pin: null }, later: { pin: null }, done: { pin: null } });
  });

  it('keeps what it cuts from a title that is too long, and never cuts through a character', () => {
    const long = `${'x'.repeat(499)}😀 and more`;
    const { plan, titlesCut } = mend(planWith({ title: long, slices: [{ id: 'a', title: long, notes: 'noted' }] }));
    expect({ title: plan.title, slice: plan.slices.a?.title, notes: plan.slices.a?.notes, titlesCut }).toEqual({
      title: 'x'.repeat(499),
      slice: 'x'.repeat(499),
      notes: `${long}\n\nnoted`,
      titlesCut: 2,
    });
  });

  it('without ranks is in the order in which it was written', () => {
    const sketches = [
      { id: 'z' },
      { id: 'y', under: 'z' },
      { id: 'b', under: 'z' },
      { id: 'x' },
      { id: 'a', rank: 'a5', outlineRank: 'a5' },
    ].map((slice) => ({ rank: '', outlineRank: 'not a rank!', ...slice }));
    const { plan, mended } = mend(planWith({ slices: sketches }));
    expect(violations(plan)).toEqual([]);
    expect(treeOf(plan).rows.map(({ slice }) => slice.id)).toEqual(['a', 'z', 'y', 'b', 'x']);
    expect(deliveryOrder(plan).map(({ id }) => id)).toEqual(['a', 'y', 'b', 'x']);
    expect(mended).toContain('slices/z: rank mended');
  });

  it('becomes sound whatever is wrong with it, and is not touched again', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone');
    const wild = fc.record({
      id,
      under: id,
      needs: fc.array(id, { maxLength: 3 }),
      rank: fc.constantFrom('', 'a0', 'a0', 'zz', `y${'z'.repeat(25)}`, `B${'0'.repeat(25)}`, 'a00'),
      outlineRank: fc.constantFrom('', 'a0', 'a0', `y${'z'.repeat(25)}`, '\u0000'),
      ownerId: fc.constantFrom('team0000', 'nobody', 'constructor'),
      quarterDays: fc.constantFrom(0, -1, 2.5, 4, Number.POSITIVE_INFINITY),
      worth: fc.constantFrom(0, 6, 3),
      status: fc.constantFrom('open', 'doing', 'delivered', 'dropped'),
      pin: fc.constantFrom('2026-11-25'),
      title: fc.constantFrom('', 'x'.repeat(600)),
    });
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 8 }), (slices) => {
        const { plan } = mend(planWith({ slices: slices as SliceSketch[] }));
        expect(violations(plan)).toEqual([]);
        expect(mend(plan)).toEqual({ plan, mended: [], titlesCut: 0 });
      }),
      { numRuns: 500 },
    );
  });
});
