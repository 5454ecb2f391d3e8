import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { backlogOf, isStale, lastAsked } from '../../../shared/meeting/backlog.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');
const on = (day: string, by = '') => ({ on: asDay(day), by });

describe('The backlog of a plan', () => {
  it('is what nobody has begun and what has no day: parked, still thick, thrown out', () => {
    const plan = planWith({
      slices: [
        { id: 'thin', quarterDays: 2 },
        { id: 'thick', quarterDays: 40 },
        { id: 'parked', quarterDays: 2, stage: 'later' },
        { id: 'thrown', quarterDays: 2, stage: 'archive' },
        { id: 'done', status: 'delivered', deliveredOn: asDay('2026-11-20'), stage: 'later' },
        { id: 'group', stage: 'later' },
        { id: 'child', under: 'group', stage: 'later' },
      ],
    });
    expect(backlogOf(derive(plan, TODAY)).map(({ id, where }) => [id, where])).toEqual([
      ['thick', 'no-day'],
      ['parked', 'later'],
      ['thrown', 'archive'],
      ['child', 'later'],
    ]);
  });

  it('is as old as the last time that somebody wrote it down, cut it or asked for it', () => {
    const plan = planWith({
      slices: [
        { id: 'new', stage: 'later', createdOn: asDay('2026-09-01') },
        { id: 'cut', stage: 'later', createdOn: asDay('2026-09-01'), cutOn: asDay('2026-10-01') },
        {
          id: 'asked',
          stage: 'later',
          createdOn: asDay('2026-09-01'),
          askedAgain: [on('2026-11-02'), on('2026-10-05')],
        },
      ],
    });
    expect(backlogOf(derive(plan, TODAY)).map(({ since }) => since)).toEqual([
      '2026-09-01',
      '2026-10-01',
      '2026-11-02',
    ]);
  });

  it.each([
    ['2026-09-29', 8, true],
    ['2026-09-30', 8, false],
    ['2026-11-17', 1, true],
    ['2027-01-01', 1, false],
  ])('counts whole weeks: %s is older than %i weeks: %s', (since, weeks, expected) => {
    expect(isStale(asDay(since), TODAY, weeks)).toBe(expected);
  });

  it('takes the start of an idea for which nobody has asked again', () => {
    expect(lastAsked(asDay('2026-10-14'), [])).toBe('2026-10-14');
    expect(lastAsked(asDay('2026-10-14'), [on('2026-11-02'), on('2026-10-20')])).toBe('2026-11-02');
  });
});
