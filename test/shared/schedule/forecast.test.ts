import { describe, expect, it } from 'vitest';
import { addDays, asDay, daysBetween } from '../../../shared/calendar/day.ts';
import { addWeeks, asWeek, firstDayOf, weekOf } from '../../../shared/calendar/week.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { forecast } from '../../../shared/schedule/forecast.ts';
import type { ForecastInput } from '../../../shared/schedule/forecast-types.ts';

const MONDAY = asDay('2026-11-23');
const WEEKS_AHEAD = 260;

type Sketch = {
  /** Deliveries of the weeks gone by. */
  readonly weeks?: readonly number[];
  readonly pieces?: number;
  readonly whole?: number;
  readonly splits?: readonly number[];
  readonly sizes?: readonly number[];
  readonly from?: string;
  readonly target?: string;
  /** Quarters of the days from the Monday of the first week on; then four each Monday to Friday. */
  readonly offered?: readonly number[];
  readonly milestones?: ForecastInput['milestones'];
};

function inputWith(sketch: Sketch): ForecastInput {
  const { weeks = [5, 5, 5, 5, 5], pieces = 0, whole = 0, splits = [], sizes = [], offered = [] } = sketch;
  const count = sizes.length > 0 ? sizes.length : pieces + whole;
  return {
    from: asDay(sketch.from ?? MONDAY),
    target: sketch.target === undefined ? null : asDay(sketch.target),
    basis: sizes.length > 0 ? 'sizes' : 'weeks',
    weeks: weeks.map((delivered, place) => ({ week: addWeeks(asWeek('2026-W40'), place), delivered })),
    splitRate: {
      sample: splits,
      measured: splits.length < 5 ? null : splits.reduce((sum, split) => sum + split, 0) / splits.length,
    },
    isPiece: Uint8Array.from({ length: count }, (_, place) => (place < pieces ? 1 : 0)),
    quarterDays: Uint32Array.from({ length: count }, (_, place) => sizes[place] ?? 4),
    milestones: sketch.milestones ?? (count === 0 ? [] : [{ id: null, steps: count, remaining: count }]),
    offered: Uint32Array.from({ length: WEEKS_AHEAD * 7 }, (_, day) => offered[day] ?? (day % 7 < 5 ? 4 : 0)),
  };
}

const goalOf = (sketch: Sketch) => forecast(inputWith(sketch)).goal;

