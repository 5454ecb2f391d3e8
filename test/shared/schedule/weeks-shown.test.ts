import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { weeklyMarkdown } from '../../../shared/exports/weekly-markdown.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const SUNDAY = asDay('2026-11-22');

function weeks(plan: Plan): readonly string[] {
  return derive(plan, SUNDAY).weeks.map(({ week, deliveries }) => `${week}: ${deliveries}`);
}

describe('The weeks of a plan that is begun on a Sunday', () => {
  it('begin with the week that is about to come, on the page and in the Markdown', () => {
    const plan = planWith({ start: SUNDAY, slices: [{ id: 'a' }], goal: { target: SUNDAY } });
    expect(weeks(plan)).toEqual(['2026-W48: 1']);
    expect(weeklyMarkdown(derive(plan, SUNDAY)).text).not.toContain('Week 47');
  });

  it('hold the old week too when something was delivered in it', () => {
    const slices = [{ id: 'a' }, { id: 'b', status: 'delivered', deliveredOn: SUNDAY }] as const;
    expect(weeks(planWith({ start: SUNDAY, slices }))).toEqual(['2026-W47: 1', '2026-W48: 1']);
  });

  it('begin behind days on which nobody works, and with today when nobody ever does', () => {
    const closures = [{ from: '2026-11-23', to: '2026-11-30', label: 'Moving house', origin: null }];
    const plan = planWith({ start: SUNDAY, slices: [{ id: 'a' }], calendar: { closures } });
    expect(weeks(plan)).toEqual(['2026-W49: 1']);
    expect(weeks(planWith({ start: SUNDAY, slices: [{ id: 'a' }], calendar: { workdays: [] } }))).toEqual([
      '2026-W47: 0',
    ]);
  });
});
