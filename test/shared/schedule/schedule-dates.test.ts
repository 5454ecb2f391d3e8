import { describe, expect, it } from 'vitest';
import { asDay, type Day } from '../../../shared/calendar/day.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';
import { deliveryDays, findings, MONDAY, undated, workOn } from '../../support/scheduled.ts';

describe('rule 9: sources', () => {
  const reads = { id: 'a', sourceIds: ['crm'] };
  const isPromised = (plan: ReturnType<typeof planWith>) =>
    schedule(plan, MONDAY).placements.get(sliceId('a'))?.isPromised;

  it('rule 9: with a refused source there is no day', () => {
    const plan = planWith({ sources: { crm: { access: 'refused', expectedOn: '2026-11-24' } }, slices: [reads] });
    expect(undated(plan)).toEqual({ a: { code: 'source-refused', sourceId: 'crm' } });
  });

  it.each(['asked', 'unknown'] as const)(
    'rule 9: access that is %s is used from the working day after it is expected',
    (access) => {
      const plan = planWith({ sources: { crm: { access, expectedOn: '2026-11-27' } }, slices: [reads] });
      expect([deliveryDays(plan), isPromised(plan)]).toEqual([{ a: '2026-11-30' }, true]);
    },
  );

  it('rule 9: access that was expected on a day gone by holds nobody any more', () => {
    const plan = planWith({ sources: { crm: { access: 'asked', expectedOn: '2026-11-19' } }, slices: [reads] });
    expect([deliveryDays(plan), isPromised(plan)]).toEqual([{ a: '2026-11-23' }, true]);
  });

  it('rule 9: the latest of several sources counts', () => {
    const plan = planWith({
      sources: {
        crm: { access: 'asked', expectedOn: '2026-11-24' },
        erp: { access: 'asked', expectedOn: '2026-12-02' },
      },
      slices: [{ id: 'a', sourceIds: ['erp', 'crm', 'gone'] }],
    });
    expect(deliveryDays(plan)).toEqual({ a: '2026-12-03' });
  });

  it('rule 9: what is being done waits for its source too', () => {
    const plan = planWith({
      people: { an: {} },
      sources: { crm: { access: 'asked', expectedOn: '2026-11-24' } },
      slices: [{ ...reads, status: 'doing', ownerId: 'an', startedOn: '2026-11-23' }],
    });
    expect(deliveryDays(plan)).toEqual({ a: '2026-11-25' });
  });

  it('rule 9: without an expected day it is placed, but its day is not promised', () => {
    const plan = planWith({ sources: { crm: { access: 'asked' } }, slices: [reads] });
    expect([deliveryDays(plan), isPromised(plan)]).toEqual([{ a: '2026-11-23' }, false]);
  });

  it('rule 9: granted access holds nobody, until it ends before the delivery day', () => {
    const granted = (grantedUntil: string) =>
      planWith({ sources: { crm: { access: 'granted', grantedUntil } }, slices: [{ id: 'first' }, reads] });
    expect([findings(granted('2026-11-24')), findings(granted('2026-11-23'))]).toEqual([
      [],
      ['a error source-expires-before-delivery'],
    ]);
  });

  it('rule 9: a pin holds in spite of its sources, with errors', () => {
    const plan = planWith({
      sources: { crm: { access: 'refused' }, erp: { access: 'asked', expectedOn: '2026-11-24' } },
      slices: [{ id: 'a', sourceIds: ['crm', 'erp'], pin: '2026-11-24' }],
    });
    expect([deliveryDays(plan), findings(plan)]).toEqual([
      { a: '2026-11-24' },
      ['a error pin-with-refused-source', 'a error pin-before-source'],
    ]);
  });

  it('rule 9: a source that is expected after five years leaves no time', () => {
    const plan = planWith({ sources: { crm: { access: 'asked', expectedOn: '2033-01-01' } }, slices: [reads] });
    expect(undated(plan)).toEqual({ a: { code: 'nobody-has-time' } });
  });
});

