import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asDay } from '../../../shared/calendar/day.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { whoHasWhat } from '../../../shared/schedule/stop-day.ts';
import { knownValueCurve, shareAt, stopIndexAt, valueCurve, worthOf } from '../../../shared/schedule/value-curve.ts';
import { arbitrarySchedulable, SCHEDULABLE_TODAY as today } from '../../support/arbitrary-schedulable.ts';
import { largePlan } from '../../support/large-plan.ts';
import { type PlanSketch, planWith } from '../../support/plan-builder.ts';

const MONDAY = asDay('2026-11-23');

function curveOf(sketch: PlanSketch) {
  const plan = planWith({ people: { an: {} }, ...sketch });
  return valueCurve(plan, schedule(plan, MONDAY)) ?? expect.fail('no curve');
}

/** `day slices worth` of each stop. */
function lines(sketch: PlanSketch): readonly string[] {
  return curveOf(sketch).stops.map(({ day, slices, worth }) => `${day} ${slices} ${worth}`);
}

describe('the value of a plan over its days', () => {
  it('counts a slice on its delivery day by its worth, 1 when nobody said, and spikes and decisions by none', () => {
    const slices = [
      { id: 'a', worth: 3 },
      { id: 'b', kind: 'spike' as const, worth: 5 },
      { id: 'c' },
      { id: 'd', kind: 'decision' as const },
    ];
    expect(lines({ slices })).toEqual(['2026-11-23 1 3', '2026-11-24 2 3', '2026-11-25 3 4', '2026-11-26 4 4']);
  });

  it('begins with the first day of the plan, leaves out days on which nobody could stop, and ends with the target', () => {
    const slices = [{ id: 'a', pin: '2026-11-27' }];
    expect(lines({ slices, goal: { target: '2026-12-01' } })).toEqual([
      '2026-11-23 0 0',
      '2026-11-24 0 0',
      '2026-11-25 0 0',
      '2026-11-26 0 0',
      '2026-11-27 1 1',
      '2026-11-30 1 1',
      '2026-12-01 1 1',
    ]);
  });

  it('has a stop for a delivery on a day off', () => {
    expect(lines({ slices: [{ id: 'a' }, { id: 'b', pin: '2026-11-28' }] }).at(-1)).toBe('2026-11-28 2 2');
  });

  it('is not squeezed by a target centuries ahead, and all at the end then means with the last delivery', () => {
    const { end, last, stops } = curveOf({ slices: [{ id: 'a' }], goal: { target: '9999-12-31' } });
    expect([end, last, stops.length]).toEqual(['2026-11-23', '2026-11-23', 1]);
  });

  it('ends with the last delivery when the target has passed before it', () => {
    const { end } = curveOf({ slices: [{ id: 'a' }, { id: 'b' }], goal: { target: '2026-11-02' } });
    expect(end).toBe('2026-11-24');
  });

  it('starts with what was delivered years ago, without a stop for every day since', () => {
    const delivered = { status: 'delivered', deliveredOn: '0987-06-05' } as const;
    const { stops, slices } = curveOf({ slices: [{ id: 'a', ...delivered }, { id: 'b' }] });
    expect([stops.length < 530, stops[0]?.slices, slices]).toEqual([true, 1, 2]);
  });

  it('is nothing where nothing has a day, and has no shares where nothing is worth anything outside', () => {
    const plan = planWith({ slices: [{ id: 'a', quarterDays: null }] });
    expect(valueCurve(plan, schedule(plan, MONDAY))).toBeNull();
    const spikes = curveOf({ slices: [{ id: 'a', kind: 'spike' }] });
    expect(shareAt(spikes.stops[0] ?? expect.fail('no stop'), spikes)).toBeNull();
  });

  it('never falls, and ends with everything that has a day', () => {
    fc.assert(
      fc.property(arbitraryWorthy(), (plan) => {
        const made = schedule(plan, today);
        const curve = valueCurve(plan, made);
        if (curve === null) {
          expect(made.placements.size).toBe(0);
          return;
        }
        const { stops } = curve;
        stops.slice(1).forEach((stop, place) => {
          const before = stops[place] ?? expect.fail('no stop');
          expect([before.day < stop.day, before.slices <= stop.slices, before.worth <= stop.worth]).toEqual([
            true,
            true,
            true,
          ]);
        });
        const all = [...made.placements.keys()].flatMap((id) => plan.slices[id] ?? []);
        expect(stops.at(-1)).toMatchObject({ slices: all.length, worth: all.reduce((sum, s) => sum + worthOf(s), 0) });
        if (curve.worth > 0) expect(shareAt(stops.at(-1) ?? expect.fail('no stop'), curve)).toBe(1);
      }),
    );
  });

  it('is at each stop what its audiences have', () => {
    fc.assert(
      fc.property(arbitraryWorthy(), fc.nat({ max: 40 }), (plan, ahead) => {
        const made = schedule(plan, today);
        const curve = valueCurve(plan, made);
        if (curve === null) return;
        const day = addDays(today, ahead - 10);
        const stop = curve.stops[stopIndexAt(curve, day)] ?? expect.fail('no stop');
        const expected = curve.stops.findLast((other) => other.day <= day) ?? curve.stops[0];
        expect(stop).toBe(expected);
        const { having, waiting, ownWork } = whoHasWhat(plan, made, stop.day);
        const count = having.reduce((sum, { slices }) => sum + slices.length, ownWork);
        expect([count, having.reduce((sum, { worth }) => sum + worth, 0)]).toEqual([stop.slices, stop.worth]);
        expect(waiting.every(({ slices, toCome }) => slices.length === 0 && toCome > 0)).toBe(true);
      }),
    );
  });

  it('of 2,000 slices is worked out once, with a stop for each day and not for each slice', () => {
    const plan = largePlan(2000);
    const source = { plan, schedule: schedule(plan, today) };
    const curve = knownValueCurve(source) ?? expect.fail('no curve');
    expect(knownValueCurve(source)).toBe(curve);
    expect(curve.slices).toBe(source.schedule.placements.size);
    expect(curve.stops.length).toBeLessThan(1400);
  });
});

