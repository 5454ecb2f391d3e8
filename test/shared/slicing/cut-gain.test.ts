import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { apply } from '../../../shared/plan/apply/apply.ts';
import type { NewSlice } from '../../../shared/plan/commands.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';
import { knownSchedule } from '../../../shared/schedule/known-schedule.ts';
import type { CutCommand } from '../../../shared/slicing/cut-draft.ts';
import { cutAndPlace, cutGain } from '../../../shared/slicing/cut-gain.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';

const TODAY = asDay('2026-11-24');

function cutInto(children: readonly Partial<NewSlice>[]): CutCommand {
  const named = children.map((child, place) => ({
    id: `child${place}00` as SliceId,
    title: `Part ${place}`,
    ...child,
  }));
  return { type: 'slice.cut', id: 'thick001' as SliceId, pattern: null, children: named, on: TODAY };
}

function planAround(thick: number | null, others: Partial<PlanSketch> & { ahead?: number } = {}) {
  const { ahead = 0, ...sketch } = others;
  const before = Array.from({ length: ahead }, (_, place) => ({ id: `ahead00${place}` }));
  return planWith({ slices: [...before, { id: 'thick001', title: 'Thick', quarterDays: thick }], ...sketch });
}

const FOUR_DAYS = cutInto([{ quarterDays: 4 }, { quarterDays: 4 }, { quarterDays: 4 }, { quarterDays: 4 }]);

describe('what a cut buys', () => {
  it('is the first value after one day instead of after all of them', () => {
    expect(cutGain(planAround(20), TODAY, FOUR_DAYS)).toMatchObject({
      first: { workingDay: 1, day: '2026-11-24' },
      whole: { workingDay: 5, day: '2026-11-30' },
    });
  });

  it('counts from the day on which the work on the slice begins, wherever it stands in the order', () => {
    expect(cutGain(planAround(20, { ahead: 3 }), TODAY, FOUR_DAYS)).toMatchObject({
      first: { workingDay: 1, day: '2026-11-27' },
      whole: { workingDay: 5, day: '2026-12-03' },
    });
  });

  it('counts working days only', () => {
    const calendar = { closures: [{ from: '2026-11-25', to: '2026-11-27', label: 'Closed', origin: null }] };
    expect(cutGain(planAround(12, { calendar }), TODAY, FOUR_DAYS).whole).toMatchObject({
      workingDay: 3,
      day: '2026-12-01',
    });
  });

  it('does not count questions and decisions as value', () => {
    const cut = cutInto([{ quarterDays: 2, kind: 'spike' }, { quarterDays: 1, kind: 'decision' }, { quarterDays: 4 }]);
    expect(cutGain(planAround(20), TODAY, cut).first).toMatchObject({ workingDay: 2 });
  });

  it('does not count what is parked', () => {
    const cut = cutInto([{ quarterDays: 4, stage: 'later' }, { quarterDays: 4 }, { quarterDays: 2 }]);
    expect(cutGain(planAround(20), TODAY, cut)).toMatchObject({ first: { workingDay: 1 }, parked: 1, leftOut: 14 });
  });

  it('has no first day while the first one that stays is still thick or not sized', () => {
    expect(cutGain(planAround(20), TODAY, cutInto([{ quarterDays: 8 }])).first).toBeNull();
    expect(cutGain(planAround(20), TODAY, cutInto([{ quarterDays: null }])).first).toBeNull();
  });

  it('has no first day while a child before it is not sized', () => {
    expect(cutGain(planAround(20), TODAY, cutInto([{}, { quarterDays: 4 }])).first).toBeNull();
    expect(cutGain(planAround(20), TODAY, cutInto([{ quarterDays: 4 }, {}])).first).toMatchObject({ workingDay: 1 });
  });

  it('has nothing to compare with where the slice is not sized', () => {
    expect(cutGain(planAround(null), TODAY, FOUR_DAYS)).toMatchObject({
      first: { workingDay: 1 },
      whole: null,
      leftOut: 0,
    });
  });

  it('says how much of the size is in none of the children, and nothing while one of them has no size', () => {
    expect(cutGain(planAround(20), TODAY, FOUR_DAYS).leftOut).toBe(4);
    expect(cutGain(planAround(12), TODAY, FOUR_DAYS).leftOut).toBe(0);
    expect(cutGain(planAround(20), TODAY, cutInto([{ quarterDays: 4 }, {}])).leftOut).toBe(0);
  });

  it('is nothing for a slice that is parked, waits for something without a date, or is gone', () => {
    const parked = planWith({ slices: [{ id: 'thick001', quarterDays: 20, stage: 'later' }] });
    expect(cutGain(parked, TODAY, FOUR_DAYS)).toMatchObject({ first: null, whole: null });
    const waiting = planWith({
      slices: [
        { id: 'need0001', quarterDays: null },
        { id: 'thick001', quarterDays: 20, needs: ['need0001'] },
      ],
    });
    expect(cutGain(waiting, TODAY, FOUR_DAYS)).toMatchObject({ first: null, whole: null });
    expect(cutGain(planWith(), TODAY, FOUR_DAYS)).toMatchObject({ first: null, whole: null });
  });

  it('lasts as long as the owner of the slice needs for it', () => {
    const people = { half: { quarterDaysByWeekday: [2, 2, 2, 2, 2, 0, 0] }, full: {} };
    const plan = planWith({ people, slices: [{ id: 'thick001', quarterDays: 12, ownerId: 'half' }] });
    expect(cutGain(plan, TODAY, FOUR_DAYS)).toMatchObject({ first: { workingDay: 2 }, whole: { workingDay: 6 } });
  });
});

describe('a thick slice that was dropped on a day', () => {
  const target = { kind: 'place', day: asDay('2026-11-26'), before: null } as const;

  it('leaves its first child there, in one step', () => {
    const plan = planAround(12);
    const command = cutAndPlace(plan, TODAY, FOUR_DAYS, target);
    expect(command.type).toBe('batch');
    const cut = apply(plan, command);
    if (!cut.ok) throw new Error(cut.error.code);
    expect(knownSchedule(cut.value, TODAY).placements.get('child000' as SliceId)?.day).toBe('2026-11-26');
  });

  it('leaves the first one that is not parked there', () => {
    const plan = planAround(12);
    const cut = apply(
      plan,
      cutAndPlace(plan, TODAY, cutInto([{ quarterDays: 4, stage: 'later' }, { quarterDays: 4 }]), target),
    );
    expect(cut.ok && cut.value.slices.child100?.pin).toBe('2026-11-26');
  });

  it('is only cut where the first child cannot go there', () => {
    const thick = cutInto([{ quarterDays: 8 }, { quarterDays: 4 }]);
    expect(cutAndPlace(planAround(12), TODAY, thick, target)).toBe(thick);
    const past = { ...target, day: asDay('2026-11-20') };
    expect(cutAndPlace(planAround(12), TODAY, FOUR_DAYS, past)).toBe(FOUR_DAYS);
  });
});
