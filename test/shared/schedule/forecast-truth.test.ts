import { describe, expect, it } from 'vitest';
import { forecast } from '../../../shared/schedule/forecast.ts';
import { forecastInput } from '../../../shared/schedule/forecast-input.ts';
import { FORECAST_TRUTH, type TruthRow, truthOf } from '../../../shared/schedule/forecast-truth.ts';
import { isInFull } from '../../support/in-full.ts';
import { simulatedTeam } from '../../support/simulated-team.ts';

/** Enough for the day of the 85 %: more of them take longer and change nothing that could be seen here. */
const TRIALS = 1_000;
const HISTORIES = [6, 8, 12, 20];

/** How often the 85 % of a team came true that is known to the last detail. The same figures at each run. */
function playedOut(weeks: number): TruthRow {
  const came = { weeks, allCut: 0, splitRate: 0, unsplit: 0 };
  for (let run = 0; run < FORECAST_TRUTH.runs; run += 1) {
    for (const splits of [false, true]) {
      const { plan, today, truth } = simulatedTeam(weeks * 1_000 + run + (splits ? 500_000 : 0), weeks, splits);
      const { goal, p85Unsplit } = forecast(forecastInput(plan, today), { trials: TRIALS });
      if (goal.p85 !== null && goal.p85 >= truth) came[splits ? 'splitRate' : 'allCut'] += 1;
      if (p85Unsplit !== null && p85Unsplit >= truth) came.unsplit += 1;
    }
  }
  return came;
}

describe('How often what is said to be 85 % sure comes true', () => {
  it.each(isInFull() ? HISTORIES : [20])('with %i weeks of history is what the app and the README say', (weeks) => {
    const published = FORECAST_TRUTH.rows.find((row) => row.weeks === weeks);
    expect(playedOut(weeks)).toEqual(published);
  });

  it('lies between 80 % and 90 % with 20 weeks, whether slices are still to be split or not', () => {
    const { allCut, splitRate } = truthOf(20) ?? { allCut: 0, splitRate: 0 };
    for (const times of [allCut, splitRate]) {
      expect(times / FORECAST_TRUTH.runs).toBeGreaterThanOrEqual(0.8);
      expect(times / FORECAST_TRUTH.runs).toBeLessThanOrEqual(0.9);
    }
  });

  it('is published for each history, and next to never where the split rate is left out', () => {
    expect(FORECAST_TRUTH.rows.map(({ weeks }) => weeks)).toEqual(HISTORIES);
    for (const { unsplit } of FORECAST_TRUTH.rows) expect(unsplit / FORECAST_TRUTH.runs).toBeLessThan(0.1);
  });

  it('is looked up for a history of any length', () => {
    expect([5, 6, 7, 11, 12, 52].map((weeks) => truthOf(weeks)?.weeks)).toEqual([6, 6, 6, 8, 12, 20]);
  });
});
