import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../shared/calendar/day.ts';
import { quarterDaysOn } from '../../../shared/calendar/workdays.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { whyNotEarlier } from '../../../shared/schedule/reasons.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import type { Reason } from '../../../shared/schedule/schedule-types.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { inFull } from '../../support/in-full.ts';
import { naiveEnd } from '../../support/naive-schedule.ts';
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

  it('is not a promise for the first day, without which it would be no earlier', () => {
    const promised = (start: string) => planWith({ start, slices: [{ id: 'a', pin: start }] });
    expect(why(promised('2026-11-23'), 'a')).toEqual([]);
    expect(why(promised('2026-11-27'), 'a')).toEqual([{ code: 'plan-starts', day: '2026-11-27' }]);
  });

  it('is what its person delivered today, where that took the day', () => {
    const done = { id: 'done', status: 'delivered', deliveredOn: '2026-11-23' } as const;
    for (const ownerId of ['an', null]) {
      const plan = planWith({ people: { an: {} }, slices: [{ ...done, ownerId }, { id: 'next' }] });
      expect(why(plan, 'next')).toEqual([{ code: 'person-busy', personId: 'an', sliceIds: ['done'] }]);
    }
  });

  it('is what its person does on the same day before it, and nothing that was placed after it', () => {
    const plan = planWith({
      people: { an: {}, de: {} },
      slices: [
        { id: 'need', ownerId: 'an' },
        { id: 'first', ownerId: 'de', quarterDays: 2 },
        { id: 'then', ownerId: 'de', quarterDays: 2 },
        { id: 'waits', ownerId: 'de', needs: ['need'], quarterDays: 2 },
        { id: 'last', ownerId: 'de', quarterDays: 2 },
      ],
    });
    expect([why(plan, 'then'), why(plan, 'waits'), why(plan, 'last')]).toEqual([
      [{ code: 'person-busy', personId: 'de', sliceIds: ['first'] }],
      [
        { code: 'waits-for-need', needId: 'need', day: '2026-11-23' },
        { code: 'person-busy', personId: 'de', sliceIds: ['then'] },
      ],
      [{ code: 'person-busy', personId: 'de', sliceIds: ['waits'] }],
    ]);
  });

  it('is two needs that are done at the same time, for one less would not be enough', () => {
    const plan = planWith({
      people: { an: {}, be: {}, de: {} },
      slices: [
        { id: 'one', ownerId: 'an' },
        { id: 'two', ownerId: 'be' },
        { id: 'next', ownerId: 'de', needs: ['one', 'two'] },
      ],
    });
    expect(why(plan, 'next')).toEqual([
      { code: 'waits-for-need', needId: 'one', day: '2026-11-23' },
      { code: 'waits-for-need', needId: 'two', day: '2026-11-23' },
    ]);
  });

  it('is a closure and an absence where both fall on the same days', () => {
    const days = { from: '2026-11-23', to: '2026-11-24' };
    const plan = planWith({
      calendar: { closures: [{ ...days, label: 'Fair', origin: null }] },
      people: { de: { absences: [{ ...days, label: 'Leave' }] } },
      slices: [{ id: 'next' }],
    });
    expect(why(plan, 'next')).toEqual([
      { code: 'closed', ...days, label: 'Fair' },
      { code: 'person-off', personId: 'de', ...days, label: 'Leave' },
    ]);
    // Somebody else, who could do it as well, is kept by the closure alone.
    const two = { ...plan, people: { ...plan.people, di: { ...(plan.people.de ?? expect.fail()), absences: [] } } };
    expect(why(two, 'next')).toEqual([{ code: 'closed', ...days, label: 'Fair' }]);
  });

  it('is a need, although the same person does it', () => {
    const plan = planWith({ slices: [{ id: 'need' }, { id: 'next', needs: ['need'] }] });
    expect(why(plan, 'next')).toEqual([{ code: 'waits-for-need', needId: 'need', day: '2026-11-23' }]);
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

  it('is either reasons of which one less would be enough, or as few as have to go together', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const today = SCHEDULABLE_TODAY;
        const made = schedule(plan, today);
        for (const { sliceId: id } of made.placements.values()) {
          const reasons = oneByOne(whyNotEarlier(plan, made, id));
          if (reasons.length === 0 || reasons.some(({ code }) => code === 'pinned' || code === 'plan-starts')) continue;
          const end = naiveEnd(plan, today, id, []) ?? '';
          const helps = (gone: readonly Reason[]) => (naiveEnd(plan, today, id, gone) ?? '') < end;
          const enough = reasons.map((reason) => helps([reason]));
          if (enough.includes(true)) expect(enough).toEqual(reasons.map(() => true));
          else {
            expect(helps(reasons)).toBe(true);
            const without = (left: Reason) => reasons.filter((reason) => reason !== left);
            expect(reasons.map((reason) => helps(without(reason)))).toEqual(reasons.map(() => false));
          }
        }
      }),
      { numRuns: inFull(600, 150) },
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

/** Each slice that its person works on is a reason of its own. */
function oneByOne(reasons: readonly Reason[]): Reason[] {
  return reasons.flatMap((reason): Reason[] => {
    if (reason.code !== 'person-busy') return [reason];
    return reason.sliceIds.map((id) => ({ ...reason, sliceIds: [id] }));
  });
}
