import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek, daysOf, weekOf } from '../../../shared/calendar/week.ts';
import { quarterDaysOn } from '../../../shared/calendar/workdays.ts';
import { whoIsThere } from '../../../shared/schedule/who-is-there.ts';
import { presenceText, whoIsThereText } from '../../../shared/words/people-text.ts';
import { arbitraryDay, arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { planAfter } from '../../support/outcome.ts';
import { planWith, sliceId } from '../../support/plan-builder.ts';

const WEEK = asWeek('2026-W48');
const PLAN = planWith({
  people: {
    ada: { name: 'Ada', absences: [{ from: '2026-11-26', to: '2026-11-27', label: 'Dentist' }] },
    ben: { name: 'Ben', quarterDaysByWeekday: [4, 0, 2, 0, 0, 4, 4] },
    cleo: { name: 'Cleo', absences: [{ from: '2026-11-01', to: '2026-12-31', label: '' }] },
    dan: { name: 'Dan', quarterDaysByWeekday: [0, 0, 0, 0, 0, 4, 0] },
  },
  calendar: { closures: [{ from: '2026-11-23', to: '2026-11-23', label: 'Founders’ day', origin: null }] },
  slices: [{ id: 'a' }],
});

describe('who is there in a week', () => {
  it('says for each person how much, how much usually, and why not', () => {
    expect(whoIsThere(PLAN, WEEK).map(({ offered, usual }) => [offered, usual])).toEqual([
      [8, 20],
      [2, 6],
      [0, 20],
      [0, 0],
    ]);
    expect(whoIsThere(PLAN, WEEK).map((presence) => presenceText(presence, PLAN))).toEqual([
      'Ada: 2 of 5 days, off Mon 23 (Founders’ day) and Thu 26–Fri 27 (Dentist)',
      'Ben: ½ of 1½ days, off Mon 23 (Founders’ day)',
      'Cleo: 0 of 5 days, off Mon 23 (Founders’ day) and Tue 24–Fri 27',
      'Dan: no days in this plan',
    ]);
  });

  it('is read with those first who are there', () => {
    expect(
      whoIsThereText(whoIsThere(PLAN, WEEK), PLAN)
        .split('; ')
        .map((text) => text.split(':')[0]),
    ).toEqual(['Ada', 'Ben', 'Cleo', 'Dan']);
    expect(whoIsThereText([], PLAN)).toBe('');
  });

  it('is worked out once for all that happens to slices, and anew for people and calendar', () => {
    const edited = planAfter(PLAN, { type: 'slice.edit', id: sliceId('a'), changes: { title: 'B' } });
    expect(whoIsThere(edited, WEEK)).toBe(whoIsThere(PLAN, WEEK));
    const closed = planAfter(PLAN, { type: 'calendar.edit', changes: { workdays: [] } });
    expect(whoIsThere(closed, WEEK).map(({ usual }) => usual)).toEqual([0, 0, 0, 0]);
  });

  it('offers what the days of the week offer, around changes of the clock, week 53 and leap days too', () => {
    const days = fc.oneof(
      arbitraryDay(),
      fc.constantFrom(...['2026-12-31', '2027-01-03', '2028-02-29', '2026-03-29', '2026-10-25'].map(asDay)),
    );
    fc.assert(
      fc.property(arbitraryPlan({ maxSlices: 1 }), days, (plan, day) => {
        const week = weekOf(day);
        for (const { personId, offered, usual } of whoIsThere(plan, week)) {
          const person = plan.people[personId];
          if (person === undefined) throw new Error('Nobody.');
          const sum = daysOf(week).reduce((all, at) => all + quarterDaysOn(plan.calendar, person, at), 0);
          expect([offered, usual >= offered]).toEqual([sum, true]);
        }
      }),
    );
  });
});
