import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../shared/calendar/day.ts';
import {
  closureOf,
  type Holiday,
  holidayState,
  regionCode,
  regionName,
  sortedClosures,
  splitRegionCode,
  yearOf,
  yearsWithHolidays,
} from '../../../shared/calendar/holidays.ts';
import type { Calendar } from '../../../shared/calendar/workdays.ts';

function holiday(from: string, to = from): Holiday {
  const facts = { name: 'Feast', type: 'public', isSubstitute: false, isPartOfDay: false, isWeekend: false } as const;
  return { from: asDay(from), to: asDay(to), ...facts };
}

function closed(from: string, to = from, origin: string | null = null) {
  return { from: asDay(from), to: asDay(to), label: 'Closed', origin };
}

function calendarWith(...closures: Calendar['closures']): Calendar {
  return { workdays: [1, 2, 3, 4, 5], closures, region: null };
}

const COUNTRIES = [
  { code: 'DE', name: 'Germany', regions: [{ code: 'BY', name: 'Bayern' }] },
  { code: 'ES', name: 'Spain', regions: [{ code: 'CN.TF-S', name: 'Canarias, Tenerife Sur' }] },
];

describe('a region', () => {
  it.each([
    ['DE', { country: 'DE', region: null }],
    ['DE-BY', { country: 'DE', region: 'BY' }],
    ['ES-CN.TF-S', { country: 'ES', region: 'CN.TF-S' }],
  ])('%s is a country and, it may be, a part of it', (code, parts) => {
    expect(splitRegionCode(code)).toEqual(parts);
    expect(regionCode(parts.country, parts.region)).toBe(code);
  });

  it('has a name in full, unless nobody knows it', () => {
    const codes = ['DE', 'DE-BY', 'ES-CN.TF-S', 'DE-XX', 'XX', '', 'constructor', '-BY'];
    expect(codes.map((code) => regionName(COUNTRIES, code))).toEqual([
      'Germany',
      'Germany, Bayern',
      'Spain, Canarias, Tenerife Sur',
      ...Array(5).fill(null),
    ]);
  });
});

describe('a holiday', () => {
  it('on a working day takes it away', () => {
    expect(holidayState(calendarWith(), holiday('2026-12-25'))).toBe('new');
  });

  it('on a weekend is a day off anyway, and on Saturday it is not where work is done on Saturday', () => {
    expect(holidayState(calendarWith(), holiday('2026-12-26'))).toBe('day-off');
    expect(holidayState({ ...calendarWith(), workdays: [6] }, holiday('2026-12-26'))).toBe('new');
  });

  it('whose days are closed already is there, whatever they are called', () => {
    const calendar = calendarWith(closed('2026-12-24', '2027-01-01'));
    expect(holidayState(calendar, holiday('2026-12-25'))).toBe('there');
    expect(holidayState(calendar, holiday('2026-12-26'))).toBe('there');
  });

  it('of several days is there when its working days are closed, by one closure or by several', () => {
    // Thursday to Sunday.
    const feast = holiday('2026-03-19', '2026-03-22');
    expect(holidayState(calendarWith(closed('2026-03-19')), feast)).toBe('new');
    expect(holidayState(calendarWith(closed('2026-03-20'), closed('2026-03-19')), feast)).toBe('there');
  });

  it('is a day off anyway where nobody works on any day', () => {
    expect(holidayState({ ...calendarWith(), workdays: [] }, holiday('2026-12-25'))).toBe('day-off');
  });

  it('becomes a closure that says where it came from', () => {
    expect(closureOf(holiday('2028-02-29'), 'DE-BY')).toEqual({
      from: '2028-02-29',
      to: '2028-02-29',
      label: 'Feast',
      origin: 'DE-BY',
    });
  });
});

describe('closures', () => {
  it('are in order of their first day, then of their last', () => {
    const list = [closed('2027-01-01'), closed('2026-12-24', '2026-12-31'), closed('2026-12-24')];
    expect(sortedClosures(list).map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-24', '2026-12-24'],
      ['2026-12-24', '2026-12-31'],
      ['2027-01-01', '2027-01-01'],
    ]);
  });

  it('know the years of a region, and not those of another one or of days typed in', () => {
    const calendar = calendarWith(
      closed('2026-12-31', '2027-01-01', 'DE-BY'),
      closed('2028-01-01', '2028-01-01', 'DE-BE'),
      closed('2029-01-01'),
    );
    expect([...yearsWithHolidays(calendar, 'DE-BY')]).toEqual([2026, 2027]);
  });
});

describe('whatever the calendar is like,', () => {
  const days = fc.integer({ min: -400, max: 1200 }).map((ahead) => addDays(asDay('2026-11-24'), ahead));
  const spans = fc.tuple(days, fc.integer({ min: 0, max: 6 })).map(([from, length]) => [from, addDays(from, length)]);
  const calendars = fc.record({
    workdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    closures: fc.array(
      spans.map(([from = '', to = '']) => closed(from, to)),
      { maxLength: 6 },
    ),
    region: fc.constant(null),
  });

  it('a holiday that was added takes nothing more away, and its year is known', () => {
    fc.assert(
      fc.property(calendars, spans, (calendar, [from = '', to = '']) => {
        const added = holiday(from, to);
        const after = { ...calendar, closures: sortedClosures([...calendar.closures, closureOf(added, 'DE')]) };
        expect(holidayState(after, added)).toBe('there');
        expect(yearsWithHolidays(after, 'DE').has(yearOf(asDay(from)))).toBe(true);
      }),
    );
  });
});
