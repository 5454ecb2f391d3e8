import { describe, expect, it } from 'vitest';
import { splitRateOf } from '../../../shared/schedule/split-rate.ts';
import { planWith, type SliceSketch } from '../../support/plan-builder.ts';

const CUT = { cutOn: '2026-11-20', quarterDays: null };
const DONE = { status: 'delivered', deliveredOn: '2026-11-23' } as const;

function rateOf(slices: readonly SliceSketch[]) {
  return splitRateOf(planWith({ slices }));
}

/** So many slices, delivered as they were written down. */
const whole = (count: number): SliceSketch[] =>
  Array.from({ length: count }, (_, place) => ({ id: `whole${place}`, ...DONE }));

describe('How often a slice was split', () => {
  it('is leaves delivered ÷ originals', () => {
    const slices = [
      ...whole(4),
      { id: 'cut', ...CUT },
      { id: 'a', under: 'cut', ...DONE },
      { id: 'b', under: 'cut', ...DONE },
      { id: 'c', under: 'cut', ...DONE },
    ];
    expect(rateOf(slices)).toEqual({ sample: [1, 1, 1, 1, 3], measured: 7 / 5 });
  });

  it('counts all leaves below a slice that was cut, however often pieces were cut again', () => {
    const slices = [
      { id: 'cut', ...CUT },
      { id: 'a', under: 'cut', ...DONE },
      { id: 'again', under: 'cut', ...CUT },
      { id: 'b', under: 'again', ...DONE },
      { id: 'typed', under: 'again', quarterDays: null },
      { id: 'c', under: 'typed', ...DONE },
      { id: 'after', ...DONE },
    ];
    expect(rateOf(slices).sample).toEqual([3, 1]);
  });

  it('takes no heading for an original: typing slices under one is not a cut', () => {
    const slices = [
      { id: 'heading', quarterDays: null },
      { id: 'a', under: 'heading', ...DONE },
      { id: 'cut', under: 'heading', ...CUT },
      { id: 'b', under: 'cut', ...DONE },
      { id: 'c', under: 'cut', ...DONE },
    ];
    expect(rateOf(slices).sample).toEqual([1, 2]);
  });

  it('waits until no leaf of an original is open or being done', () => {
    for (const status of ['open', 'doing'] as const) {
      const slices = [
        { id: 'cut', ...CUT },
        { id: 'a', under: 'cut', ...DONE },
        { id: 'b', under: 'cut', status },
      ];
      expect(rateOf(slices).sample).toEqual([]);
    }
  });

  it('counts what was delivered and not what was dropped, and nothing where all was dropped', () => {
    const slices = [
      { id: 'cut', ...CUT },
      { id: 'a', under: 'cut', ...DONE },
      { id: 'b', under: 'cut', status: 'dropped' as const, droppedOn: '2026-11-23' },
      ...Array.from({ length: 50 }, (_, place) => ({ id: `wish${place}`, status: 'dropped' as const })),
    ];
    expect(rateOf(slices).sample).toEqual([1]);
  });

  it('is not measured with fewer than five originals', () => {
    expect(rateOf(whole(4)).measured).toBeNull();
    expect(rateOf(whole(5)).measured).toBe(1);
  });

  it('takes a slice for whole again whose pieces were all deleted', () => {
    expect(rateOf([...whole(4), { id: 'once', ...CUT, ...DONE }]).measured).toBe(1);
  });
});
