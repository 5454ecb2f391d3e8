import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../shared/calendar/day.ts';
import { quarterDaysOn } from '../../../shared/calendar/workdays.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { forecast } from '../../../shared/schedule/forecast.ts';
import { forecastInput } from '../../../shared/schedule/forecast-input.ts';
import type { ForecastAnswer } from '../../../shared/schedule/forecast-types.ts';
import { basisText, countedText, splitText, sureText, truthText } from '../../../shared/words/forecast-text.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY, withShuffledKeys } from '../../support/arbitrary-schedulable.ts';

const TRIALS = 60;

/** Plans that have just begun, and the same ones weeks later, when their weeks count. */
function arbitraryMoment(): fc.Arbitrary<{ readonly plan: Plan; readonly today: Day }> {
  return fc
    .tuple(arbitrarySchedulable(), fc.integer({ min: 0, max: 15 }))
    .map(([plan, weeks]) => ({ plan, today: addDays(SCHEDULABLE_TODAY, weeks * 7) }));
}

function forecastOf(plan: Plan, today: Day): ForecastAnswer {
  return forecast(forecastInput(plan, today), { trials: TRIALS });
}

describe('The forecast of any plan', () => {
  it('is the same each time, and does not depend on the order of the records', () => {
    const moments = arbitraryMoment().chain(({ plan, today }) =>
      withShuffledKeys(plan).map((shuffled) => ({ plan, shuffled, today })),
    );
    fc.assert(
      fc.property(moments, ({ plan, shuffled, today }) => {
        expect(forecastOf(shuffled, today)).toEqual(forecastOf(plan, today));
      }),
    );
  });

  it('gives days on which somebody works, from the first that can be planned on, the surer the later', () => {
    fc.assert(
      fc.property(arbitraryMoment(), ({ plan, today }) => {
        const { from } = forecastInput(plan, today);
        const { goal, groups } = forecastOf(plan, today);
        for (const { p50, p85, p95 } of [goal, ...groups]) {
          const days = [p50, p85, p95].filter((day) => day !== null);
          expect(days).toEqual([...days].sort());
          for (const day of days) {
            expect(day >= from).toBe(true);
            expect(Object.values(plan.people).some((person) => quarterDaysOn(plan.calendar, person, day) > 0)).toBe(
              true,
            );
          }
          // A group is done when the goal is, or before it.
          if (goal.p85 !== null) expect(p85 !== null && p85 <= goal.p85).toBe(true);
        }
      }),
    );
  });

  it('can always be said, and without a number that is none', () => {
    fc.assert(
      fc.property(arbitraryMoment(), ({ plan, today }) => {
        const input = forecastInput(plan, today);
        const whole = { input, answer: forecast(input, { trials: TRIALS }) };
        const texts = [
          sureText(whole, today),
          basisText(input),
          splitText(whole),
          countedText(input),
          truthText(input),
        ];
        expect(texts.join(' ')).not.toMatch(/NaN|Infinity|undefined|null/);
      }),
    );
  });
});
