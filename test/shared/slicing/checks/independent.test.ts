import { describe, expect, it } from 'vitest';
import { checks, found } from '../../../support/found.ts';
import { planWith, type SliceSketch } from '../../../support/plan-builder.ts';

const rule = (slices: readonly SliceSketch[], id: 'I1' | 'I2' | 'I3') =>
  checks(planWith({ slices })).flatMap(({ rule, sliceId, otherIds }) => (rule === id ? [[sliceId, otherIds]] : []));

describe('slices that wait for each other (I1)', () => {
  it('are told once, of the one that comes first, with the others in the order in which they wait', () => {
    const slices = [{ id: 'free' }, { id: 'a', needs: ['b'] }, { id: 'b', needs: ['c'] }, { id: 'c', needs: ['a'] }];
    expect(rule(slices, 'I1')).toEqual([['a', ['b', 'c']]]);
  });

  it('do so through a group that one of them is in, and when they are thick, pinned or parked', () => {
    const slices = [
      { id: 'waits', needs: ['group'], quarterDays: 12 },
      { id: 'group' },
      { id: 'inside', under: 'group', needs: ['waits'], stage: 'later' as const },
    ];
    expect(rule(slices, 'I1')).toEqual([['waits', ['inside']]]);
  });

  it('are two circles where they are two', () => {
    const slices = [
      { id: 'a', needs: ['b'] },
      { id: 'b', needs: ['a'] },
      { id: 'c', needs: ['d'] },
      { id: 'd', needs: ['c'] },
    ];
    expect(rule(slices, 'I1').map(([first]) => first)).toEqual(['a', 'c']);
  });

  it('wait no longer when one is delivered or dropped', () => {
    const done = { status: 'delivered', deliveredOn: '2026-11-20' } as const;
    const dropped = { status: 'dropped', droppedOn: '2026-11-20' } as const;
    for (const over of [done, dropped]) {
      expect(
        rule(
          [
            { id: 'a', needs: ['b'] },
            { id: 'b', needs: ['a'], ...over },
          ],
          'I1',
        ),
      ).toEqual([]);
    }
  });

  it('are errors', () => {
    const plan = planWith({
      slices: [
        { id: 'a', needs: ['b'] },
        { id: 'b', needs: ['a'] },
      ],
    });
    expect(found(plan, 'I1')).toEqual(['a error']);
  });
});

describe('what a slice needs (I2)', () => {
  it('is at most one thing that is not delivered yet', () => {
    const done = { status: 'delivered', deliveredOn: '2026-11-20' } as const;
    const slices = (over: object) => [{ id: 'one' }, { id: 'two', ...over }, { id: 'waits', needs: ['one', 'two'] }];
    expect(rule(slices({}), 'I2')).toEqual([['waits', ['one', 'two']]]);
    expect(rule(slices(done), 'I2')).toEqual([]);
    expect(rule(slices({ status: 'dropped', droppedOn: '2026-11-20' }), 'I2')).toEqual([]);
  });

  it('is met by a group when all of it is delivered', () => {
    const group = (status: 'open' | 'delivered') => [
      { id: 'group' },
      { id: 'inside', under: 'group', status, deliveredOn: status === 'open' ? null : '2026-11-20' },
      { id: 'one' },
      { id: 'waits', needs: ['group', 'one'] },
    ];
    expect([rule(group('open'), 'I2').length, rule(group('delivered'), 'I2').length]).toEqual([1, 0]);
  });
});

describe('a chain for the same people with the same demo (I3)', () => {
  const alike = { audience: 'Retention lead', demo: 'Open the sheet' };

  it('is one slice in disguise from three on', () => {
    const slices = [
      { id: 'load', ...alike },
      { id: 'clean', ...alike, needs: ['load'] },
      { id: 'show', ...alike, audience: ' retention LEAD ', needs: ['clean'] },
    ];
    expect(rule(slices, 'I3')).toEqual([['show', ['load', 'clean']]]);
    expect(rule(slices.slice(0, 2), 'I3')).toEqual([]);
  });

  it('ends where somebody else is shown it, or something else', () => {
    const slices = (third: object) => [
      { id: 'load', ...alike },
      { id: 'clean', ...alike, needs: ['load'] },
      { id: 'show', ...alike, needs: ['clean'], ...third },
    ];
    expect(rule(slices({ audience: 'Director' }), 'I3')).toEqual([]);
    expect(rule(slices({ demo: 'Ring a donor' }), 'I3')).toEqual([]);
  });

  it('is told once for all that hangs together, as the longest way through it', () => {
    const slices = [
      { id: 'a', ...alike },
      { id: 'b', ...alike, needs: ['a'] },
      { id: 'c', ...alike, needs: ['b'] },
      { id: 'd', ...alike, needs: ['c', 'a'] },
      { id: 'aside', ...alike, needs: ['b'] },
    ];
    expect(rule(slices, 'I3')).toEqual([['d', ['a', 'b', 'c']]]);
  });

  it('is found in a thousand slices, and in a circle of them', () => {
    const long = Array.from({ length: 1_000 }, (_, place) => ({
      id: `s${place}`,
      ...alike,
      needs: place === 0 ? [] : [`s${place - 1}`],
    }));
    expect(rule(long, 'I3').map(([, others]) => others?.length)).toEqual([999]);
    const circle = long.map((slice, place) => (place === 0 ? { ...slice, needs: ['s999'] } : slice));
    expect(rule(circle, 'I3')).toHaveLength(1);
  });
});
