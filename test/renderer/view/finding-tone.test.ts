import { describe, expect, it } from 'vitest';
import { findingGroups, findingKey, findingOrder } from '../../../renderer/view/finding-list.ts';
import { findingTone, toneOf } from '../../../renderer/view/finding-tone.ts';
import { asDay } from '../../../shared/calendar/day.ts';
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

  it('is there for every error, also for one of thickness', () => {
    expect(tone({ quarterDays: 12 })).toBe('warning');
    expect(tone({ quarterDays: null })).toBe('warning');
  });

  it('is not there for hints, and not for a thickness that is seen anyway', () => {
    const first = { ...TOLD, id: 'first', rank: 'Zz', demo: 'Open the map' };
    expect(tone({ quarterDays: 12, stage: 'later' }, [first])).toBeNull();
    expect(tone({ title: 'Show ten donors and then ring two' }, [first])).toBe('warning');
  });
});

describe('the colour of a finding', () => {
  it('is that of risk only for a slice with a day, or for the plan as a whole', () => {
    const plan = planWith({
      slices: [
        { ...TOLD, id: 'unsized', quarterDays: null },
        { ...TOLD, id: 'dated', demo: '' },
      ],
    });
    const derived = derive(plan, asDay('2027-01-29'));
    const tones = new Set(
      derived.findings
        .filter(({ level }) => level === 'error')
        .map((finding) => `${finding.sliceId} ${toneOf(derived, finding)}`),
    );
    expect(tones).toContain('unsized warning');
    expect(tones).toContain('dated error');
    expect(tones).toContain('null error');
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

  it('has one group for each rule and level, the gravest first', () => {
    const groups = findingGroups(derived);
    const levels = groups.map(({ level }) => level);
    expect(levels).toEqual(
      [...levels].sort((a, b) => 'error warning hint'.indexOf(a) - 'error warning hint'.indexOf(b)),
    );
    const untold = groups.filter(({ id }) => id === 'D1');
    expect(untold.map(({ level, findings }) => [level, ...findings.map((finding) => finding.sliceId)])).toEqual([
      ['error', 'b'],
      ['warning', 'a'],
    ]);
  });

  it('is walked through without a warning before an error', () => {
    const levels = findingOrder(derived).map(({ level }) => level);
    expect(levels.lastIndexOf('error')).toBeLessThan(levels.indexOf('warning'));
  });

  it('begins with the errors that put a day at risk', () => {
    const plan = planWith({
      slices: [
        { ...TOLD, id: 'thick', quarterDays: 12 },
        { ...TOLD, id: 'dated', demo: '' },
      ],
    });
    const errors = findingOrder(derive(plan, MONDAY)).filter(
      ({ level, sliceId: id }) => level === 'error' && id !== null,
    );
    expect(errors.map((finding) => finding.sliceId)).toEqual(['dated', 'thick', 'thick']);
  });

  it('follows the order of delivery within a rule, and not that of the outline', () => {
    const untold = (id: string, rank: string) => ({ ...TOLD, id, rank, demo: '' });
    const plan = planWith({ slices: [untold('last', 'a2'), untold('first', 'a0'), untold('middle', 'a1')] });
    const group = findingGroups(derive(plan, MONDAY)).find(({ id }) => id === 'D1');
    expect(group?.findings.map((finding) => finding.sliceId)).toEqual(['first', 'middle', 'last']);
  });

  it('loses none of them, and can tell them apart', () => {
    const order = findingOrder(derived);
    expect(order).toHaveLength(derived.findings.length);
    expect(new Set(order.map(findingKey)).size).toBe(order.length);
  });
});
