import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../shared/calendar/day.ts';
import { quarterDaysOn } from '../../../shared/calendar/workdays.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { whyNotEarlier } from '../../../shared/schedule/reasons.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

function why(plan: Plan, id: string, today: string = MONDAY) {
  return whyNotEarlier(plan, schedule(plan, asDay(today)), sliceId(id));
}

describe('why a slice is not earlier', () => {
  it('is nothing where it is delivered at once, and the start of the plan where that is still to come', () => {
    const plan = planWith({ slices: [{ id: 'a' }] });
    expect([why(plan, 'a', '2026-11-24'), why(plan, 'a', '2026-11-16')]).toEqual([
      [],
      [{ code: 'plan-starts', day: '2026-11-23' }],
    ]);
  });

  it('is what its person works on just before it, and not everything before that', () => {
    const plan = planWith({
      slices: [{ id: 'a' }, { id: 'b', quarterDays: 2 }, { id: 'c', quarterDays: 2 }, { id: 'd' }],
    });
    expect(why(plan, 'd')).toEqual([{ code: 'person-busy', personId: 'team0000', sliceIds: ['b', 'c'] }]);
  });

  it('is the need that is delivered last', () => {
    const plan = planWith({
      people: { an: {}, de: {} },
      slices: [
        { id: 'one', ownerId: 'an' },
        { id: 'two', ownerId: 'an' },
        { id: 'next', ownerId: 'de', needs: ['two', 'one'] },
      ],
    });
    expect(why(plan, 'next')).toEqual([{ code: 'waits-for-need', needId: 'two', day: '2026-11-24' }]);
  });

  it('is the last leaf of a group that it needs', () => {
    const plan = planWith({
      slices: [
        { id: 'group' },
        { id: 'one', under: 'group' },
        { id: 'two', under: 'group' },
        { id: 'next', needs: ['group'] },
      ],
    });
    expect(why(plan, 'next')).toEqual([{ code: 'waits-for-need', needId: 'two', day: '2026-11-24' }]);
  });

  it('is the source that is still expected', () => {
    const plan = planWith({
      sources: { crm: { access: 'asked', expectedOn: '2026-11-27' } },
      slices: [{ id: 'a', sourceIds: ['crm'] }],
    });
    expect(why(plan, 'a')).toEqual([{ code: 'waits-for-source', sourceId: 'crm', expectedOn: '2026-11-27' }]);
  });

  it('is the days off of its person, and those of everybody, but no weekend', () => {
    const plan = planWith({
      calendar: { closures: [{ from: '2026-11-30', to: '2026-11-30', label: 'St Andrew', origin: null }] },
      people: { de: { absences: [{ from: '2026-11-26', to: '2026-11-27', label: 'Leave' }] } },
      slices: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
    });
    expect(why(plan, 'd')).toEqual([
      { code: 'person-off', personId: 'de', from: '2026-11-26', to: '2026-11-27', label: 'Leave' },
      { code: 'closed', from: '2026-11-30', to: '2026-11-30', label: 'St Andrew' },
      { code: 'person-busy', personId: 'de', sliceIds: ['c'] },
    ]);
  });

  it('is a need and what comes after it', () => {
    const plan = planWith({
      people: { an: {}, de: { absences: [{ from: '2026-11-24', to: '2026-11-25', label: '' }] } },
      slices: [
        { id: 'need', ownerId: 'an' },
        { id: 'next', ownerId: 'de', needs: ['need'] },
      ],
    });
    expect(why(plan, 'next')).toEqual([
      { code: 'waits-for-need', needId: 'need', day: '2026-11-23' },
      { code: 'person-off', personId: 'de', from: '2026-11-24', to: '2026-11-25', label: '' },
    ]);
  });

  it('is the promise where there is one', () => {
    expect(why(planWith({ slices: [{ id: 'a', pin: '2026-11-27' }] }), 'a')).toEqual([
      { code: 'pinned', day: '2026-11-27' },
    ]);
  });

  it('is what its person delivered today, where that took the day', () => {
    const done = { id: 'done', status: 'delivered', deliveredOn: '2026-11-23' } as const;
    for (const ownerId of ['an', null]) {
      const plan = planWith({ people: { an: {} }, slices: [{ ...done, ownerId }, { id: 'next' }] });
      expect(why(plan, 'next')).toEqual([{ code: 'person-busy', personId: 'an', sliceIds: ['done'] }]);
    }
  });

  it('is something for each slice of any plan on which its person could have begun earlier', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const made = schedule(plan, SCHEDULABLE_TODAY);
        for (const { sliceId: id, by, personId, bookings } of made.placements.values()) {
          const person = personId === null ? undefined : plan.people[personId];
          const begins = bookings[0]?.day;
          if (by === 'delivered' || person === undefined || begins === undefined) continue;
          let first = made.from;
          while (quarterDaysOn(plan.calendar, person, first) === 0 && first < begins) first = addDays(first, 1);
          if (first < begins) expect(whyNotEarlier(plan, made, id)).not.toEqual([]);
        }
      }),
    );
  });

  it('is nothing for a delivered slice, for one without a day, and for one that is gone', () => {
    const plan = planWith({
      slices: [
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-20' },
        { id: 'parked', stage: 'later' },
      ],
    });
    expect(['done', 'parked', 'gone', 'constructor'].map((id) => why(plan, id))).toEqual([[], [], [], []]);
  });
});
