import { describe, expect, it } from 'vitest';
import { checks, found } from '../../../support/found.ts';
import { planWith, type SliceSketch } from '../../../support/plan-builder.ts';

const LEAD = { audience: 'Retention lead' };

describe('the first slice (P1)', () => {
  const first = (slices: readonly SliceSketch[], today?: string) => found(planWith({ slices }), 'P1', today);

  it('reaches its audience by the second working day', () => {
    const behind = (quarters: number) => [
      { id: 'spike', kind: 'spike' as const, quarterDays: quarters, ...LEAD },
      { id: 'first', ...LEAD },
    ];
    expect(first(behind(4))).toEqual([]);
    expect(
      first([...behind(4).slice(0, 1), { id: 'more', kind: 'spike', quarterDays: 1 }, { id: 'first', ...LEAD }]),
    ).toEqual(['first error late']);
  });

  it('counts the working days of the calendar: a plan that starts on a Saturday begins on Monday', () => {
    const plan = planWith({
      start: '2026-11-21',
      slices: [
        { id: 'spike', kind: 'spike', quarterDays: 4 },
        { id: 'first', ...LEAD },
      ],
    });
    expect(found(plan, 'P1', '2026-11-21')).toEqual([]);
  });

  it('names somebody, and has a day', () => {
    expect(first([{ id: 'first', audience: 'users' }])).toEqual(['first error audience']);
    expect(first([{ id: 'first', quarterDays: 12, ...LEAD }])).toEqual(['first error undated']);
  });

  it('is no matter any more when somebody has been reached', () => {
    const done = { id: 'done', status: 'delivered' as const, deliveredOn: '2026-11-24', ...LEAD };
    expect(first([done, { id: 'next', quarterDays: 12, ...LEAD }], '2026-12-10')).toEqual([]);
    expect(
      first(
        [
          { ...done, audience: '' },
          { id: 'next', ...LEAD },
        ],
        '2026-12-10',
      ),
    ).toEqual(['next error late']);
  });
});

describe('days with nothing shown to anybody (P2)', () => {
  const on = (day: string, fields: object = LEAD) => ({ id: day.slice(5), pin: day, quarterDays: 1, ...fields });
  const gaps = (slices: readonly SliceSketch[], today?: string) =>
    checks(planWith({ slices }), today).flatMap(({ rule, sliceId, level, count, part }) =>
      rule === 'P2' ? [`${sliceId ?? 'end'} ${level} ${count} ${part}`] : [],
    );

  it('are five at most; beyond ten it is an error', () => {
    expect(gaps([on('2026-11-23'), on('2026-11-30')])).toEqual([]);
    expect(gaps([on('2026-11-23'), on('2026-12-01')])).toEqual(['12-01 warning 6 gap']);
    expect(gaps([on('2026-11-23'), on('2026-12-07')])).toEqual(['12-07 warning 10 gap']);
    expect(gaps([on('2026-11-23'), on('2026-12-08')])).toEqual(['12-08 error 11 gap']);
  });

  it('count from the start of the plan, and to the end of the work', () => {
    expect(gaps([on('2026-12-01')])).toEqual(['12-01 warning 6 gap']);
    expect(gaps([on('2026-11-23'), on('2026-12-01', { kind: 'spike', ...LEAD })])).toEqual(['end warning 6 end']);
    expect(gaps([on('2026-11-23'), on('2026-12-01', { audience: ' ' })])).toEqual(['end warning 6 end']);
  });

  it('are history once they are over', () => {
    const delivered = (day: string) => ({ id: day.slice(5), status: 'delivered' as const, deliveredOn: day, ...LEAD });
    expect(gaps([delivered('2026-11-23'), delivered('2026-12-09'), on('2026-12-10')], '2026-12-10')).toEqual([]);
  });

  it('may be more or fewer in a plan that says so', () => {
    const slices = [on('2026-11-23'), on('2026-12-01')];
    const rules = (gapDays: number) => ({ off: [], contactDays: 14, contactErrorDays: 30, gapDays });
    expect(found(planWith({ slices, rules: rules(6) }), 'P2')).toEqual([]);
    expect(found(planWith({ slices, rules: rules(2) }), 'P2')).toEqual(['12-01 error gap']);
  });
});

describe('the worth of the first half (P3)', () => {
  const worths = (...list: (number | null)[]) => list.map((worth, place) => ({ id: `s${place}`, worth, ...LEAD }));
  const half = (slices: readonly SliceSketch[]) =>
    checks(planWith({ slices })).flatMap(({ rule, count }) => (rule === 'P3' ? [count] : []));

  it('is half of it at least; nothing said counts one point', () => {
    expect(half(worths(1, 1, 3, 3))).toEqual([25]);
    expect(half(worths(3, 1, 3, 1))).toEqual([]);
    expect(half(worths(null, null, null, 1))).toEqual([]);
    expect(half(worths(1, 1, 1))).toEqual([]);
  });

  it('leaves spikes and decisions out of both halves', () => {
    const spikes = [
      { id: 'spike', kind: 'spike' as const },
      { id: 'decision', kind: 'decision' as const },
    ];
    expect(half([...spikes, ...worths(2, 2)])).toEqual([]);
  });

  it('is no matter when only what is delivered could have come in another order', () => {
    const done = { status: 'delivered' as const, deliveredOn: '2026-11-20' };
    const old = worths(1, 1).map((slice) => ({ ...slice, ...done }));
    const next = [
      { id: 'big', worth: 5 },
      { id: 'small', worth: 3 },
    ];
    expect(half([...old, ...next])).toEqual([]);
    expect(half([...old, ...next.toReversed()])).toEqual([20]);
  });
});
