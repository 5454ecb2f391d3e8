import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, gapAt, isSameTarget, targetOf } from '../../../renderer/board/drop-target.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { weekOf } from '../../../shared/calendar/week.ts';
import type { SliceId } from '../../../shared/plan/plan.ts';

const id = (name: string) => name as SliceId;

/** Three cards of 40 px with 6 px between them, from y = 100 on. */
const THREE: readonly Box[] = [
  { id: id('a'), top: 100, bottom: 140 },
  { id: id('b'), top: 146, bottom: 186 },
  { id: id('c'), top: 192, bottom: 232 },
];

describe('the place between the cards of a day', () => {
  it.each([
    { where: 'above the first card', y: 20, above: null, below: 'a' },
    { where: 'on the upper half of the first card', y: 119, above: null, below: 'a' },
    { where: 'on the lower half of the first card', y: 121, above: 'a', below: 'b' },
    { where: 'between two cards', y: 143, above: 'a', below: 'b' },
    { where: 'on the lower half of the last card', y: 213, above: 'c', below: null },
    { where: 'far below the last card', y: 900, above: 'c', below: null },
  ])('$where is the gap between $above and $below', ({ y, above, below }) => {
    expect(gapAt(y, THREE, [id('x')])).toEqual({ above, below });
    expect(gapAt(y, THREE.toReversed(), [id('x')])).toEqual({ above, below });
  });

  it('has no neighbour when the day is empty', () => {
    expect(gapAt(500, [], [id('x')])).toEqual({ above: null, below: null });
  });

  it('never has a neighbour that is moved itself', () => {
    expect([gapAt(166, THREE, [id('b')]), gapAt(20, THREE, [id('a'), id('b')])]).toEqual([
      { above: 'a', below: 'c' },
      { above: null, below: 'c' },
    ]);
  });

  it('moves down with the pointer, never jumps back, and is never before the lifted card', () => {
    const stack = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 20 })), { maxLength: 12 })
      .map((cards) => {
        let y = 0;
        return cards.map(([height, space], place): Box => {
          const top = y + space;
          y = top + height;
          return { id: id(`card${place}`), top, bottom: y };
        });
      });
    const heights = fc.tuple(fc.integer({ min: -50, max: 1500 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(stack, fc.nat(12), heights, (boxes, moving, [y, further]) => {
        const movingId = id(`card${moving}`);
        const others = boxes.filter((box) => box.id !== movingId);
        const placeOf = (before: SliceId | null) =>
          before === null ? others.length : others.findIndex((box) => box.id === before);
        const upper = gapAt(y, boxes, [movingId]);
        const lower = gapAt(y + further, boxes, [movingId]);
        expect(placeOf(upper.below)).toBeGreaterThanOrEqual(0);
        expect(placeOf(lower.below)).toBeGreaterThanOrEqual(placeOf(upper.below));
        expect(upper.above).toBe(others[placeOf(upper.below) - 1]?.id ?? null);
      }),
    );
  });
});

describe('what a drop asks for', () => {
  const tuesday = asDay('2026-11-24');

  it('names the card below on a day, and nothing on a week or on Later', () => {
    expect([
      targetOf({ kind: 'day', day: tuesday }, id('a')),
      targetOf({ kind: 'week', week: weekOf(tuesday) }, id('a')),
      targetOf({ kind: 'later' }, id('a')),
    ]).toEqual([{ kind: 'place', day: tuesday, before: 'a' }, { kind: 'week', week: '2026-W48' }, { kind: 'later' }]);
  });

  it('is the same only for the same day and the same gap', () => {
    const end = targetOf({ kind: 'day', day: tuesday }, null);
    expect([
      isSameTarget(end, targetOf({ kind: 'day', day: tuesday }, null)),
      isSameTarget(end, targetOf({ kind: 'day', day: tuesday }, id('a'))),
      isSameTarget(end, { kind: 'later' }),
      isSameTarget(end, null),
      isSameTarget(null, null),
    ]).toEqual([true, false, false, false, true]);
  });
});
