import { describe, expect, it } from 'vitest';
import { askedLine } from '../../../renderer/plans/backlog-words.ts';
import { inOrder } from '../../../renderer/plans/plan-order.ts';
import { contactLine, goalLine, nextDelivery, progressLine } from '../../../renderer/plans/plan-words.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import type { PlanFigures, PlanSummary } from '../../../shared/contract.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { FIGURES as PLAIN } from '../../support/plan-figures.ts';

const TODAY = asDay('2026-11-24');

const FIGURES: PlanFigures = {
  ...PLAIN,
  gate: { value: 'yes', users: 'unknown', route: 'expired', data: 'no' },
  leaves: 14,
  delivered: 3,
  thick: 0,
};

function plan(title: string, figures: Partial<PlanFigures> = {}): PlanSummary {
  const planId = title as PlanId;
  return { state: 'ok', planId, fileName: `${title}.carpaccio`, plan: { ...FIGURES, title, ...figures } };
}

describe('A line of the Plans screen', () => {
  it.each([
    [{ statement: 'Keep 5 % more', target: asDay('2026-12-18') }, 'Keep 5 % more · target 18 Dec'],
    [{ statement: 'Keep 5 % more', target: asDay('2027-01-29') }, 'Keep 5 % more · target 29 Jan 2027'],
    [{}, 'No target yet'],
  ])('tells the goal and its target', (figures, text) => {
    expect(goalLine({ ...FIGURES, ...figures }, TODAY)).toBe(text);
  });

  it.each([
    [{}, '3 of 14'],
    [{ thick: 2 }, '3 of 14 · 2 still thick'],
    [{ leaves: 0, delivered: 0 }, 'no slices yet'],
  ])('tells how much is delivered', (figures, text) => {
    expect(progressLine({ ...FIGURES, ...figures })).toBe(text);
  });

  it.each([
    [{ nextDelivery: { day: TODAY, audience: 'the lead' } }, { day: 'today', note: 'to the lead' }],
    [{ nextDelivery: { day: asDay('2026-11-25'), audience: '' } }, { day: 'tomorrow', note: 'for nobody named yet' }],
    [{ nextDelivery: { day: asDay('2026-11-26'), audience: 'Lead' } }, { day: 'Thu 26 Nov', note: 'to Lead' }],
    [
      { leaves: 3, delivered: 3 },
      { day: null, note: 'all delivered' },
    ],
    [
      { leaves: 3, delivered: 1, thick: 2 },
      { day: null, note: 'nothing is thin yet' },
    ],
    [
      { leaves: 3, delivered: 1, thick: 1 },
      { day: null, note: 'nothing has a day yet' },
    ],
    [
      { leaves: 0, delivered: 0 },
      { day: null, note: 'nothing to cut yet' },
    ],
  ])('tells the next delivery, or why there is none', (figures, expected) => {
    expect(nextDelivery({ ...FIGURES, ...figures }, TODAY)).toEqual(expected);
  });

  it.each([
    [null, 'never'],
    ['2026-11-24', 'today'],
    ['2026-11-23', 'yesterday'],
    ['2026-11-19', '5 days ago'],
  ])('tells when anybody last talked to a user', (day, text) => {
    expect(contactLine(day === null ? null : asDay(day), TODAY)).toBe(text);
  });
});

describe('The plans', () => {
  it('stand in the order in which they want attention, and what cannot be read stands apart', () => {
    const { active, ideas, archived, unreadable } = inOrder([
      plan('Done', { delivered: 14 }),
      plan('Undated B'),
      { state: 'unreadable', planId: null, fileName: 'Broken.carpaccio', code: 'damaged' },
      plan('Thursday', { nextDelivery: { day: asDay('2026-11-26'), audience: '' } }),
      plan('Undated A'),
      plan('Today', { nextDelivery: { day: TODAY, audience: '' } }),
      plan('Asked once', { stage: 'idea', askedAgain: [{ on: asDay('2026-11-20'), by: 'Ada' }] }),
      plan('Old', { stage: 'idea', start: asDay('2026-09-01') }),
      plan('New', { stage: 'idea', start: TODAY }),
      plan('Put away', { stage: 'archive' }),
    ]);
    const titles = (plans: typeof active) => plans.map((one) => one.plan.title);
    expect([titles(ideas), titles(archived)]).toEqual([['Asked once', 'New', 'Old'], ['Put away']]);
    expect(active.map(({ plan: { title } }) => title)).toEqual(['Today', 'Thursday', 'Undated A', 'Undated B', 'Done']);
    expect(unreadable.map(({ fileName }) => fileName)).toEqual(['Broken.carpaccio']);
  });
});

describe('An idea', () => {
  it('says how often it was asked for, and how old it is when nobody has asked', () => {
    const asked = ['2026-11-02', '2026-11-11', '2026-11-23'].map((on) => ({ on: asDay(on), by: '' }));
    const lines = [0, 1, 2, 3].map((count) => askedLine(asDay('2026-10-14'), asked.slice(0, count), TODAY));
    expect(lines).toEqual([
      '41 days old',
      'asked once, 2 Nov',
      'asked twice, last on 11 Nov',
      'asked 3 times, last yesterday',
    ]);
  });
});
