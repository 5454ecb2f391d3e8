import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { deliveryDays, findings, MONDAY, undated, workOn } from '../../support/scheduled.ts';

describe('rule 1: time', () => {
  it('rule 1: two half-day slices share a day, and the third goes on the next one', () => {
    const half = { quarterDays: 2 };
    const plan = planWith({
      slices: [
        { id: 'a', ...half },
        { id: 'b', ...half },
        { id: 'c', ...half },
      ],
    });
    expect(deliveryDays(plan)).toEqual({ a: '2026-11-23', b: '2026-11-23', c: '2026-11-24' });
  });

  it('rule 1: nobody works on weekends, in closures and in their own absences', () => {
    const plan = planWith({
      calendar: { closures: [{ from: '2026-11-24', to: '2026-11-25', label: 'Moving house', origin: null }] },
      people: { de: { absences: [{ from: '2026-11-27', to: '2026-11-27', label: 'Leave' }] } },
      slices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
    });
    expect(deliveryDays(plan)).toEqual({ a: '2026-11-23', b: '2026-11-26', c: '2026-11-30' });
  });

  it('rule 1: somebody who works on Saturdays only is not hurried on other days', () => {
    const plan = planWith({
      calendar: { workdays: [1, 2, 3, 4, 5, 6] },
      people: { sam: { quarterDaysByWeekday: [0, 0, 0, 0, 0, 2, 4] } },
      slices: [{ id: 'a' }],
    });
    // Sunday is no day of work in this plan, whatever Sam offers.
    expect(workOn(plan, 'a')).toEqual(['sam 2026-11-28 2', 'sam 2026-12-05 2']);
  });

  it('rule 1: nothing is planned before the start of the plan, nor before today', () => {
    const plan = planWith({ start: '2026-12-01', slices: [{ id: 'a' }] });
    expect([deliveryDays(plan, '2026-11-23'), deliveryDays(plan, '2026-12-10')]).toEqual([
      { a: '2026-12-01' },
      { a: '2026-12-10' },
    ]);
  });

  it.each([
    ['the end of summer time', '2026-10-23', '2026-10-26'],
    ['the beginning of summer time', '2026-03-27', '2026-03-30'],
    ['the leap day', '2028-02-28', '2028-02-29'],
    ['the turn of a year with 53 weeks', '2026-12-31', '2027-01-01'],
  ])('rule 1: two days of work pass over %s', (_, start, delivered) => {
    const plan = planWith({ start, slices: [{ id: 'a' }, { id: 'b' }] });
    expect(deliveryDays(plan, start)).toEqual({ a: start, b: delivered });
  });

  it('rule 1: time runs for five years and no further', () => {
    const away = (to: string) =>
      planWith({ people: { de: { absences: [{ from: '2026-11-23', to, label: '' }] } }, slices: [{ id: 'a' }] });
    expect(deliveryDays(away('2027-11-23'))).toEqual({ a: '2027-11-24' });
    expect(undated(away('2031-12-31'))).toEqual({ a: { code: 'nobody-has-time' } });
  });

  it('rule 1: where nobody has quarters, nothing has a day', () => {
    const plan = planWith({ people: { de: { quarterDaysByWeekday: [0, 0, 0, 0, 0, 0, 0] } }, slices: [{ id: 'a' }] });
    expect(undated(plan)).toEqual({ a: { code: 'nobody-has-time' } });
  });
});

describe('rule 2: who takes part', () => {
  it('rule 2: thick, unsized, later, archived and dropped leaves and groups have no day and take no time', () => {
    const plan = planWith({
      slices: [
        { id: 'thick', quarterDays: 5 },
        { id: 'unsized', quarterDays: null },
        { id: 'later', stage: 'later' },
        { id: 'archived', stage: 'archive' },
        { id: 'dropped', status: 'dropped' },
        { id: 'group' },
        { id: 'leaf', under: 'group' },
      ],
    });
    const { placements, noDay, lastDelivery } = schedule(plan, MONDAY);
    expect([[...placements.keys()], [...noDay.keys()], lastDelivery]).toEqual([['leaf'], [], '2026-11-23']);
  });

  it('rule 2: a delivered leaf stands on its day even if it was never sized, or too thick', () => {
    const done = { status: 'delivered', deliveredOn: '2026-11-19' } as const;
    const plan = planWith({
      slices: [
        { id: 'unsized', quarterDays: null, ...done },
        { id: 'thick', quarterDays: 12, ...done },
      ],
    });
    expect(deliveryDays(plan)).toEqual({ unsized: '2026-11-19', thick: '2026-11-19' });
  });
});

