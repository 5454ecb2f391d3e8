import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { deliveryOrder } from '../../../shared/plan/tree.ts';
import { moveTo, type Target } from '../../../shared/schedule/move-to.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { deliveryDays, MONDAY } from '../../support/scheduled.ts';

const WEEK = [{ id: 'mon' }, { id: 'tue' }, { id: 'wed' }, { id: 'thu' }, { id: 'fri' }];

function onDay(day: string, before: string | null = null): Target {
  return { kind: 'place', day: asDay(day), before: before === null ? null : sliceId(before) };
}

/** Drops a slice; gives its landing and the order of delivery with days and pins, or the code of the refusal. */
function drop(plan: Plan, id: string, target: Target, today = MONDAY): string | { landing: string; board: string[] } {
  const move = moveTo(plan, today, sliceId(id), target);
  if (!move.ok) return move.error.code;
  const moved = apply(plan, move.value.command);
  if (!moved.ok) return `not applied: ${moved.error.code}`;
  const days = deliveryDays(moved.value, today);
  const board = deliveryOrder(moved.value).map(
    (leaf) => `${leaf.id} ${days[leaf.id]}${leaf.pin === null ? '' : ' pinned'}`,
  );
  return { landing: `${move.value.landing} ${move.value.day}`, board };
}

describe('dropping a card on a day', () => {
  it('puts it before the card under the line, and lets it flow where it would be on that day anyway', () => {
    expect(drop(planWith({ slices: WEEK }), 'thu', onDay('2026-11-24', 'tue'))).toEqual({
      landing: 'flows 2026-11-24',
      board: ['mon 2026-11-23', 'thu 2026-11-24', 'tue 2026-11-25', 'wed 2026-11-26', 'fri 2026-11-27'],
    });
  });

  it('puts it after the last flowing card at the end of a day, and pins it where it would not stay', () => {
    expect(drop(planWith({ slices: WEEK }), 'mon', onDay('2026-11-25'))).toEqual({
      landing: 'flows 2026-11-25',
      board: ['tue 2026-11-23', 'wed 2026-11-24', 'mon 2026-11-25', 'thu 2026-11-26', 'fri 2026-11-27'],
    });
    expect(drop(planWith({ slices: WEEK }), 'fri', onDay('2026-11-24'))).toEqual({
      landing: 'pinned 2026-11-24',
      board: ['mon 2026-11-23', 'tue 2026-11-25', 'fri 2026-11-24 pinned', 'wed 2026-11-26', 'thu 2026-11-27'],
    });
  });

  it('puts it after the last card that flows at the end of a day, not after one that is promised for it', () => {
    const half = { quarterDays: 2 };
    const plan = planWith({
      slices: [{ id: 'flows', ...half }, { id: 'tue' }, { id: 'promised', pin: '2026-11-23', ...half }, { id: 'late' }],
    });
    expect(drop(plan, 'late', onDay('2026-11-23'))).toMatchObject({
      board: ['flows 2026-11-24', 'late 2026-11-23 pinned', 'tue 2026-11-25', 'promised 2026-11-23 pinned'],
    });
  });

  it('puts it before the first flowing card of a later day on an empty day', () => {
    const plan = planWith({
      slices: [{ id: 'pinned', pin: '2026-11-25' }, { id: 'mon' }, { id: 'tue' }, { id: 'thu' }, { id: 'fri' }],
    });
    expect(drop(plan, 'fri', onDay('2026-11-25'))).toEqual({
      landing: 'pinned 2026-11-25',
      board: [
        'pinned 2026-11-25 pinned',
        'mon 2026-11-23',
        'tue 2026-11-26',
        'fri 2026-11-25 pinned',
        'thu 2026-11-27',
      ],
    });
  });

  it('puts it last on an empty day after everything else, and pins it there', () => {
    expect(drop(planWith({ slices: [{ id: 'a' }, { id: 'b' }] }), 'a', onDay('2026-12-03'))).toEqual({
      landing: 'pinned 2026-12-03',
      board: ['b 2026-11-23', 'a 2026-12-03 pinned'],
    });
  });

  it('clears an old pin where the card flows to the day by itself', () => {
    const plan = planWith({ slices: [{ id: 'a', pin: '2026-12-03' }, { id: 'b' }] });
    expect(drop(plan, 'a', onDay('2026-11-23', 'b'))).toEqual({
      landing: 'flows 2026-11-23',
      board: ['a 2026-11-23', 'b 2026-11-24'],
    });
  });

  it('changes nothing when a card is dropped where it is', () => {
    const plan = planWith({ slices: WEEK });
    for (const before of ['wed', 'thu']) {
      expect(drop(plan, 'wed', onDay('2026-11-25', before))).toEqual({
        landing: 'flows 2026-11-25',
        board: ['mon 2026-11-23', 'tue 2026-11-24', 'wed 2026-11-25', 'thu 2026-11-26', 'fri 2026-11-27'],
      });
    }
  });

  it('changes nothing when the only card of a day is dropped on that day, whatever waits for a later one', () => {
    const plan = planWith({
      sources: { crm: { access: 'asked', expectedOn: '2026-12-09' } },
      slices: [{ id: 'waits', sourceIds: ['crm'] }, ...WEEK],
    });
    expect(drop(plan, 'wed', onDay('2026-11-25'))).toEqual({
      landing: 'flows 2026-11-25',
      board: [
        'waits 2026-12-10',
        'mon 2026-11-23',
        'tue 2026-11-24',
        'wed 2026-11-25',
        'thu 2026-11-26',
        'fri 2026-11-27',
      ],
    });
  });

  it('takes a parked slice back to the board', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'parked', stage: 'later' }, { id: 'b' }] });
    expect(drop(plan, 'parked', onDay('2026-11-23', 'a'))).toEqual({
      landing: 'flows 2026-11-23',
      board: ['parked 2026-11-23', 'a 2026-11-24', 'b 2026-11-25'],
    });
  });

  it('promises a day for what is being done, if it would be done earlier', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [{ id: 'a', status: 'doing', ownerId: 'an', startedOn: '2026-11-23' }, { id: 'b' }],
    });
    expect(drop(plan, 'a', onDay('2026-11-24'))).toMatchObject({ landing: 'pinned 2026-11-24' });
  });

  it('asks the scheduler for the plan as it is and once for the plan as it would be', () => {
    const plan = planWith({ slices: WEEK });
    const move = moveTo(plan, MONDAY, sliceId('fri'), onDay('2026-11-24'));
    expect(move).toEqual({
      ok: true,
      value: {
        command: { type: 'slice.place', id: 'fri', stage: 'board', before: 'wed', pin: '2026-11-24' },
        landing: 'pinned',
        day: '2026-11-24',
      },
    });
  });
});

