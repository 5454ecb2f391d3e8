import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../shared/calendar/day.ts';
import {
  type Calendar,
  isWorkday,
  nextWorkday,
  quarterDaysOn,
  workdaysBetween,
} from '../../../shared/calendar/workdays.ts';
import { arbitraryDay } from '../../support/arbitrary-plan.ts';

const CALENDAR: Calendar = {
  workdays: [1, 2, 3, 4, 5],
  closures: [{ from: asDay('2026-12-24'), to: asDay('2027-01-01'), label: 'Christmas', origin: null }],
  region: null,
};

describe('a working day', () => {
  it('is a weekday on which nothing is closed', () => {
    const days = ['2026-12-18', '2026-12-19', '2026-12-23', '2026-12-24', '2026-12-28', '2027-01-01', '2027-01-04'];
    expect(days.filter((day) => isWorkday(CALENDAR, asDay(day)))).toEqual(['2026-12-18', '2026-12-23', '2027-01-04']);
  });

  it('follows after weekends and closures', () => {
    const days = ['2026-12-17', '2026-12-18', '2026-12-23', '2026-12-31'];
    expect(days.map((day) => nextWorkday(CALENDAR, asDay(day)))).toEqual([
      '2026-12-18',
      '2026-12-21',
      '2027-01-04',
      '2027-01-04',
    ]);
  });

  it('never comes where nobody works', () => {
    const closed = {
      ...CALENDAR,
      closures: [{ from: asDay('2026-01-01'), to: asDay('2040-01-01'), label: '', origin: null }],
    };
    expect(nextWorkday({ ...CALENDAR, workdays: [] }, asDay('2026-11-24'))).toBeNull();
    expect(nextWorkday(closed, asDay('2026-11-24'))).toBeNull();
  });

  it('is counted after the first day, up to and including the last, and backwards with a minus', () => {
    const count = (from: string, to: string) => workdaysBetween(CALENDAR, asDay(from), asDay(to));
    expect([
      count('2026-11-23', '2026-11-23'),
      count('2026-11-23', '2026-11-24'),
      count('2026-11-20', '2026-11-23'),
      count('2026-12-23', '2027-01-04'),
      count('2027-01-04', '2026-12-23'),
    ]).toEqual([0, 1, 1, 1, -1]);
  });

  it('is counted as if day by day, whatever is closed, and however often', () => {
    const closures = fc.array(
      fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: -2, max: 12 })).map(([ahead, length]) => {
        const from = addDays(asDay('2026-11-24'), ahead);
        return { from, to: addDays(from, length), label: '', origin: null };
      }),
      { maxLength: 5 },
    );
    const spans = fc.record({
      closures,
      workdays: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 8 }),
      ahead: fc.integer({ min: -10, max: 10 }),
      length: fc.nat({ max: 60 }),
    });
    fc.assert(
      fc.property(spans, ({ closures, workdays, ahead, length }) => {
        const calendar = { closures, workdays, region: null };
        const from = addDays(asDay('2026-11-24'), ahead);
        const days = Array.from({ length }, (_, place) => addDays(from, place + 1));
        const counted = days.filter((day) => isWorkday(calendar, day)).length;
        expect(workdaysBetween(calendar, from, addDays(from, length))).toBe(counted);
      }),
    );
  });

  it('is counted to a day in another millennium', () => {
    const weekdays = { ...CALENDAR, closures: [] };
    // 400 years are 20,871 weeks.
    expect(workdaysBetween(weekdays, asDay('2026-11-24'), asDay('2426-11-24'))).toBe(20_871 * 5);
    expect(workdaysBetween(weekdays, asDay('1970-01-01'), asDay('1969-12-24'))).toBe(-6);
  });

  it('adds up: to a day and on from it', () => {
    fc.assert(
      fc.property(arbitraryDay(), fc.nat({ max: 40 }), fc.nat({ max: 40 }), (from, first, second) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second);
        const sum = workdaysBetween(CALENDAR, from, middle) + workdaysBetween(CALENDAR, middle, to);
        expect(workdaysBetween(CALENDAR, from, to)).toBe(sum);
      }),
    );
  });
});

describe('what a person offers', () => {
  const person = {
    quarterDaysByWeekday: [4, 2, 0, 4, 3, 4, 0],
    absences: [{ from: asDay('2026-11-26'), to: asDay('2026-11-27'), label: 'off' }],
  };

  it('is nothing on days off, theirs and everybody’s, and their quarters otherwise', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-28', '2026-12-04', '2026-12-24'];
    expect(days.map((day) => quarterDaysOn(CALENDAR, person, asDay(day)))).toEqual([4, 2, 0, 0, 0, 3, 0]);
  });
});