describe('rule 3: the delivery day', () => {
  it('rule 3: a slice that straddles two days is delivered on the second one', () => {
    const plan = planWith({
      slices: [
        { id: 'a', quarterDays: 3 },
        { id: 'b', quarterDays: 2 },
      ],
    });
    expect([deliveryDays(plan), workOn(plan, 'b')]).toEqual([
      { a: '2026-11-23', b: '2026-11-24' },
      ['team0000 2026-11-23 1', 'team0000 2026-11-24 1'],
    ]);
  });

  it('rule 3: a slice is interrupted by what was placed before it', () => {
    const plan = planWith({
      slices: [
        { id: 'pinned', quarterDays: 4, pin: '2026-11-24' },
        { id: 'first', quarterDays: 2 },
        { id: 'flowing', quarterDays: 4 },
      ],
    });
    expect(workOn(plan, 'flowing')).toEqual(['team0000 2026-11-23 2', 'team0000 2026-11-25 2']);
  });

  it('rule 3: a day shows what is delivered, then what is being done, then the others by rank', () => {
    const plan = planWith({
      people: { a: {}, b: {}, c: {} },
      slices: [
        { id: 'second', quarterDays: 1, ownerId: 'a' },
        { id: 'third', quarterDays: 1, ownerId: 'b' },
        { id: 'doing', quarterDays: 1, status: 'doing', ownerId: 'c', startedOn: '2026-11-23' },
        { id: 'delivered', quarterDays: 1, status: 'delivered', deliveredOn: '2026-11-23' },
      ],
    });
    expect(schedule(plan, MONDAY).byDay).toEqual(new Map([['2026-11-23', ['delivered', 'doing', 'second', 'third']]]));
  });

  it('rule 3: a day counts the quarters worked on it, also of slices that are delivered on another', () => {
    const plan = planWith({
      slices: [
        { id: 'a', quarterDays: 3 },
        { id: 'b', quarterDays: 2 },
      ],
    });
    const { loadOn } = schedule(plan, MONDAY);
    expect(['2026-11-23', '2026-11-24', '2026-11-28'].map((day) => loadOn(asDay(day)))).toEqual([
      { offered: 4, used: 4, isOverfull: false },
      { offered: 4, used: 1, isOverfull: false },
      { offered: 0, used: 0, isOverfull: false },
    ]);
  });
});

describe('rule 4: delivered slices', () => {
  const delivered = {
    id: 'done',
    quarterDays: 3,
    status: 'delivered',
    ownerId: 'an',
    deliveredOn: '2026-11-23',
  } as const;

  it('rule 4: what somebody delivered today is gone from their quarters of today, and from nobody else’s', () => {
    const plan = planWith({
      people: { an: {}, de: {} },
      slices: [delivered, { id: 'hers', quarterDays: 2, ownerId: 'an' }, { id: 'his', quarterDays: 2, ownerId: 'de' }],
    });
    expect([workOn(plan, 'hers'), workOn(plan, 'his')]).toEqual([
      ['an 2026-11-23 1', 'an 2026-11-24 1'],
      ['de 2026-11-23 2'],
    ]);
    expect(schedule(plan, MONDAY).loadOn(MONDAY)).toEqual({ offered: 8, used: 6, isOverfull: false });
  });

  it('rule 4: of a slice begun on an earlier day only the rest counts for today', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [
        { ...delivered, quarterDays: 4, startedOn: '2026-11-20' },
        { id: 'next', quarterDays: 3 },
      ],
    });
    expect(deliveryDays(plan)).toEqual({ done: '2026-11-23', next: '2026-11-23' });
  });

  it('rule 4: without an owner, it was the one who could have done it, if there is only one', () => {
    const slices = [{ ...delivered, ownerId: null, skills: ['sql'] }, { id: 'next' }];
    const alone = planWith({ people: { an: { skills: ['sql'] } }, slices });
    const anybody = planWith({ people: { an: { skills: ['sql'] }, de: { skills: ['sql'] } }, slices });
    expect([deliveryDays(alone).next, deliveryDays(anybody).next]).toEqual(['2026-11-24', '2026-11-23']);
  });

  it('rule 4: today’s quarters never fall below zero', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [{ ...delivered, quarterDays: 4 }, { ...delivered, id: 'more', quarterDays: 4 }, { id: 'next' }],
    });
    expect([deliveryDays(plan).next, schedule(plan, MONDAY).loadOn(MONDAY)]).toEqual([
      '2026-11-24',
      { offered: 4, used: 4, isOverfull: false },
    ]);
  });

  it('rule 4: what was delivered on another day takes nothing, and nothing is taken before the plan starts', () => {
    const before = planWith({
      people: { an: {} },
      slices: [{ ...delivered, deliveredOn: '2026-11-20' }, { id: 'next' }],
    });
    const notStarted = planWith({ start: '2026-11-30', people: { an: {} }, slices: [delivered, { id: 'next' }] });
    expect([deliveryDays(before).next, deliveryDays(notStarted).next]).toEqual(['2026-11-23', '2026-11-30']);
  });

  it('rule 4: on days gone by, what was delivered stands for what was worked', () => {
    const plan = planWith({ start: '2026-11-16', slices: [{ ...delivered, deliveredOn: '2026-11-20' }] });
    expect(schedule(plan, MONDAY).loadOn(asDay('2026-11-20'))).toEqual({ offered: 4, used: 3, isOverfull: false });
  });

  it('rule 4: a delivery day after today is an error, shown on that day', () => {
    const plan = planWith({ slices: [{ ...delivered, deliveredOn: '2026-11-25' }] });
    expect([deliveryDays(plan), findings(plan)]).toEqual([{ done: '2026-11-25' }, ['done error delivered-in-future']]);
  });
});

