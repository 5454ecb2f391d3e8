import { describe, expect, it } from 'vitest';
import { FIRST_SORT, PLAN_COLUMNS, sortBy, sortedPlans } from '../../../renderer/plans/plan-sort.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import type { PlanFigures } from '../../../shared/contract.ts';
import type { PlanId } from '../../../shared/plan/plan.ts';
import { FIGURES } from '../../support/plan-figures.ts';

function plan(title: string, figures: Partial<PlanFigures>) {
  return { state: 'ok', planId: title as PlanId, fileName: title, plan: { ...FIGURES, title, ...figures } } as const;
}

const PLANS = [
  plan('Beta', {
    gate: { value: 'yes', users: 'yes', route: 'unknown', data: 'unknown' },
    leaves: 10,
    delivered: 9,
    nextDelivery: { day: asDay('2026-11-26'), audience: '' },
    redDots: 0,
    lastContact: asDay('2026-11-23'),
  }),
  plan('Alpha', { gate: { ...FIGURES.gate, data: 'no' }, leaves: 0, delivered: 0, redDots: 3, lastContact: null }),
  plan('Gamma', {
    leaves: 4,
    delivered: 1,
    nextDelivery: { day: asDay('2026-11-24'), audience: '' },
    redDots: 1,
    lastContact: asDay('2026-10-01'),
  }),
];

describe('The list of plans is sorted', () => {
  it.each([
    ['goal', ['Alpha', 'Beta', 'Gamma']],
    ['gate', ['Alpha', 'Beta', 'Gamma']],
    ['delivered', ['Alpha', 'Gamma', 'Beta']],
    ['next', ['Gamma', 'Beta', 'Alpha']],
    ['risks', ['Alpha', 'Gamma', 'Beta']],
    ['contact', ['Alpha', 'Gamma', 'Beta']],
  ] as const)('by %s with what wants attention on top, and the other way round', (column, titles) => {
    const sorted = (isReversed: boolean) =>
      sortedPlans(PLANS, { column, isReversed }).map(({ plan: { title } }) => title);
    expect(sorted(false)).toEqual(titles);
    expect(sorted(true)).toEqual([...titles].reverse());
  });

  it('by another column at the first click on its head, and the other way round at the second', () => {
    for (const { id } of PLAN_COLUMNS.filter((column) => column.id !== FIRST_SORT.column)) {
      const once = sortBy(id, FIRST_SORT);
      expect(once).toEqual({ column: id, isReversed: false });
      expect(sortBy(id, once)).toEqual({ column: id, isReversed: true });
      expect(sortBy(id, sortBy(id, once))).toEqual(once);
    }
  });
});
