import { getISOWeek, getISOWeekYear } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay, dayOfNumber, weekdayOf } from '../../../shared/calendar/day.ts';
import {
  addWeeks,
  asWeek,
  daysOf,
  firstDayOf,
  isWeek,
  weekNumber,
  weekOf,
  weeksBetween,
} from '../../../shared/calendar/week.ts';

const anyDay = () => fc.integer({ min: -25_567, max: 84_006 }).map(dayOfNumber);

describe('a week', () => {
  it.each([
    ['2026-11-24', '2026-W48'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2016-01-03', '2015-W53'],
  ])('%s is in %s', (day, week) => {
    expect(weekOf(asDay(day))).toBe(week);
  });

  it('is counted as date-fns counts it', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        const noon = new Date(`${day}T12:00:00`);
        const expected = `${getISOWeekYear(noon)}-W${String(getISOWeek(noon)).padStart(2, '0')}`;
        expect(weekOf(day)).toBe(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has seven days from Monday to Sunday, all of which know it', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        const week = weekOf(day);
        const days = daysOf(week);
        expect(days.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        expect(new Set(days.map(weekOf))).toEqual(new Set([week]));
        expect(days).toContain(day);
        expect(days[0]).toBe(firstDayOf(week));
      }),
    );
  });

  it('is not written as one when the year has no such week', () => {
    const texts = ['2026-W53', '2026-W48', '2025-W53', '2026-W00', '2026-W54', '2026-48', '2026-W1', '0000-W01', 48];
    expect(texts.filter(isWeek)).toEqual(['2026-W53', '2026-W48']);
    expect(() => asWeek('2025-W53')).toThrow(RangeError);
  });

  it('comes after week 53 as week 1, also when counted by the dozen', () => {
    const week = asWeek('2026-W53');
    expect([addWeeks(week, 1), addWeeks(week, -53), addWeeks(week, 52), weekNumber(week)]).toEqual([
      '2027-W01',
      '2025-W52',
      '2027-W52',
      53,
    ]);
    expect(weeksBetween(asWeek('2026-W48'), asWeek('2027-W02'))).toBe(7);
  });
});
