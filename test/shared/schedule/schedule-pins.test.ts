import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { personId, planWith } from '../../support/plan-builder.ts';
import { deliveryDays, findings, MONDAY, workOn } from '../../support/scheduled.ts';

const FULL_WEEK = [{ id: 'mon' }, { id: 'tue' }, { id: 'wed' }, { id: 'thu' }, { id: 'fri' }];

describe('rule 6: pins', () => {
  it('rule 6: a promised slice is delivered on its day, and the others flow around it', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'b' }, { id: 'promised', pin: '2026-11-24' }] });
    expect(deliveryDays(plan)).toEqual({ a: '2026-11-23', b: '2026-11-25', promised: '2026-11-24' });
  });

  it('rule 6: its quarters are booked backwards from its day into what is free', () => {
    const plan = planWith({
      slices: [
        { id: 'first', pin: '2026-11-25', quarterDays: 3 },
        { id: 'second', pin: '2026-11-25', quarterDays: 3 },
      ],
    });
    expect(workOn(plan, 'second')).toEqual(['team0000 2026-11-24 2', 'team0000 2026-11-25 1']);
  });

  it('rule 6: what finds no room since the first day is booked on its day, which is overfull', () => {
    const plan = planWith({
      slices: [
        { id: 'first', pin: '2026-11-24', quarterDays: 4 },
        { id: 'second', pin: '2026-11-24', quarterDays: 3 },
        { id: 'third', pin: '2026-11-24', quarterDays: 3 },
      ],
    });
    const { placements, loadOn, findings: found } = schedule(plan, MONDAY);
    expect([...placements.values()].map(({ day }) => day)).toEqual(['2026-11-24', '2026-11-24', '2026-11-24']);
    expect(workOn(plan, 'third')).toEqual(['team0000 2026-11-23 1', 'team0000 2026-11-24 2']);
    expect(loadOn(asDay('2026-11-24'))).toEqual({ offered: 4, used: 6, isOverfull: true });
    expect(found).toEqual([
      { sliceId: 'third', level: 'error', code: 'pin-overfills-day', personId: 'team0000', day: '2026-11-24', over: 2 },
    ]);
  });

  it('rule 6: pins are booked in rank order', () => {
    const plan = planWith({
      slices: [
        { id: 'later', pin: '2026-11-23', rank: 'a2' },
        { id: 'sooner', pin: '2026-11-23', rank: 'a1' },
      ],
    });
    expect(findings(plan)).toEqual(['later error pin-overfills-day']);
  });

  it('rule 6: a pin on a day off holds, and says so', () => {
    const plan = planWith({ slices: [{ id: 'promised', pin: '2026-11-28' }] });
    expect([deliveryDays(plan), workOn(plan, 'promised'), findings(plan)]).toEqual([
      { promised: '2026-11-28' },
      ['team0000 2026-11-27 4'],
      ['promised error pin-on-day-off'],
    ]);
  });

  it('rule 6: what needs a slice that is ready early waits for the promised day', () => {
    const plan = planWith({
      slices: [
        ...FULL_WEEK.map((slice) => ({ ...slice, quarterDays: 1 })),
        { id: 'promised', pin: '2026-11-28' },
        { id: 'next', needs: ['promised'] },
      ],
    });
    expect(deliveryDays(plan).next).toBe('2026-11-30');
  });

  it('rule 6: a need that is delivered after its first quarter is an error', () => {
    const plan = planWith({
      slices: [
        { id: 'a', quarterDays: 4 },
        { id: 'need', quarterDays: 1 },
        { id: 'promised', pin: '2026-11-24', quarterDays: 4, needs: ['need'] },
      ],
    });
    expect([deliveryDays(plan).need, findings(plan)]).toEqual(['2026-11-25', ['promised error pin-before-need']]);
  });

  it('rule 6: a need that is delivered on the promised day, before its first quarter, is none', () => {
    const plan = planWith({
      slices: [
        { id: 'need', quarterDays: 2 },
        { id: 'promised', pin: '2026-11-23', quarterDays: 2, needs: ['need'] },
      ],
    });
    expect([deliveryDays(plan), findings(plan)]).toEqual([{ need: '2026-11-23', promised: '2026-11-23' }, []]);
  });

  it('rule 6: a pin before the first day is void: the slice flows and missed its day', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'promised', pin: '2026-11-20' }] });
    expect([deliveryDays(plan), findings(plan)]).toEqual([
      { a: '2026-11-23', promised: '2026-11-24' },
      ['promised warning missed-its-day'],
    ]);
  });

  it('rule 6: a pin on the first day itself holds', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'promised', pin: '2026-11-23' }] });
    expect(deliveryDays(plan)).toEqual({ a: '2026-11-24', promised: '2026-11-23' });
  });

  it('rule 6: a pin holds for what is being done too, with what remains of it', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [{ id: 'doing', status: 'doing', ownerId: 'an', startedOn: '2026-11-24', pin: '2026-11-27' }],
    });
    expect(workOn(plan, 'doing', '2026-11-25')).toEqual(['an 2026-11-27 1']);
  });

  it('rule 6: without an owner, somebody who works that day and has room keeps the promise', () => {
    const plan = planWith({
      people: { an: { absences: [{ from: '2026-11-24', to: '2026-11-24', label: '' }] }, de: {}, ed: {} },
      slices: [
        { id: 'full', ownerId: 'de', pin: '2026-11-24' },
        { id: 'before', ownerId: 'de', pin: '2026-11-23' },
        { id: 'promised', pin: '2026-11-24' },
      ],
    });
    expect(workOn(plan, 'promised')).toEqual(['ed 2026-11-24 4']);
  });

  it('rule 6: a promise that nobody has the skills for is kept by somebody, with an error', () => {
    const plan = planWith({ people: { an: {} }, slices: [{ id: 'promised', skills: ['sql'], pin: '2026-11-23' }] });
    expect([workOn(plan, 'promised'), findings(plan)]).toEqual([
      ['an 2026-11-23 4'],
      ['promised error pin-without-person'],
    ]);
  });

  it('rule 6: in a plan without people a promise keeps its day, with an error', () => {
    const plan = planWith({
      people: {},
      slices: [
        { id: 'promised', pin: '2026-11-24' },
        { id: 'next', needs: ['promised'] },
      ],
    });
    expect([deliveryDays(plan), findings(plan)]).toEqual([
      { promised: '2026-11-24', next: null },
      ['promised error pin-without-person'],
    ]);
  });

  it('rule 6: a pin beyond the five years holds; only what is left before them can be used', () => {
    const plan = planWith({ slices: [{ id: 'promised', quarterDays: 2, pin: '2040-01-02' }] });
    expect([deliveryDays(plan), workOn(plan, 'promised')]).toEqual([
      { promised: '2040-01-02' },
      ['team0000 2031-11-21 2'],
    ]);
  });

  it('rule 6: beyond the five years nobody is called off who would work on that day', () => {
    const pinnedTo = (pin: string) => findings(planWith({ slices: [{ id: 'a', pin }] }));
    // A Tuesday, and the Saturday before it.
    expect([pinnedTo('2040-11-20'), pinnedTo('2040-11-17')]).toEqual([[], ['a error pin-on-day-off']]);
  });

  it('rule 6: what is free on a day is known for each person', () => {
    const plan = planWith({ slices: [{ id: 'promised', quarterDays: 3, pin: '2026-11-24' }] });
    const { freeOn } = schedule(plan, MONDAY);
    const team = personId('team0000');
    expect([
      freeOn(team, asDay('2026-11-24')),
      freeOn(team, asDay('2026-11-25')),
      freeOn(team, asDay('2026-11-20')),
      freeOn(personId('nobody'), asDay('2026-11-24')),
    ]).toEqual([1, 4, 0, 0]);
  });
});
