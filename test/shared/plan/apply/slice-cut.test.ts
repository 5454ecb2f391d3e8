import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { CommandOf, NewSlice } from '../../../../shared/plan/commands.ts';
import { violations } from '../../../../shared/plan/invariants.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import type { Plan, Slice, SourceId } from '../../../../shared/plan/plan.ts';
import { deliveryOrder } from '../../../../shared/plan/tree.ts';
import { arbitraryIntent, commandOf } from '../../../support/arbitrary-command.ts';
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts';
import { changes, deliveryIds, outlineText, planAfter } from '../../../support/outcome.ts';
import { personId, planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({
  people: { de: {}, ds: {} },
  sources: { crm: {}, bills: {} },
  slices: [
    { id: 'before' },
    { id: 'access', status: 'delivered', deliveredOn: '2026-11-20' },
    {
      id: 'thick',
      quarterDays: 12,
      pin: null,
      audience: 'Retention lead',
      ownerId: 'ds',
      skills: ['model'],
      sourceIds: ['crm'],
      tags: ['pilot'],
      needs: ['access'],
      value: 'see who leaves',
    },
    { id: 'after', needs: ['thick'], quarterDays: 2 },
    { id: 'doing', status: 'doing', ownerId: 'de', startedOn: '2026-11-23' },
    { id: 'group' },
    { id: 'inner', under: 'group', pin: '2026-11-25' },
  ],
});

function child(id: string, fields: Partial<NewSlice> = {}): NewSlice {
  return { id: sliceId(id), title: id, quarterDays: 2, ...fields };
}

function cut(id: string, children: readonly NewSlice[], rest: Partial<CommandOf<'slice.cut'>> = {}) {
  return { type: 'slice.cut', id: sliceId(id), pattern: 'one-segment', children, on: ON, ...rest } as const;
}

describe('a cut', () => {
  it('puts the children under the slice and at its place in the delivery order, in their sequence', () => {
    const plan = planAfter(PLAN, cut('thick', [child('one'), child('two'), child('three')]));
    expect(outlineText(plan).slice(0, 7)).toEqual(['before', 'access', 'thick', '  one', '  two', '  three', 'after']);
    expect(deliveryIds(plan).slice(0, 6)).toEqual(['before', 'access', 'one', 'two', 'three', 'after']);
  });

  it('keeps the pattern and the day, and takes the pin off', () => {
    expect(changes(PLAN, cut('inner', [child('one')]))).toMatchObject({
      inner: { pin: null, pattern: 'one-segment', cutOn: ON },
    });
  });

  it('by hand has a day and no pattern, and a pattern that no longer exists is kept as it is', () => {
    expect(changes(PLAN, cut('thick', [child('one')], { pattern: null }))).toMatchObject({ thick: { cutOn: ON } });
    expect(planAfter(PLAN, cut('thick', [child('one')], { pattern: 'gone' })).slices.thick?.pattern).toBe('gone');
  });

  it('gives the children audience, person, skills, sources, tags and needs of the slice, and not its value', () => {
    expect(planAfter(PLAN, cut('thick', [child('one')])).slices.one).toMatchObject({
      audience: 'Retention lead',
      ownerId: 'ds',
      skills: ['model'],
      sourceIds: ['crm'],
      tags: ['pilot'],
      needs: ['access'],
      value: '',
      quarterDays: 2,
      createdOn: ON,
      status: 'open',
      pattern: null,
    });
  });

  it('leaves a child what it brings itself, nothing included', () => {
    const own = child('one', {
      audience: '',
      ownerId: null,
      skills: [],
      sourceIds: ['bills' as SourceId],
      tags: ['leeds'],
      needs: [sliceId('two')],
    });
    expect(planAfter(PLAN, cut('thick', [own, child('two', { needs: [] })])).slices.one).toMatchObject({
      audience: '',
      ownerId: null,
      skills: [],
      sourceIds: ['bills'],
      tags: ['leeds'],
      needs: ['two'],
    });
  });

  it('passes on to children of children what the child between them has', () => {
    const nested = child('one', { audience: 'Auditor', children: [child('deep'), child('own', { tags: [] })] });
    const { slices } = planAfter(PLAN, cut('thick', [nested]));
    expect([slices.deep?.audience, slices.deep?.tags, slices.own?.tags]).toEqual(['Auditor', ['pilot'], []]);
  });

  it('brings everything that is known of a child', () => {
    const full = {
      value: 'v',
      demo: 'd',
      doneWhen: ['a number'],
      worth: 4,
      kind: 'spike',
      pattern: 'access-spike',
      bite: [{ layer: 'Mail', option: 'by hand' }],
      notes: 'n',
    } as const;
    expect(planAfter(PLAN, cut('thick', [child('one', full)])).slices.one).toMatchObject(full);
  });

  it('parks a child that is for later, with what is below it, and leaves the others where the slice is', () => {
    const later = child('one', { stage: 'later', children: [child('deep')] });
    const { slices } = planAfter(PLAN, cut('thick', [later, child('two')]));
    expect([slices.one?.stage, slices.deep?.stage, slices.two?.stage]).toEqual(['later', 'later', 'board']);
  });

  it('leaves those that need the slice needing it, as a group', () => {
    expect(planAfter(PLAN, cut('thick', [child('one')])).slices.after?.needs).toEqual(['thick']);
  });

  it('of a slice whose rank is that of others keeps everybody’s place', () => {
    const tied = planWith({
      slices: ['a', 'b', 'c', 'd'].map((id) => ({ id, rank: 'a1', quarterDays: 8 })),
    });
    expect(deliveryIds(planAfter(tied, cut('b', [child('x'), child('y')])))).toEqual(['a', 'x', 'y', 'c', 'd']);
  });

  it('may be repeated on a child, and on a slice whose children were deleted', () => {
    const twice = planAfter(
      PLAN,
      cut('thick', [child('one')]),
      cut('one', [child('deep')], { pattern: 'shadow' }),
      { type: 'slice.delete', id: sliceId('deep') },
      cut('one', [child('again')], { pattern: null }),
    );
    expect([outlineText(twice).slice(2, 5), twice.slices.one?.pattern]).toEqual([
      ['thick', '  one', '    again'],
      null,
    ]);
  });

  it('takes titles that are empty, one emoji, or as long as a title may be', () => {
    const titles = ['', '👩‍🔬', 'x'.repeat(500), 'SELECT * FROM t;'];
    const children = titles.map((title, place) => child(`c${place}`, { title }));
    const plan = planAfter(PLAN, cut('thick', children));
    expect(titles.map((_, place) => plan.slices[`c${place}`]?.title)).toEqual(titles);
  });

  it.each([
    [{ code: 'slice-not-found', id: 'gone' }, cut('gone', [child('x')])],
    [{ code: 'is-group', id: 'group' }, cut('group', [child('x')])],
    [{ code: 'already-started', id: 'doing' }, cut('doing', [child('x')])],
    [{ code: 'already-started', id: 'access' }, cut('access', [child('x')])],
    [{ code: 'bad-value', field: 'children' }, cut('thick', [])],
    [{ code: 'bad-value', field: 'pattern' }, cut('thick', [child('x')], { pattern: '' })],
    [{ code: 'bad-value', field: 'on' }, cut('thick', [child('x')], { on: asDay('1066-10-14') })],
    [{ code: 'id-taken', id: 'after' }, cut('thick', [child('after')])],
    [{ code: 'id-taken', id: 'x' }, cut('thick', [child('x'), child('x')])],
    [{ code: 'bad-value', field: 'title' }, cut('thick', [child('x', { title: 'x'.repeat(501) })])],
    [{ code: 'bad-value', field: 'quarterDays' }, cut('thick', [child('x', { quarterDays: 0 })])],
    [{ code: 'bad-value', field: 'worth' }, cut('thick', [child('x', { worth: 6 })])],
    [{ code: 'bad-value', field: 'needs' }, cut('thick', [child('x', { needs: [sliceId('x')] })])],
    [
      { code: 'bad-value', field: 'needs' },
      cut('thick', [child('x', { needs: [sliceId('after'), sliceId('after')] })]),
    ],
    [{ code: 'slice-not-found', id: 'gone' }, cut('thick', [child('x', { needs: [sliceId('gone')] })])],
    [{ code: 'no-such-person', id: 'gone' }, cut('thick', [child('x', { ownerId: personId('gone') })])],
    [{ code: 'bad-value', field: 'sourceIds' }, cut('thick', [child('x', { sourceIds: ['gone' as SourceId] })])],
    [{ code: 'bad-value', field: 'stage' }, cut('thick', [child('x', { stage: 'bin' as 'later' })])],
    [
      { code: 'bad-value', field: 'bite' },
      cut('thick', [child('x', { bite: [{ layer: 'Mail' }] as unknown as NonNullable<Slice['bite']> })]),
    ],
  ])('is refused with %j', (rejection, command) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });
});

