import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import { ripple } from '../../../shared/schedule/ripple.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

function place(id: string, before: string | null, pin: string | null = null): Command {
  return {
    type: 'slice.place',
    id: sliceId(id),
    stage: 'board',
    before: before === null ? null : sliceId(before),
    pin: pin === null ? null : asDay(pin),
  };
}

describe('what a command would move', () => {
  const slices = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('names each slice whose day changes, from and to, in the new order', () => {
    const plan = planWith({ slices, goal: { target: '2026-11-27' } });
    expect(ripple(plan, place('c', 'a'), MONDAY)).toEqual({
      ok: true,
      value: {
        moved: [
          { sliceId: 'c', from: '2026-11-25', to: '2026-11-23' },
          { sliceId: 'a', from: '2026-11-23', to: '2026-11-24' },
          { sliceId: 'b', from: '2026-11-24', to: '2026-11-25' },
        ],
        lastDelivery: { before: '2026-11-25', after: '2026-11-25' },
        target: { day: '2026-11-27', spareWorkdaysBefore: 2, spareWorkdaysAfter: 2 },
        overfull: [],
        newErrors: [],
      },
    });
  });

  it('says how many working days are left to the target, and how many it is missed by', () => {
    const plan = planWith({ slices, goal: { target: '2026-11-27' } });
    expect(ripple(plan, place('c', null, '2026-12-01'), MONDAY)).toMatchObject({
      value: {
        lastDelivery: { before: '2026-11-25', after: '2026-12-01' },
        target: { spareWorkdaysBefore: 2, spareWorkdaysAfter: -2 },
      },
    });
  });

  it('has nothing to spare without a target, or without anything to deliver', () => {
    const withoutTarget = ripple(planWith({ slices }), place('c', 'a'), MONDAY);
    const plan = planWith({ slices: [{ id: 'a' }], goal: { target: '2026-11-27' } });
    const withoutDelivery = ripple(plan, { type: 'slice.drop', id: sliceId('a'), on: MONDAY }, MONDAY);
    expect([withoutTarget, withoutDelivery]).toMatchObject([
      { value: { target: { day: null, spareWorkdaysBefore: null, spareWorkdaysAfter: null } } },
      { value: { target: { spareWorkdaysBefore: 4, spareWorkdaysAfter: null } } },
    ]);
  });

  it('names the errors that a move makes, and not those that were there before', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [
        { id: 'need', pin: '2026-11-26' },
        { id: 'wrong', pin: '2026-11-29' },
        { id: 'a', needs: ['need'] },
      ],
    });
    const result = ripple(plan, place('a', null, '2026-11-25'), MONDAY);
    expect(result.ok && result.value.newErrors).toEqual([
      { sliceId: 'a', level: 'error', code: 'pin-before-need', needId: 'need' },
    ]);
  });

  it('names the days that become overfull, or more so, and not those that were before', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [
        { id: 'old', pin: '2026-11-23' },
        { id: 'older', pin: '2026-11-23', quarterDays: 1 },
        { id: 'new', quarterDays: 2 },
      ],
    });
    const overfull = (command: Command) => {
      const result = ripple(plan, command, MONDAY);
      return result.ok ? result.value.overfull : result.error;
    };
    expect([overfull(place('new', null, '2026-11-23')), overfull(place('new', null, '2026-11-25'))]).toEqual([
      [{ day: '2026-11-23', personId: 'an', over: 3 }],
      [],
    ]);
  });

  it('names slices that lose their day or get one, but not those that are added or deleted', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'b', needs: ['a'] }, { id: 'c' }] });
    const parked = ripple(plan, { type: 'slice.stage', id: sliceId('a'), stage: 'later' }, MONDAY);
    const deleted = ripple(plan, { type: 'slice.delete', id: sliceId('a') }, MONDAY);
    expect([parked, deleted]).toMatchObject([
      {
        value: {
          moved: [
            { sliceId: 'a', from: '2026-11-23', to: null },
            { sliceId: 'b', from: '2026-11-24', to: null },
            { sliceId: 'c', from: '2026-11-25', to: '2026-11-23' },
          ],
        },
      },
      {
        value: {
          moved: [
            { sliceId: 'b', from: '2026-11-24', to: '2026-11-23' },
            { sliceId: 'c', from: '2026-11-25', to: '2026-11-24' },
          ],
        },
      },
    ]);
  });

  it('is refused where the command is', () => {
    expect(ripple(planWith(), place('gone', null), MONDAY)).toMatchObject({
      ok: false,
      error: { code: 'slice-not-found' },
    });
  });
});
