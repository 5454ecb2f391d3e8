import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { CommandOf } from '../../../../shared/plan/commands.ts';
import type { SliceStage } from '../../../../shared/plan/plan.ts';
import { changes, deliveryIds, planAfter } from '../../../support/outcome.ts';
import { planWith, sliceId } from '../../../support/plan-builder.ts';

const PIN = asDay('2026-11-26');
const PLAN = planWith({
  slices: [
    { id: 'a' },
    { id: 'b', pin: '2026-11-25' },
    { id: 'group' },
    { id: 'c', under: 'group' },
    { id: 'later', stage: 'later' },
    { id: 'thick', quarterDays: 8 },
    { id: 'unsized', quarterDays: null },
    { id: 'doing', status: 'doing', ownerId: 'team0000', startedOn: '2026-11-23' },
    { id: 'done', status: 'delivered', deliveredOn: '2026-11-23' },
    { id: 'dropped', status: 'dropped', droppedOn: '2026-11-23' },
  ],
});

function place(
  id: string,
  before: string | null,
  pin: string | null = null,
  stage: SliceStage = 'board',
): CommandOf<'slice.place'> {
  return {
    type: 'slice.place',
    id: sliceId(id),
    stage,
    before: before === null ? null : sliceId(before),
    pin: pin === null ? null : asDay(pin),
  };
}

describe('placing a slice in the delivery order', () => {
  it('puts it before another one, or last', () => {
    expect(deliveryIds(planAfter(PLAN, place('c', 'a'))).slice(0, 3)).toEqual(['c', 'a', 'b']);
    expect(deliveryIds(planAfter(PLAN, place('a', 'c'))).slice(0, 3)).toEqual(['b', 'a', 'c']);
    expect(deliveryIds(planAfter(PLAN, place('a', null))).at(-1)).toBe('a');
    expect(deliveryIds(planAfter(PLAN, place('later', 'b'))).slice(0, 3)).toEqual(['a', 'later', 'b']);
  });

  it('changes its rank, its pin and its stage, and nothing else', () => {
    expect(changes(PLAN, place('later', null, PIN))).toEqual({
      later: { rank: expect.any(String), stage: 'board', pin: PIN },
    });
    expect(changes(PLAN, place('b', 'c'))).toEqual({ b: { pin: null } });
  });

  it('where it is already is no change', () => {
    const same = apply(PLAN, place('a', 'b'));
    expect(same.ok && same.value === PLAN).toBe(true);
  });

  it('gives way to fewest neighbours where two people have used the same rank', () => {
    const tied = planWith({ slices: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, rank: 'a1' })) });
    const command = place('e', 'b');
    expect(deliveryIds(planAfter(tied, command))).toEqual(['a', 'e', 'b', 'c', 'd']);
    expect(Object.keys(changes(tied, command)).sort()).toEqual(['a', 'e']);
  });

  it('in Later takes the pin off and keeps the rank', () => {
    expect(changes(PLAN, place('b', 'a', PIN, 'later'))).toEqual({ b: { stage: 'later', pin: null } });
  });

  it.each([
    [place('gone', null), { code: 'slice-not-found', id: 'gone' }],
    [place('group', null), { code: 'is-group', id: 'group' }],
    [place('a', 'gone'), { code: 'neighbour-not-found', id: 'gone' }],
    [place('a', 'group'), { code: 'neighbour-not-found', id: 'group' }],
    [place('a', 'later'), { code: 'neighbour-not-found', id: 'later' }],
    [place('a', 'a'), { code: 'into-itself', id: 'a' }],
    [place('thick', null, PIN), { code: 'still-thick', id: 'thick' }],
    [place('unsized', null, PIN), { code: 'not-sized', id: 'unsized' }],
    [place('done', null), { code: 'already-delivered', id: 'done' }],
    [place('dropped', null), { code: 'bad-value', field: 'status' }],
    [place('doing', null, null, 'later'), { code: 'already-started', id: 'doing' }],
    [
      { ...place('a', null), pin: asDay('9999-01-01') },
      { code: 'bad-value', field: 'pin' },
    ],
  ])('%j is refused', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });
});

describe('a pin', () => {
  const pin = (id: string, day: string | null): CommandOf<'slice.pin'> => ({
    type: 'slice.pin',
    id: sliceId(id),
    pin: day === null ? null : asDay(day),
  });

  it('is set and taken off, and the order stays', () => {
    expect(changes(PLAN, pin('a', PIN))).toEqual({ a: { pin: PIN } });
    expect(changes(PLAN, pin('b', null))).toEqual({ b: { pin: null } });
    expect(changes(PLAN, pin('done', null))).toEqual({});
  });

  it.each([
    ['group', { code: 'is-group', id: 'group' }],
    ['later', { code: 'bad-value', field: 'stage' }],
    ['thick', { code: 'still-thick', id: 'thick' }],
    ['unsized', { code: 'not-sized', id: 'unsized' }],
    ['done', { code: 'already-delivered', id: 'done' }],
    ['gone', { code: 'slice-not-found', id: 'gone' }],
  ])('on %s is refused', (id, rejection) => {
    expect(changes(PLAN, pin(id, PIN))).toEqual(rejection);
  });
});

describe('parking', () => {
  const stage = (id: string, to: SliceStage): CommandOf<'slice.stage'> => ({
    type: 'slice.stage',
    id: sliceId(id),
    stage: to,
  });

  it('takes the pin off, keeps the rank, and is taken back', () => {
    expect(changes(PLAN, stage('b', 'later'))).toEqual({ b: { stage: 'later', pin: null } });
    expect(changes(PLAN, stage('later', 'board'))).toEqual({ later: { stage: 'board' } });
    expect(changes(PLAN, stage('later', 'later'))).toEqual({});
  });

  it('a group parks what is below it, except what is begun or delivered', () => {
    const plan = planWith({
      slices: [
        { id: 'group' },
        { id: 'open', under: 'group', pin: '2026-11-25' },
        { id: 'inner', under: 'group' },
        { id: 'deep', under: 'inner' },
        { id: 'doing', under: 'group', status: 'doing', ownerId: 'team0000', startedOn: '2026-11-23' },
        { id: 'done', under: 'group', status: 'delivered', deliveredOn: '2026-11-23' },
      ],
    });
    expect(changes(plan, stage('group', 'archive'))).toEqual({
      group: { stage: 'archive' },
      open: { stage: 'archive', pin: null },
      inner: { stage: 'archive' },
      deep: { stage: 'archive' },
    });
  });

  it.each([
    ['doing', { code: 'already-started', id: 'doing' }],
    ['done', { code: 'already-delivered', id: 'done' }],
    ['gone', { code: 'slice-not-found', id: 'gone' }],
  ])('%s is refused', (id, rejection) => {
    expect(changes(PLAN, stage(id, 'later'))).toEqual(rejection);
  });
});
