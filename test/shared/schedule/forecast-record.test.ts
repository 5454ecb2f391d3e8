import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { ForecastId, Plan } from '../../../shared/plan/plan.ts';
import {
  calibrationOf,
  recordForecastCommand,
  scoreForecastCommands,
} from '../../../shared/schedule/forecast-record.ts';
import { knownForecast } from '../../../shared/schedule/known-forecast.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const SAID = {
  on: '2026-11-20',
  seed: 1,
  samples: [1],
  splitRate: null,
  p50: '2026-11-23',
  p85: '2026-11-25',
  p95: '2026-11-27',
  chance: 0.5,
  outcome: null,
};
const DELIVERED = { id: 'a', status: 'delivered', deliveredOn: '2026-11-24' } as const;

function record(plan: Plan, today = TODAY) {
  return recordForecastCommand(plan, today, 'forecast' as ForecastId, knownForecast(plan, today));
}

describe('A forecast that is kept', () => {
  it('has what was said, with the weeks and the seed, so that anybody can say it again', () => {
    const plan = planWith({ goal: { target: '2026-12-18' }, slices: [{ id: 'a', quarterDays: 2 }] });
    const command = record(plan);
    expect(command).toEqual({
      type: 'forecast.record',
      id: 'forecast',
      forecast: {
        on: '2026-11-24',
        seed: 2026,
        samples: [],
        splitRate: null,
        p50: '2026-11-24',
        p85: '2026-11-25',
        p95: '2026-11-25',
        chance: 1,
        target: '2026-12-18',
        outcome: null,
      },
    });
    expect(command !== null && apply(plan, command).ok).toBe(true);
  });

  it('is kept where there is no date too: that it would never be done was said as well', () => {
    expect(record(planWith({ people: {}, slices: [{ id: 'a' }] }))).toMatchObject({ forecast: { p50: null } });
  });

  it('is kept once a day, and not when nothing is left', () => {
    const slices = [{ id: 'a' }];
    expect(record(planWith({ slices, forecasts: { f: { ...SAID, on: '2026-11-24' } } }))).toBeNull();
    expect(record(planWith({ slices, forecasts: { f: SAID } }))).not.toBeNull();
    expect(record(planWith({ slices: [DELIVERED] }))).toBeNull();
  });
});

describe('How a forecast came out', () => {
  function scores(sketch: PlanSketch, today: string): unknown[] {
    return scoreForecastCommands(planWith({ forecasts: { f: SAID }, ...sketch }), asDay(today));
  }

  it('is noted on the day after the last leaf on the board was delivered', () => {
    const score = { type: 'forecast.score', id: 'f', outcome: '2026-11-24' };
    const slices = [
      { ...DELIVERED, deliveredOn: '2026-11-23' },
      { ...DELIVERED, id: 'b' },
    ];
    expect(scores({ slices }, '2026-11-25')).toEqual([score]);
    expect(scores({ slices }, '2026-11-24')).toEqual([]);
  });

  it('waits while a leaf is open, and not for what is in Later, thrown out or dropped', () => {
    expect(scores({ slices: [DELIVERED, { id: 'b' }] }, '2026-11-25')).toEqual([]);
    expect(scores({ slices: [DELIVERED, { id: 'b', quarterDays: null }] }, '2026-11-25')).toEqual([]);
    const rest = [
      { id: 'b', stage: 'later' },
      { id: 'c', stage: 'archive' },
      { id: 'd', status: 'dropped' },
    ] as const;
    expect(scores({ slices: [DELIVERED, ...rest] }, '2026-11-25')).toHaveLength(1);
  });

  it('is not noted twice, nor for a forecast that is younger than the last delivery', () => {
    const slices = [DELIVERED];
    expect(scores({ slices, forecasts: { f: { ...SAID, outcome: '2026-11-24' } } }, '2026-11-25')).toEqual([]);
    expect(scores({ slices, forecasts: { f: { ...SAID, on: '2026-11-25' } } }, '2026-11-26')).toEqual([]);
    expect(scores({ slices: [] }, '2026-11-25')).toEqual([]);
  });

  it('counts how often each share came true, of those that gave a day', () => {
    const forecasts = {
      a: { ...SAID, outcome: '2026-11-23' },
      b: { ...SAID, outcome: '2026-11-26', on: '2026-11-21' },
      c: { ...SAID, outcome: '2026-11-30', p95: null },
      d: { ...SAID, on: '2026-11-22' },
    };
    const { p50, p85, p95, forecasts: listed } = calibrationOf(planWith({ forecasts }));
    expect([p50, p85, p95]).toEqual([
      { times: 1, of: 3 },
      { times: 1, of: 3 },
      { times: 2, of: 2 },
    ]);
    expect(listed.map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
  });
});