describe('A forecast by the weeks gone by', () => {
  it('is certain where every week was the same and everything was cut', () => {
    expect(goalOf({ pieces: 10 })).toMatchObject({ p50: '2026-12-04', p85: '2026-12-04', p95: '2026-12-04' });
    expect(goalOf({ pieces: 11 })).toMatchObject({ p50: '2026-12-07', p95: '2026-12-07' });
  });

  it('lets the rest of the current week count in proportion', () => {
    // From Wednesday on three of the five deliveries of a week are left.
    expect(goalOf({ pieces: 3, from: '2026-11-25' }).p50).toBe('2026-11-27');
    expect(goalOf({ pieces: 4, from: '2026-11-25' }).p50).toBe('2026-11-30');
    expect(goalOf({ pieces: 5, from: '2026-11-28' }).p50).toBe('2026-12-04');
  });

  it('delivers nothing in weeks in which nobody offers a quarter', () => {
    const closed = Array.from({ length: 21 }, () => 0);
    expect(goalOf({ pieces: 5, offered: closed }).p50).toBe('2026-12-18');
  });

  it('spreads the deliveries of a week over the quarters that are offered in it', () => {
    // One person on Tuesday and Thursday only.
    expect(goalOf({ pieces: 2, weeks: [4, 4, 4, 4, 4], offered: [0, 4, 0, 4, 0, 0, 0] }).p50).toBe('2026-11-24');
    expect(goalOf({ pieces: 3, weeks: [4, 4, 4, 4, 4], offered: [0, 4, 0, 4, 0, 0, 0] }).p50).toBe('2026-11-26');
  });

  it('is less sure where the weeks differ: the later the day the surer', () => {
    const { p50, p85, p95 } = goalOf({ weeks: [0, 2, 9, 4, 1, 8], pieces: 40 });
    expect(p50 !== null && p85 !== null && p95 !== null && p50 < p85 && p85 < p95).toBe(true);
  });

  it('counts each slice that was not cut as often as originals of the sample were split', () => {
    const splits = [2, 2, 2, 2, 2];
    const answer = forecast(inputWith({ whole: 5, splits }));
    expect(answer.goal.p85).toBe('2026-12-04');
    expect(answer.p85Unsplit).toBe('2026-11-27');
    expect(goalOf({ pieces: 5, whole: 5, splits }).p85).toBe('2026-12-11');
  });

  it('takes a rate between 1.0 and 2.5 while there are fewer than five originals', () => {
    const { p50, p95, chance } = goalOf({ whole: 20, splits: [9, 9, 9, 9], target: '2026-12-18' });
    // 20 to 50 leaves at five a week: four weeks to ten, in the middle seven.
    expect(p50).toBe('2027-01-08');
    expect(p95 !== null && p95 > '2027-01-22' && p95 <= '2027-01-29').toBe(true);
    expect(chance).toBeLessThan(0.05);
  });

  it('has nothing to say about a date without splitting where everything was cut', () => {
    expect(forecast(inputWith({ pieces: 5, splits: [2, 2, 2, 2, 2] })).p85Unsplit).toBeNull();
  });

  it('gives the chance of the target, that of one in the past included', () => {
    expect(goalOf({ pieces: 10, target: '2026-12-04' }).chance).toBe(1);
    expect(goalOf({ pieces: 10, target: '2026-12-03' }).chance).toBe(0);
    expect(goalOf({ pieces: 10, target: '1999-01-01' }).chance).toBe(0);
    expect(goalOf({ pieces: 10, target: '2999-01-01' }).chance).toBe(1);
    expect(goalOf({ pieces: 10 }).chance).toBeNull();
  });

  it('has groups done one after the other, in the order of the board', () => {
    const milestones = [
      { id: 'first' as SliceId, steps: 5, remaining: 3 },
      { id: null, steps: 10, remaining: 10 },
    ];
    const { groups } = forecast(inputWith({ pieces: 10, milestones, target: '2026-11-27' }));
    expect(groups).toEqual([
      { id: 'first', remaining: 3, p50: '2026-11-27', p85: '2026-11-27', p95: '2026-11-27', chance: 1 },
    ]);
  });

  it('gives the same answer at each run, and another seed another one', () => {
    const input = inputWith({ weeks: [0, 2, 9, 4, 1, 8], whole: 40, splits: [1, 2, 4, 1, 3] });
    expect(forecast(input)).toEqual(forecast(structuredClone(input)));
    const chances = [1, 2, 3].map((seed) => forecast({ ...input, target: asDay('2027-03-01') }, { seed }).goal.chance);
    expect(new Set(chances).size).toBe(3);
  });
});

describe('A forecast by sizes', () => {
  it('works through the sizes, each 0.75 to 2 times as large, with 60 to 100 % of the quarters', () => {
    const { p50, p85, p95 } = goalOf({ sizes: Array.from({ length: 20 }, () => 4) });
    // 20 days of work are 15 days at best and 67 at worst.
    const days = [p50, p85, p95].map((day) => (day === null ? 0 : daysBetween(MONDAY, day)));
    expect(days[0]).toBeGreaterThan(42);
    expect(days[0]).toBeLessThan(56);
    expect(days[2]).toBeLessThan(95);
    expect(days[1]).toBeGreaterThan(days[0] ?? 0);
  });

  it('never ends before the best case nor after the worst', () => {
    const sizes = Array.from({ length: 20 }, () => 4);
    expect(goalOf({ sizes, target: '2026-12-10' }).chance).toBe(0);
    expect(goalOf({ sizes, target: '2026-12-22' }).chance).toBeGreaterThan(0);
    expect(goalOf({ sizes, target: '2027-02-23' }).chance).toBe(1);
  });

  it('takes one to five days for what is not sized', () => {
    expect(goalOf({ sizes: [0], target: '2026-11-23' }).chance).toBeLessThan(0.01);
    expect(goalOf({ sizes: [0], target: '2026-11-24' }).chance).toBeGreaterThan(0);
    expect(goalOf({ sizes: [0], target: '2026-12-03' }).chance).toBe(1);
  });

  it('counts from the first day that can be planned, and works on no day off', () => {
    const friday = goalOf({ sizes: [4], from: '2026-11-27', target: '2026-11-29' });
    expect(friday.chance).toBeGreaterThan(0);
    expect(friday.p95 !== null && friday.p95 >= '2026-11-30').toBe(true);
  });

  it('says nothing about splitting, for to cut a slice does not make it more work', () => {
    expect(forecast(inputWith({ sizes: [4, 4], splits: [3, 3, 3, 3, 3] })).p85Unsplit).toBeNull();
  });
});