describe('dropping a card on a week', () => {
  const onWeek = (week: string): Target => ({ kind: 'week', week: asWeek(week) });

  it('means the last day of the week that has room', () => {
    const plan = planWith({
      slices: [{ id: 'thu', quarterDays: 3, pin: '2026-12-03' }, { id: 'fri', pin: '2026-12-04' }, { id: 'a' }],
    });
    expect(drop(plan, 'a', onWeek('2026-W49'))).toMatchObject({ landing: 'pinned 2026-12-03' });
  });

  it('counts the room that the card itself takes', () => {
    expect(drop(planWith({ slices: WEEK }), 'fri', onWeek('2026-W48'))).toMatchObject({ landing: 'flows 2026-11-27' });
  });

  it('means its last working day if no day has room', () => {
    const plan = planWith({ slices: [...WEEK, { id: 'next' }] });
    expect(drop(plan, 'next', onWeek('2026-W48'))).toMatchObject({ landing: 'pinned 2026-11-27' });
  });

  it('looks at the room of those who could do it', () => {
    const plan = planWith({
      people: { an: {}, de: { skills: ['sql'], quarterDaysByWeekday: [4, 4, 4, 0, 0, 0, 0] } },
      slices: [
        { id: 'a', skills: ['sql'] },
        { id: 'b', ownerId: 'an' },
      ],
    });
    expect(drop(plan, 'a', onWeek('2026-W49'))).toMatchObject({ landing: 'pinned 2026-12-02' });
    expect(drop(plan, 'b', onWeek('2026-W49'))).toMatchObject({ landing: 'pinned 2026-12-04' });
  });

  it('is refused for a week that is over', () => {
    expect(drop(planWith({ slices: WEEK }), 'fri', onWeek('2026-W47'))).toBe('day-is-past');
  });

  it('means what is left of this week on its weekend', () => {
    expect(drop(planWith({ slices: WEEK }), 'fri', onWeek('2026-W48'), asDay('2026-11-28'))).toMatchObject({
      landing: 'pinned 2026-11-29',
    });
  });
});

describe('dropping a card on Later', () => {
  it('parks it without its pin and keeps its rank', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'b', pin: '2026-11-27' }, { id: 'c' }] });
    expect(drop(plan, 'b', { kind: 'later' })).toEqual({
      landing: 'parked null',
      board: ['a 2026-11-23', 'b null', 'c 2026-11-24'],
    });
  });

  it('parks thick and unsized slices as well', () => {
    const plan = planWith({
      slices: [
        { id: 'thick', quarterDays: 20 },
        { id: 'unsized', quarterDays: null },
      ],
    });
    expect(['thick', 'unsized'].map((id) => moveTo(plan, MONDAY, sliceId(id), { kind: 'later' }).ok)).toEqual([
      true,
      true,
    ]);
  });
});

describe('a drop that is refused', () => {
  it.each([
    ['a delivered card', 'delivered', 'already-delivered'],
    ['a dropped card', 'dropped', 'bad-value'],
    ['a group', 'group', 'is-group'],
    ['a thick slice', 'thick', 'still-thick'],
    ['an unsized slice', 'unsized', 'not-sized'],
    ['a slice that is gone', 'gone', 'slice-not-found'],
    ['something that every object knows', 'constructor', 'slice-not-found'],
  ])('is one of %s on a day', (_, id, code) => {
    const plan = planWith({
      slices: [
        { id: 'delivered', status: 'delivered', deliveredOn: '2026-11-20' },
        { id: 'dropped', status: 'dropped' },
        { id: 'group' },
        { id: 'leaf', under: 'group' },
        { id: 'thick', quarterDays: 5 },
        { id: 'unsized', quarterDays: null },
      ],
    });
    expect(drop(plan, id, onDay('2026-11-25'))).toBe(code);
  });

  it('is one on a day before the first that can be planned, or before a card that is not there', () => {
    const plan = planWith({ start: '2026-11-30', slices: WEEK });
    expect([drop(plan, 'fri', onDay('2026-11-27')), drop(plan, 'fri', onDay('2026-12-01', 'gone'))]).toEqual([
      'day-is-past',
      'neighbour-not-found',
    ]);
  });

  it('is one of a card that is being done on Later', () => {
    const plan = planWith({ slices: [{ id: 'a', status: 'doing', startedOn: '2026-11-23' }] });
    expect(drop(plan, 'a', { kind: 'later' })).toBe('already-started');
  });
});