describe('rule 10: no day yet', () => {
  it('rule 10: each of them says why, and the nearest obstacle first', () => {
    const plan = planWith({
      people: { an: { skills: ['sql'] }, de: { quarterDaysByWeekday: [0, 0, 0, 0, 0, 0, 0] } },
      sources: { crm: { access: 'refused' } },
      slices: [
        { id: 'skill', skills: ['magic'] },
        { id: 'time', ownerId: 'de' },
        { id: 'source', sourceIds: ['crm'], skills: ['magic'], needs: ['skill'] },
        { id: 'need', needs: ['skill'] },
      ],
    });
    expect(undated(plan)).toEqual({
      skill: { code: 'nobody-has-skills', skills: ['magic'] },
      time: { code: 'nobody-has-time' },
      source: { code: 'source-refused', sourceId: 'crm' },
      need: { code: 'needs-undated', needId: 'skill' },
    });
  });

  it('rule 10: in a plan without people nobody has time', () => {
    const plan = planWith({ people: {}, slices: [{ id: 'a', skills: ['sql'] }] });
    expect(undated(plan)).toEqual({ a: { code: 'nobody-has-time' } });
  });
});

describe('rule 11: what was not delivered', () => {
  it('rule 11: it moves on by itself when the day is over', () => {
    const plan = planWith({ slices: [{ id: 'a' }, { id: 'b' }] });
    expect([deliveryDays(plan, '2026-11-23'), deliveryDays(plan, '2026-11-25')]).toEqual([
      { a: '2026-11-23', b: '2026-11-24' },
      { a: '2026-11-25', b: '2026-11-26' },
    ]);
  });

  it('rule 11: it is late once its day in the latest baseline has passed, of two on one day the one with the greater id', () => {
    const baseline = (on: string, days: { readonly [id: string]: string }) => ({
      name: 'Monday',
      on: asDay(on),
      days: Object.fromEntries(Object.entries(days).map(([id, day]) => [id, asDay(day)])),
    });
    const plan: Plan = {
      ...planWith({ slices: [{ id: 'a' }, { id: 'b' }, { id: 'c', status: 'delivered', deliveredOn: '2026-11-23' }] }),
      baselines: {
        old: baseline('2026-11-16', { a: '2026-11-17', b: '2026-11-17' }),
        again: baseline('2026-11-20', { a: '2026-11-20', b: '2026-11-20' }),
        new: baseline('2026-11-20', { a: '2026-11-24', b: '2026-11-25', c: '2026-11-20' }),
      },
    };
    expect([findings(plan, '2026-11-24'), findings(plan, '2026-11-25'), findings(plan, '2026-11-26')]).toEqual([
      [],
      ['a warning late'],
      ['a warning late', 'b warning late'],
    ]);
  });
});

describe('rule 11: late', () => {
  const lateIn = (slices: readonly SliceSketch[], days: { readonly [id: string]: string }) =>
    findings(
      {
        ...planWith({ slices }),
        baselines: { monday: { name: 'Monday', on: MONDAY, days: days as { [id: string]: Day } } },
      },
      '2026-11-30',
    );

  it('rule 11: a slice that has become thick is late as well; what was parked, dropped or is done is not', () => {
    const days = {
      thick: '2026-11-24',
      unsized: '2026-11-24',
      parked: '2026-11-24',
      dropped: '2026-11-24',
      done: '2026-11-24',
    };
    const slices: SliceSketch[] = [
      { id: 'thick', quarterDays: 8, pin: '2026-12-01' },
      { id: 'unsized', quarterDays: null },
      { id: 'parked', stage: 'later' },
      { id: 'dropped', status: 'dropped' },
      { id: 'done', status: 'delivered', deliveredOn: '2026-11-26' },
      { id: 'constructor' },
    ];
    expect(lateIn(slices, days)).toEqual(['thick warning late', 'unsized warning late']);
  });
});

describe('rule 12: groups', () => {
  it('rule 12: a group has no day, whatever its own fields say', () => {
    const plan = planWith({
      slices: [
        { id: 'group', status: 'delivered', deliveredOn: '2026-11-20', pin: '2026-11-24', needs: ['leaf'] },
        { id: 'leaf', under: 'group' },
      ],
    });
    expect([deliveryDays(plan), findings(plan)]).toEqual([{ group: null, leaf: '2026-11-23' }, []]);
  });
});

describe('rule 13: today', () => {
  it('rule 13: it comes from outside, and the same plan has another schedule on another day', () => {
    const plan = planWith({ slices: [{ id: 'a', status: 'delivered', deliveredOn: '2026-11-24' }] });
    expect([findings(plan, '2026-11-23'), findings(plan, '2026-11-24')]).toEqual([['a error delivered-in-future'], []]);
  });

  it('rule 13: on a day when nobody works, the next working day is the first one', () => {
    const plan = planWith({ slices: [{ id: 'a' }] });
    const saturday = asDay('2026-11-28');
    expect([schedule(plan, saturday).from, workOn(plan, 'a', saturday)]).toEqual([saturday, ['team0000 2026-11-30 4']]);
  });
});
