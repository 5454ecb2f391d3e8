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
});
