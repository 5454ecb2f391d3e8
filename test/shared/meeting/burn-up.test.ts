import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay, daysBetween } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { type BurnUp, burnUp } from '../../../shared/meeting/burn-up.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { sampleFor } from '../../../shared/sample/sample.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

function picture(plan: Plan, forecast: Parameters<typeof burnUp>[1] = null): BurnUp {
  const made = burnUp(derive(plan, TODAY), forecast);
  if (made === null) throw new Error('There is no burn-up.');
  return made;
}

function counts(list: BurnUp['scope']): string[] {
  return list.map(({ day, count }) => `${day.slice(5)} ${count}`);
}

describe('the burn-up', () => {
  it('has steps where something was delivered, and where something came or went', () => {
    const plan = planWith({
      start: '2026-11-09',
      slices: [
        { id: 'first', createdOn: '2026-11-09', status: 'delivered', deliveredOn: '2026-11-12' },
        { id: 'second', createdOn: '2026-11-09', status: 'delivered', deliveredOn: '2026-11-23' },
        { id: 'third', createdOn: '2026-11-09' },
        { id: 'later', createdOn: '2026-11-19' },
        { id: 'dropped', createdOn: '2026-11-09', status: 'dropped', droppedOn: '2026-11-16' },
        { id: 'parked', createdOn: '2026-11-09', stage: 'later' },
        { id: 'away', createdOn: '2026-11-09', stage: 'archive' },
      ],
    });
    const made = picture(plan);
    expect(counts(made.scope)).toEqual(['11-09 4', '11-16 3', '11-19 4']);
    expect(counts(made.delivered)).toEqual(['11-09 0', '11-12 1', '11-23 2']);
    expect(counts(made.planned)).toEqual(['11-24 2', '11-24 3', '11-25 4']);
    expect(made).toMatchObject({ total: 4, done: 2, parked: 1, lastChange: { day: '2026-11-19', by: 1 } });
  });

  it('counts a slice that was cut once, until it was cut; a heading is never counted', () => {
    const plan = planWith({
      start: '2026-11-09',
      slices: [
        { id: 'thick', createdOn: '2026-11-09', cutOn: '2026-11-18' },
        { id: 'piece1', under: 'thick', createdOn: '2026-11-18' },
        { id: 'piece2', under: 'thick', createdOn: '2026-11-18' },
        { id: 'heading', createdOn: '2026-11-09' },
        { id: 'below', under: 'heading', createdOn: '2026-11-20' },
      ],
    });
    expect(counts(picture(plan).scope)).toEqual(['11-09 1', '11-18 2', '11-20 3']);
  });

  it('has a slice in its scope from its delivery on that was written down only afterwards', () => {
    const plan = planWith({
      start: '2026-11-09',
      slices: [{ id: 'late', createdOn: '2026-11-20', status: 'delivered', deliveredOn: '2026-11-12' }],
    });
    const made = picture(plan);
    expect(counts(made.scope)).toEqual(['11-09 0', '11-12 1']);
    expect(counts(made.delivered)).toEqual(['11-09 0', '11-12 1']);
  });

  it('begins two years ago at the latest, and ends where a target that is a slip of the keyboard would not', () => {
    const made = picture(
      planWith({
        start: '1999-01-04',
        goal: { target: '9999-12-31' },
        slices: [
          { id: 'old', createdOn: '1999-01-04', status: 'delivered', deliveredOn: '1999-01-05' },
          { id: 'open' },
        ],
      }),
    );
    expect(daysBetween(made.from, TODAY)).toBe(731);
    expect(counts(made.delivered)).toEqual([`${made.from.slice(5)} 1`]);
    expect(made.to).toBe('2026-11-24');
    expect(made.target).toBe('9999-12-31');
  });

  it('ends with the target or the day that is 85 % sure, whichever comes last', () => {
    const plan = planWith({ start: '2026-11-09', goal: { target: '2026-12-18' }, slices: [{ id: 'open' }] });
    expect(picture(plan).to).toBe('2026-12-18');
    const forecast = { p50: asDay('2026-12-10'), p85: asDay('2026-12-22') };
    expect(picture(plan, forecast)).toMatchObject({ to: '2026-12-22', p50: '2026-12-10', p85: '2026-12-22' });
  });

  it('has room for a week, and no line ahead, where nothing has a day', () => {
    const plan = planWith({
      start: '2026-11-24',
      slices: [{ id: 'thick', quarterDays: null, createdOn: '2026-11-24' }],
    });
    const made = picture(plan);
    expect(made).toMatchObject({ from: '2026-11-24', to: '2026-12-01', total: 1, done: 0 });
    expect(counts(made.planned)).toEqual(['11-24 0']);
  });

  it('is not there for an empty plan, nor for one in which everything is parked', () => {
    expect(burnUp(derive(planWith(), TODAY), null)).toBeNull();
    expect(burnUp(derive(planWith({ slices: [{ id: 'parked', stage: 'later' }] }), TODAY), null)).toBeNull();
  });

  it('of the sample counts every cut, and ends in the figures of the status bar without what is parked', () => {
    const plan = sampleFor(TODAY);
    const made = picture(plan);
    const { summary, tray } = derive(plan, TODAY);
    expect(made.done).toBe(summary.delivered);
    expect(made.total).toBe(summary.leaves - tray.later.length);
  });

  it('for any plan never delivers more than there is, and its days go forward', () => {
    fc.assert(
      fc.property(arbitraryPlan(), (plan) => {
        const made = burnUp(derive(plan, TODAY), null);
        if (made === null) return;
        for (const list of [made.scope, made.delivered, made.planned]) {
          expect(list.every(({ day }, place) => day >= (list[place - 1]?.day ?? made.from))).toBe(true);
          expect(list.every(({ count }) => count >= 0)).toBe(true);
        }
        expect(made.scope.at(-1)?.count).toBe(made.total);
        expect(made.delivered.at(-1)?.count).toBe(made.done);
        expect(made.done).toBeLessThanOrEqual(made.total);
        expect(made.to > made.from && made.from <= made.today).toBe(true);
      }),
    );
  });
});
