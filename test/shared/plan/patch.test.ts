import { describe, expect, it } from 'vitest';
import { applyPatch, diff, invert, isEmptyPatch } from '../../../shared/plan/patch.ts';
import { planSchema } from '../../../shared/plan/plan.schema.ts';
import type { Plan, Slice } from '../../../shared/plan/plan.ts';
import { planWith } from '../../support/plan-builder.ts';

const PLAN = planWith({ slices: [{ id: 'a' }, { id: 'b' }] });

/** A slice with fields that this version of the program does not know. */
function withField(plan: Plan, id: string, fields: { [field: string]: unknown }): Plan {
  return { ...plan, slices: { ...plan.slices, [id]: { ...(plan.slices[id] as Slice), ...fields } } };
}

describe('a patch', () => {
  it('names the records that changed, and of them the fields, before and after', () => {
    const changed = withField({ ...PLAN, title: 'New', goal: { ...PLAN.goal, value: 'less churn' } }, 'b', {
      quarterDays: 2,
      tags: ['x'],
    });
    expect(diff(PLAN, changed)).toEqual({
      plan: { root: { fields: { title: ['Plan', 'New'] } }, goal: { fields: { value: ['', 'less churn'] } } },
      slices: { b: { fields: { quarterDays: [4, 2], tags: [[], ['x']] } } },
    });
  });

  it('of a record that came or went lists every field, unknown ones and empty ones too', () => {
    const { b, ...others } = withField(PLAN, 'b', { future: null }).slices;
    const patch = diff({ ...PLAN, slices: { ...others, ...(b && { b }) } }, { ...PLAN, slices: others });
    expect(patch.slices?.b?.exists).toEqual([true, null]);
    expect(patch.slices?.b?.fields).toMatchObject({ future: [null, null], id: ['b', null], quarterDays: [4, null] });
    expect(invert(patch).slices?.b?.exists).toEqual([null, true]);
  });

  it.each<[string, Plan, Plan]>([
    ['an unknown field that comes', PLAN, withField(PLAN, 'a', { future: { deep: [1, null] } })],
    [
      'an unknown field that is null and gets a value',
      withField(PLAN, 'a', { future: null }),
      withField(PLAN, 'a', { future: 1 }),
    ],
    ['an unknown field that is null and goes', withField(PLAN, 'a', { future: null }), PLAN],
    ['an unknown field of the plan', PLAN, { ...PLAN, ...{ future: [1] } }],
    ['fields named like what every object has', PLAN, withField(PLAN, 'a', { constructor: 'x', toString: null })],
    ['slices that come and go', PLAN, { ...PLAN, slices: { a: PLAN.slices.a as Slice } }],
    ['texts with half a character', PLAN, withField(PLAN, 'a', { title: '\ud800', notes: '\u0000\u2028' })],
  ])('leads there and back: %s', (_what, before, after) => {
    const patch = JSON.parse(JSON.stringify(diff(before, after))) as ReturnType<typeof diff>;
    expect(JSON.parse(JSON.stringify(applyPatch(before, patch)))).toEqual(JSON.parse(JSON.stringify(after)));
    expect(Object.entries(applyPatch(after, invert(patch))).sort()).toEqual(Object.entries(before).sort());
    expect(isEmptyPatch(patch)).toBe(false);
  });

  it('leaves what it does not name as the same objects', () => {
    const changed = withField(PLAN, 'b', { quarterDays: 2 });
    const patched = applyPatch(PLAN, diff(PLAN, changed));
    expect([patched.slices.a === PLAN.slices.a, patched.goal === PLAN.goal, patched.people === PLAN.people]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is empty between plans that say the same in other objects and another order', () => {
    const copy = JSON.parse(JSON.stringify(PLAN)) as Plan;
    const reordered = { ...copy, slices: Object.fromEntries(Object.entries(copy.slices).reverse()) };
    expect(diff(PLAN, reordered)).toEqual({});
    expect(applyPatch(PLAN, {})).toBe(PLAN);
  });

  it('out of a journal from before slices had a bite makes slices that can be saved', () => {
    const added = withField(PLAN, 'c', { ...PLAN.slices.a, id: 'c' });
    const patch = JSON.parse(JSON.stringify(diff(PLAN, added), (key, value) => (key === 'bite' ? undefined : value)));
    expect(patch.slices.c.fields).not.toHaveProperty('bite');
    expect(applyPatch(PLAN, patch)).toEqual(added);
    expect(planSchema.parse(applyPatch(PLAN, patch))).toEqual(added);
    expect(applyPatch(applyPatch(PLAN, patch), invert(patch))).toEqual(PLAN);
  });

  it('is refused by a plan for which it was not made', () => {
    expect(() => applyPatch(planWith(), diff(PLAN, withField(PLAN, 'b', { title: 'x' })))).toThrow('b');
  });
});
