import { describe, expect, it } from 'vitest';
import { asDay } from '../../../shared/calendar/day.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { type Stop, type ValueCurve, valueCurve } from '../../../shared/schedule/value-curve.ts';
import { audienceCountText, curveText, stopText, waitingText } from '../../../shared/words/stop-text.ts';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';

const MONDAY = asDay('2026-11-23');

function curveOf(...slices: readonly SliceSketch[]): ValueCurve {
  const plan = planWith({ people: { an: {} }, goal: { target: '2026-12-18' }, slices });
  return valueCurve(plan, schedule(plan, MONDAY)) ?? expect.fail('no curve');
}

describe('the value curve in words', () => {
  it('says by when a quarter, a half, three quarters and all of it are there, and what comes all at the end', () => {
    const curve = curveOf({ id: 'a', worth: 5 }, { id: 'b', worth: 1 }, { id: 'c', worth: 2 }, { id: 'd', worth: 2 });
    expect(curveText(curve, MONDAY)).toBe(
      'Slice by slice, there is half of the worth by Mon 23 Nov, three quarters by Wed 25 Nov and all by Thu 26 Nov. With all at the end, there is nothing until 18 Dec.',
    );
  });

  it('of spikes and decisions alone says that nobody outside gets anything', () => {
    expect(curveText(curveOf({ id: 'a', kind: 'spike' }), MONDAY)).toMatch(/^Nothing here is worth anything/);
  });
});

describe('a stop in words', () => {
  const curve: ValueCurve = { stops: [], last: MONDAY, end: MONDAY, slices: 14, worth: 1000 };
  const at = (slices: number, worth: number): Stop => ({ day: MONDAY, slices, worth });

  it('never calls a part nothing or all', () => {
    expect([at(6, 550), at(1, 1), at(13, 999), at(14, 1000), at(0, 0)].map((stop) => stopText(stop, curve))).toEqual([
      '6 of 14 slices, 55 % of the worth',
      '1 of 14 slices, less than 1 % of the worth',
      '13 of 14 slices, more than 99 % of the worth',
      '14 of 14 slices, 100 % of the worth',
      '0 of 14 slices, 0 % of the worth',
    ]);
    expect(stopText(at(1, 0), { ...curve, worth: 0 })).toBe('1 of 14 slices, none of them worth anything outside');
  });
});

describe('who has what in words', () => {
  const share = (audience: string, has: number, toCome: number) => {
    const slice = planWith({ slices: [{ id: 'a' }] }).slices.a ?? expect.fail('no slice');
    return { audience, slices: Array.from({ length: has }, () => slice), worth: has, toCome };
  };

  it('counts what each audience has of what it will get', () => {
    expect([share('L', 2, 3), share('L', 2, 0), share('L', 1, 0)].map(audienceCountText)).toEqual([
      '2 of 5 slices',
      'all 2 slices',
      '1 of 1 slice',
    ]);
  });

  it('names those who have nothing yet, the first few of them', () => {
    expect(waitingText([share('Leads', 0, 1), share('', 0, 1)], 4)).toBe('Nothing yet for Leads.');
    const many = ['A', 'B', 'C'].map((audience) => share(audience, 0, 1));
    expect([waitingText(many, 2), waitingText([], 2)]).toEqual(['Nothing yet for A, B and 1 more.', '']);
  });
});
