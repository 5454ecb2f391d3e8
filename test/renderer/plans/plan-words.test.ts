import { describe, expect, it } from 'vitest';
import { askedLine } from '../../../renderer/plans/backlog-words.ts';
import { inOrder } from '../../../renderer/plans/plan-order.ts';
import {
  contactLine,
  forecastDayText,
  nextDelivery,
  progressLine,
  spokenPlan,
  targetText,
} from '../../../renderer/plans/plan-words.ts';
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

/** A forecast of that day in November. */
function said(day: number, chance: number | null = null): NonNullable<PlanFigures['forecast']> {
  return { on: asDay(`2026-11-${day}`), chance, p85: asDay('2026-12-16') };
}

function plan(title: string, figures: Partial<PlanFigures> = {}): PlanSummary {
  const planId = title as PlanId;
  return { state: 'ok', planId, fileName: `${title}.carpaccio`, plan: { ...FIGURES, title, ...figures } };
}

describe('A line of the Plans screen', () => {
  it.each([
    [{}, 'no target yet'],
    [{ forecast: said(23, 0.876) }, 'no target yet'],
    [{ target: asDay('2026-12-18') }, 'target 18 Dec'],
    [{ target: asDay('2027-01-29') }, 'target 29 Jan 2027'],
    [{ target: asDay('2026-12-18'), forecast: said(23, 0.876) }, 'target 18 Dec, 88 % sure'],
    [{ target: asDay('2026-12-18'), forecast: said(16, 0.876) }, 'target 18 Dec, 88 % sure (forecast of 16 Nov)'],
    [{ target: asDay('2026-12-18'), forecast: said(17, 1) }, 'target 18 Dec, more than 99 % sure'],
    [{ target: asDay('2026-12-18'), forecast: said(23) }, 'target 18 Dec, 85 % sure by 16 Dec'],
    [{ target: asDay('2026-12-18'), forecast: { ...said(23), p85: null } }, 'target 18 Dec, no date is 85 % sure'],
  ])('tells the target and how sure that is', (figures, text) => {
    expect(targetText({ ...FIGURES, ...figures }, TODAY)).toBe(text);
  });

  it('never says how sure the target is to somebody who hears or points at it without the day on which that was said', () => {
    const sure = { ...FIGURES, statement: 'Keep 5 % more', target: asDay('2026-12-18'), forecast: said(23, 0.88) };
    expect(spokenPlan(sure, 'gate open', TODAY)).toContain(
      'Keep 5 % more. Target 18 Dec, 88 % sure (forecast of 23 Nov). gate',
    );
    expect(forecastDayText(sure)).toBe('Forecast of Monday 23 November 2026');
    expect([forecastDayText({ ...sure, target: null }), forecastDayText(FIGURES)]).toEqual([null, null]);
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

  it('says who asked last, where somebody has said so', () => {
    const asked = ['2026-11-11', '2026-11-19'].map((on, place) => ({
      on: asDay(on),
      by: ['Ada', 'The lead'][place] ?? '',
    }));
    const lines = [1, 2].map((count) => askedLine(asDay('2026-10-14'), asked.slice(0, count), TODAY));
    expect(lines).toEqual(['asked once by Ada, 11 Nov', 'asked twice, last by The lead on 19 Nov']);
  });
});
