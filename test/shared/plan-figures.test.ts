import { describe, expect, it } from 'vitest';
import type { PlanFigures } from '../../shared/contract.ts';
import { derive } from '../../shared/derive.ts';
import { planFigures } from '../../shared/plan-figures.ts';
import { planWith } from '../support/plan-builder.ts';
import { MONDAY } from '../support/scheduled.ts';

describe('the figures of a plan in the list', () => {
  it('say how far it is, what comes next and what is at risk', () => {
    const answered = { evidence: '', owner: '', checkedOn: null };
    const plan = planWith({
      title: 'Churn',
      goal: { statement: 'Fewer leave', target: '2026-12-18' },
      gate: {
        value: { ...answered, answer: 'yes', evidence: 'A number', expiresOn: '2026-11-23' },
        users: { ...answered, answer: 'yes', expiresOn: '2026-11-22' },
        route: { ...answered, answer: 'no', expiresOn: '2026-11-22' },
        data: { ...answered, answer: 'unknown', expiresOn: null },
      },
      contacts: {
        one: { on: '2026-11-19', who: 'A donor', heard: '', sliceIds: [] },
        two: { on: '2026-11-12', who: 'A donor', heard: '', sliceIds: [] },
      },
      slices: [
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-20', audience: 'Team' },
        { id: 'a', quarterDays: 2 },
        { id: 'b', quarterDays: 2, audience: 'Fundraisers' },
        { id: 'thick', quarterDays: 12 },
      ],
    });
    const figures: PlanFigures = planFigures(derive(plan, MONDAY));
    expect(figures).toEqual({
      title: 'Churn',
      stage: 'active',
      comesBackAs: 'active',
      start: '2026-11-23',
      painOf: '',
      askedAgain: [],
      statement: 'Fewer leave',
      target: '2026-12-18',
      gate: { value: 'yes', users: 'expired', route: 'no', data: 'unknown' },
      leaves: 4,
      delivered: 1,
      thick: 1,
      nextDelivery: { day: '2026-11-23', audience: 'Fundraisers' },
      dueThisWeek: 2,
      lastDelivery: '2026-11-23',
      redDots: 2,
      lastContact: '2026-11-19',
      forecast: null,
      planned: {
        from: '2026-11-23',
        until: '2026-11-23',
        people: [{ name: 'Team', quarterDaysByWeekday: [4, 4, 4, 4, 4, 0, 0] }],
      },
    });
  });

  it('are empty for an empty plan', () => {
    expect(planFigures(derive(planWith(), MONDAY))).toMatchObject({
      leaves: 0,
      nextDelivery: null,
      lastDelivery: null,
      lastContact: null,
      planned: null,
    });
    const idea = planWith({ stage: 'idea', slices: [{ id: 'a' }] });
    expect(planFigures(derive(idea, MONDAY)).planned).toBeNull();
  });

  it('say of what was thrown out what it comes back as', () => {
    const thrownOut = (from: 'idea' | 'active') => planWith({ stage: 'archive', archivedFrom: from });
    const backAs = (['idea', 'active'] as const).map(
      (from) => planFigures(derive(thrownOut(from), MONDAY)).comesBackAs,
    );
    expect(backAs).toEqual(['idea', 'active']);
  });

  describe('tell of the last forecast that was recorded', () => {
    const said = {
      on: '2026-11-20',
      seed: 1,
      samples: [1],
      splitRate: null,
      p50: '2026-12-09',
      p85: '2026-12-16',
      p95: '2026-12-21',
      chance: 0.88,
      target: '2026-12-18',
      outcome: null,
    };
    const { target: _, ...unknownTarget } = said;
    const goal = { target: '2026-12-18' };
    const slices = [{ id: 'a', quarterDays: 2 }];
    const told = (sketch: Parameters<typeof planWith>[0]) =>
      planFigures(derive(planWith({ goal, slices, ...sketch }), MONDAY)).forecast;

    it('the chance of the target, as long as that is the target still', () => {
      const older = { ...said, on: '2026-11-13', chance: 0.4 };
      expect(told({ forecasts: { new: said, old: older } })).toEqual({
        on: '2026-11-20',
        chance: 0.88,
        p85: '2026-12-16',
      });
    });

    it.each([
      ['for another target', { ...said, target: '2026-12-11' }],
      ['for a target that nobody has kept', unknownTarget],
    ])('no chance that was made %s, but the day that was 85 %% sure', (_name, forecast) => {
      expect(told({ forecasts: { f: forecast } })).toEqual({ on: '2026-11-20', chance: null, p85: '2026-12-16' });
    });

    it.each([
      ['nothing is left', { slices: [{ id: 'a', status: 'delivered', deliveredOn: '2026-11-20' }] } as const],
      ['it has come out', { forecasts: { f: { ...said, outcome: '2026-11-20' } } }],
      ['none was recorded', { forecasts: {} }],
    ])('nothing when %s', (_name, sketch) => {
      expect(told({ forecasts: { f: said }, ...sketch })).toBeNull();
    });
  });
});
