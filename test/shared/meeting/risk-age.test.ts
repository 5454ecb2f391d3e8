import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { openRisks, riskDays } from '../../../shared/meeting/risk-age.ts';
import type { Risk } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

function risk(level: Risk['level'], since: string) {
  return { level, note: '', owner: '', since };
}

function risksOf(...slices: NonNullable<Parameters<typeof planWith>[0]>['slices'] & object) {
  return openRisks(derive(planWith({ slices }), TODAY)).map(({ slice, days }) => `${slice.id} ${days}`);
}

describe('The age of a red dot', () => {
  it('is counted in calendar days, from the day on which it became one', () => {
    const since = ['2026-11-20', '2026-11-24', '2026-11-25', '2026-10-24'];
    expect(since.map((day) => riskDays({ since: asDay(day) }, TODAY))).toEqual([4, 0, 0, 31]);
  });

  it('brings red before watched, and the oldest first', () => {
    const known = risksOf(
      { id: 'w', risk: risk('watch', '2026-11-01') },
      { id: 'new', risk: risk('red', '2026-11-23') },
      { id: 'free' },
      { id: 'old', risk: risk('red', '2026-11-10') },
      { id: 'old2', risk: risk('red', '2026-11-10') },
    );
    expect(known).toEqual(['old 14', 'old2 14', 'new 1', 'w 23']);
  });

  it('is told of groups and of what is parked, and not of what is done, dropped or thrown out', () => {
    const red = risk('red', '2026-11-20');
    const known = risksOf(
      { id: 'group', risk: red },
      { id: 'leaf', under: 'group' },
      { id: 'doneGroup', risk: red },
      { id: 'done', under: 'doneGroup', risk: red, status: 'delivered', deliveredOn: '2026-11-23' },
      { id: 'later', risk: red, stage: 'later' },
      { id: 'out', risk: red, stage: 'archive' },
      { id: 'dropped', risk: red, status: 'dropped', droppedOn: '2026-11-23' },
    );
    expect(known).toEqual(['group 4', 'later 4']);
  });
});
