import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/plan/apply/apply.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { circleBreak } from '../../../shared/schedule/circle-break.ts';
import { noDayFix } from '../../../shared/schedule/finding-fix.ts';
import { schedule } from '../../../shared/schedule/schedule.ts';
import { fixText } from '../../../shared/words/fix-text.ts';
import { planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';

const ids = (...names: string[]) => names.map(sliceId);

describe('the need that is given up in a circle', () => {
  it('is the one that goes most against the order of delivery', () => {
    const slices = [
      { id: 'first', needs: ['last'] },
      { id: 'middle', needs: ['first'] },
      { id: 'last', needs: ['middle'] },
    ];
    expect(circleBreak(planWith({ slices }), ids('first', 'last', 'middle'))).toEqual({
      id: 'first',
      needId: 'last',
      left: [],
    });
  });

  it('goes with the group in which the other slice is, and leaves what else is needed', () => {
    const slices = [
      { id: 'group', quarterDays: null },
      { id: 'a', needs: ['other', 'group'] },
      { id: 'other' },
      { id: 'b', under: 'group', needs: ['a'] },
    ];
    expect(circleBreak(planWith({ slices }), ids('a', 'b'))).toEqual({ id: 'a', needId: 'b', left: ['other'] });
  });

  it('is none where a slice of the circle is gone, also with a name such as constructor', () => {
    const plan = planWith({ slices: [{ id: 'a', needs: ['b'] }] });
    expect([circleBreak(plan, ids('a', 'b')), circleBreak(plan, ids('constructor')), circleBreak(plan, [])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('has a button that names both', () => {
    const slices = [
      { id: 'a', title: 'Alert', needs: ['b'] },
      { id: 'b', title: 'List', needs: ['a'] },
    ];
    const plan = planWith({ slices });
    const reason = schedule(plan, MONDAY).noDay.get(sliceId('b')) ?? expect.fail('no circle');
    expect(fixText(noDayFix(plan, reason), plan)).toBe('“Alert” no longer needs “List”');
  });

  it('always ends the circle, is never refused, and leaves a sound plan', () => {
    let broken = 0;
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const needs = fc.subarray([...names, 'group'], { maxLength: 3 });
    const plans = fc
      .tuple(fc.array(needs, { minLength: 6, maxLength: 6 }), fc.integer({ min: 0, max: 5 }))
      .map(([lists, grouped]) => {
        const leaves = names.map((id, place): SliceSketch => {
          const own = (lists[place] ?? []).filter((need) => need !== id);
          return { id, needs: own, ...(place === grouped ? { under: 'group' } : {}) };
        });
        return planWith({ slices: [{ id: 'group', quarterDays: null }, ...leaves] });
      });
    fc.assert(
      fc.property(plans, (plan) => {
        for (const reason of schedule(plan, MONDAY).noDay.values()) {
          if (reason.code !== 'circle') continue;
          const fix = noDayFix(plan, reason);
          if (fix.kind !== 'command') throw new Error('a circle without a way out');
          const mended = apply(plan, fix.command);
          if (!mended.ok) throw new Error(mended.error.code);
          expect(violations(mended.value)).toEqual([]);
          const left = [...schedule(mended.value, MONDAY).noDay.values()];
          expect(left.filter((other) => JSON.stringify(other) === JSON.stringify(reason))).toEqual([]);
          broken += 1;
        }
      }),
      { numRuns: 400 },
    );
    expect(broken).toBeGreaterThan(50);
  });
});
