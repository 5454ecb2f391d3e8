import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { asWeek } from '../../../shared/calendar/week.ts';
import { initialsOf } from '../../../shared/plan/initials.ts';
import { peopleInOrder } from '../../../shared/plan/people-order.ts';
import { personWeeks } from '../../../shared/schedule/person-weeks.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { personWeeksText } from '../../../shared/words/people-text.ts';
import { personId, planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

describe('the next weeks of a person', () => {
  it('are what they work on, what is still free, and when they are off', () => {
    const plan = planWith({
      people: {
        ada: { absences: [{ from: '2026-11-30', to: '2026-12-04', label: '' }] },
        ben: { quarterDaysByWeekday: [0, 0, 0, 0, 0, 0, 0] },
      },
      slices: ['a', 'b', 'c'].map((id) => ({ id, ownerId: 'ada', quarterDays: 3 })),
    });
    const text = (id: string) =>
      personWeeksText(personWeeks({ plan, schedule: schedule(plan, TODAY) }, personId(id)), asWeek('2026-W48'));
    expect(text('ada')).toBe('This week: 3 slices, 1¾ d free · week 49: off · week 50: free');
    expect(text('ben')).toBe('This week: off · week 49: off · week 50: off');
    expect(text('nobody')).toBe('This week: off · week 49: off · week 50: off');
  });
});

describe('people in a list', () => {
  it('stand by name, whatever the order of the file, and those without a name last', () => {
    const people = { z: { name: 'ada' }, a: { name: '' }, y: { name: 'Ben' }, b: { name: 'Ada' }, c: { name: ' Abe' } };
    expect(peopleInOrder(planWith({ people }).people)).toEqual(['c', 'b', 'z', 'y', 'a']);
    const reversed = Object.fromEntries(Object.entries(people).reverse());
    expect(peopleInOrder(planWith({ people: reversed }).people)).toEqual(['c', 'b', 'z', 'y', 'a']);
    expect(peopleInOrder({})).toEqual([]);
  });
});

describe('initials', () => {
  it('are the first letters of the first and last word, or two of the only one', () => {
    expect(['Ada Lovelace', 'Grace Brewster Hopper', 'ben', '  ', 'x', 'data-engineer'].map(initialsOf)).toEqual([
      'AL',
      'GH',
      'BE',
      '',
      'X',
      'DE',
    ]);
    expect([initialsOf('👩‍🔬 Curie'), initialsOf('é'.repeat(500))]).toEqual(['👩‍🔬C', 'ÉÉ']);
  });
});