describe('Where there is no date', () => {
  const nobody = Array.from({ length: WEEKS_AHEAD * 7 }, () => 0);

  it('says that nothing is left', () => {
    expect(forecast(inputWith({ target: '2026-12-18' }))).toMatchObject({
      state: 'nothing-left',
      goal: { p85: null, chance: null },
    });
  });

  it.each([{ pieces: 3 }, { sizes: [4] }])('says that nobody works, and gives no date (%o)', (sketch) => {
    const answer = forecast(inputWith({ ...sketch, offered: nobody, target: '2026-12-18' }));
    expect(answer).toMatchObject({ state: 'nobody-works', goal: { p50: null, p85: null, p95: null, chance: 0 } });
  });

  it.each([{ pieces: 3 }, { sizes: [4] }])('counts no time that has passed in the week of today (%o)', (sketch) => {
    const gone = nobody.with(0, 4).with(1, 4);
    expect(forecast(inputWith({ ...sketch, offered: gone, from: '2026-11-25' })).state).toBe('nobody-works');
    expect(forecast(inputWith({ ...sketch, offered: gone, from: '2026-11-24' })).state).toBe('dates');
  });

  it('says that nothing was ever delivered', () => {
    const answer = forecast(inputWith({ pieces: 3, weeks: [0, 0, 0, 0, 0] }));
    expect(answer).toMatchObject({ state: 'nothing-delivered', goal: { p50: null } });
  });

  it('gives no date beyond five years', () => {
    expect(goalOf({ pieces: 5 * WEEKS_AHEAD }).p95).not.toBeNull();
    const beyond = goalOf({ pieces: 5 * WEEKS_AHEAD + 1, target: '2027-01-01' });
    expect(beyond).toMatchObject({ p50: null, p85: null, p95: null, chance: 0 });
    expect(goalOf({ sizes: [4 * 5 * WEEKS_AHEAD * 3] })).toMatchObject({ p50: null, p95: null });
  });

  it('keeps the days that are reached when only the surest are not', () => {
    const { p50, p95 } = goalOf({ weeks: [0, 0, 0, 0, 1], pieces: 50 });
    expect(p50).not.toBeNull();
    expect(p95).toBeNull();
  });

  it('ends with the calendar', () => {
    const last = asDay('9999-12-20');
    expect(goalOf({ pieces: 5, from: last }).p50).toBe('9999-12-24');
    expect(goalOf({ pieces: 50, from: last })).toMatchObject({ p50: null, p95: null });
  });
});

describe('Days of a forecast', () => {
  it.each(['2026-12-28', '2027-01-01', '2028-02-28', '2026-03-29', '2026-10-25'])(
    'lie on days on which somebody works, from %s on',
    (from) => {
      const { p50, p85, p95 } = goalOf({ from, pieces: 17, weeks: [1, 2, 3, 4, 5] });
      for (const day of [p50, p85, p95]) {
        const weekday = day === null ? 6 : daysBetween(firstDayOf(weekOf(day)), day);
        expect(weekday).toBeLessThan(5);
        expect(day !== null && day >= from && day <= addDays(asDay(from), 365)).toBe(true);
      }
    },
  );
});