/** A plan and a cut that it accepts. */
const accepted = fc
  .tuple(arbitraryPlan(), arbitraryIntent())
  .map(([plan, intent]) => ({ plan, command: commandOf(plan, { ...intent, type: 'slice.cut' }) }))
  .filter(({ plan, command }) => apply(plan, command).ok)
  .map(({ plan, command }) => ({ plan, command: command as CommandOf<'slice.cut'>, after: planAfter(plan, command) }));

describe('any cut', () => {
  it('is undone to the letter', () => {
    fc.assert(
      fc.property(accepted, ({ plan, after }) => {
        expect(applyPatch(after, invert(diff(plan, after)))).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing of the other slices but the key of their place', () => {
    fc.assert(
      fc.property(accepted, ({ plan, command, after }) => {
        for (const slice of Object.values(plan.slices)) {
          if (slice.id !== command.id) expect(withoutRank(after, slice)).toEqual(withoutRank(plan, slice));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the others in their order, with the new leaves together where the slice was', () => {
    fc.assert(
      fc.property(accepted, ({ plan, command, after }) => {
        const before = deliveryOrder(plan).map(({ id }) => id);
        const now = deliveryOrder(after).map(({ id }) => id);
        const place = before.indexOf(command.id);
        const added = now.filter((id) => plan.slices[id] === undefined);
        expect(now).toEqual([...before.slice(0, place), ...added, ...before.slice(place + 1)]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a sound plan', () => {
    fc.assert(
      fc.property(accepted, ({ after }) => {
        expect(violations(after)).toEqual([]);
      }),
    );
  });
});

function withoutRank(plan: Plan, { id }: Slice) {
  return { ...plan.slices[id], rank: '' };
}
