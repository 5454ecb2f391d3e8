import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { deliveryOrder } from '../../../shared/plan/tree.ts';
import { moveAllTo, moveTo, type Target } from '../../../shared/schedule/move-to.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { deliveryDays, MONDAY } from '../../support/scheduled.ts';

const HALF = { quarterDays: 2 };
const HALVES = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, ...HALF }));

function onDay(day: string, before: string | null = null): Target {
  return { kind: 'place', day: asDay(day), before: before === null ? null : sliceId(before) };
}

/** Drops several slices; gives their landings and the order of delivery with days and pins, or the refusal. */
function dropAll(plan: Plan, ids: readonly string[], target: Target) {
  const move = moveAllTo(plan, MONDAY, ids.map(sliceId), target);
  if (!move.ok) return move.error;
  const moved = apply(plan, move.value.command);
  if (!moved.ok) return moved.error;
  const days = deliveryDays(moved.value);
  return {
    landings: move.value.landings.map(({ id, landing, day }) => `${id} ${landing} ${day}`),
    board: deliveryOrder(moved.value).map((leaf) => `${leaf.id} ${days[leaf.id]}${leaf.pin === null ? '' : ' pinned'}`),
  };
}

describe('dropping several cards together', () => {
  it('puts them beside each other in the order in which they were, whatever the order they are named in', () => {
    expect(dropAll(planWith({ slices: HALVES }), ['f', 'a'], onDay('2026-11-24', 'd'))).toEqual({
      landings: ['a flows 2026-11-24', 'f flows 2026-11-24'],
      board: ['b 2026-11-23', 'c 2026-11-23', 'a 2026-11-24', 'f 2026-11-24', 'd 2026-11-25', 'e 2026-11-25'],
    });
  });

  it('pins only those that would not be on the day by themselves', () => {
    const owned = (id: string, ownerId: string) => ({ id, ownerId });
    const slices = [owned('a', 'an'), owned('y', 'an'), owned('x', 'de')];
    const plan = planWith({ people: { an: {}, de: {} }, slices });
    expect(dropAll(plan, ['x', 'y'], onDay('2026-11-24'))).toMatchObject({
      landings: ['y flows 2026-11-24', 'x pinned 2026-11-24'],
    });
  });

  it('pins one that another pin would push off the day', () => {
    expect(dropAll(planWith({ slices: HALVES }), ['d', 'e'], onDay('2026-11-24'))).toMatchObject({
      landings: ['d pinned 2026-11-24', 'e pinned 2026-11-24'],
    });
  });

  it('goes to the day’s end behind what flows there, though it is pinned itself', () => {
    const plan = planWith({ slices: [...HALVES.slice(0, 4), { id: 'x', pin: '2026-12-01' }, { id: 'y' }] });
    const dropped = dropAll(plan, ['x', 'y'], onDay('2026-11-23'));
    expect(dropped).toMatchObject({ landings: ['x pinned 2026-11-23', 'y pinned 2026-11-23'] });
    expect('board' in dropped && dropped.board.map((line) => line[0]).join('')).toBe('abxycd');
  });

  it('takes a line above one of them as the place where that one was', () => {
    const dropped = dropAll(planWith({ slices: HALVES }), ['a', 'c'], onDay('2026-11-24', 'c'));
    expect('board' in dropped && dropped.board.map((line) => line[0]).join('')).toBe('bacdef');
  });

  it('fills a week from its end, the last ones last', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
    expect(dropAll(plan, ['a', 'b', 'c'], { kind: 'week', week: asWeek('2026-W49') })).toMatchObject({
      landings: ['a pinned 2026-12-02', 'b pinned 2026-12-03', 'c pinned 2026-12-04'],
    });
  });

  it('parks all of them, pins or not', () => {
    const plan = planWith({ slices: [{ id: 'a', pin: '2026-12-01' }, { id: 'b' }, { id: 'c' }] });
    expect(dropAll(plan, ['a', 'c'], { kind: 'later' })).toEqual({
      landings: ['a parked null', 'c parked null'],
      board: ['a null', 'b 2026-11-23', 'c null'],
    });
  });

  it('leaves delivered ones where they are', () => {
    const done = { id: 'done', status: 'delivered', deliveredOn: '2026-11-20' } as const;
    const plan = planWith({ slices: [done, { id: 'a' }, { id: 'b' }] });
    expect(dropAll(plan, ['done', 'a', 'b'], onDay('2026-11-25'))).toMatchObject({
      landings: ['a pinned 2026-11-25', 'b pinned 2026-11-25'],
    });
    expect(dropAll(plan, ['done'], onDay('2026-11-25'))).toEqual({ code: 'already-delivered', id: 'done' });
  });

  it('of one card alone is the same command as dropping it', () => {
    const plan = planWith({ slices: HALVES });
    const target = onDay('2026-11-24', 'c');
    const alone = moveTo(plan, MONDAY, sliceId('f'), target);
    const [all, withDelivered] = [['f'], ['f', 'f']].map((ids) => moveAllTo(plan, MONDAY, ids.map(sliceId), target));
    expect(all?.ok && alone.ok && all.value.command).toEqual(alone.ok && alone.value.command);
    expect(withDelivered).toEqual(all);
  });

  it.each([
    ['an unsized one', 'unsized', { code: 'not-sized', id: 'unsized' }],
    ['a thick one', 'thick', { code: 'still-thick', id: 'thick' }],
    ['one that is gone', 'gone', { code: 'slice-not-found', id: 'gone' }],
    ['a group', 'group', { code: 'is-group', id: 'group' }],
  ])('is refused as a whole because of %s', (_, id, refusal) => {
    const plan = planWith({
      slices: [
        { id: 'a' },
        { id: 'unsized', quarterDays: null },
        { id: 'thick', quarterDays: 20 },
        { id: 'group' },
        { id: 'leaf', under: 'group' },
      ],
    });
    expect(dropAll(plan, ['a', id, 'leaf'], onDay('2026-11-25'))).toEqual(refusal);
  });

  it('is refused on a day that has passed, in a week that is over, for a started one on Later, and for nothing', () => {
    const plan = planWith({ slices: [{ id: 'a', status: 'doing', startedOn: '2026-11-23' }, { id: 'b' }] });
    const codes = [
      dropAll(plan, ['a', 'b'], onDay('2026-11-20')),
      dropAll(plan, ['a', 'b'], { kind: 'week', week: asWeek('2026-W47') }),
      dropAll(plan, ['a', 'b'], { kind: 'later' }),
      dropAll(plan, [], { kind: 'later' }),
    ].map((refusal) => ('code' in refusal ? refusal.code : 'moved'));
    expect(codes).toEqual(['day-is-past', 'day-is-past', 'already-started', 'empty-batch']);
  });
});
