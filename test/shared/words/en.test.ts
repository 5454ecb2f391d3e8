import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import {
  countText,
  dateText,
  dayCountText,
  daysText,
  dayText,
  listText,
  longDayText,
  longWeekRangeText,
  oneLine,
  shortened,
  sizeText,
  titleText,
  weekdayText,
  weekRangeText,
  weekText,
} from '../../../shared/words/en.ts';

describe('amounts of work', () => {
  it('are days with quarters as fractions', () => {
    expect([null, 0, 1, 2, 3, 4, 5, 6, 20, 4000].map(sizeText)).toEqual([
      ...['?', '0 d', '¼ d', '½ d', '¾ d', '1 d', '1¼ d', '1½ d', '5 d', '1000 d'],
    ]);
    expect([0, 1, 4, 5, 8].map(daysText)).toEqual(['0 days', '¼ day', '1 day', '1¼ days', '2 days']);
    expect(`${dayCountText(22)} of ${daysText(20)}`).toBe('5½ of 5 days');
  });
});

describe('days and weeks', () => {
  it('are as short as what stands around them allows, and name a year that is another one', () => {
    const day = asDay('2026-11-24');
    const target = asDay('2026-12-18');
    const other = asDay('2027-01-05');
    expect([dayText(day), weekdayText(day, target), dateText(day, target), longDayText(day)]).toEqual([
      ...['Tue 24', 'Tue 24 Nov', '24 Nov', 'Tuesday 24 November 2026'],
    ]);
    expect([weekdayText(other, target), dateText(other, target), dateText(day, null)]).toEqual([
      ...['Tue 5 Jan 2027', '5 Jan 2027', '24 Nov 2026'],
    ]);
  });

  it('run from the first workday of a week to the last', () => {
    const weeks = ['2026-W48', '2026-W49', '2026-W53', '2027-W01'].map(asWeek);
    const target = asDay('2026-12-18');
    expect(weeks.map((week) => `${weekText(week)} · ${weekRangeText(week, target)}`)).toEqual([
      'Week 48 · 23–27 Nov',
      'Week 49 · 30 Nov–4 Dec',
      'Week 53 · 28 Dec 2026–1 Jan 2027',
      'Week 1 · 4–8 Jan 2027',
    ]);
    const week = asWeek('2026-W49');
    expect([
      longWeekRangeText(week),
      longWeekRangeText(week, target, [3, 1, 6]),
      longWeekRangeText(week, null, [7]),
    ]).toEqual(['30 November–4 December', '30 November–5 December', '6 December 2026']);
  });
});

describe('titles in a sentence', () => {
  it('stand in quotation marks, on one line, cut between characters as people see them', () => {
    expect(
      ['Alert in the team channel', ' a\r\n\tb\u0000 ', '', '“No gift” rule', 'x'.repeat(41)].map((title) =>
        titleText(title),
      ),
    ).toEqual([
      '“Alert in the team channel”',
      '“a b”',
      'a slice without a title',
      '‘“No gift” rule’',
      `“${'x'.repeat(39)}…”`,
    ]);
    expect(shortened('👩‍👩‍👧🇩🇪e\u0301👍🏽!', 4)).toBe('👩‍👩‍👧🇩🇪e\u0301…');
    expect(shortened('👩‍👩‍👧🇩🇪', 2)).toBe('👩‍👩‍👧🇩🇪');
  });

  it('never contain a line break or another control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029]|^\s|\s$/u);
      }),
    );
  });
});

describe('lists and counts', () => {
  it('read like a sentence', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listText)).toEqual(['', 'a', 'a and b', 'a, b and c']);
    expect([0, 1, 2].map((count) => countText(count, 'delivery', 'deliveries'))).toEqual([
      ...['0 deliveries', '1 delivery', '2 deliveries'],
    ]);
  });
});
