import { expect, it } from 'vitest';
import { dayNote } from '../../../renderer/board/day-note.ts';
import { asDay, type Day } from '../../../shared/calendar/day.ts';
import { newPlan } from '../../../shared/plan/new-plan.ts';
import type { Person, Plan, PlanId } from '../../../shared/plan/plan.ts';

const THURSDAY = asDay('2026-11-26');
const QUIET = { offered: 8, used: 4, isOverfull: false };

function person(initials: string, offFrom: Day | null): Person {
  const absences = offFrom === null ? [] : [{ from: offFrom, to: THURSDAY, label: 'training' }];
  return { name: `Person ${initials}`, initials, skills: [], quarterDaysByWeekday: [4, 4, 4, 4, 4, 0, 0], absences };
}

function planOf(people: readonly Person[], closed: string | null = null): Plan {
  const plan = newPlan({ id: 'p' as PlanId, title: 'Donor churn', start: asDay('2026-11-23') });
  const closures = closed === null ? [] : [{ from: THURSDAY, to: THURSDAY, label: closed, origin: null }];
  return {
    ...plan,
    people: Object.fromEntries(people.map((each) => [each.initials, each])),
    calendar: { ...plan.calendar, closures },
  };
}

const AT_WORK = person('AN', null);
const AWAY = ['DE', 'DS', 'PO', 'QA'].map((initials) => person(initials, THURSDAY));

it.each([
  { what: 'an ordinary day', plan: planOf([AT_WORK]), isWorkday: true, text: undefined },
  {
    what: 'a day on which everybody is off',
    plan: planOf([AT_WORK], 'Founders’ day'),
    isWorkday: false,
    text: 'Founders’ day',
  },
  { what: 'a closure that nobody has named', plan: planOf([AT_WORK], ' '), isWorkday: false, text: 'closed' },
  { what: 'a weekend', plan: planOf([AT_WORK]), isWorkday: false, text: 'no working day' },
  {
    what: 'a day on which two people are off',
    plan: planOf([AT_WORK, ...AWAY.slice(0, 2)]),
    isWorkday: true,
    text: 'DE and DS off',
  },
  { what: 'a day on which many are off', plan: planOf([AT_WORK, ...AWAY]), isWorkday: true, text: '4 of 5 off' },
])('$what says $text', ({ plan, isWorkday, text }) => {
  expect(dayNote(plan, THURSDAY, QUIET, isWorkday)?.text).toBe(text);
});

it('an overfull day says by how much before it says anything else, and that it is a risk', () => {
  const load = { offered: 4, used: 6, isOverfull: true };
  expect(dayNote(planOf([AT_WORK], 'Founders’ day'), THURSDAY, load, false)).toEqual({
    text: 'over by ½ day',
    isRisk: true,
  });
});

it('a day that is overfull for one person while another has time says so without a number', () => {
  const load = { offered: 8, used: 6, isOverfull: true };
  expect(dayNote(planOf([AT_WORK]), THURSDAY, load, true)).toEqual({ text: 'overfull', isRisk: true });
});
