import { describe, expect, it } from 'vitest';
import { findingGroups, findingKey, findingOrder } from '../../../renderer/view/finding-list.ts';
import { findingTone } from '../../../renderer/view/finding-tone.ts';
import { derive } from '../../../shared/derive.ts';
import { planWith, type SliceSketch, sliceId } from '../../support/plan-builder.ts';
import { MONDAY } from '../../support/scheduled.ts';
import { TOLD } from '../../support/told-slice.ts';

const tone = (fields: Partial<SliceSketch>, others: readonly SliceSketch[] = []) =>
  findingTone(derive(planWith({ slices: [{ ...TOLD, ...fields, id: 'a' }, ...others] }), MONDAY), { id: sliceId('a') });

describe('the mark of a slice', () => {
  it('is one of risk only where a day may be missed', () => {
    expect(tone({})).toBeNull();
    expect(tone({ demo: '' })).toBe('error');
    expect(tone({ title: 'Data warehouse', quarterDays: 12 })).toBe('warning');
    expect(tone({ pin: '2026-11-28' })).toBe('error');
  });

  it('is not there for hints, and not for a thickness that is seen anyway', () => {
    const first = { ...TOLD, id: 'first', rank: 'Zz', demo: 'Open the map' };
    expect(tone({ quarterDays: 12 }, [first])).toBeNull();
    expect(tone({ quarterDays: null, demo: '', value: '' }, [first])).toBeNull();
    expect(tone({ title: 'Show ten donors and then ring two' }, [first])).toBe('warning');
  });
});

describe('the list of findings', () => {
  const derived = derive(
    planWith({
      slices: [
        { ...TOLD, id: 'a', demo: '', pin: '2026-12-09', title: 'Show it' },
        { ...TOLD, id: 'b', demo: '', title: 'Manage it' },
        { ...TOLD, id: 'c', pin: '2026-11-28' },
      ],
    }),
    MONDAY,
  );

  it('has one group for each rule, the gravest first', () => {
    const groups = findingGroups(derived);
    const levels = groups.map(({ level }) => level);
    expect(levels).toEqual(
      [...levels].sort((a, b) => 'error warning hint'.indexOf(a) - 'error warning hint'.indexOf(b)),
    );
    const untold = groups.find(({ id }) => id === 'D1');
    expect(untold?.findings.map(({ sliceId: id, level }) => `${id} ${level}`)).toEqual(['b error', 'a warning']);
  });

  it('loses none of them, and can tell them apart', () => {
    const order = findingOrder(derived);
    expect(order).toHaveLength(derived.findings.length);
    expect(new Set(order.map(findingKey)).size).toBe(order.length);
  });
});
