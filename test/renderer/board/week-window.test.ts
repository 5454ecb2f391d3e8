import { describe, expect, it } from 'vitest';
import { boardWeeks, MOST_WEEKS, mountedWeeks, WEEK_WIDTH, weekWidth } from '../../../renderer/board/week-window.ts';
import { asDay, type Day } from '../../../shared/calendar/day.ts';
import { planWith } from '../../support/plan-builder.ts';

const day = asDay;
const { calendar } = planWith({});

function weeks(deliveries: readonly Day[], target: Day | null = null, from = day('2026-11-24')): readonly string[] {
  return boardWeeks({ today: day('2026-11-24'), calendar, from, deliveries, target });
}

describe('the weeks of the board', () => {
  it('are this week and four empty ones while nothing has a day', () => {
    expect(weeks([])).toEqual(['2026-W48', '2026-W49', '2026-W50', '2026-W51', '2026-W52']);
  });

  it('begin with the first delivery and end four weeks behind the last, without a hole, across a year of 53 weeks', () => {
    expect(weeks([day('2026-12-30'), day('2026-11-13')])).toEqual([
      '2026-W46',
      '2026-W47',
      '2026-W48',
      '2026-W49',
      '2026-W50',
      '2026-W51',
      '2026-W52',
      '2026-W53',
      '2027-W01',
      '2027-W02',
      '2027-W03',
      '2027-W04',
    ]);
  });

  it('begin on a Sunday with the week that is about to come, unless something was delivered in the old one', () => {
    const sunday = day('2026-11-22');
    const firstWeek = (deliveries: readonly Day[]) =>
      boardWeeks({ today: sunday, calendar, from: sunday, deliveries, target: sunday })[0];
    expect([firstWeek([]), firstWeek([day('2026-11-20')])]).toEqual(['2026-W48', '2026-W47']);
  });

  it.each([
    { what: 'the target', list: weeks([], day('2026-12-18')) },
    { what: 'the start of a plan that begins later', list: weeks([], null, day('2026-12-14')) },
  ])('reach four weeks beyond $what', ({ list }) => {
    expect([list[0], list.at(-1)]).toEqual(['2026-W48', '2027-W02']);
  });
});

describe('the weeks on the page', () => {
  const view = (first: number, size: number) => ({ offset: first * WEEK_WIDTH, size });

  it('are those in sight, one more on each side, and those that have to stay', () => {
    expect(mountedWeeks(view(10, 3 * WEEK_WIDTH), WEEK_WIDTH, 50, [2, 40], true)).toEqual([2, 9, 10, 11, 12, 13, 40]);
    expect(mountedWeeks(view(0, 3 * WEEK_WIDTH), WEEK_WIDTH, 3, [], true)).toEqual([0, 1, 2]);
  });

  it('are for the first picture those in sight and those that have to stay', () => {
    expect(mountedWeeks(view(10, 3 * WEEK_WIDTH), WEEK_WIDTH, 50, [40], false)).toEqual([10, 11, 12, 40]);
  });

  it.each([900, 1_440, 1_920, 2_560, 3_840, 7_680])(
    'are never more than eight, in a pane of %i pixels all in sight',
    (pane) => {
      const width = weekWidth(pane);
      const mounted = mountedWeeks({ offset: 5.5 * width, size: pane }, width, 60, [40], true);
      const last = Math.floor((5.5 * width + pane - 1) / width);
      expect(mounted.length).toBeLessThanOrEqual(MOST_WEEKS);
      expect(mounted).toEqual(expect.arrayContaining([5, last, 40]));
    },
  );
});
