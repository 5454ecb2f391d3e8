import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addDays,
  asDay,
  type Day,
  dayNumber,
  dayOfInstant,
  dayOfNumber,
  daysBetween,
  formatDay,
  isDay,
  laterDay,
  weekdayOf,
} from '../../../shared/calendar/day.ts';

const anyDay = () => fc.integer({ min: -25_567, max: 84_006 }).map(dayOfNumber);

describe('a calendar day', () => {
  it('is a date that exists, written with four, two and two digits', () => {
    const texts = ['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2025-02-29', '1900-02-29'];
    const others = [
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '0000-01-01',
      '2026-1-1',
      '2026-11-24T00:00',
      '',
      '２０２６-11-24',
    ];
    const accepted = [...texts, ...others, null, 20261124].filter(isDay);
    expect(accepted).toEqual(['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']);
  });

  it('refuses a text that is none', () => {
    expect(() => asDay('tomorrow')).toThrow(RangeError);
    expect(() => addDays(asDay('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(asDay('0001-01-01'), -1)).toThrow(RangeError);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-11-24', -24, '2026-10-31'],
    ['1970-01-01', -1, '1969-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(asDay(day), count)).toBe(expected);
  });

  it('comes back from its number, and numbers follow the order of the texts', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (a, b) => {
        expect(dayOfNumber(dayNumber(a))).toBe(a);
        expect(Math.sign(dayNumber(a) - dayNumber(b))).toBe(a === b ? 0 : a < b ? -1 : 1);
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(laterDay(a, b)).toBe(dayNumber(a) > dayNumber(b) ? a : b);
      }),
    );
  });

  it('has the weekday that the calendar on the wall shows', () => {
    const days = ['2026-11-23', '2026-11-29', '1970-01-01', '1969-12-28', '2000-01-01', '1899-12-31'];
    expect(days.map((day) => weekdayOf(asDay(day)))).toEqual([1, 7, 4, 7, 6, 7]);
  });

  it('is written in English', () => {
    const day = asDay('2026-11-24');
    expect([
      formatDay(day, 'EEE d'),
      formatDay(day, 'd MMM yyyy'),
      formatDay(day, 'EEEE, d MMMM'),
      formatDay(day, "'week' I"),
    ]).toEqual(['Tue 24', '24 Nov 2026', 'Tuesday, 24 November', 'week 48']);
  });
});

/** The extremes of the clock, days that were left out, and summer time that begins at midnight or by half an hour. */
const ZONES = [
  'UTC',
  'Pacific/Pago_Pago',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Chatham',
];
const home = process.env.TZ;

function inZone(zone: string): void {
  process.env.TZ = zone;
  // Without this the test would say nothing: the zone has to have changed.
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
}

/** Everything that is asked of days from 2010 to 2030, as one text, by modules that remember nothing of other zones. */
async function almanac(): Promise<string> {
  vi.resetModules();
  const days = await import('../../../shared/calendar/day.ts');
  const weeks = await import('../../../shared/calendar/week.ts');
  const lines: string[] = [];
  let day = days.asDay('2010-01-01');
  while (day < '2031-01-01') {
    const week = weeks.weekOf(day);
    const weekday = days.weekdayOf(day);
    lines.push([day, weekday, week, days.formatDay(day, 'EEE d MMM yyyy'), days.dayNumber(day)].join(' '));
    const isRight =
      weeks.daysOf(week)[weekday - 1] === day && weeks.weekOf(days.addDays(day, 7)) === weeks.addWeeks(week, 1);
    if (!isRight) lines.push('wrong week');
    day = days.addDays(day, 1);
  }
  return lines.join('\n');
}

it('the words of a day are put together once', () => {
  const asked = vi.spyOn(Date.prototype, 'getUTCDate');
  const words = () => formatDay(asDay('2031-05-06'), 'EEEE d MMMM yyyy');
  expect(words()).toBe('Tuesday 6 May 2031');
  const first = asked.mock.calls.length;
  expect(first).toBeGreaterThan(0);
  expect(words()).toBe('Tuesday 6 May 2031');
  expect(asked).toHaveBeenCalledTimes(first);
  asked.mockRestore();
});

describe('in every time zone', () => {
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it.each(ZONES)('days are the same ones (%s)', async (zone) => {
    inZone('UTC');
    const expected = await almanac();
    inZone(zone);
    expect((await almanac()) === expected).toBe(true);
    expect(expected.split('\n')).toHaveLength(7_670);
    expect(expected).toContain('2011-12-30 5 2011-W52 Fri 30 Dec 2011 15338');
  });

  it('today is the day that the clock on the wall shows', () => {
    const instant = new Date('2026-11-24T10:30:00Z');
    const days: Record<string, Day> = {};
    for (const zone of ZONES) {
      inZone(zone);
      days[zone] = dayOfInstant(instant);
    }
    expect(days).toEqual({
      UTC: '2026-11-24',
      'Pacific/Pago_Pago': '2026-11-23',
      'Pacific/Kiritimati': '2026-11-25',
      'Pacific/Apia': '2026-11-24',
      'Europe/London': '2026-11-24',
      'Australia/Lord_Howe': '2026-11-24',
      'America/Sao_Paulo': '2026-11-24',
      'Pacific/Chatham': '2026-11-25',
    });
  });
});
