import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { CommandOf } from '../../../../shared/plan/commands.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import { changes, deliveryIds, outlineText, planAfter } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const PLAN = planWith({
  slices: [
    { id: 'a' },
    { id: 'b' },
    { id: 'c', under: 'b' },
    { id: 'd', under: 'c' },
    { id: 'e', pin: '2026-11-25' },
    { id: 'doing', status: 'doing', ownerId: 'team0000', startedOn: '2026-11-23' },
  ],
});

function move(id: string, parentId: string | null, behind: string | null): CommandOf<'slice.move'> {
  const [parent, neighbour] = [parentId, behind].map((other) => (other === null ? null : sliceId(other)));
  return { type: 'slice.move', id: sliceId(id), parentId: parent ?? null, after: neighbour ?? null };
}

describe('moving a slice in the outline', () => {
  it('takes everything below it along, and leaves the delivery order as it is', () => {
    const moved = planAfter(PLAN, move('b', null, 'e'));
    expect(outlineText(moved)).toEqual(['a', 'e', 'b', '  c', '    d', 'doing']);
    expect(deliveryIds(moved)).toEqual(deliveryIds(PLAN));
  });

  it('nests it as the first or behind a sibling, and takes it out again', () => {
    expect(outlineText(planAfter(PLAN, move('a', 'b', null)))).toEqual(['b', '  a', '  c', '    d', 'e', 'doing']);
    expect(outlineText(planAfter(PLAN, move('a', 'b', 'c')))).toEqual(['b', '  c', '    d', '  a', 'e', 'doing']);
    expect(outlineText(planAfter(PLAN, move('c', null, 'b')))).toEqual(['a', 'b', 'c', '  d', 'e', 'doing']);
  });

  it('makes a group of the leaf that it comes under, and takes the pin off that', () => {
    const moved = planAfter(PLAN, move('a', 'e', null));
    expect([moved.slices.e?.pin, violations(moved)]).toEqual([null, []]);
  });

  it('to where it is already is no change', () => {
    const same = [move('a', null, null), move('b', null, 'a'), move('d', 'c', null)].map((command) =>
      apply(PLAN, command),
    );
    expect(same.every((outcome) => outcome.ok && outcome.value === PLAN)).toBe(true);
  });

  it('works between siblings of equal rank, which two people may have made', () => {
    const tied = planWith({ slices: ['a', 'b', 'c', 'd'].map((id) => ({ id, outlineRank: 'a1' })) });
    expect(outlineText(planAfter(tied, move('d', null, 'a')))).toEqual(['a', 'd', 'b', 'c']);
    expect(outlineText(planAfter(tied, move('a', null, 'c')))).toEqual(['b', 'c', 'a', 'd']);
  });

  it.each([
    [move('b', 'b', null), { code: 'into-itself', id: 'b' }],
    [move('b', 'd', null), { code: 'into-itself', id: 'b' }],
    [move('b', null, 'b'), { code: 'into-itself', id: 'b' }],
    [move('gone', null, null), { code: 'slice-not-found', id: 'gone' }],
    [move('a', 'gone', null), { code: 'slice-not-found', id: 'gone' }],
    [move('a', null, 'c'), { code: 'neighbour-not-found', id: 'c' }],
    [move('a', 'doing', null), { code: 'already-started', id: 'doing' }],
  ])('%j is refused', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });
});
