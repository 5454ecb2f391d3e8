import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { overbooked, type PlannedTime } from '../../../shared/schedule/overbooked.ts';
import { overbookedText } from '../../../shared/words/people-text.ts';

type Sketch = { readonly [name: string]: readonly number[] };

function plan(title: string, people: Sketch, from = '2026-11-24', until = '2026-12-18') {
  const planned: PlannedTime = {
    from: asDay(from),
    until: asDay(until),
    people: Object.entries(people).map(([name, quarterDaysByWeekday]) => ({ name, quarterDaysByWeekday })),
  };
  return { title, planned };
}

const WEEK = [4, 4, 4, 4, 4, 0, 0];
const MONDAYS = [2, 0, 0, 0, 0, 0, 0];
const texts = (...plans: readonly { title: string; planned: PlannedTime | null }[]) =>
  overbooked(plans).map(overbookedText);

describe('people of one name in several plans', () => {
  it('are said to have more than a day’s work on the weekdays on which it is so, whatever the case of their name', () => {
    expect(
      texts(plan('Churn', { Ada: WEEK, Ben: MONDAYS }), plan('Letters', { ' ada ': MONDAYS, Ben: MONDAYS })),
    ).toEqual(['Ada is planned for up to 1½ days on Mondays, in “Churn” and “Letters”.']);
    expect(texts(plan('Churn', { Ada: WEEK }), plan('', { Ada: WEEK }), plan('Third', { Ada: WEEK }))).toEqual([
      'Ada is planned for up to 3 days every weekday, in “Churn”, a plan without a title and “Third”.',
    ]);
  });

  it('may share a day out among them', () => {
    expect(texts(plan('Churn', { Ada: MONDAYS }), plan('Letters', { Ada: MONDAYS }))).toEqual([]);
  });

  it('may have two plans after each other', () => {
    const later = plan('Later', { Ada: WEEK }, '2026-12-19', '2027-02-01');
    expect(texts(plan('Churn', { Ada: WEEK }), later)).toEqual([]);
  });

  it('meet only on the days on which both plans are worked on', () => {
    const last = plan('Churn', { Ada: WEEK }, '2026-11-23', '2026-11-26');
    expect(texts(last, plan('Letters', { Ada: WEEK }, '2026-11-26'))[0]).toContain('on Thursdays,');
  });

  it('do not count in plans in which nothing is left, and the team of a new plan is nobody in particular', () => {
    expect(texts(plan('Churn', { Ada: WEEK }), { title: 'Done', planned: null })).toEqual([]);
    expect(texts(plan('Churn', { Team: WEEK, '': WEEK }), plan('Letters', { Team: WEEK, '': WEEK }))).toEqual([]);
  });

  it('stand hostile names, and two of one name in one plan', () => {
    const hostile = { constructor: WEEK, hasOwnProperty: WEEK };
    expect(overbooked([plan('A', hostile), plan('B', hostile)]).map(({ name }) => name)).toEqual([
      'constructor',
      'hasOwnProperty',
    ]);
    expect(texts(plan('Churn', { Anna: WEEK, 'anna ': MONDAYS }))).toEqual([]);
  });
});
