import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import type { Calendar } from '../../../shared/calendar/workdays.ts';
import { derive } from '../../../shared/derive.ts';
import { holidayFindings, reachedYears, yearsWithoutHolidays } from '../../../shared/schedule/holiday-years.ts';
import { holidayFindingText, originText, spanText, yearsText } from '../../../shared/words/calendar-text.ts';
import { noticedText } from '../../../shared/words/noticed-text.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const DECEMBER = { from: '2026-12-25', to: '2026-12-25', label: 'Christmas Day', origin: 'DE-BY' };

function planIn(calendar: Partial<Calendar> | object, target: string | null = null) {
  return planWith({ slices: [{ id: 'a', pin: '2027-02-01' }], calendar, goal: { target } });
}

describe('the years that a plan reaches', () => {
  it('go from today to the last delivery, or to the target where that is later', () => {
    expect(reachedYears(planIn({}), null, TODAY)).toEqual({ from: 2026, to: 2026 });
    expect(reachedYears(planIn({}), asDay('2028-01-03'), TODAY)).toEqual({ from: 2026, to: 2028 });
    expect(reachedYears(planIn({}, '2029-06-01'), asDay('2028-01-03'), TODAY)).toEqual({ from: 2026, to: 2029 });
  });

  it('are those of today for a target in the past, and are bounded for one centuries ahead', () => {
    expect(reachedYears(planIn({}, '2020-01-01'), null, TODAY)).toEqual({ from: 2026, to: 2026 });
    expect(reachedYears(planIn({}, '9999-12-31'), null, TODAY)).toEqual({ from: 2026, to: 2035 });
    expect(reachedYears(planIn({}), null, asDay('2150-01-01'))).toEqual({ from: 2100, to: 2100 });
  });
});

describe('a year without holidays', () => {
  it('is a hint about the plan, which says what is missing', () => {
    const plan = planIn({ region: 'DE-BY', closures: [DECEMBER] });
    const found = derive(plan, TODAY).findings.filter(
      (finding) => 'code' in finding && finding.code === 'holidays-missing',
    );
    expect(found).toEqual([{ sliceId: null, level: 'hint', code: 'holidays-missing', region: 'DE-BY', years: [2027] }]);
    expect(found.map((finding) => noticedText(finding, plan))).toEqual([
      'The plan reaches 2027, and the calendar has no public holidays of Germany (DE-BY) for it yet.',
    ]);
  });

  it('is none where holidays of that year came from the region', () => {
    const next = { ...DECEMBER, from: '2027-01-01', to: '2027-01-01' };
    expect(
      holidayFindings(planIn({ region: 'DE-BY', closures: [DECEMBER, next] }), asDay('2027-02-01'), TODAY),
    ).toEqual([]);
  });

  it('is not spoken of to those who never asked for holidays, nor in a plan that delivers nothing', () => {
    expect(yearsWithoutHolidays(planIn({ region: null }), asDay('2027-02-01'), TODAY)).toEqual([]);
    expect(yearsWithoutHolidays(planIn({ region: 'DE' }), null, TODAY)).toEqual([]);
  });

  it('does not come from a target that nothing reaches', () => {
    expect(yearsWithoutHolidays(planIn({ region: 'DE' }, '2030-01-01'), asDay('2027-02-01'), TODAY)).toEqual([
      2026, 2027,
    ]);
  });
});

describe('the words for it', () => {
  it('name one year, two, and many in a row', () => {
    expect([[2027], [2026, 2027], [2026, 2028], [2026, 2027, 2028], []].map(yearsText)).toEqual([
      '2027',
      '2026 and 2027',
      '2026 and 2028',
      '2026 to 2028',
      '',
    ]);
  });

  it('name a region in full where that is known', () => {
    const finding = {
      sliceId: null,
      level: 'hint',
      code: 'holidays-missing',
      region: 'GB-SCT',
      years: [2027],
    } as const;
    expect(holidayFindingText(finding, 'United Kingdom, Scotland')).toContain('of United Kingdom, Scotland for it');
  });

  it('leave an origin as it is that is no country', () => {
    expect(['DE', 'FR-67', 'Office calendar', 'ZQ', '', 'constructor', '__proto__'].map(originText)).toEqual([
      'Germany',
      'France (FR-67)',
      'Office calendar',
      'ZQ',
      '',
      'constructor',
      '__proto__',
    ]);
  });

  it('name the year of a span where it is not plain', () => {
    const spans = [
      ['2026-12-25', '2026-12-25'],
      ['2026-02-16', '2026-02-18'],
      ['2026-12-24', '2027-01-01'],
    ] as const;
    expect(spans.map(([from, to]) => spanText({ from: asDay(from), to: asDay(to) }, TODAY))).toEqual([
      'Fri 25 Dec',
      '16–18 Feb',
      '24 Dec–1 Jan 2027',
    ]);
  });
});