describe('rule 5: what is being done', () => {
  const doing = { status: 'doing', ownerId: 'an', startedOn: '2026-11-23' } as const;

  it('rule 5: it comes before pins and before what is ranked above it', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [
        { id: 'first', quarterDays: 2 },
        { id: 'pinned', pin: '2026-11-23', quarterDays: 2 },
        { id: 'doing', ...doing, quarterDays: 3 },
      ],
    });
    expect(deliveryDays(plan)).toEqual({ first: '2026-11-24', pinned: '2026-11-23', doing: '2026-11-23' });
  });

  it('rule 5: of two of them the one with the lower rank comes first', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [
        { id: 'a', ...doing },
        { id: 'b', ...doing },
      ],
    });
    expect(deliveryDays(plan)).toEqual({ a: '2026-11-23', b: '2026-11-24' });
  });

  it.each([
    ['on the day it was started', '2026-11-26', 4],
    ['a day later, of which she had three quarters', '2026-11-27', 1],
    ['when all its time has gone by', '2026-12-10', 1],
  ])('rule 5: what remains %s', (_, today, remaining) => {
    const plan = planWith({
      people: { an: { quarterDaysByWeekday: [4, 4, 4, 3, 4, 0, 0] } },
      slices: [{ id: 'a', ...doing, startedOn: '2026-11-26' }],
    });
    const work = schedule(plan, asDay(today)).placements.get(sliceId('a'))?.bookings ?? [];
    expect(work.reduce((sum, { quarterDays }) => sum + quarterDays, 0)).toBe(remaining);
  });

  it('rule 5: days off since the start have not done any of it', () => {
    const plan = planWith({
      people: { an: { absences: [{ from: '2026-11-24', to: '2026-11-26', label: 'Ill' }] } },
      slices: [{ id: 'a', ...doing, startedOn: '2026-11-24' }],
    });
    expect(workOn(plan, 'a', '2026-11-27')).toEqual(['an 2026-11-27 4']);
  });

  it('rule 5: needs no longer hold it, and an undelivered one is a finding', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [{ id: 'need' }, { id: 'a', ...doing, needs: ['need'] }],
    });
    expect([deliveryDays(plan), findings(plan)]).toEqual([
      { need: '2026-11-24', a: '2026-11-23' },
      ['a warning doing-with-undelivered-need'],
    ]);
  });

  it('rule 5: somebody who is no longer in the plan is replaced by whoever is free', () => {
    const plan = planWith({ people: { de: {} }, slices: [{ id: 'a', ...doing }] });
    expect(workOn(plan, 'a')).toEqual(['de 2026-11-23 4']);
  });
});