describe('who has what', () => {
  it('is told by audience, whatever its letters, the most worth first, and names those who still wait', () => {
    const plan = planWith({
      people: { an: {} },
      slices: [
        { id: 'a', audience: 'Leads', worth: 1 },
        { id: 'b', audience: 'constructor', worth: 5 },
        { id: 'c', audience: ' leads ', worth: 2 },
        { id: 'd', kind: 'spike', audience: 'Leads' },
        { id: 'e', audience: 'Leads' },
        { id: 'f', audience: 'Directors' },
        { id: 'g' },
      ],
    });
    const { having, waiting, ownWork } = whoHasWhat(plan, schedule(plan, MONDAY), asDay('2026-11-26'));
    const told = (shares: typeof having) =>
      shares.map(({ audience, slices, toCome }) => [audience, slices.map(({ id }) => id).join(), toCome]);
    expect([told(having), told(waiting), ownWork]).toEqual([
      [
        ['constructor', 'b', 0],
        ['Leads', 'a,c', 1],
      ],
      [
        ['Directors', '', 1],
        ['', '', 1],
      ],
      1,
    ]);
  });
});

/** Plans that press on the schedule, with worths, kinds and a few audiences. */
function arbitraryWorthy(): fc.Arbitrary<Plan> {
  const facts = fc.record({
    worth: fc.option(fc.integer({ min: 1, max: 5 })),
    kind: fc.constantFrom('slice' as const, 'slice' as const, 'spike' as const, 'decision' as const),
    audience: fc.constantFrom('', 'Leads', 'leads', 'Directors', 'constructor'),
  });
  return fc.tuple(arbitrarySchedulable(), fc.array(facts, { minLength: 12, maxLength: 12 })).map(([plan, all]) => ({
    ...plan,
    slices: Object.fromEntries(
      Object.entries(plan.slices).map(([id, slice], place) => [id, { ...slice, ...all[place] }]),
    ),
  }));
}
