import { describe, expect, it } from 'vitest';
import { burnUpShape, type Room } from '../../../renderer/wall/burn-up-shape.ts';
import { asDay } from '../../../shared/calendar/day.ts';
import { derive } from '../../../shared/derive.ts';
import { type BurnUp, burnUp } from '../../../shared/meeting/burn-up.ts';
import { sampleFor } from '../../../shared/sample/sample.ts';

const TODAY = asDay('2026-11-24');
const ROOM: Room = { width: 600, height: 420, em: 20 };

function picture(changes: Partial<BurnUp> = {}): BurnUp {
  const forecast = { p50: asDay('2026-12-14'), p85: asDay('2026-12-22') };
  const made = burnUp(derive(sampleFor(TODAY), TODAY), forecast);
  if (made === null) throw new Error('The sample has no burn-up.');
  return { ...made, ...changes };
}

/** Every pair of numbers of a path in which each point has two; steps are drawn with whole points. */
function points(path: string): { x: number; y: number }[] {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, place) => (place % 2 === 0 ? [{ x, y: numbers[place + 1] ?? 0 }] : []));
}

describe('the picture of a burn-up', () => {
  it('keeps its lines between its edges, and leaves room for words above and below', () => {
    const shape = burnUpShape(picture(), ROOM);
    expect(shape.top).toBeGreaterThan(2 * ROOM.em);
    expect(ROOM.height - shape.bottom).toBeGreaterThan(1.5 * ROOM.em);
    for (const path of [shape.scope, shape.delivered, shape.planned]) {
      for (const { x, y } of points(path)) {
        expect(x >= shape.left - 0.01 && x <= shape.right + 0.01).toBe(true);
        expect(y >= shape.top - 0.01 && y <= shape.bottom + 0.01).toBe(true);
      }
    }
  });

  it('ends the line of what was delivered today, where the band and the plan begin', () => {
    const shape = burnUpShape(picture(), ROOM);
    const last = points(shape.delivered).at(-1);
    expect(last).toEqual({ x: expect.closeTo(shape.today.x, 1), y: expect.closeTo(shape.today.y, 1) });
    expect(points(shape.planned)[0]).toEqual(last);
    expect(points(shape.band)).toContainEqual(last);
  });

  it('has no band without a forecast, nor where everything is delivered, and one that is open where only one day is known', () => {
    expect(burnUpShape(picture({ p50: null, p85: null }), ROOM).band).toBe('');
    const { total } = picture();
    expect(burnUpShape(picture({ done: total }), ROOM).band).toBe('');
    const open = burnUpShape(picture({ p85: null }), ROOM);
    expect(points(open.band).some(({ x }) => x > open.right)).toBe(true);
  });

  it('shows no target that lies outside', () => {
    expect(burnUpShape(picture(), ROOM).target).not.toBeNull();
    expect(burnUpShape(picture({ target: asDay('9999-12-31') }), ROOM).target).toBeNull();
    expect(burnUpShape(picture({ target: asDay('2020-01-01') }), ROOM).target).toBeNull();
    expect(burnUpShape(picture({ target: null }), ROOM).target).toBeNull();
  });

  it.each([60, 200, 600, 2000])('keeps the days %i pixels wide apart, from one another and from today', (width) => {
    const shape = burnUpShape(picture(), { ...ROOM, width });
    const places = shape.days.map(({ x }) => x);
    places.slice(1).forEach((x, place) => {
      expect(x - (places[place] ?? 0)).toBeGreaterThanOrEqual(ROOM.em * 3.5);
    });
    expect(places.every((x) => Math.abs(x - shape.today.x) >= ROOM.em * 3)).toBe(true);
  });

  it('counts in whole slices, also where there is only one', () => {
    const one = picture({ total: 1, done: 0, scope: [{ day: TODAY, count: 1 }], planned: [{ day: TODAY, count: 0 }] });
    const counts = burnUpShape(one, ROOM).counts.map(({ count }) => count);
    expect(counts).toEqual([0, 1]);
  });
});
