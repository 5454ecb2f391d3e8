import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import type { Command } from '../../../shared/plan/commands.ts';
import type { Baseline, Plan, Slice } from '../../../shared/plan/plan.ts';
import { baselineOf, baselinesNewestFirst } from '../../../shared/schedule/baseline.ts';
import { baselineChanges, CHANGE_KINDS, knownBaselineChanges } from '../../../shared/schedule/baseline-changes.ts';
import { changeBadge, changeText } from '../../../shared/words/baseline-text.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY } from '../../support/arbitrary-schedulable.ts';
import { largePlan } from '../../support/large-plan.ts';
import { planAfter } from '../../support/outcome.ts';
import { planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';

const MONDAY = asDay('2026-11-23');
const THURSDAY = asDay('2026-11-26');
const PEOPLE = { an: {} };

function kept(plan: Plan, today = MONDAY): Baseline {
  return baselineOf(derive(plan, today), 'Monday');
}

/** What is told of the plan on Thursday, against the baseline of Monday. */
function told(before: Plan, after: Plan, baseline = kept(before)): readonly string[] {
  const { changes } = baselineChanges(derive(after, THURSDAY), baseline);
  return changes.map((change) => `${change.sliceId} ${change.kind}: ${changeText(change, THURSDAY)}`);
}

function withSlices(...slices: readonly SliceSketch[]): Plan {
  return planWith({ people: PEOPLE, slices });
}

function edited(plan: Plan, id: string, changes: Partial<Slice>): Plan {
  const slice = plan.slices[id] ?? expect.fail(`no ${id}`);
  return { ...plan, slices: { ...plan.slices, [id]: { ...slice, ...changes } } };
}

describe('a baseline', () => {
  it('keeps the days of all that has one, the target, and what is to be done', () => {
    const plan = planWith({
      people: PEOPLE,
      goal: { target: '2026-12-18' },
      slices: [
        { id: 'done', status: 'delivered', deliveredOn: '2026-11-20' },
        { id: 'thin' },
        { id: 'thick', quarterDays: 20 },
        { id: 'gone', status: 'dropped' },
      ],
    });
    expect(kept(plan)).toEqual({
      name: 'Monday',
      on: MONDAY,
      days: { done: '2026-11-20', thin: '2026-11-23' },
      target: '2026-12-18',
      undone: ['thin', 'thick'],
    });
    const add = { type: 'baseline.add', id: 'b1', baseline: kept(plan) } as unknown as Command;
    expect(planAfter(plan, add).baselines.b1).toEqual(kept(plan));
  });

  it('of one day stands before that of another by its id, as for what is late', () => {
    const at = (on: string) => ({ name: '', on: asDay(on), days: {} });
    const baselines = { b: at('2026-11-23'), a: at('2026-11-24'), c: at('2026-11-23') };
    expect(baselinesNewestFirst({ baselines }).map(([id]) => id)).toEqual(['a', 'c', 'b']);
  });
});

describe('what changed since a baseline', () => {
  const PLAN = withSlices({ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' });

  it('is nothing right after it was taken, whatever the plan', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), (plan) => {
        const derived = derive(plan, SCHEDULABLE_TODAY);
        const { changes, target } = baselineChanges(derived, baselineOf(derived, 'Now'));
        expect([changes, target]).toEqual([[], null]);
      }),
    );
  });

  it('tells each slice once, counts what it tells, and has both days right, whatever happened', () => {
    fc.assert(
      fc.property(arbitrarySchedulable(), arbitrarySchedulable(), fc.boolean(), (then, now, isOld) => {
        const { target, undone, ...old } = baselineOf(derive(then, SCHEDULABLE_TODAY), 'Then');
        const derived = derive(now, asDay('2026-11-27'));
        const known = { ...(target === undefined ? {} : { target }), ...(undone === undefined ? {} : { undone }) };
        const { changes, counts } = baselineChanges(derived, isOld ? old : { ...old, ...known });
        expect(new Set(changes.map((change) => change.sliceId)).size).toBe(changes.length);
        for (const kind of CHANGE_KINDS)
          expect(counts[kind]).toBe(changes.filter((change) => change.kind === kind).length);
        for (const change of changes) {
          const day = derived.schedule.placements.get(change.sliceId)?.day ?? null;
          if ('from' in change) expect(change.from).toBe(old.days[change.sliceId] ?? null);
          if ('to' in change && change.kind !== 'cut') expect(change.to).toBe(day);
          if (change.kind === 'later' || change.kind === 'earlier')
            expect([change.to > change.from, change.workdays >= 1]).toEqual([change.kind === 'later', true]);
        }
      }),
    );
  });

  it('says by how many working days something is later or earlier, the largest move first', () => {
    const after = edited(edited(PLAN, 'a', { pin: asDay('2026-12-02') }), 'e', { pin: THURSDAY });
    const ready = ['b', 'c', 'd'].reduce(
      (plan, id, place) =>
        edited(plan, id, { status: 'delivered', deliveredOn: asDay(`2026-11-2${place + 3}`), ownerId: 'an' as never }),
      after,
    );
    expect(told(PLAN, ready)).toEqual([
      'b delivered: Mon 23 Nov, planned for Tue 24 Nov',
      'c delivered: Tue 24 Nov, planned for Wed 25 Nov',
      'd delivered: Wed 25 Nov, planned for Thu 26 Nov',
      'a later: Mon 23 Nov → Wed 2 Dec, 7 working days later',
      'e earlier: Fri 27 Nov → Thu 26 Nov, 1 working day earlier',
    ]);
  });

  it('knows what was delivered on the very day of the baseline from what had been delivered before it', () => {
    const before = withSlices(
      { id: 'early', status: 'delivered', deliveredOn: MONDAY, quarterDays: 1 },
      { id: 'x', quarterDays: 2 },
    );
    const after = edited(before, 'x', { status: 'delivered', deliveredOn: MONDAY });
    expect(told(before, after)).toEqual(['x delivered: Mon 23 Nov, as planned']);
    const { undone: _unknown, ...old } = kept(before);
    expect(told(before, after, old)).toEqual([]);
    // Written by hand, it may not have the days of what had been delivered; that is no news either.
    const done = withSlices({ id: 'old', status: 'delivered', deliveredOn: '2026-11-12' });
    expect(told(done, done, { name: 'Monday', on: MONDAY, days: {} })).toEqual([]);
  });

  it('tells what lost its day and why, what is gone and where it went', () => {
    const after = planAfter(
      edited(edited(edited(PLAN, 'a', { quarterDays: null }), 'b', { quarterDays: 12 }), 'c', { status: 'dropped' }),
      { type: 'slice.stage', id: sliceId('d'), stage: 'later' },
      { type: 'slice.delete', id: sliceId('e') },
    );
    expect(told(PLAN, after)).toEqual([
      'a lost-day: was Mon 23 Nov, not sized now',
      'b lost-day: was Tue 24 Nov, thicker than a day now',
      'c removed: was Wed 25 Nov, dropped',
      'd removed: was Thu 26 Nov, in Later now',
      'e removed: was Fri 27 Nov, deleted',
    ]);
  });

  it('tells a cut as a cut, and its pieces not one by one; on the board each of them is new', () => {
    const before = withSlices({ id: 'a', quarterDays: 4 });
    const children = ['x', 'y'].map((id) => ({ id: sliceId(id), title: id, quarterDays: 2 }));
    const after = planAfter(before, { type: 'slice.cut', id: sliceId('a'), pattern: null, children, on: MONDAY });
    expect(told(before, after)).toEqual(['a cut: was Mon 23 Nov, cut into 2 slices, the last on Thu 26 Nov']);
    const { bySlice } = baselineChanges(derive(after, THURSDAY), kept(before));
    const change = bySlice.get(sliceId('x')) ?? expect.fail('not told');
    expect(changeBadge(change)).toBe('new');
  });

  it('tells a new slice from one that only got a day; a wish that was parked at once is neither', () => {
    const before = withSlices({ id: 'thick', quarterDays: 20 });
    const thin = edited(before, 'thick', { quarterDays: 4 });
    const add = (id: string, on: string, more: object = {}): Command => {
      const slices = [{ id: sliceId(id), title: id, quarterDays: 4, ...more }];
      return { type: 'slice.add', parentId: null, after: null, slices, on: asDay(on) };
    };
    const after = planAfter(
      thin,
      add('same', '2026-11-23'),
      add('next', '2026-11-24'),
      add('unsized', '2026-11-24', { quarterDays: null }),
      add('parked', '2026-11-24', { stage: 'later' }),
    );
    const days = derive(after, THURSDAY).schedule.placements;
    expect(days.size).toBe(3);
    expect(told(before, after).map((line) => line.replace(/:.*/, ''))).toEqual(
      ['same', 'next', 'unsized']
        .map((id) => `${id} added`)
        .sort((one, other) => (dayIn(days, one) < dayIn(days, other) ? -1 : 1))
        .concat('thick got-day'),
    );
    // A baseline that somebody wrote by hand does not know what was there on its day.
    const { undone: _unknown, ...old } = kept(before);
    expect(told(before, after, old).find((line) => line.startsWith('same'))).toMatch(/^same got-day: had no day, now/);
  });

  it('tells that the target moved, was set or was taken away; of an old baseline nobody knows', () => {
    const at = (target: string | null) => planWith({ goal: { target } });
    const targetOf = (from: string | null, to: string | null) =>
      baselineChanges(derive(at(to), THURSDAY), kept(at(from))).target;
    expect(targetOf('2026-12-18', '2026-12-22')).toEqual({ from: '2026-12-18', to: '2026-12-22', workdays: 2 });
    expect(targetOf('2026-12-18', null)).toEqual({ from: '2026-12-18', to: null, workdays: 0 });
    expect(targetOf(null, '2026-12-18')).toMatchObject({ from: null, to: '2026-12-18' });
    expect(targetOf(null, null)).toBeNull();
    const { target: _unknown, ...old } = kept(at('2026-12-18'));
    expect(baselineChanges(derive(at(null), THURSDAY), old).target).toBeNull();
  });

  it('of 2,000 slices is worked out once for each state of the plan and baseline', () => {
    const plan = largePlan(2000);
    const derived = derive(plan, SCHEDULABLE_TODAY);
    const baseline = kept(plan, MONDAY);
    const first = knownBaselineChanges(derived, baseline);
    expect(knownBaselineChanges(derived, baseline)).toBe(first);
    expect(knownBaselineChanges(derived, { ...baseline })).not.toBe(first);
    expect(knownBaselineChanges(derive({ ...plan }, SCHEDULABLE_TODAY), baseline)).not.toBe(first);
  });
});

function dayIn(days: ReadonlyMap<string, { readonly day: string }>, line: string): string {
  return days.get(line.replace(/ .*/, ''))?.day ?? '~';
}
