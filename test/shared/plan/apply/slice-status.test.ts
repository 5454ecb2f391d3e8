import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import type { CommandOf } from '../../../../shared/plan/commands.ts';
import { changes } from '../../../support/outcome.ts';
import { personId, planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PIN = '2026-11-26';
const PLAN = planWith({
  people: { ann: {} },
  slices: [
    { id: 'open', pin: PIN },
    { id: 'later', stage: 'later' },
    { id: 'thick', quarterDays: 8 },
    { id: 'unsized', quarterDays: null },
    { id: 'doing', status: 'doing', ownerId: 'ann', startedOn: '2026-11-23', pin: PIN },
    { id: 'done', status: 'delivered', startedOn: '2026-11-20', deliveredOn: '2026-11-23' },
    { id: 'dropped', status: 'dropped', droppedOn: '2026-11-23' },
    { id: 'group' },
    { id: 'under', under: 'group', pin: PIN },
    { id: 'delivered-under', under: 'group', status: 'delivered', deliveredOn: '2026-11-23' },
  ],
});

const start = (id: string, owner = 'ann'): CommandOf<'slice.start'> => ({
  type: 'slice.start',
  id: sliceId(id),
  ownerId: personId(owner),
  on: ON,
});
const deliver = (id: string, on = ON): CommandOf<'slice.deliver'> => ({ type: 'slice.deliver', id: sliceId(id), on });
const drop = (id: string): CommandOf<'slice.drop'> => ({ type: 'slice.drop', id: sliceId(id), on: ON });
const reopen = (id: string): CommandOf<'slice.reopen'> => ({ type: 'slice.reopen', id: sliceId(id) });

describe('starting a slice', () => {
  it('writes who, and since when; a parked one comes to the board', () => {
    expect(changes(PLAN, start('open'))).toEqual({ open: { status: 'doing', ownerId: 'ann', startedOn: ON } });
    expect(changes(PLAN, start('later'))).toEqual({
      later: { stage: 'board', status: 'doing', ownerId: 'ann', startedOn: ON },
    });
  });

  it.each([
    [start('thick'), { code: 'still-thick', id: 'thick' }],
    [start('unsized'), { code: 'not-sized', id: 'unsized' }],
    [start('group'), { code: 'is-group', id: 'group' }],
    [start('doing'), { code: 'already-started', id: 'doing' }],
    [start('done'), { code: 'already-delivered', id: 'done' }],
    [start('dropped'), { code: 'bad-value', field: 'status' }],
    [start('open', 'bob'), { code: 'no-such-person', id: 'bob' }],
    [start('open', 'constructor'), { code: 'no-such-person', id: 'constructor' }],
    [start('gone'), { code: 'slice-not-found', id: 'gone' }],
    [
      { ...start('open'), on: '2026-02-30' as typeof ON },
      { code: 'bad-value', field: 'on' },
    ],
  ])('%j is refused', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });
});

describe('delivering a slice', () => {
  it('settles its promise; when it was started stays', () => {
    expect(changes(PLAN, deliver('open'))).toEqual({ open: { status: 'delivered', deliveredOn: ON, pin: null } });
    expect(changes(PLAN, deliver('doing'))).toEqual({ doing: { status: 'delivered', deliveredOn: ON, pin: null } });
  });

  it('names who did it where nobody was named, and only somebody of the plan', () => {
    const by = (id: string, owner: string) => changes(PLAN, { ...deliver(id), ownerId: personId(owner) });
    expect([by('unsized', 'ann'), by('unsized', 'bob')]).toEqual([
      { unsized: { status: 'delivered', deliveredOn: ON, ownerId: 'ann' } },
      { code: 'no-such-person', id: 'bob' },
    ]);
    const owned = planWith({ people: { ann: {}, bob: {} }, slices: [{ id: 'a', ownerId: 'bob' }] });
    expect(changes(owned, { ...deliver('a'), ownerId: personId('ann') })).toEqual({
      a: { status: 'delivered', deliveredOn: ON },
    });
  });

  it('works for thick, unsized and parked ones too, for done is done', () => {
    const delivered = { status: 'delivered', deliveredOn: ON };
    expect(['thick', 'unsized', 'later'].map((id) => changes(PLAN, deliver(id)))).toEqual([
      { thick: delivered },
      { unsized: delivered },
      { later: { ...delivered, stage: 'board' } },
    ]);
  });

  it.each([
    [deliver('done'), { code: 'already-delivered', id: 'done' }],
    [deliver('dropped'), { code: 'bad-value', field: 'status' }],
    [deliver('group'), { code: 'is-group', id: 'group' }],
    [deliver('gone'), { code: 'slice-not-found', id: 'gone' }],
    [deliver('open', asDay('0001-01-01')), { code: 'bad-value', field: 'on' }],
  ])('%j is refused', (command, rejection) => {
    expect(changes(PLAN, command)).toEqual(rejection);
  });
});

describe('dropping a slice', () => {
  it('takes it off the board; of a group what was not delivered', () => {
    expect(changes(PLAN, drop('doing'))).toEqual({ doing: { status: 'dropped', droppedOn: ON, pin: null } });
    expect(changes(PLAN, drop('group'))).toEqual({ under: { status: 'dropped', droppedOn: ON, pin: null } });
    expect(changes(PLAN, drop('dropped'))).toEqual({});
    expect(changes(PLAN, drop('done'))).toEqual({ code: 'already-delivered', id: 'done' });
  });
});

describe('reopening a slice', () => {
  it('takes back start, delivery and drop', () => {
    expect(changes(PLAN, reopen('doing'))).toEqual({ doing: { status: 'open', startedOn: null } });
    expect(changes(PLAN, reopen('done'))).toEqual({ done: { status: 'open', startedOn: null, deliveredOn: null } });
    expect(changes(PLAN, reopen('dropped'))).toEqual({ dropped: { status: 'open', droppedOn: null } });
    expect(changes(PLAN, reopen('open'))).toEqual({ code: 'not-started', id: 'open' });
    expect(changes(PLAN, reopen('group'))).toEqual({ code: 'is-group', id: 'group' });
  });
});
