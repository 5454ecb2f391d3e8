import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import type { CommandOf, NewSlice } from '../../../../shared/plan/commands.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import type { SourceId } from '../../../../shared/plan/plan.ts';
import { changes, deliveryIds, outlineText, planAfter } from '../../../support/outcome.ts';
import { personId, planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');

function draft(id: string, ...children: NewSlice[]): NewSlice {
  return { id: sliceId(id), title: id, ...(children.length > 0 && { children }) };
}

function add(
  slices: readonly NewSlice[],
  parentId: string | null = null,
  behind: string | null = null,
): CommandOf<'slice.add'> {
  const [parent, neighbour] = [parentId, behind].map((id) => (id === null ? null : sliceId(id)));
  return { type: 'slice.add', parentId: parent ?? null, after: neighbour ?? null, slices, on: ON };
}

describe('a pasted outline', () => {
  it('is delivered in the order in which it was written', () => {
    const pasted = [draft('g', draft('a'), draft('h', draft('b'), draft('c'))), draft('d')];
    const plan = planAfter(planWith(), add(pasted));
    expect(outlineText(plan)).toEqual(['g', '  a', '  h', '    b', '    c', 'd']);
    expect(deliveryIds(plan)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('comes behind the leaf above it in the delivery order, wherever that stands by now', () => {
    const plan = planWith({
      slices: [
        { id: 'a', rank: 'a3' },
        { id: 'b', rank: 'a1' },
        { id: 'c', rank: 'a2' },
      ],
    });
    const added = planAfter(plan, add([draft('x', draft('y')), draft('z')], null, 'b'));
    expect(outlineText(added)).toEqual(['a', 'b', 'x', '  y', 'z', 'c']);
    expect(deliveryIds(added)).toEqual(['b', 'y', 'z', 'c', 'a']);
  });

  it('at the top comes before the leaf below it', () => {
    const plan = planWith({
      slices: [
        { id: 'a', rank: 'a3' },
        { id: 'b', rank: 'a1' },
      ],
    });
    expect(deliveryIds(planAfter(plan, add([draft('x'), draft('y')])))).toEqual(['b', 'x', 'y', 'a']);
  });

  it('under a leaf takes its place, and the leaf becomes a group without a pin', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'big', quarterDays: 4, pin: '2026-11-25' }, { id: 'c' }] });
    const cut = planAfter(plan, add([draft('x'), draft('y')], 'big'));
    expect(deliveryIds(cut)).toEqual(['a', 'x', 'y', 'c']);
    expect(cut.slices.big).toEqual({ ...plan.slices.big, pin: null });
  });

  it('keeps what is known of each line, and ticks leaves alone', () => {
    const plan = planAfter(
      planWith(),
      add([
        {
          ...draft('group', {
            ...draft('done'),
            value: 'v',
            audience: 'w',
            quarterDays: 2,
            notes: 'n',
            tags: ['t'],
            deliveredOn: ON,
          }),
          deliveredOn: ON,
        },
      ]),
    );
    expect(plan.slices.done).toMatchObject({
      value: 'v',
      audience: 'w',
      quarterDays: 2,
      notes: 'n',
      tags: ['t'],
      status: 'delivered',
      deliveredOn: ON,
      createdOn: ON,
    });
    expect(plan.slices.group).toMatchObject({ status: 'open', deliveredOn: null });
  });

  it('may say where each line goes and what it needs, other new lines included, and passes nothing else down', () => {
    const own = {
      demo: 'd',
      doneWhen: ['10 of 20'],
      worth: 5,
      kind: 'decision',
      skills: ['sql'],
      pattern: 'shadow',
    } as const;
    const rest = {
      ownerId: personId('de'),
      sourceIds: ['crm' as SourceId],
      bite: [{ layer: 'Mail', option: 'by hand' }],
    };
    const first = { ...draft('first', draft('inner')), ...own, ...rest, needs: [sliceId('second')], tags: ['t'] };
    const known = planWith({ people: { de: {} }, sources: { crm: {} }, slices: [{ id: 'old', audience: 'Lead' }] });
    const second = { ...draft('second', draft('below')), stage: 'later', needs: [sliceId('old')] } as const;
    const { slices } = planAfter(known, add([first, second], 'old'));
    expect(slices.first).toMatchObject({ ...own, ...rest, needs: ['second'], stage: 'board', audience: '' });
    expect(slices.inner).toMatchObject({ tags: [], skills: [], sourceIds: [], ownerId: null });
    expect([slices.second?.stage, slices.below?.stage]).toEqual(['later', 'later']);
  });

  it('that is ticked stands on the board, wherever its group is', () => {
    const { slices } = planAfter(planWith(), add([{ ...draft('x'), stage: 'later', deliveredOn: ON }]));
    expect(slices.x).toMatchObject({ stage: 'board', status: 'delivered' });
  });

  it('under a parked slice is parked too', () => {
    const plan = planAfter(
      planWith({ slices: [{ id: 'parked', stage: 'later' }] }),
      add([draft('x', draft('y'))], 'parked'),
    );
    expect([plan.slices.x?.stage, plan.slices.y?.stage]).toEqual(['later', 'later']);
  });

  it('may be 2,000 levels deep, and may have any characters', () => {
    let deep = draft('level0');
    for (let level = 1; level < 2_000; level++) deep = draft(`level${level}`, deep);
    const strange = { ...draft('strange'), title: '\ud800\u0000\u202e👩‍🔬', notes: '__proto__' };
    const plan = planAfter(planWith(), add([deep, strange]));
    expect([violations(plan), Object.keys(plan.slices).length, plan.slices.strange?.title]).toEqual([
      [],
      2_001,
      '\ud800\u0000\u202e👩‍🔬',
    ]);
  });

  it.each([
    [{ code: 'slice-not-found', id: 'gone' }, add([draft('x')], 'gone')],
    [{ code: 'neighbour-not-found', id: 'gone' }, add([draft('x')], null, 'gone')],
    [{ code: 'neighbour-not-found', id: 'under' }, add([draft('x')], null, 'under')],
    [{ code: 'already-started', id: 'doing' }, add([draft('x')], 'doing')],
    [{ code: 'already-started', id: 'delivered' }, add([draft('x')], 'delivered')],
    [{ code: 'id-taken', id: 'doing' }, add([draft('doing')])],
    [{ code: 'id-taken', id: 'x' }, add([draft('y', draft('x')), draft('x')])],
    [{ code: 'slice-not-found', id: 'gone' }, add([{ ...draft('x'), needs: [sliceId('gone')] }])],
    [{ code: 'bad-value', field: 'needs' }, add([{ ...draft('x'), needs: [sliceId('x')] }])],
    [{ code: 'no-such-person', id: 'gone' }, add([{ ...draft('x'), ownerId: personId('gone') }])],
    [{ code: 'bad-value', field: 'sourceIds' }, add([{ ...draft('x'), sourceIds: ['gone' as SourceId] }])],
    [{ code: 'bad-value', field: 'kind' }, add([{ ...draft('x'), kind: 'epic' as 'spike' }])],
    [{ code: 'bad-value', field: 'id' }, add([draft('__proto__')])],
    [{ code: 'bad-value', field: 'id' }, add([draft('constructor')])],
    [{ code: 'bad-value', field: 'title' }, add([draft('y', { ...draft('x'), title: 'x'.repeat(501) })])],
    [{ code: 'bad-value', field: 'quarterDays' }, add([{ ...draft('x'), quarterDays: 1.5 }])],
    [{ code: 'bad-value', field: 'notes' }, add([{ ...draft('x'), notes: 'ü'.repeat(60_000) }])],
    [{ code: 'bad-value', field: 'slices' }, add([])],
  ])('is refused with %j', (rejection, command) => {
    const plan = planWith({
      slices: [
        { id: 'doing', status: 'doing', ownerId: 'team0000', startedOn: '2026-11-23' },
        { id: 'delivered', status: 'delivered', deliveredOn: '2026-11-23' },
        { id: 'group' },
        { id: 'under', under: 'group' },
      ],
    });
    expect(changes(plan, command)).toEqual(rejection);
  });
});
