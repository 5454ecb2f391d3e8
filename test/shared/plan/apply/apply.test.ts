import { describe, expect, it } from 'vitest';
import { asDay } from '../../../../shared/calendar/day.ts';
import { apply } from '../../../../shared/plan/apply/apply.ts';
import type { Command, PlanChanges } from '../../../../shared/plan/commands.ts';
import { applyPatch, diff, invert } from '../../../../shared/plan/patch.ts';
import type { Goal } from '../../../../shared/plan/plan.ts';
import { changes, planAfter } from '../../../support/outcome.ts';
import { personId, planWith, sliceId } from '../../../support/plan-builder.ts';

const ON = asDay('2026-11-24');
const PLAN = planWith({
  title: 'Churn',
  slices: [
    { id: 'a' },
    { id: 'b', needs: ['a'] },
    { id: 'group' },
    { id: 'c', under: 'group', needs: ['b', 'd'] },
    { id: 'd', under: 'group' },
  ],
});

const size = (id: string, quarterDays: number): Command => ({
  type: 'slice.edit',
  id: sliceId(id),
  changes: { quarterDays },
});
const batch = (...commands: Command[]): Command => ({ type: 'batch', commands });

describe('a batch', () => {
  it('is one step: what it did is taken back as a whole', () => {
    const begun = batch(
      size('a', 1),
      { type: 'slice.start', id: sliceId('a'), ownerId: personId('team0000'), on: ON },
      size('a', 2),
      {
        type: 'slice.add',
        parentId: null,
        after: sliceId('a'),
        slices: [{ id: sliceId('new'), title: 'New' }],
        on: ON,
      },
      size('new', 3),
      { type: 'slice.deliver', id: sliceId('new'), on: ON },
      { type: 'slice.place', id: sliceId('new'), stage: 'board', before: null, pin: null },
    );
    expect(changes(PLAN, begun)).toEqual({ code: 'already-delivered', id: 'new' });
    const done = batch(...(begun.type === 'batch' ? begun.commands.slice(0, -1) : []));
    const plan = planAfter(PLAN, done);
    expect([
      plan.slices.a?.quarterDays,
      plan.slices.a?.status,
      plan.slices.new?.quarterDays,
      plan.slices.new?.status,
    ]).toEqual([2, 'doing', 3, 'delivered']);
    expect(applyPatch(plan, invert(diff(PLAN, plan)))).toEqual(PLAN);
  });

  it('is refused as a whole when one of its commands is', () => {
    expect(changes(PLAN, batch(size('a', 1), size('gone', 1)))).toEqual({ code: 'slice-not-found', id: 'gone' });
    expect(changes(PLAN, batch(size('a', 1), size('b', 0)))).toEqual({ code: 'bad-value', field: 'quarterDays' });
  });

  it('must not be empty, and may hold batches to a small depth', () => {
    const nested = (depth: number): Command => (depth === 0 ? size('a', 1) : batch(nested(depth - 1)));
    expect(changes(PLAN, batch())).toEqual({ code: 'empty-batch' });
    expect(changes(PLAN, batch(size('a', 1), batch()))).toEqual({ code: 'empty-batch' });
    expect(changes(PLAN, nested(4))).toEqual({ a: { quarterDays: 1 } });
    expect(changes(PLAN, nested(5))).toEqual({ code: 'bad-value', field: 'commands' });
  });
});

describe('deleting a slice', () => {
  it('deletes what is below it, and the needs that pointed there', () => {
    expect(changes(PLAN, { type: 'slice.delete', id: sliceId('a') })).toEqual({ a: null, b: { needs: [] } });
    expect(changes(PLAN, { type: 'slice.delete', id: sliceId('group') })).toEqual({ group: null, c: null, d: null });
    expect(changes(PLAN, { type: 'slice.delete', id: sliceId('gone') })).toEqual({
      code: 'slice-not-found',
      id: 'gone',
    });
  });
});

describe('editing the plan and its goal', () => {
  it('overwrites single fields', () => {
    const plan = planAfter(
      PLAN,
      { type: 'plan.edit', changes: { title: 'Churn 2', start: asDay('2026-12-01') } },
      {
        type: 'goal.edit',
        changes: { target: asDay('2026-12-18'), metric: { name: 'AUC', baseline: '0.6', threshold: '0.8' } },
      },
    );
    expect(plan).toEqual({
      ...PLAN,
      title: 'Churn 2',
      start: '2026-12-01',
      goal: { ...PLAN.goal, target: '2026-12-18', metric: { name: 'AUC', baseline: '0.6', threshold: '0.8' } },
    });
  });

  it('changes the rules that are named, and leaves the others', () => {
    const plan = planAfter(
      PLAN,
      { type: 'plan.edit', changes: { rules: { off: ['S3'] } } },
      { type: 'plan.edit', changes: { title: 'Churn 2', rules: { gapDays: 3 } } },
    );
    expect([plan.title, plan.rules]).toEqual(['Churn 2', { ...PLAN.rules, off: ['S3'], gapDays: 3 }]);
    expect(applyPatch(plan, invert(diff(PLAN, plan)))).toEqual(PLAN);
    const same = apply(plan, { type: 'plan.edit', changes: { rules: { off: ['S3'], contactDays: 14 } } });
    expect(same.ok && same.value === plan).toBe(true);
  });

  it('is no change when nothing is different', () => {
    const same = apply(
      PLAN,
      batch({ type: 'plan.edit', changes: { title: 'Churn' } }, { type: 'goal.edit', changes: {} }),
    );
    expect(same.ok && same.value === PLAN).toBe(true);
  });

  it.each([
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(501) }, 'title'],
    [{ start: '2026-02-30' }, 'start'],
    [{ id: 'other' }, 'id'],
    [{ rules: { off: ['S3', 5] } }, 'off'],
    [{ rules: { off: null } }, 'off'],
    [{ rules: { gapDays: -1 } }, 'gapDays'],
    [{ rules: { contactDays: 1.5 } }, 'contactDays'],
    [{ rules: { contactErrorDays: 100_001 } }, 'contactErrorDays'],
    [{ rules: { mood: 1 } }, 'mood'],
  ])('refuses %j', (fields, field) => {
    expect(changes(PLAN, { type: 'plan.edit', changes: fields as PlanChanges })).toEqual({ code: 'bad-value', field });
  });

  it.each([
    [{ target: 'soon' }, 'target'],
    [{ appetiteDays: -1 }, 'appetiteDays'],
    [{ metric: { name: 'AUC' } }, 'metric'],
    [{ layers: [{ name: 'data', options: 'csv' }] }, 'layers'],
    [{ nonsense: 1 }, 'nonsense'],
  ])('refuses the goal %j', (fields, field) => {
    expect(changes(PLAN, { type: 'goal.edit', changes: fields as Partial<Goal> })).toEqual({
      code: 'bad-value',
      field,
    });
  });
});
